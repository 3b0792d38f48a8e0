import type { ArgumentData } from './data.js'
import { wireFigure } from './figure.js'
import { element } from './page.js'

/** Larger arguments have no fields. */
const mostFields = 16

/** The fields of the arguments. */
export interface Fields {
  readonly element: HTMLElement
  /** Shows what the gradient is. */
  show(grad: Float64Array): void
  /** Shows values that were changed elsewhere. */
  refresh(): void
}

/** A slider and a number field for each number, a grid of fields for each small vector or matrix; what is typed goes into `values`. */
export function createFields(list: readonly ArgumentData[], values: readonly Float64Array[], changed: () => void): Fields {
  const shows: ((grad: Float64Array) => void)[] = []
  const refreshes: (() => void)[] = []
  const rows = list.map((argument, k) => (argument.shape.length === 0 ? scalarRow(argument, values[k]!) : tensorRow(argument, values[k]!)))
  return {
    element: element('div', { class: 'fields', role: 'group', 'aria-label': 'Arguments' }, ...rows),
    show: grad => { for (const show of shows) show(grad) },
    refresh: () => { for (const refresh of refreshes) refresh() },
  }

  function slope({ name, grad: place, shape }: ArgumentData): HTMLElement {
    const shown = element('output', { class: 'gradient', 'aria-label': `gradient for ${name}` })
    if (place === undefined || shape.length > 0) return shown
    shows.push(grad => { shown.textContent = wireFigure(grad[place]!) })
    return shown
  }

  function numberField(argument: ArgumentData, at: Float64Array, k: number, label: string): HTMLInputElement {
    const field = element('input', { type: 'number', step: argument.whole ? '1' : 'any', 'aria-label': label, value: String(at[k]!) })
    field.addEventListener('input', () => {
      const value = field.valueAsNumber
      if (Number.isNaN(value)) return
      at[k] = argument.whole ? Math.min(argument.high, Math.max(argument.low, Math.round(value))) : value
      changed()
      for (const refresh of refreshes) refresh()
    })
    refreshes.push(() => { if (field !== document.activeElement) field.value = String(at[k]!) })
    return field
  }

  function scalarRow(argument: ArgumentData, at: Float64Array): HTMLElement {
    const { name, low, high, whole } = argument
    const slider = element('input', { type: 'range', min: String(low), max: String(high), step: whole ? '1' : String((high - low) / 200), 'aria-label': name })
    slider.value = String(at[0]!)
    slider.addEventListener('input', () => {
      at[0] = Number(slider.valueAsNumber.toPrecision(6))
      changed()
      for (const refresh of refreshes) refresh()
    })
    refreshes.push(() => { if (slider !== document.activeElement) slider.value = String(at[0]!) })
    return element('div', { class: 'field' }, element('span', { class: 'name', 'aria-hidden': 'true' }, name), slider, numberField(argument, at, 0, `${name} as a number`), slope(argument))
  }

  function tensorRow(argument: ArgumentData, at: Float64Array): HTMLElement {
    const { name, shape } = argument
    const columns = shape.at(-1)!
    const title = element('span', { class: 'name', 'aria-hidden': 'true' }, `${name} [${shape.join(', ')}]`)
    if (at.length > mostFields || shape.length > 2) return element('div', { class: 'field' }, title, element('span', {}, `${at.length} numbers, as they are`))
    const rows = Array.from({ length: at.length / columns }, (_, row) => element('div', { class: 'row' }, ...Array.from({ length: columns }, (__, column) =>
      numberField(argument, at, row * columns + column, `${name}[${shape.length === 2 ? `${row + 1}, ` : ''}${shape.length === 2 ? column + 1 : row + 1}]`))))
    return element('div', { class: 'field' }, title, element('div', { class: 'entries', role: 'group', 'aria-label': name }, ...rows))
  }
}
