import type { Compilation } from '../compilation.js'
import type { Fn, Output } from '../ir/fn.js'
import { isConstant, type Call, type Node } from '../ir/node.js'
import { createRegions, type Regions } from '../ir/region.js'
import { reachable } from '../ir/walk.js'
import { and, not, or } from '../ops/control.js'
import { chunk } from './chunk.js'
import { chooseTape } from './keep.js'
import type { Job } from './job.js'
import { loaded, type Workspace } from './link.js'
import { operations } from './measure.js'
import type { ArrayName, Expression, Program, Routine, RoutineName, Slot, Variable } from './program.js'
import { draftRoutine, type Draft } from './routine.js'

/** Cuts the joint Fn into the module's functions and orders each: what is computed where, what is kept for the backward pass, which pieces. */
export function schedule(fn: Fn, { settings }: Compilation): Program {
  const regions = createRegions(fn.graph, { and, or, not })
  const workspace: Workspace = { length: 0 }
  let variables = 0
  const nextVariable = () => variables++
  const { constants, given } = moduleConstants(fn, nextVariable)
  const draft = (job: Job) => draftRoutine(fn, regions, job, nextVariable)

  const ofRole = (role: Output['role']) => fn.outputs.filter(output => output.role === role)
  const values = ofRole('value')
  const single = values.length === 1
  const stores = (array: ArrayName, outputs: readonly Output[]) =>
    outputs.map(({ node }, index) => ({ slot: slot(array, index), node }))
  const result = single ? values[0]!.node : undefined
  const outputs = single ? [] : stores('out', values)

  const tape = settings.emit.includes('backward') ? chooseTape(fn) : []
  const taped = new Map<Node, Expression>(tape.map((node, index) => [node, loaded(node.op.type, slot('tape', index))]))
  const drafts = new Map<RoutineName, Draft>()
  if (settings.emit.includes('backward'))
    drafts.set('backward', draft({ stores: stores('grad', ofRole('adjoint')), result: undefined, given: node => taped.get(node) ?? given(node), kept: [], keptAlways: [] }))
  const forward: Job = { stores: outputs, result, given, kept: tape, keptAlways: [] }
  const first = draft(forward)
  const always = neededElsewhere(regions, tape, first, drafts.get('backward'))
  drafts.set('forward', always.length > 0 ? draft({ ...forward, keptAlways: always }) : first)
  if (ofRole('gradient').length > 0)
    drafts.set('valueAndGrad', draft({ stores: stores('grad', ofRole('gradient')), result, given, kept: [], keptAlways: [] }))

  const routines: Routine[] = (['forward', 'backward', 'valueAndGrad'] as const).flatMap(name => {
    const statements = drafts.get(name)?.statements
    return statements ? chunk(name, statements, workspace) : []
  })
  const count = (name: RoutineName) => operations(drafts.get(name)?.statements ?? [])
  return {
    fn, routines, constants,
    workspaceLength: workspace.length,
    tapeLength: tape.length,
    operations: { forward: count('forward'), backward: count('backward'), valueAndGrad: count('valueAndGrad') || count('forward') + count('backward') },
  }
}

const slot = (array: ArrayName, index: number): Slot => ({ kind: 'slot', array, index })

/** Kept values that the forward pass computes in a branch only, but the backward pass reads in more places than that branch. */
function neededElsewhere(regions: Regions, tape: readonly Node[], forward: Draft, backward: Draft | undefined): Node[] {
  if (!backward) return []
  return tape.filter(node => {
    const computed = forward.placement.region[node.id]
    const read = backward.placement.region[node.id]
    return computed && read && !regions.contains(computed, read)
  })
}

/** Calls of constants that must not be folded become constants of the module, and every symbol is where its role says. */
function moduleConstants(fn: Fn, nextVariable: () => number): Pick<Program, 'constants'> & { given: (node: Node) => Expression | undefined } {
  const symbols = new Map<Node, Expression>()
  let offset = 0
  for (const { symbol, kind } of fn.model.arguments)
    symbols.set(symbol, kind === 'param' ? slot('params', offset++) : { kind: 'symbol', symbol })
  const values = fn.outputs.filter(output => output.role === 'value').length

  const nodes = reachable(fn.graph, fn.outputs.map(output => output.node))
  const constants: { variable: Variable; value: Expression }[] = []
  const variables = new Map<Node, Expression>()
  for (const node of nodes) {
    if (!isConstant(node) || node.kind !== 'call') continue
    const value: Expression = { kind: 'operation', op: node.op, args: node.args.map(express) }
    const variable: Variable = { id: nextVariable(), label: fn.labels.get(node) ?? constantName(node), type: node.op.type }
    constants.push({ variable, value })
    variables.set(node, { kind: 'variable', variable })
  }
  function express(node: Node): Expression {
    return node.kind === 'const' ? { kind: 'number', value: node.value } : variables.get(node)!
  }

  const given = (node: Node): Expression | undefined => {
    if (node.kind === 'const') return { kind: 'number', value: node.value }
    if (node.kind === 'call') return node.constant ? variables.get(node) : undefined
    if (node.role !== 'upstream') return symbols.get(node)
    return values === 1 ? { kind: 'symbol', symbol: node } : slot('upstream', Number(/\[(\d+)\]/.exec(node.name)![1]))
  }
  return { constants, given }
}

/** `exp_2` for exp(2). */
const constantName = ({ op, args }: Call): string =>
  [op.name, ...args.map(arg => (arg.kind === 'const' && Number.isInteger(arg.value) && arg.value >= 0 ? String(arg.value) : ''))].filter(Boolean).join('_')
