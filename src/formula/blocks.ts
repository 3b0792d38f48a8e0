import type { Graph } from '../ir/build.js'
import type { Call, Node } from '../ir/node.js'
import { isSameLoop, loopArguments, scan } from '../ops/tensor/scan.js'
import { substituted } from './notation/loops.js'
import { onPage, pageOps } from './notation/page.js'
import type { Printer } from './print.js'

/** A loop laid out for reading: what its states start as, and equations for what each step makes of them. */
export interface Block {
  readonly step: { readonly name: string; readonly from: number; readonly to: number }
  readonly starts: readonly { readonly name: string; readonly node: Node }[]
  readonly equations: readonly BlockEquation[]
}

export interface BlockEquation {
  readonly name: string
  readonly node: Node
  /** True if the step leaves it behind: it is one row of the array of that name. */
  readonly isRow: boolean
  /** The loop that stands before the equation, within this one. */
  readonly block: Block | undefined
}

/** What names of a block are taken from and told to. */
export interface Naming {
  readonly graph: Graph
  readonly names: Map<Node, string>
  /** A name like the wanted one that is free; taken then. */
  readonly choose: (wanted: string | undefined) => string
  /** The name of the index of loops that are nested so deep. */
  readonly step: (depth: number) => string
  readonly hint: (node: Node) => string | undefined
  /** A call as readers know it. */
  readonly make: (call: Call, args: readonly Node[]) => Node
  /** Whether a formula of that size, used so often, gets a line of its own. */
  readonly deservesName: (size: number, uses: number) => boolean
}

/** Bodies of more nodes than this are no formula to stand inside of another. */
const longestInside = 40

/** Results of loops, those of one loop over the same arguments together. */
export function loopsOf(nodes: readonly Node[]): Call[][] {
  const groups = new Map<number, Call[][]>()
  for (const node of nodes) {
    if (node.kind !== 'call' || node.op !== scan) continue
    const { states } = scan.of(node).loop
    const near = groups.get(states[0]?.id ?? -1) ?? []
    groups.set(states[0]?.id ?? -1, near)
    const same = near.find(group => isSameLoop(group[0]!, node))
    if (same) same.push(node)
    else near.push([node])
  }
  return [...groups.values()].flat()
}

/** True for a loop of one state that leaves nothing behind, or that state: it is written as one formula, as people write it. */
export function isFormula(results: readonly Call[]): boolean {
  const [{ loop, result }, ...others] = results.map(scan.of) as [ReturnType<typeof scan.of>, ...ReturnType<typeof scan.of>[]]
  if (others.length > 0 || loop.states.length > 1) return false
  if (result.kind === 'collected' && loop.collected[result.of] !== loop.next[0]) return false
  return treeSize(loop.next[0]!, longestInside) <= longestInside
}

/** The name of the state that a result is, for readers who know the loop's own names. */
export function stateOf(call: Call): string | undefined {
  const { loop, result } = scan.of(call)
  return result.kind === 'final' ? loop.states[result.of]!.name : undefined
}

/** What each step leaves behind for a result that is made of that. */
const rowOf = (call: Call): Node => scan.of(call).loop.collected[scan.of(call).result.of]!

/** How many nodes the formula has, written out; stops counting at a limit. */
function treeSize(root: Node, limit: number): number {
  let count = 0
  const open = [root]
  for (let node = open.pop(); node && count <= limit; node = open.pop()) {
    count++
    if (node.kind === 'call') open.push(...node.args, ...(node.op === scan ? scan.of(node).loop.next : []))
  }
  return count
}

/** The block of a loop whose results have names already: a state is called as what remains of it in the end. */
export function blockOf(results: readonly Call[], naming: Naming, depth = 0): Block {
  const { names, choose, make } = naming
  const [first] = results as [Call]
  const { loop } = scan.of(first)
  const { initial, elements, captured } = loopArguments(first)
  const finalName = (of: number) => {
    const call = results.find(each => scan.of(each).result.kind === 'final' && scan.of(each).result.of === of)
    return call && names.get(call)
  }
  const rows = results.filter(call => scan.of(call).result.kind === 'collected')

  const step = naming.step(depth)
  const variable = { name: step, extent: loop.count, symbol: naming.graph.local(step, []) }
  const image = new Map<Node, Node>(loop.captured.map((symbol, k) => [symbol, captured[k]!]))
  for (const [k, symbol] of loop.elements.entries())
    image.set(symbol, onPage(naming.graph, pageOps.slab, { key: `${step}.${loop.count}`, shape: symbol.shape, variables: [variable] }, elements[k]!))
  const states = loop.states.map((symbol, k) => {
    const name = finalName(k) ?? choose(symbol.name)
    image.set(symbol, naming.graph.local(name, symbol.shape))
    return name
  })
  const outer = new Set(image.values())
  const body = substituted([...loop.next, ...rows.map(rowOf)], image, make)
  const roots = body.map((node, k) => (k < states.length ? { node, name: `${states[k]!}′`, isRow: false } : { node, name: names.get(rows[k - states.length]!)!, isRow: true }))
  const order = inOrder(roots.map(root => root.node), outer)
  for (const { node, name, isRow } of roots) if (!isRow && node.kind === 'call' && order.includes(node) && !names.has(node)) names.set(node, name)
  const equations: BlockEquation[] = []
  const inner = loopsOf(order).filter(group => !isFormula(group))
  const blocks = new Map<Node, Block>()
  const sizes = new Map<Node, number>()
  const uses = new Map<Node, number>()
  for (const node of [...order.flatMap(each => (each.kind === 'call' ? each.args : [])), ...roots.map(root => root.node)]) uses.set(node, (uses.get(node) ?? 0) + 1)
  for (const node of order) {
    const group = inner.find(calls => calls.includes(node as Call))
    if (group && !group.some(call => blocks.has(call))) {
      for (const call of group) if (!names.has(call)) names.set(call, choose(naming.hint(call) ?? stateOf(call)))
      blocks.set(node, blockOf(group, naming, depth + 1))
    }
    const size = node.kind === 'call' ? node.args.reduce((sum, arg) => sum + (sizes.get(arg) ?? 1), 1) : 1
    if (node.kind === 'call' && !names.has(node) && naming.deservesName(size, uses.get(node) ?? 0)) names.set(node, choose(naming.hint(node)))
    const name = names.get(node)
    sizes.set(node, name === undefined ? size : 1)
    if (name !== undefined && (!group || blocks.has(node))) equations.push({ name, node, isRow: false, block: blocks.get(node) })
  }
  for (const root of roots) if (root.isRow || names.get(root.node) !== root.name) equations.push({ ...root, block: undefined })

  const [from, to] = loop.backwards ? [loop.count, 1] : [1, loop.count]
  return { step: { name: step, from, to }, starts: states.map((name, k) => ({ name, node: initial[k]! })), equations }
}

/** What the roots are made of within a body, arguments first; what comes from outside is left out. */
function inOrder(roots: readonly Node[], outer: ReadonlySet<Node>): Node[] {
  const found = new Set<Node>()
  const open = [...roots].reverse()
  for (let node = open.at(-1); node; node = open.at(-1)) {
    const missing = found.has(node) || node.kind !== 'call' ? [] : node.args.filter(arg => arg.kind === 'call' && !found.has(arg) && !outer.has(arg))
    if (missing.length > 0) { open.push(...missing); continue }
    if (!outer.has(node)) found.add(node)
    open.pop()
  }
  return [...found]
}

/** One row of a block on the page: the head of a loop, or an equation of its body. */
export type BlockRow = { readonly depth: number } & (
  | { readonly kind: 'head'; readonly step: Block['step']; readonly starts: readonly { readonly name: string; readonly text: string }[] }
  | { readonly kind: 'equation'; readonly name: string; readonly indices: readonly string[]; readonly text: string }
)

/** The rows of a block, with formulas as `write` writes them. */
export function blockRows(block: Block, write: Printer, depth = 0): BlockRow[] {
  const equation = ({ name, node, isRow }: BlockEquation): BlockRow => {
    const { text, indices } = write.equation(node, { define: !isRow })
    const rest = node.shape.map(() => ':')
    return { kind: 'equation', depth: depth + 1, name, text, indices: isRow ? [block.step.name, ...(indices.length > 0 ? indices : rest)] : indices }
  }
  return [
    { kind: 'head', depth, step: block.step, starts: block.starts.map(({ name, node }) => ({ name, text: write(node) })) },
    ...block.equations.flatMap(each => (each.block ? blockRows(each.block, write, depth + 1) : [equation(each)])),
  ]
}
