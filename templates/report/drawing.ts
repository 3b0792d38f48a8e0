import type { CircuitData, Numbers, ViewData } from './data.js'
import { wireFigure } from './figure.js'
import { all, found } from './page.js'

/** The entries of some numbers: one may stand for all. */
export const entryOf = ({ at, length }: Numbers, numbers: Float64Array) => (k: number): number => numbers[at + (length === 1 ? 0 : k)]!

/** How far a walk through the circuit has come: gates that have been computed, and gates that have passed their gradient on. */
export interface Progress {
  readonly forward: number
  readonly backward: number
}

/** The drawings of one circuit. */
export interface Drawing {
  show(numbers: Float64Array, progress: Progress): void
  /** Marks a gate, and opens the drawing that it is in. */
  mark(step: number | undefined): void
  open(view: number): void
}

export function createDrawing(root: Element, { views, steps }: CircuitData, chosen: (step: number) => void): Drawing {
  const figures = all('figure.view', root)
  const gates = new Map<number, Element>()
  const wires = views.map(view => view.wires.map(wire => {
    const group = found(view.prefix + wire.id)
    return { wire, value: partOf(group, 'value'), gradient: partOf(group, 'gradient') }
  }))
  for (const [k, view] of views.entries()) {
    // A picture has no parts that can be chosen; a group has.
    figures[k]?.querySelector('svg')?.setAttribute('role', 'group')
    prepare(view)
  }
  for (const out of all('button.out', root)) out.addEventListener('click', () => {
    open(Number(out.getAttribute('data-to')))
    const back = figures.find(figure => !figure.hasAttribute('hidden'))
    back?.querySelector<SVGElement>('.group')?.focus()
  })
  return { show, mark, open }

  function prepare({ prefix, gates: list, groups }: ViewData) {
    for (const [id, step] of list) {
      const gate = found(prefix + id)
      gates.set(step, gate)
      choosable(gate, `${textOf(gate)}: ${steps[step]!.name} = ${steps[step]!.formula}`, () => { chosen(step) })
    }
    for (const [id, view] of groups) {
      const group = found(prefix + id)
      choosable(group, `${textOf(group)}: open`, () => {
        open(view)
        figures[view]?.querySelector<HTMLElement>('button.out')?.focus()
      })
    }
  }

  function open(view: number) {
    for (const [k, figure] of figures.entries()) figure.toggleAttribute('hidden', k !== view)
  }

  function mark(step: number | undefined) {
    for (const [k, gate] of gates) gate.classList.toggle('current', k === step)
    if (step !== undefined) open(steps[step]!.view)
  }

  function show(numbers: Float64Array, { forward, backward }: Progress) {
    for (const list of wires) for (const { wire, value, gradient } of list) {
      fill(value, wire.value, numbers, wire.made < forward)
      fill(gradient, wire.gradient, numbers, forward === steps.length && wire.back >= steps.length - backward)
    }
  }
}

const partOf = (group: Element, part: string) => {
  const found = group.querySelector(`.${part}`)
  return { element: found, entries: found ? all('text:not(.shape)', found) : [] }
}

/** What a part of the drawing says: its name as a button begins with that. */
const textOf = (part: Element): string => all('text', part).map(text => text.textContent).join(' ')

/** Writes numbers down where they are known. */
function fill({ element, entries }: ReturnType<typeof partOf>, place: Numbers, numbers: Float64Array, known: boolean) {
  const entry = entryOf(place, numbers)
  for (const [k, text] of entries.entries()) text.textContent = wireFigure(entry(k))
  element?.classList.toggle('unknown', !known)
}

/** A part of the drawing that acts as a button. */
function choosable(part: Element, label: string, act: () => void) {
  part.setAttribute('role', 'button')
  part.setAttribute('tabindex', '0')
  part.setAttribute('aria-label', label)
  part.addEventListener('click', act)
  part.addEventListener('keydown', event => {
    const { key } = event as KeyboardEvent
    if (key !== 'Enter' && key !== ' ') return
    event.preventDefault()
    act()
  })
}
