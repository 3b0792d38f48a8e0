import { createGraph, type Graph } from '../ir/build.js'
import { mapFn, type Fn, type Output } from '../ir/fn.js'
import type { Call, Node } from '../ir/node.js'
import { countUses, reachable } from '../ir/walk.js'
import { blockOf, blockRows, isFormula, loopsOf, stateOf, type Block, type BlockRow, type Naming } from './blocks.js'
import { readable } from './notation/readable.js'
import { printer, type Formula, type NotationName } from './print.js'
import { template } from './template.js'

/** One equation of the page: `name = node`. */
export interface Line {
  /** Of a part, or of an output of role `value`; other outputs are named by what they are derivatives of. */
  readonly name: string
  readonly node: Node
  /** The output that the line is; a part that others use has none. */
  readonly output: Output | undefined
  /** The node of the program that the line shows, where there is one: its value has full accuracy. */
  readonly original: Node | undefined
  /** The loop that the line is a result of, set out before the first of them. */
  readonly block: Block | undefined
}

export interface OutlineOptions {
  /** True if loops are set out step by step; else they are formulas, `fold(…)`, like all others. */
  readonly loopsApart?: boolean
}

/** A program laid out for reading: equations in an order in which each is explained before it is used. */
export interface Outline {
  readonly graph: Graph
  readonly lines: readonly Line[]
  /** The names that the lines give to nodes. */
  readonly name: (node: Node) => string | undefined
  /** True for what the author did not write. */
  readonly isDerived: (node: Node) => boolean
  /** All names on the page. */
  readonly taken: ReadonlySet<string>
}

/** What is used twice gets a line of its own if it has more nodes than this: `f·(1 − f)` has not. */
const smallest = 6

/** A formula of more nodes than this is cut in two, shared or not. */
const largest = 300

/**
 * Splits a program into equations: its outputs, what the author named, and what is shared and not trivial. However often parts are shared,
 * the whole is linear in the graph.
 */
export function outline(program: Fn, { loopsApart = false }: OutlineOptions = {}): Outline {
  const { fn, original } = forReaders(program)
  const values = fn.outputs.filter(output => output.role === 'value')
  const roots = fn.outputs.map(output => output.node)
  const nodes = reachable(fn.graph, roots)
  const uses = countUses(fn.graph, nodes, roots)

  const taken = new Set([...fn.model.arguments.map(argument => argument.name), ...values.map(output => output.name)])
  const names = new Map<Node, string>()
  for (const { node, name } of values) if (node.kind === 'call' && !names.has(node)) names.set(node, name)
  for (const node of nodes) {
    const label = fn.labels.get(node)
    if (label !== undefined && !names.has(node)) names.set(node, unused(label, taken))
  }

  let count = 0
  const choose = (wanted: string | undefined) => unused(wanted ?? (() => `t${++count}`), taken)
  const groups = loopsOf(nodes)
  const apart = new Set(loopsApart ? groups.filter(group => !isFormula(group)).flat() : [])
  for (const call of groups.flat()) {
    if (!names.has(call) && (apart.has(call) || !isRootOnly(call, uses, roots))) names.set(call, choose(fn.hints?.get(call) ?? stateOf(call)))
  }

  const sizes = new Float64Array(fn.graph.size)
  for (const node of nodes) {
    const size = node.kind === 'call' ? node.args.reduce((sum, arg) => sum + sizes[arg.id]!, 1) : 1
    if (node.kind === 'call' && !names.has(node) && deservesName(size, uses[node.id]!))
      names.set(node, choose(fn.hints?.get(node)))
    sizes[node.id] = names.has(node) ? 1 : size
  }

  const written = new Set<Node>(reachable(fn.graph, values.map(output => output.node)))
  const derived = new Set<Node>(nodes.filter(node => !written.has(node)))
  const steps: string[] = []
  const naming: Naming = {
    graph: fn.graph, names, choose, deservesName, hint: () => undefined,
    step: depth => (steps[depth] ??= choose('tsrqp'[depth] ?? 't')),
    make: (call, args) => {
      const made = shownTo(fn.graph, call, args)
      if (derived.size > 0) derived.add(made)
      return made
    },
  }
  const blocks = new Map<Node, Block>()
  for (const group of groups) if (apart.has(group[0]!)) for (const call of group) blocks.set(call, blocks.get(group[0]!) ?? blockOf(group, naming))
  return {
    graph: fn.graph,
    lines: withBlocks(inOrder(fn, names), blocks).map(line => ({ ...line, original: original(line) })),
    name: node => names.get(node),
    isDerived: node => derived.has(node),
    taken,
  }
}

/** Writes an outline's lines. */
export interface LineWriter {
  /** The right-hand side: a line spells out what it defines, and names what others do. */
  (line: Line): Formula
  /** The rows of a loop that is set apart. */
  rows(block: Block): BlockRow[]
}

export function lineWriter({ name, isDerived, taken }: Outline, notation: NotationName): LineWriter {
  const write = printer({ notation, name, isDerived, taken })
  return Object.assign(
    (line: Line) => write.equation(line.node, { define: (line.output === undefined || line.output.role === 'value') && name(line.node) === line.name }),
    { rows: (block: Block) => blockRows(block, write) },
  )
}

const deservesName = (size: number, uses: number): boolean => size > largest || (uses > 1 && size > smallest)

/** True for what nothing but one output needs. */
const isRootOnly = (node: Node, uses: Uint32Array, roots: readonly Node[]): boolean => uses[node.id] === 1 && roots.includes(node)

type Draft = Omit<Line, 'original'>

/** Lines that are results of a loop set apart are its block, at the place of the first. */
function withBlocks(lines: readonly Draft[], blocks: ReadonlyMap<Node, Block>): Draft[] {
  const shown = new Set<Block>()
  return lines.flatMap(line => {
    const block = blocks.get(line.node)
    if (!block || (line.output && line.output.role !== 'value')) return [line]
    if (shown.has(block)) return line.output ? [line] : []
    shown.add(block)
    return [{ ...line, block }]
  })
}

/** Each output, after the parts that it needs and that have not been written yet. */
function inOrder(fn: Fn, names: ReadonlyMap<Node, string>): Draft[] {
  const lines: Draft[] = []
  const done = new Set<Node>()
  const isOutput = new Set(fn.outputs.filter(output => output.role === 'value' && names.get(output.node) === output.name).map(output => output.node))
  for (const output of fn.outputs) {
    const parts: Node[] = []
    const open = [output.node]
    for (let node = open.pop(); node; node = open.pop()) {
      if (done.has(node)) continue
      done.add(node)
      if (names.has(node) && !isOutput.has(node)) parts.push(node)
      if (node.kind === 'call') open.push(...node.args)
    }
    parts.sort((p, q) => p.id - q.id)
    for (const node of parts) lines.push({ name: names.get(node)!, node, output: undefined, block: undefined })
    lines.push({ name: output.name, node: output.node, output, block: undefined })
  }
  return lines
}

/** The name, or the next like it that is free; it is taken then. */
function unused(wanted: string | (() => string), taken: Set<string>): string {
  let name = typeof wanted === 'string' ? wanted : wanted()
  for (let k = 2; taken.has(name); k++) name = typeof wanted === 'string' ? `${wanted}_${k}` : wanted()
  taken.add(name)
  return name
}

/** A call as readers know it: a companion as what it is shown by. */
const shownTo = (graph: Graph, call: Call, args: readonly Node[]): Node =>
  call.op.shown === undefined ? readable(graph, graph.remake(call, args)) : template(call.op.shown, ['a', 'b', 'c', 'd'].slice(0, call.op.arity))(graph, args)

/** The same program in a graph of its own, with companions as what they are shown by (`1 - sigmoid(a)`) and softmax by its name, so that what they share is seen. */
function forReaders(program: Fn): { fn: Fn; original: (line: Draft) => Node | undefined } {
  const graph = createGraph()
  const image: Node[] = []
  const origin = new Map<Node, Node>()
  for (const node of reachable(program.graph, program.outputs.map(output => output.node))) {
    image[node.id] =
      node.kind === 'const' ? graph.constant(node.value)
      : node.kind === 'sym' ? graph.symbol(node.name, node.role, node)
      : shownTo(graph, node, node.args.map(arg => image[arg.id]!))
    if (!origin.has(image[node.id]!)) origin.set(image[node.id]!, node)
  }
  const fn = mapFn(program, node => image[node.id] ?? node)
  const ofOutput = new Map(fn.outputs.map((output, k) => [output, program.outputs[k]!.node]))
  return { fn: { ...fn, graph }, original: ({ node, output }) => (output && ofOutput.get(output)) ?? origin.get(node) }
}
