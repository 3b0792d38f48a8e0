import type { StepData } from './data.js'
import type { Progress } from './drawing.js'
import { backwards, forwards } from './explain.js'
import { button, element } from './page.js'

/** A walk through a circuit: every gate forwards, then every gate backwards. */
export interface Stepper {
  readonly element: HTMLElement
  readonly progress: () => Progress
  /** The gate that is explained. */
  readonly step: () => number | undefined
  show(numbers: Float64Array): void
  /** Explains a gate, with everything known. */
  choose(step: number): void
}

export function createStepper(steps: readonly StepData[], moved: () => void): Stepper {
  const last = 2 * steps.length
  /** How many moves have been made; undefined before the walk: everything is known then. */
  let position: number | undefined
  let chosen: number | undefined
  let latest: Float64Array = new Float64Array(0)

  const explanation = element('div', { class: 'explanation', 'aria-live': 'polite', 'aria-atomic': 'true' })
  const go = (to: number | undefined) => {
    position = to === undefined ? undefined : Math.max(0, Math.min(last, to))
    chosen = undefined
    moved()
  }
  const back = button('◀ back', () => { go((position ?? last) - 1) })
  const next = button('next ▶', () => { go((position ?? 0) + 1) })
  const root = element('div', { class: 'stepper' },
    element('div', { class: 'buttons', role: 'group', 'aria-label': 'Gate by gate' },
      button('from the start', () => { go(0) }), back, next, button('show everything', () => { go(undefined) })),
    explanation)
  root.addEventListener('keydown', ({ key }) => {
    if (key === 'ArrowRight') go((position ?? 0) + 1)
    else if (key === 'ArrowLeft') go((position ?? last) - 1)
  })

  /** The gate of the move before `position`. */
  const atPosition = (): number | undefined => (position === undefined || position === 0 ? undefined : position <= steps.length ? position - 1 : last - position)
  const step = () => chosen ?? atPosition()

  function content(): (Node | string)[] {
    const current = step()
    if (current === undefined) {
      return [element('p', {}, position === 0 ? 'Nothing is computed yet. “next” computes the first gate.' : 'Step through the circuit gate by gate, or choose a gate.')]
    }
    const told = steps[current]!
    const count = element('p', { class: 'count' }, position === undefined || chosen !== undefined ? told.name : `step ${position} of ${last}`)
    if (chosen !== undefined) return [count, ...forwards(told, latest), ...backwards(told, latest)]
    return [count, ...(position! <= steps.length ? forwards(told, latest) : backwards(told, latest))]
  }

  return {
    element: root,
    progress: () => (position === undefined || chosen !== undefined ? { forward: steps.length, backward: steps.length } : { forward: Math.min(position, steps.length), backward: Math.max(0, position - steps.length) }),
    step,
    show(numbers) {
      latest = numbers
      explanation.replaceChildren(...content())
      // Not `disabled`: a button that has the focus would lose it.
      back.setAttribute('aria-disabled', String(position === 0))
      next.setAttribute('aria-disabled', String(position === last))
    },
    choose(wanted) {
      chosen = wanted
      position = undefined
      moved()
    },
  }
}
