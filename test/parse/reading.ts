import { createCompilation } from '../../src/compilation.js'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js'
import type { Fn } from '../../src/ir/fn.js'
import type { Node } from '../../src/ir/node.js'
import { reachable } from '../../src/ir/walk.js'
import { verifyFn } from '../../src/ir/verify.js'
import { defaults, type Settings } from '../../src/options.js'
import { parse } from '../../src/parse/parse.js'

export interface Reading {
  readonly fn: Fn
  readonly diagnostics: readonly Diagnostic[]
  readonly codes: readonly string[]
}

export function read(text: string, settings: Partial<Settings> = {}): Reading {
  const compilation = createCompilation(text, { ...defaults, ...settings })
  const fn = parse(compilation)
  verifyFn(fn)
  const diagnostics = compilation.diagnostics.list
  return { fn, diagnostics, codes: diagnostics.map(({ code }) => code) }
}

/** The outputs' values, by the rows' own functions. */
export function valuesOf(fn: Fn, given: ReadonlyMap<string, number>): Map<string, number> {
  const values: number[] = []
  for (const node of reachable(fn.graph, fn.outputs.map(output => output.node))) {
    if (node.kind === 'const') values[node.id] = node.value
    else if (node.kind === 'sym') values[node.id] = given.get(node.name) ?? NaN
    else values[node.id] = node.op.value(...node.args.map(arg => values[arg.id]!))
  }
  return new Map(fn.outputs.map(output => [output.name, values[output.node.id]!]))
}

/** A node as nested calls, for tests that look at structure. */
export const spell = (node: Node): string =>
  node.kind === 'const' ? String(node.value) : node.kind === 'sym' ? node.name : `${node.op.name}(${node.args.map(spell).join(', ')})`
