import type { Compilation } from '../compilation.js'
import { codes } from '../diagnostics/codes.js'
import { isBatchable, isSingle, type Fn, type Output } from '../ir/fn.js'
import { isCall, type Call, type Node } from '../ir/node.js'
import { createRegions, type Region, type Regions } from '../ir/region.js'
import { elements, forEachPoint } from '../ir/shape.js'
import { scratchOf } from '../kernels/specialise.js'
import type { Graph } from '../ir/build.js'
import { createTablePool, type Tables } from '../ir/walk.js'
import { and, not, or } from '../ops/control.js'
import { stack } from '../ops/tensor/arrange.js'
import { elementAt } from '../ops/tensor/read.js'
import { chunk } from './chunk.js'
import { chooseTape } from './keep.js'
import type { Job, Store } from './job.js'
import { loaded, type Workspace } from './link.js'
import { withPartialSums } from './loops/accumulators.js'
import { kernelOperations } from './loops/kernels.js'
import { lower, type Lowered, type Wanted } from './loops/lower.js'
import type { BufferSize } from './lifetimes.js'
import { layOut } from './memory.js'
import { operations } from './measure.js'
import { hasTensors, locations, moduleConstants, slot, type Location } from './places.js'
import type { ArrayName, Expression, Program, Routine, RoutineName, Statement, Table } from './program.js'
import { place } from './place.js'
import { draftRoutine } from './routine.js'

/** What tests switch: whether tensors take over memory of others that are read no more. */
interface Memory {
  readonly share: boolean
}

/** Cuts the joint Fn into the module's functions and orders each: what is computed where, what is kept for the backward pass, which loops and pieces. */
export function schedule(fn: Fn, compilation: Compilation, memory: Memory = { share: true }): Program {
  const { settings } = compilation
  const planner = createPlanner(fn, compilation, memory)
  const ofRole = (role: Output['role']) => fn.outputs.filter(output => output.role === role)
  const values = ofRole('value')
  const single = isSingle(fn.model)
  const result = single ? values[0]!.node : undefined
  const outputs = single ? nothing : planner.stores('out', values)

  const drafts = new Map<RoutineName, Draft>()
  const hasBackward = settings.emit.includes('backward')
  const tape = hasBackward ? planner.tape() : noTape
  const forward = planner.prepare({ outputs, result, tape, taped: false })
  const first = planner.draft(forward, tape.scalars.map(forward.kept))
  if (hasBackward) {
    const backward = planner.draft(planner.prepare({ outputs: planner.stores('grad', ofRole('adjoint')), result: undefined, tape, taped: true }), tape.scalars)
    drafts.set('backward', backward)
    const always = neededElsewhere(planner.regions, tape.scalars, first.regions, backward.regions)
    drafts.set('forward', always.length > 0 ? planner.draft({ ...forward, job: { ...forward.job, keptAlways: always.map(forward.kept) } }) : first)
  }
  else drafts.set('forward', first)
  const gradients = ofRole('gradient')
  const gradientPlan = { outputs: planner.stores('grad', gradients), result, tape: noTape, taped: false }
  if (gradients.length > 0) drafts.set('valueAndGrad', planner.draft(planner.prepare(gradientPlan)))
  if (gradients.length > 0 && settings.emit.includes('valueAndGradBatch') && isBatchable(fn.model, settings.shared)) {
    drafts.set('example', planner.draft(planner.prepare({ ...gradientPlan, adds: true })))
    const [total] = ofRole('total')
    if (total) drafts.set('block', planner.draft(planner.prepare({ outputs: planner.stores('grad', ofRole('totalGradient')), result: total.node, tape: noTape, taped: false, adds: true })))
  }

  const workspace: Workspace = { taken: planner.memory, length: planner.memory }
  const routines: Routine[] = (['forward', 'backward', 'valueAndGrad', 'example', 'block'] as const).flatMap(name => {
    const statements = drafts.get(name)?.statements
    return statements ? chunk(name, statements, workspace, planner.variables) : []
  })
  for (const [what, numbers] of [['workspace', workspace.length], ['tape', tape.length]] as const) {
    if (numbers > settings.maxElements) compilation.report(codes.tooMuchMemory({ what, bytes: 8 * numbers, limit: 8 * settings.maxElements }), { start: 0, end: 0 })
  }
  const count = (name: RoutineName) => operations(drafts.get(name)?.statements ?? [], kernelOperations)
  const passes = { forward: count('forward'), backward: count('backward') }
  return {
    fn, routines,
    constants: planner.constants,
    tables: planner.tables,
    workspaceLength: workspace.length,
    tapeLength: tape.length,
    operations: { ...passes, valueAndGrad: count('valueAndGrad') || passes.forward + passes.backward },
  }
}

/** What the forward pass leaves: scalars first, then tensors. */
interface Tape {
  readonly scalars: readonly Call[]
  readonly tensors: ReadonlyMap<Node, Location>
  readonly length: number
}

const noTape: Tape = { scalars: [], tensors: new Map(), length: 0 }

function tapeOf(fn: Fn, regions: Regions, tables: Tables): Tape {
  const kept = chooseTape(fn, fn.graph.hasTensors ? outsideBranches(fn, regions, tables) : () => true, tables)
  const scalars = kept.filter(node => node.shape.length === 0)
  let length = scalars.length
  const tensors = new Map<Node, Location>()
  for (const node of kept) {
    if (node.shape.length === 0) continue
    tensors.set(node, { array: 'tape', offset: length })
    length += elements(node.shape)
  }
  return { scalars, tensors, length }
}

/** What the forward pass computes whatever branches it takes. */
function outsideBranches(fn: Fn, regions: Regions, tables: Tables): (node: Node) => boolean {
  const values = fn.outputs.filter(output => output.role === 'value').map(output => output.node)
  const { region } = place(fn.graph, regions, values, () => false, [], tables)
  return node => region[node.id] === regions.root
}

/** Outputs taken apart: scalars that are stored one by one, and tensors that loops put in place. */
interface Outputs {
  readonly scalars: readonly Store[]
  readonly tensors: readonly Wanted[]
}

const nothing: Outputs = { scalars: [], tensors: [] }

interface RoutinePlan {
  readonly outputs: Outputs
  readonly result: Node | undefined
  readonly tape: Tape
  /** True for what reads the tape, false for what writes it. */
  readonly taped: boolean
  /** Outputs are added to what is there. */
  readonly adds?: boolean
}

/** A job whose tensors have been lowered. */
interface Prepared {
  readonly fn: Fn
  readonly job: Job
  /** What has become of a scalar that is kept. */
  readonly kept: (node: Node) => Node
  /** The buffers of the workspace that it takes. */
  readonly buffers: readonly BufferSize[]
}

/** A routine before it is cut into chunks. */
interface Draft {
  readonly statements: readonly Statement[]
  /** Where the nodes that were watched are computed or loaded. */
  readonly regions: readonly (Region | undefined)[]
}

/** Makes jobs of what routines have to do; keeps what they share. */
function createPlanner(fn: Fn, { settings }: Compilation, { share }: Memory) {
  const { graph } = fn
  const regions = createRegions(graph, { and, or, not })
  const pool = createTablePool(graph)
  let variables = 0
  const nextVariable = () => variables++
  const places = locations(fn)
  /** Most models are: then no routine needs to be asked. */
  const isScalar = !hasTensors(graph, fn.outputs.map(output => output.node))
  const { constants, given } = moduleConstants(fn, places, nextVariable)
  const tables: Table[] = []
  let memory = 0

  function tableOf(data: readonly number[], label: string | undefined): Table {
    const known = tables.find(table => table.data === data)
    if (known) return known
    const made: Table = { id: tables.length, label, data }
    tables.push(made)
    return made
  }

  function prepare({ outputs: plain, result, tape, taped, adds = false }: RoutinePlan): Prepared {
    const outputs = adds ? { ...plain, scalars: plain.scalars.map((store): Store => ({ ...store, by: { kind: 'sum' } })) } : plain
    const onTape = new Map<Node, Expression>(taped ? tape.scalars.map((node, index) => [node, loaded(node.op.type, slot('tape', index))]) : [])
    const kept = taped ? [] : tape.scalars
    const find = (node: Node) => onTape.get(node) ?? given(node)
    const scalars = [...outputs.scalars.map(store => store.node), ...(result ? [result] : []), ...kept]
    const tensors = outputs.tensors.map(each => each.node)
    if (tensors.length === 0 && (isScalar || !hasTensors(graph, scalars))) {
      return { fn, job: { stores: outputs.scalars, effects: [], notes: new Map(), result, given: find, kept, keptAlways: [], regroups: false }, kept: node => node, buffers: [] }
    }
    const lowered = lower({
      graph, scalars, wanted: outputs.tensors,
      given: node => (taped ? tape.tensors.get(node) : undefined) ?? places.get(node),
      isGiven: node => find(node) !== undefined,
      kept: new Map(taped ? [] : [...tape.tensors].map(([node, { offset }]) => [node, offset])),
      unrolled: settings.unroll === 'auto' ? shortest : settings.unroll,
      adds,
      kernelScratch: scratchOf, tableOf,
      nameOf: node => fn.labels.get(node),
    })
    return { fn: withLabels(fn, lowered), job: jobOf(lowered, outputs, result, find, kept), kept: lowered.scalar, buffers: lowered.buffers }
  }

  function jobOf(lowered: Lowered, outputs: Outputs, result: Node | undefined, find: Job['given'], kept: readonly Node[]): Job {
    return {
      stores: outputs.scalars.map(store => ({ ...store, node: lowered.scalar(store.node) })),
      effects: lowered.effects,
      notes: lowered.notes,
      result: result && lowered.scalar(result),
      given: find,
      kept: kept.map(lowered.scalar),
      keptAlways: [],
      regroups: !settings.exact,
    }
  }

  return {
    regions, constants, tables, prepare,
    get memory() { return memory },
    /** How many there are: every id is below it. */
    get variables() { return variables },
    tape(): Tape {
      const tape = tapeOf(fn, regions, pool.tables)
      pool.recycle()
      return tape
    },
    /** `watched`: nodes whose regions are of interest. */
    draft({ fn, job, buffers }: Prepared, watched: readonly Node[] = []): Draft {
      const write = (job: Job) => draftRoutine(fn, regions, job, nextVariable, pool.tables)
      const { statements: drafted, placement: { region } } = job.regroups ? withPartialSums(job, write) : write(job)
      const { statements, length } = layOut(drafted, buffers, share)
      memory = Math.max(memory, length)
      const watchedRegions = watched.map(node => region[node.id])
      pool.recycle()
      return { statements, regions: watchedRegions }
    },
    stores(array: ArrayName, outputs: readonly Output[]): Outputs {
      const scalars: Store[] = []
      const tensors: Wanted[] = []
      let end = 0
      for (const { node } of outputs) {
        const parts = scalarsOf(graph, node)
        if (parts) for (const [k, part] of parts.entries()) scalars.push({ target: slot(array, end + k), node: part })
        else tensors.push({ node, array, offset: end })
        end += elements(node.shape)
      }
      return { scalars, tensors }
    },
  }
}

/** Loops of at most so many rounds are written out, unless options say otherwise: coordinates of points, small states. */
const shortest = 4

/** The author's names of scalars, where they have gone. */
function withLabels(fn: Fn, { scalar }: Lowered): Fn {
  const moved = (names: ReadonlyMap<Node, string>) => new Map([...names].flatMap(([node, name]) => {
    const to = node.shape.length === 0 ? scalar(node) : node
    return to.kind === 'call' ? [[to, name] as const] : []
  }))
  return { ...fn, labels: moved(fn.labels), hints: moved(fn.hints ?? new Map()) }
}

/** Kept values that the forward pass computes in a branch only, but the backward pass reads in more places than that branch. */
function neededElsewhere(regions: Regions, tape: readonly Node[], computedIn: Draft['regions'], readIn: Draft['regions']): Node[] {
  return tape.filter((_, k) => {
    const [computed, read] = [computedIn[k], readIn[k]]
    return computed && read && !regions.contains(computed, read)
  })
}

/** A tensor that is copied whole, if it has more elements. */
const mostElements = 64

/** The elements of an output, each a scalar, if it was unrolled or is a small argument. */
function scalarsOf(graph: Graph, node: Node): readonly Node[] | undefined {
  if (node.shape.length === 0) return [node]
  if (isCall(node, stack)) return node.args
  if (node.kind !== 'sym' || elements(node.shape) > mostElements) return undefined
  const found: Node[] = []
  forEachPoint(node.shape, point => { found.push(elementAt(graph, node, point)) })
  return found
}
