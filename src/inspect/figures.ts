import { elements } from '../ir/shape.js'
import type { Tensor } from '../ir/tensor.js'

/** Six digits are what people read; whole numbers are shown whole. */
export function figure(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value)
  return String(Number(value.toPrecision(6)))
}

/** A number with a minus sign that is one. */
export const typeset = (value: number): string => figure(value).replace(/-/g, '−').replace('Infinity', '∞')

/** More numbers than this nobody reads. */
const most = 12

/** A number, a vector `[0.22, 0.26]`, a matrix by rows `[1, 2; 3, 4]`; of a large one its beginning, its end and its shape. */
export function arrayFigure({ shape, data }: Tensor<number>, number: (value: number) => string, dots: string): string {
  if (shape.length === 0) return number(data[0]!)
  const shown = (from: number, to: number) => Array.from({ length: to - from }, (_, k) => number(data[from + k]!))
  const count = elements(shape)
  if (count > most || shape.length > 2) return `[${[...shown(0, Math.min(3, count)), ...(count > 4 ? [dots] : []), ...shown(Math.max(3, count - 1), count)].join(', ')}] of shape [${shape.join(', ')}]`
  if (shape.length === 1) return `[${shown(0, count).join(', ')}]`
  const columns = shape[1]!
  return `[${Array.from({ length: shape[0]! }, (_, row) => shown(row * columns, (row + 1) * columns).join(', ')).join('; ')}]`
}
