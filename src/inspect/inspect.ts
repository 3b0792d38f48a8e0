import { renderDot } from './dot.js'
import { renderExpr } from './expr.js'
import type { DrawnFormat, TextFormat } from './formats.js'
import { renderHtml } from './html/html.js'
import { renderJson } from './json.js'
import { renderLatex } from './latex.js'
import type { Progress, Report } from './report.js'
import { renderSvg } from './svg.js'
import { renderText } from './text.js'
import type { Workshop } from './workshop.js'

export interface RenderOptions extends PageOptions {
  readonly format?: TextFormat | undefined
}

export interface PageOptions {
  /** `text` with ASCII characters only. */
  readonly ascii?: boolean | undefined
  /** Columns of the page, for `text`. */
  readonly width?: number | undefined
}

const renderers: { readonly [F in TextFormat]: (report: Report, options: { ascii: boolean; width: number }) => string } = {
  text: renderText,
  expr: renderExpr,
  latex: renderLatex,
  json: renderJson,
  dot: renderDot,
}

/** A report as text in one of the formats; ends in a newline. */
export const render = (report: Report, { format = 'text', ascii = false, width = 100 }: RenderOptions = {}): string =>
  renderers[format](report, { ascii, width })

/** A report as a drawing or a page. What can fail for the sake of the input does so before it returns. */
export const renderDrawn = (report: Report, format: DrawnFormat, workshop: () => Workshop, progress: Progress): Promise<string> =>
  format === 'svg' ? renderSvg(report, progress) : renderHtml(report, workshop(), progress)
