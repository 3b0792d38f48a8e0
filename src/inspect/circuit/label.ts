import { wireFigure } from '../../../templates/report/figure.js'
import { elements, shapeText, type Shape } from '../../ir/shape.js'
import type { Tensor } from '../../ir/tensor.js'

/** A rectangle of a drawing, by its corner at the top left. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Numbers of a wire, laid out: a number, or the rows of a vector or a matrix in brackets; or only what shape they have. */
export interface Block {
  readonly width: number
  readonly height: number
  /** The shape of what is no number, above its entries. */
  readonly shape: string | undefined
  /** Empty for entries that are too many to show, or that are not known. */
  readonly rows: readonly (readonly string[])[]
  readonly columnWidths: readonly number[]
}

export const sizes = { figure: 12, shape: 10, gate: 16, name: 15, row: 15, shapeRow: 13, columnGap: 9, bracket: 5 }

/** Larger tensors are shown by their shapes. */
const most = 4

/** How wide a text may get, whatever the font, in ems of a sans-serif: generous, since labels must not touch. */
export function widthOf(text: string, size: number): number {
  let ems = 0
  for (const character of text) {
    const code = character.codePointAt(0)!
    if (/\p{M}/u.test(character)) continue
    ems += code > 0x2e7f && code < 0xfb00 || code > 0x1f000 ? 1.05 : /[.,:;|il!'·()[\]\s]/.test(character) ? 0.42 : /[mwMW@%→Σ‖⊙∞]/.test(character) ? 0.98 : /[A-Z×σΦ]/.test(character) ? 0.76 : 0.64
  }
  return Math.ceil(ems * size)
}

/** True for what is shown by its entries. */
export const isShown = (shape: Shape): boolean => shape.length <= 2 && shape.every(extent => extent <= most)

/** The entries of a small tensor by rows; a vector is a column. */
export function rowsOf({ shape, data }: Tensor<number>): string[][] {
  const columns = shape.length === 2 ? shape[1]! : 1
  return Array.from({ length: elements(shape) / columns }, (_, row) => Array.from({ length: columns }, (_, column) => wireFigure(data[row * columns + column]!)))
}

/** What no number of a page that changes is wider than. */
const widest = '−8.88e−88'

interface BlockOptions {
  /** The shape is written down. */
  readonly named: boolean
  /** Room is left for other numbers than these. */
  readonly live: boolean
}

/** A value or a gradient; undefined where there is nothing to show. */
export function blockOf(shape: Shape, tensor: Tensor<number> | undefined, { named, live }: BlockOptions): Block | undefined {
  const note = named && shape.length > 0 ? shapeText(shape) : undefined
  const rows = tensor && isShown(shape) ? rowsOf(tensor) : []
  if (note === undefined && rows.length === 0) return undefined
  const columnWidths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map(row => widthOf(live ? widest : row[column]!, sizes.figure))))
  const brackets = shape.length > 0 && rows.length > 0 ? 2 * sizes.bracket + 4 : 0
  const gridWidth = columnWidths.reduce((sum, width) => sum + width, 0) + Math.max(0, columnWidths.length - 1) * sizes.columnGap + brackets
  return {
    shape: note, rows, columnWidths,
    width: Math.max(gridWidth, note === undefined ? 0 : widthOf(note, sizes.shape)),
    height: rows.length * sizes.row + (note === undefined ? 0 : sizes.shapeRow),
  }
}
