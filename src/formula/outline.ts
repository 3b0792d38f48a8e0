import { createGraph, type Graph } from '../ir/build.js'
import { mapFn, type Fn, type Output } from '../ir/fn.js'
import type { Node } from '../ir/node.js'
import { countUses, reachable } from '../ir/walk.js'
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
export function outline(program: Fn): Outline {
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

  const sizes = new Float64Array(fn.graph.size)
  let count = 0
  for (const node of nodes) {
    const size = node.kind === 'call' ? node.args.reduce((sum, arg) => sum + sizes[arg.id]!, 1) : 1
    if (node.kind === 'call' && !names.has(node) && (size > largest || (uses[node.id]! > 1 && size > smallest)))
      names.set(node, unused(fn.hints?.get(node) ?? (() => `t${++count}`), taken))
    sizes[node.id] = names.has(node) ? 1 : size
  }

  const written = new Set<Node>(reachable(fn.graph, values.map(output => output.node)))
  const derived = new Set<Node>(nodes.filter(node => !written.has(node)))
  return {
    graph: fn.graph,
    lines: inOrder(fn, names).map(line => ({ ...line, original: original(line) })),
    name: node => names.get(node),
    isDerived: node => derived.has(node),
    taken,
  }
}

/** Writes the right-hand sides of an outline's lines: a line spells out what it defines, and names what others do. */
export function lineWriter({ name, isDerived, taken }: Outline, notation: NotationName): (line: Line) => Formula {
  const write = printer({ notation, name, isDerived, taken })
  return line => write.equation(line.node, { define: (line.output === undefined || line.output.role === 'value') && name(line.node) === line.name })
}

/** Each output, after the parts that it needs and that have not been written yet. */
function inOrder(fn: Fn, names: ReadonlyMap<Node, string>): Omit<Line, 'original'>[] {
  const lines: Omit<Line, 'original'>[] = []
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
    for (const node of parts) lines.push({ name: names.get(node)!, node, output: undefined })
    lines.push({ name: output.name, node: output.node, output })
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

/** The same program in a graph of its own, with companions as what they are shown by (`1 - sigmoid(a)`) and softmax by its name, so that what they share is seen. */
function forReaders(program: Fn): { fn: Fn; original: (line: Omit<Line, 'original'>) => Node | undefined } {
  const graph = createGraph()
  const image: Node[] = []
  const origin = new Map<Node, Node>()
  for (const node of reachable(program.graph, program.outputs.map(output => output.node))) {
    image[node.id] =
      node.kind === 'const' ? graph.constant(node.value)
      : node.kind === 'sym' ? graph.symbol(node.name, node.role, node)
      : node.op.shown === undefined ? readable(graph, graph.remake(node, node.args.map(arg => image[arg.id]!)))
      : template(node.op.shown, ['a', 'b', 'c', 'd'].slice(0, node.op.arity))(graph, node.args.map(arg => image[arg.id]!))
    if (!origin.has(image[node.id]!)) origin.set(image[node.id]!, node)
  }
  const fn = mapFn(program, node => image[node.id] ?? node)
  const ofOutput = new Map(fn.outputs.map((output, k) => [output, program.outputs[k]!.node]))
  return { fn: { ...fn, graph }, original: ({ node, output }) => (output && ofOutput.get(output)) ?? origin.get(node) }
}
