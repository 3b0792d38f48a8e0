import { constantValue } from '../formula/constants.js'
import { isConstant } from '../ir/node.js'
import type { Axis, Form, Value } from './values.js'

export const constantForm = (offset: number): Form => ({ offset, terms: new Map() })

/** The form of a value that is affine in indices, or a constant number. */
export function formOf({ node, axes, form, loops }: Value): Form | undefined {
  if (form) return form
  if (axes.length > 0 || loops.length > 0 || node.shape.length > 0 || !isConstant(node)) return undefined
  const value = constantValue(node)
  return value === undefined ? undefined : constantForm(value)
}

/** The counter of one axis. */
export const counterForm = (axis: Axis): Form => ({ offset: 0, terms: new Map([[axis, 1]]) })

/** The value of an index. */
export const indexForm = (axis: Axis): Form => sumOf(axis.start, scaled(counterForm(axis), axis.step))

export const isConstantForm = ({ terms }: Form): boolean => terms.size === 0

/** The indices that a form depends on, from the outermost. */
export const axesOfForm = ({ terms }: Form): readonly Axis[] => [...terms.keys()].sort((p, q) => p.serial - q.serial)

/** p + factor·q. */
export function sumOf(p: Form, q: Form, factor = 1): Form {
  const terms = new Map(p.terms)
  for (const [axis, own] of q.terms) {
    const sum = (terms.get(axis) ?? 0) + factor * own
    if (sum === 0) terms.delete(axis)
    else terms.set(axis, sum)
  }
  return { offset: p.offset + factor * q.offset, terms }
}

export const scaled = (form: Form, factor: number): Form => sumOf(constantForm(0), form, factor)

/** True if the form is a whole number wherever one stands. */
export const isWhole = ({ offset, terms }: Form): boolean => Number.isSafeInteger(offset) && [...terms.values()].every(Number.isSafeInteger)

/** The least and the greatest value over the whole range of every index, whatever bounds depend on others. */
export function extremesOf({ offset, terms }: Form): readonly [low: number, high: number] {
  let [low, high] = [offset, offset]
  for (const [axis, factor] of terms) {
    const far = factor * (axis.count - 1)
    if (far < 0) low += far
    else high += far
  }
  return [low, high]
}

/** The form of an operator over forms, if it is affine again. */
export function combined(name: string, [p, q]: readonly Form[]): Form | undefined {
  if (!p) return undefined
  switch (name) {
    case 'unaryPlus': return p
    case 'unaryMinus': return scaled(p, -1)
    case 'add': return q && sumOf(p, q)
    case 'subtract': return q && sumOf(p, q, -1)
    case 'multiply': case 'dotMultiply':
      if (!q) return undefined
      return isConstantForm(q) ? scaled(p, q.offset) : isConstantForm(p) ? scaled(q, p.offset) : undefined
    case 'divide': case 'dotDivide': return q && isConstantForm(q) && q.offset !== 0 ? dividedBy(p, q.offset) : undefined
    default: return undefined
  }
}

const dividedBy = ({ offset, terms }: Form, divisor: number): Form =>
  ({ offset: offset / divisor, terms: new Map([...terms].map(([axis, factor]) => [axis, factor / divisor])) })
