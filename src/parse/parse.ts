import type { Compilation } from '../compilation.js'
import { codes } from '../diagnostics/codes.js'
import type { Finding } from '../diagnostics/diagnostic.js'
import type { Span } from '../diagnostics/span.js'
import type { Report } from '../formula/tokens.js'
import type { Fn } from '../ir/fn.js'
import { isLayerSpec } from './content.js'
import { checkFile, type CheckedFile } from './resolve.js'
import { buildModel, emptyFn } from './model.js'
import { readSource } from './source.js'
import { warnOfTraps } from './traps.js'

/** A formula, or a layer spec, may have 4 MB. */
const mostBytes = 4 * 2 ** 20

/** From the text of a file to the program that it states. Faults are reported together, in the order of the text; the Fn is then empty. */
export function parse(compilation: Compilation): Fn {
  const { source: { text, filename }, specs } = compilation
  const bytes = text.length > mostBytes ? text.length : new TextEncoder().encode(text).length
  if (bytes > mostBytes) {
    compilation.report(codes.fileTooLarge({ bytes, limit: mostBytes }), { start: 0, end: 0 })
    return emptyFn(compilation)
  }
  if (specs && isLayerSpec(text, filename)) return specs(compilation)
  const { report, failed, flush } = collect(compilation.report)
  const file = checkFile(text, readSource(text, report), report)
  // Trees are not shared where there is a product without a sign.
  for (const expression of file.unshared) warnOfTraps(text, expression, report)
  const fn = failed() ? emptyFn(compilation) : build(file, compilation, report)
  flush()
  return fn
}

function build(file: CheckedFile, compilation: Compilation, report: Report): Fn {
  const fn = buildModel(file, compilation, report)
  return fn ?? emptyFn(compilation)
}

/** Keeps findings until all are known, and hands them out by their place. */
function collect(out: Report): { readonly report: Report; readonly failed: () => boolean; readonly flush: () => void } {
  const found: { readonly finding: Finding; readonly span: Span }[] = []
  return {
    report: (finding, span) => void found.push({ finding, span }),
    failed: () => found.some(({ finding }) => finding.severity === 'error'),
    flush: () => {
      for (const { finding, span } of found.sort((a, b) => a.span.start - b.span.start)) out(finding, span)
    },
  }
}
