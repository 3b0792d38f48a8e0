import { renderDot } from './dot.js'
import { renderExpr } from './expr.js'
import { renderJson } from './json.js'
import { renderLatex } from './latex.js'
import type { Report } from './report.js'
import { renderText } from './text.js'

/** The formats of `inspect` (SPEC §9). */
export const formats = ['text', 'expr', 'latex', 'json', 'dot'] as const

export type Format = (typeof formats)[number]

export interface RenderOptions {
  readonly format?: Format | undefined
  /** `text` with ASCII characters only. */
  readonly ascii?: boolean | undefined
  /** Columns of the page, for `text`. */
  readonly width?: number | undefined
}

const renderers: { readonly [F in Format]: (report: Report, options: { ascii: boolean; width: number }) => string } = {
  text: renderText,
  expr: renderExpr,
  latex: renderLatex,
  json: renderJson,
  dot: renderDot,
}

/** A report as text in one of the formats; ends in a newline. */
export const render = (report: Report, { format = 'text', ascii = false, width = 100 }: RenderOptions = {}): string =>
  renderers[format](report, { ascii, width })
