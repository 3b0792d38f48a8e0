import type { CircuitData, ReportData } from './data.js'
import { createDrawing, type Drawing } from './drawing.js'
import { shown } from './explain.js'
import { createFields } from './fields.js'
import { arrayFigure } from './figure.js'
import { callArguments, run, startingValues, type ModelModule, type WiresModule } from './model.js'
import { all, button, element, found } from './page.js'
import { createStepper, type Stepper } from './stepper.js'

/** Brings the page to life: the module computes, and beside it a module of each circuit's wires. */
export function start(module: ModelModule, wires: readonly WiresModule[]): void {
  const data = JSON.parse(found('data').textContent ?? '') as ReportData
  const values = startingValues(data)
  const roots = all('.circuit-of')
  const outputs = element('div', { class: 'outputs', 'aria-live': 'polite' })
  const fields = createFields(data.arguments, values, update)
  const lines = all('#lines li')
  let shownCircuit = 0

  const circuits = data.circuits.map((circuit, k) => {
    const stepper: Stepper = createStepper(circuit.steps, refresh)
    const drawing: Drawing = createDrawing(roots[k]!, circuit, stepper.choose)
    return { circuit, stepper, drawing, numbers: noNumbers, gates: gateList(circuit, stepper) }
  })
  if (circuits.length > 1) found('controls').append(choice())
  found('arguments').append(outputs, fields.element)
  const table = element('table')
  found('numbers').append(element('div', { class: 'wide', tabindex: '0', role: 'group', 'aria-label': 'Values and gradients' }, table))
  choose(0)
  update()

  /** Everything anew, after a number has changed. */
  function update() {
    const args = callArguments(data.arguments, values)
    const { outputs: results, grad } = run(module, data, args)
    outputs.replaceChildren(...data.outputs.map(({ name, shape, offset }) =>
      element('p', {}, element('span', { class: 'name' }, name), ' = ', element('output', { class: 'value' }, shape.reduce((product, extent) => product * extent, 1) > 16 ? `an array of shape [${shape.join(', ')}]` : arrayFigure(shape, k => results[offset + k]!)))))
    fields.show(grad)
    for (const [k, each] of circuits.entries()) {
      const numbers = wires[k]!.forward(...args)
      each.numbers = typeof numbers === 'number' ? Float64Array.of(numbers) : numbers
    }
    refresh()
  }

  /** What depends on where the walk is. */
  function refresh() {
    const each = circuits[shownCircuit]
    if (!each) return
    const { circuit, stepper, drawing, numbers, gates } = each
    stepper.show(numbers)
    drawing.show(numbers, stepper.progress())
    const step = stepper.step()
    drawing.mark(step)
    for (const [k, gate] of gates.entries()) gate.setAttribute('aria-pressed', String(k === step))
    let first: Element | undefined
    for (const [k, line] of lines.entries()) {
      const isMade = step !== undefined && circuit.made[k] === step
      line.classList.toggle('made', isMade)
      if (isMade) first ??= line
    }
    if (first) first.parentElement!.scrollTop = (first as HTMLElement).offsetTop - first.parentElement!.offsetTop - 40
    table.replaceChildren(...tableOf(circuit, numbers))
  }

  function choose(k: number) {
    shownCircuit = k
    for (const [at, root] of roots.entries()) root.toggleAttribute('hidden', at !== k)
    found('stepper').replaceChildren(circuits[k]!.stepper.element)
    found('gates').replaceChildren(element('ul', { class: 'gates' }, ...circuits[k]!.gates.map(gate => element('li', {}, gate))))
    refresh()
  }

  function choice(): HTMLElement {
    const options = roots.map((root, k) => {
      const radio = element('input', { type: 'radio', name: 'circuit', id: `circuit${k}` })
      radio.checked = k === 0
      radio.addEventListener('change', () => { choose(k) })
      return element('span', {}, radio, element('label', { for: `circuit${k}` }, root.getAttribute('data-title') ?? ''))
    })
    return element('fieldset', { class: 'choice' }, element('legend', {}, 'gates'), ...options)
  }
}

const noNumbers: Float64Array = new Float64Array(0)

/** A button for each gate, in order. */
const gateList = ({ steps }: CircuitData, stepper: Stepper): HTMLButtonElement[] =>
  steps.map(({ name, formula }, k) => button(`${name} = ${formula}`, () => { stepper.choose(k) }, { 'aria-pressed': 'false' }))

/** The circuit as a table, for those who do not see it. */
function tableOf({ steps }: CircuitData, numbers: Float64Array): HTMLElement[] {
  const head = element('tr', {}, ...['gate', 'formula', 'value', 'gradient'].map(title => element('th', { scope: 'col' }, title)))
  const rows = steps.map(({ name, formula, value, upstream }) => element('tr', {},
    element('th', { scope: 'row' }, name), element('td', {}, formula),
    element('td', { class: 'value' }, shown(value, numbers)), element('td', { class: 'gradient' }, shown(upstream.numbers, numbers))))
  return [element('thead', {}, head), element('tbody', {}, ...rows)]
}
