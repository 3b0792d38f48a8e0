import type { Graph } from '../ir/build.js'
import type { Call, Node } from '../ir/node.js'
import type { Tables } from '../ir/walk.js'
import { not } from '../ops/control.js'
import type { Inlining } from './inline.js'
import type { Block, Branch, Entry } from './order.js'
import type { Expression, Slot, Statement, Variable } from './program.js'
import { storesAreTasks, type Job } from './job.js'
import { element, gathered, writeLoopNode } from './loops/write.js'
import { index, isEffect, isStatement, load } from './loops/nodes.js'

interface Context {
  readonly graph: Graph
  readonly job: Job
  readonly inlining: Inlining
  readonly isFree: (node: Node) => boolean
  readonly variableOf: (node: Node) => Variable
  /** Branching selects that go straight into a slot. */
  readonly assigns: ReadonlyMap<Node, Slot | Variable>
  readonly newVariable: (label: string | undefined) => Variable
  /** Where what a node is for is stated. */
  readonly originOf: (node: Node) => number
  readonly counter: (name: string) => Variable
  /** The statements of a loop's body. Loops nest no deeper than tensors have axes and recurrences are nested. */
  readonly body: (job: Job) => readonly Statement[]
  /** Its slot of the tape, for what is kept. */
  readonly tapeSlotOf: (node: Node) => number | undefined
  readonly tables: Tables
}

/** So many values are put on the tape together, at the end of the routine. More are put there by and by, in the blocks that compute them: variables need not outlive those. */
const tapeGroup = 64

/** Writes ordered blocks as statements. Blocks nest no deeper than regions do (ir/region.ts), hence the recursion. */
export function writeStatements(top: Block, context: Context): Statement[] {
  const { job, tapeSlotOf } = context
  const { homeOf, declaredBefore } = top.entries.some(entry => entry.kind === 'branch') ? findHomes(top, context) : { homeOf: () => top, declaredBefore: noDeclarations }
  const together = job.kept.length <= tapeGroup
  const untaped = new Map<Block, Node[]>()
  /** Branching selects of which one branch is written. */
  const moved = new Set<Node>()

  function writeBlock(block: Block): Statement[] {
    const statements: Statement[] = []
    const defined = (node: Node, where = block) => {
      if (tapeSlotOf(node) === undefined) return
      const home = together ? top : where
      const nodes = untaped.get(home)
      if (nodes) nodes.push(node)
      else untaped.set(home, [node])
    }
    for (const entry of block.entries) {
      if (entry.kind === 'branch') writeBranch(entry, statements)
      else if (entry.kind === 'compute' && isStatement(entry.node)) {
        const note = job.notes.get(entry.node)
        if (note !== undefined) statements.push({ do: 'note', text: note })
        const stated = context.originOf(entry.node)
        for (const statement of writeLoopNode([entry.node as Call, ...entry.with ?? []], node => homeOf(node) === block, { ...context, express: node => express(node, context) })) statements.push({ ...statement, stated })
        if (!isEffect(entry.node)) for (const node of [entry.node, ...entry.with ?? []]) defined(node)
      }
      else if (entry.kind === 'compute') {
        const value = compute(entry.node, context)
        const variable = context.variableOf(entry.node)
        const stated = context.originOf(entry.node)
        statements.push(homeOf(entry.node) === block ? { do: 'define', variable, value, stated } : { do: 'assign', target: variable, value, stated })
        defined(entry.node)
      }
      else if (entry.kind === 'move' && isEffect(entry.select)) continue
      else if (entry.kind === 'move') {
        const value = entry.select.args[entry.k]!
        const slot = context.assigns.get(entry.select)
        if (slot || !isDeclaredValue(value)) statements.push({ do: 'assign', target: slot ?? context.variableOf(entry.select), value: express(value, context), stated: context.originOf(value) })
        if (moved.has(entry.select)) defined(entry.select, block.parent)
        moved.add(entry.select)
      }
      else writeStore(entry.index, statements)
      if (!together && (untaped.get(block)?.length ?? 0) >= tapeGroup) writeTape(block, statements)
    }
    if (!together) writeTape(block, statements)
    return statements
  }

  function writeBranch(branch: Branch, statements: Statement[]) {
    for (const node of declaredBefore.get(branch) ?? []) statements.push({ do: 'declare', variable: context.variableOf(node), stated: context.originOf(node) })
    const condition = express(branch.condition, context)
    const taken = branch.then ? writeBlock(branch.then) : []
    const otherwise = branch.else ? writeBlock(branch.else) : []
    if (taken.length > 0) statements.push({ do: 'if', condition, then: taken, else: otherwise, stated: context.originOf(branch.condition) })
    else if (otherwise.length > 0) statements.push({ do: 'if', condition: { kind: 'operation', op: not, args: [condition] }, then: otherwise, else: [], stated: context.originOf(branch.condition) })
  }

  function writeStore(index: number, statements: Statement[]) {
    const store = job.stores[index]!
    if (store.by) statements.push(...gathered(store, store.by, express(store.node, context)))
    else if (!context.assigns.has(store.node)) statements.push({ do: 'assign', target: store.target, value: express(store.node, context), stated: context.originOf(store.node) })
  }

  function writeTape(block: Block, statements: Statement[]) {
    const nodes = untaped.get(block)
    if (!nodes) return
    untaped.delete(block)
    const then = nodes
      .sort((p, q) => tapeSlotOf(p)! - tapeSlotOf(q)!)
      .map((node): Statement => ({ do: 'assign', target: { kind: 'slot', array: 'tape', index: tapeSlotOf(node)! }, value: express(node, context) }))
    statements.push({ do: 'ifTape', then })
  }

  const statements = writeBlock(top)
  if (!storesAreTasks(job)) for (const index of job.stores.keys()) writeStore(index, statements)
  writeTape(top, statements)
  if (job.result) statements.push({ do: 'return', value: express(job.result, context), stated: context.originOf(job.result) })
  return statements
}

/** Where there are no branches, every variable is at home where it is defined. */
const noDeclarations: ReadonlyMap<Branch, readonly Node[]> = new Map()

/** Variables are declared as 0, so a branch that gives 0 has nothing to do. */
const isDeclaredValue = (value: Node): boolean => value.kind === 'const' && Object.is(value.value, 0)

/** What a variable is set to: the value on its slot, or the call over its arguments. */
function compute(node: Node, context: Pick<Context, 'job' | 'inlining' | 'isFree' | 'variableOf'>): Expression {
  const given = context.job.given(node)
  if (given) return given
  const { op, args } = node as Call
  if (op === load) return element(load.of(node as Call).array, express(args[0]!, context))
  if (op === index) {
    const { buffer, offset, factors } = index.of(node as Call)
    return { kind: 'index', ...(buffer === undefined ? {} : { buffer }), offset, terms: args.map((arg, k) => [express(arg, context), factors[k]!] as const) }
  }
  const operands = new Array<Expression>(args.length)
  for (let k = 0; k < args.length; k++) operands[k] = express(args[k]!, context)
  return { kind: 'operation', op, args: operands }
}

/** A node where it is used. Expressions written in place are short (inline.ts), hence the recursion. */
function express(node: Node, context: Pick<Context, 'job' | 'inlining' | 'isFree' | 'variableOf'>): Expression {
  if (node.kind === 'const') return context.job.given(node) ?? { kind: 'number', value: node.value }
  if (!context.inlining.isInlined(node) && !context.isFree(node)) return { kind: 'variable', variable: context.variableOf(node) }
  return compute(node, context)
}

/**
 * The home of a variable is the innermost block around its definitions and uses. Where that is not the block that defines it, it is declared
 * there, before the branch with its first definition.
 */
function findHomes(top: Block, { job, inlining, isFree, assigns, tapeSlotOf, tables }: Context) {
  /** By id. */
  const homes = tables<Block>()
  const firstDefinition = tables<Block>()
  const definedNodes: Node[] = []
  const branchOf = new Map<Block, Branch>()

  const touch = (node: Node, block: Block) => {
    const home = homes[node.id]
    homes[node.id] = home && home !== block ? around(home, block) : block
  }
  const define = (node: Node, block: Block) => {
    if (isEffect(node)) return
    if (!firstDefinition[node.id]) {
      firstDefinition[node.id] = block
      definedNodes.push(node)
    }
    touch(node, tapeSlotOf(node) !== undefined && job.kept.length <= tapeGroup ? top : block)
  }
  const use = (node: Node, block: Block) => {
    if (isFree(node)) return
    if (!inlining.isInlined(node)) return touch(node, block)
    const work = [node]
    for (let at = work.pop(); at; at = work.pop()) {
      if (isFree(at)) continue
      if (!inlining.isInlined(at)) touch(at, block)
      else if (at.kind === 'call' && !job.given(at)) work.push(...at.args)
    }
  }

  const compute = (node: Node, block: Block) => {
    define(node, block)
    if (node.kind === 'call' && !job.given(node)) for (const arg of node.args) use(arg, block)
  }

  function visit(block: Block) {
    for (const entry of block.entries) visitEntry(entry, block)
  }
  function visitEntry(entry: Entry, block: Block) {
    if (entry.kind === 'branch') {
      use(entry.condition, block)
      for (const side of [entry.then, entry.else]) {
        if (!side) continue
        branchOf.set(side, entry)
        visit(side)
      }
    }
    else if (entry.kind === 'compute') {
      compute(entry.node, block)
      for (const node of entry.with ?? []) compute(node, block)
    }
    else if (entry.kind === 'move') {
      if (isEffect(entry.select)) return
      if (!assigns.has(entry.select)) define(entry.select, block)
      // Its other definition is in another block, so its home is outside both.
      if (!assigns.has(entry.select)) touch(entry.select, block.parent!)
      use(entry.select.args[entry.k]!, block)
    }
    else use(job.stores[entry.index]!.node, block)
  }
  visit(top)
  if (!storesAreTasks(job)) for (const { node } of job.stores) if (!assigns.has(node)) use(node, top)
  if (job.result) use(job.result, top)

  const declaredBefore = new Map<Branch, Node[]>()
  for (const node of definedNodes) {
    const definition = firstDefinition[node.id]!
    const home = homes[node.id]!
    if (home === definition) continue
    let side = definition
    while (side.parent !== home) side = side.parent!
    const branch = branchOf.get(side)!
    const list = declaredBefore.get(branch)
    if (list) list.push(node)
    else declaredBefore.set(branch, [node])
  }
  return { homeOf: (node: Node) => homes[node.id], declaredBefore }
}

/** The innermost block around both. */
function around(p: Block, q: Block): Block {
  let [left, right] = [p, q]
  const depth = Math.min(left.region.depth, right.region.depth)
  while (left.region.depth > depth) left = left.parent!
  while (right.region.depth > depth) right = right.parent!
  while (left !== right) [left, right] = [left.parent!, right.parent!]
  return left
}
