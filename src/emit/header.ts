const mark = '// Made by gradgen from '

/** The same in what is drawn (inspect/made.ts). */
const drawnMark = '<!-- Made by gradgen from '

/** True for a file that gradgen wrote, which it may overwrite. */
export const isOurs = (text: string): boolean => {
  const start = text.replace(/^\ufeff/, '')
  return start.startsWith(mark) || start.startsWith(drawnMark)
}

/** What the top of a module tells its reader. */
export interface Header {
  /** The base name of the source. */
  readonly from: string
  /** `f = σ(x)`, one a line. */
  readonly formulas: readonly string[]
  readonly operations: { readonly forward: number; readonly backward: number | undefined; readonly valueAndGrad: number | undefined }
  readonly tapeLength: number
  readonly workspaceLength: number
  readonly bytesPerNumber: number
  /** How vectors and matrices are done; undefined if there are none. */
  readonly arrays: string | undefined
}

export function headerLines({ from, formulas, operations, tapeLength, workspaceLength, bytesPerNumber, arrays }: Header): string[] {
  const { forward, backward, valueAndGrad } = operations
  const costs = [
    `forward ${forward}`,
    ...(backward === undefined ? [] : [`backward ${backward}`]),
    ...(valueAndGrad === undefined ? [] : [`both at once ${valueAndGrad}`]),
  ]
  return [
    `${mark}${safe(from)}; do not edit, compile again.`,
    '//',
    ...formulas.map(formula => `// ${safe(formula)}`),
    ...(formulas.length > 0 ? ['//'] : []),
    `// Operations: ${costs.join(', ')}. Kept between forward and backward: ${bytesPerNumber * tapeLength} bytes.${workspaceLength > 0 ? ` Workspace: ${bytesPerNumber * workspaceLength} bytes.` : ''}`,
    ...(arrays === undefined ? [] : [`// ${arrays}`]),
  ]
}

/** A doc comment of one paragraph or several; nothing where there is nothing to say. */
export function docComment(paragraphs: readonly string[]): string[] {
  const lines = paragraphs.map(safe)
  if (lines.length === 0) return []
  if (lines.length === 1) return [`/** ${lines[0]!} */`]
  return ['/**', ...lines.flatMap((line, k) => (k === 0 ? [` * ${line}`] : [' *', ` * ${line}`])), ' */']
}

/**
 * Text that cannot end the comment it stands in, on whatever line: no line breaks, no control or direction marks, no end of a comment.
 * The names of a formula may be hostile, and so may the name of its file.
 */
export const safe = (text: string): string =>
  text
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '\ufffd')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .replace(/\*\//g, '*\\/')
