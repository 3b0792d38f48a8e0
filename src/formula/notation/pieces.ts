import { elements, strides, type Shape } from '../../ir/shape.js'
import type { Spelling } from '../../ir/op.js'
import { precedence } from '../../ir/text.js'
import type { AxisAttributes, CumulateAttributes, TableAttributes } from '../../ops/tensor/arrange.js'
import type { FoldAttributes } from './loops.js'
import { hole, holes, text, type Written } from './notation.js'
import type { PageAttributes } from './page.js'

/** The subscripts of a part, from the second argument on: `2:4, #b`. */
export function partText({ slots }: PageAttributes): string {
  let at = 0
  return slots!.map(slot => slot ?? hole(++at)).join(', ')
}

/** The elements of a shape in brackets: `[a, b]`, a matrix `[a, b; c, d]`, beyond that rows in rows. */
export function bracketed(shape: Shape, element: (flat: number) => string): string {
  const steps = strides(shape)
  const row = (axis: number, from: number): string => {
    const parts = Array.from({ length: shape[axis]! }, (_, k) => (axis === shape.length - 1 ? element(from + k) : row(axis + 1, from + k * steps[axis]!)))
    return `[${parts.join(', ')}]`
  }
  if (shape.length !== 2) return row(0, 0)
  const rows = Array.from({ length: shape[0]! }, (_, i) => Array.from({ length: shape[1]! }, (_, j) => element(i * shape[1]! + j)).join(', '))
  return shape[0] === 1 ? `[[${rows[0]!}]]` : `[${rows.join('; ')}]`
}

/** Running sums; backwards they are those of the reversed. `word` opens the call, whose arguments end with `close`. */
export function cumulated(shape: Shape, { axis, backwards }: CumulateAttributes, open = 'cumsum(', close = ')'): string {
  const along = shape.length > 1 ? `, ${axis + 1}` : ''
  if (!backwards) return `${open}#a${along}${close}`
  const reversed = `[${shape.map((extent, k) => (k === axis ? `${extent}:-1:1` : ':')).join(', ')}]`
  return `${open}#a${reversed}${along}${close}${reversed}`
}

/** Tensors one behind the other; along which dimension if there are several. */
export const concatenated = ({ args, shape, attributes }: Written, open = 'concat(', close = ')'): string =>
  `${open}${holes(args, ', ')}${shape.length > 1 ? `, ${(attributes as AxisAttributes).axis + 1}` : ''}${close}`

/** A constant array; one of more numbers than people read is shown by its ends. */
export function tableText({ shape, data }: TableAttributes, literal: (value: number) => string, most: number): string {
  if (elements(shape) <= most) return bracketed(shape, flat => literal(data[flat]!))
  const ends = [...data.slice(0, 3).map(literal), '…', ...data.slice(-1).map(literal)]
  return `[${ends.join(', ')}]`
}

/** The steps of a loop, in the order in which they are made. */
export interface Steps {
  readonly name: string
  readonly from: number
  readonly to: number
  readonly by: 1 | -1
}

/** `fold(t in 1:T, h = #a, #b)`: the range as its notation has it. */
export function foldText({ word, step, backwards, states }: FoldAttributes, range: (steps: Steps) => string): Spelling {
  const [from, to] = backwards ? [step.extent, 1] : [1, step.extent]
  const starts = states.map((name, k) => `${name} = ${hole(k)}`)
  const next = states.map((_, k) => hole(states.length + k))
  return text(`${word}(${[range({ name: step.name, from, to, by: backwards ? -1 : 1 }), ...starts, ...next].join(', ')})`, precedence.call)
}
