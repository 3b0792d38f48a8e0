import { codes } from '../diagnostics/codes.js'
import { applyFunction } from '../formula/apply.js'
import type { IndexClause, Instruction } from '../formula/code.js'
import { constantValue } from '../formula/constants.js'
import { take } from '../formula/run.js'
import type { Node } from '../ir/node.js'
import { TooManyOperations, type Frame, type Machine, type Scope } from './frame.js'

/** An index that is running. */
interface Level {
  readonly name: string
  readonly start: number
  readonly step: number
  readonly count: number
  /** How many of its values are done. */
  passed: number
}

/** The function of two that folds the values of the body, and what an empty range gives. */
const folds: ReadonlyMap<string, { readonly by: string; readonly empty: number | undefined }> = new Map([
  ['sum', { by: 'add', empty: 0 }], ['prod', { by: 'multiply', empty: 1 }],
  ['mean', { by: 'add', empty: undefined }], ['max', { by: 'max', empty: undefined }], ['min', { by: 'min', empty: undefined }],
])

/**
 * `sum(i in 1:n, j in 1:i, body)`: runs its indices like an odometer. Bounds are evaluated each time their index starts, with the outer
 * indices known. It never loops by itself: each bound and each body is a frame of the machine that comes back here when it is done.
 */
export function startComprehension(step: Extract<Instruction, { kind: 'comprehension' }>, frame: Frame, machine: Machine): void {
  const { graph, stack } = machine
  const { by, empty } = folds.get(step.name)!
  const names = new Map<string, Node>()
  const scope: Scope = { names, outer: frame.scope }
  const levels: Level[] = []
  let total: Node | undefined
  let terms = 0

  const open = (clause: IndexClause) => machine.run(clause.bounds, scope, frame.owner, () => {
    levels.push(readRange(clause, take(stack, clause.hasStep ? 3 : 2), frame, machine))
    advance()
  })

  function advance(): void {
    for (let level = levels.at(-1); level && level.passed === level.count; level = levels.at(-1)) {
      levels.pop()
      names.delete(level.name)
    }
    const level = levels.at(-1)
    if (!level) return finish()
    names.set(level.name, graph.constant(level.start + level.step * level.passed++))
    const inner = step.indices[levels.length]
    if (inner) open(inner)
    else machine.run(step.body, scope, frame.owner, addTerm)
  }

  function addTerm(): void {
    const term = stack.pop()!
    total = total ? applyFunction(graph, by, [total, term]) : applyFunction(graph, by, [term])
    terms++
    advance()
  }

  function finish(): void {
    if (!total && empty === undefined) machine.report(codes.emptyRange({ name: step.name }), frame.owner.places.of(step.tree))
    const all = total ?? graph.constant(empty ?? NaN)
    stack.push(step.name === 'mean' ? applyFunction(graph, 'divide', [all, graph.constant(terms)]) : all)
  }

  open(step.indices[0]!)
}

/** mathjs's meaning of start:step:end. The end counts as reached within rounding, so that 0:0.1:1 has eleven values. */
function readRange(clause: IndexClause, bounds: readonly Node[], frame: Frame, machine: Machine): Level {
  const fault = (finding: ReturnType<typeof codes.badRange>): Level => {
    machine.report(finding, frame.owner.places.of(clause.tree))
    return { name: clause.name, start: 0, step: 1, count: 0, passed: 0 }
  }
  const values = bounds.map(constantValue)
  const start = values[0]
  const end = values.at(-1)
  const step = clause.hasStep ? values[1] : 1
  if (start === undefined || end === undefined || step === undefined) return fault(codes.notConstant({ what: `a bound of '${clause.name}'` }))
  if (![start, end, step].every(Number.isFinite)) return fault(codes.badRange({ problem: `the bounds of '${clause.name}' are not finite` }))
  if (step === 0) return fault(codes.badRange({ problem: `the step of '${clause.name}' is 0` }))
  const count = Math.max(0, Math.floor((end - start) / step * (1 + 1e-12) + 1e-12) + 1)
  if (count > machine.limit) throw new TooManyOperations()
  return { name: clause.name, start, step, count, passed: 0 }
}
