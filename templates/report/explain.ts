import type { Numbers, StepData } from './data.js'
import { entryOf } from './drawing.js'
import { arrayFigure } from './figure.js'
import { element } from './page.js'

/** Numbers as text; of those that are too many, their shape. */
export const shown = (place: Numbers, numbers: Float64Array): string =>
  place.length === 0 ? `an array of shape [${place.shape.join(', ')}]` : arrayFigure(place.shape, entryOf(place, numbers))

const equation = (...parts: readonly (Node | string)[]): HTMLElement => element('p', { class: 'equation' }, ...parts)
const number = (kind: 'value' | 'gradient', place: Numbers, numbers: Float64Array): HTMLElement => element('span', { class: kind }, shown(place, numbers))

/** `q = x + y = 3`, and what its arguments are. */
export function forwards({ name, formula, operands, value }: StepData, numbers: Float64Array): HTMLElement[] {
  const where = operands.flatMap(({ name: operand, value: place }, k) => [k === 0 ? 'where ' : ', ', `${operand} = `, number('value', place, numbers)])
  return [
    element('p', {}, 'Forward: the gate computes its value.'),
    equation(`${name} = ${formula} = `, number('value', value, numbers)),
    ...(where.length > 0 ? [equation(...where)] : []),
  ]
}

/** For each argument the local gradient, and the chain rule: what comes from above, times it. */
export function backwards({ upstream, back, name }: StepData, numbers: Float64Array): HTMLElement[] {
  const intro = equation('from above: ', `${upstream.name} = `, number('gradient', upstream.numbers, numbers))
  const rules = back.flatMap(({ name: wanted, local, chain, numbers: through, sum }) => [
    ...(local ? [equation(`local: ${local.name} = ${local.formula}`, ...(local.formula === shown(local.numbers, numbers) ? [] : [' = ', number('gradient', local.numbers, numbers)]))] : []),
    equation(
      `${sum ? 'its part of ' : ''}${wanted} = ${chain} = `,
      ...(local && local.numbers.shape.length === 0 ? [number('gradient', upstream.numbers, numbers), ' · ', element('span', { class: 'gradient' }, bracketed(shown(local.numbers, numbers))), ' = '] : []),
      number('gradient', through, numbers),
    ),
    ...(sum ? [equation(`all parts together: ${wanted} = `, number('gradient', sum, numbers))] : []),
  ])
  const nothing = back.length === 0 ? [element('p', {}, `Nothing comes back through ${name}.`)] : []
  return [element('p', {}, 'Backward: the gate multiplies what comes from above by its local gradients.'), intro, ...rules, ...nothing]
}

/** A negative factor stands in parentheses. */
const bracketed = (text: string): string => (text.startsWith('−') ? `(${text})` : text)
