import type { Graph } from '../ir/build.js'
import type { Call, Node } from '../ir/node.js'
import { elements } from '../ir/shape.js'
import { reachable } from '../ir/walk.js'
import { loopArguments, scan } from '../ops/tensor/scan.js'
import { elementsOf, listed, symbolElements, type Elements } from './elements.js'
import { expansionOf } from './expansions.js'
import { createExponentials, type Exponentials } from './exponentials.js'
import { bodyOf, runKey, runsOf, type Run } from './loops.js'

/** What one run of a loop comes to: its final states, and what each of its steps left behind. */
interface LoopResults {
  readonly final: readonly Elements[]
  readonly collected: ReadonlyMap<Node, readonly Node[]>
}

/** What all loops of one program share. */
interface Context {
  readonly graph: Graph
  readonly exponentials: Exponentials
  /** Of loops within loops, which are run at each step: what their own steps compute, by their keys. */
  readonly bodies: Map<string, readonly Node[]>
  /** Names of the elements of the model's arguments that were asked for. */
  readonly symbolNames: Map<Node, string>
}

export interface Expanded {
  /** The elements of what the roots need; undefined for any other node. */
  of(node: Node): Elements | undefined
  readonly symbolNames: ReadonlyMap<Node, string>
}

/** Takes apart all that the roots need. */
export function expand(graph: Graph, roots: readonly Node[], exact: boolean): Expanded {
  const context: Context = { graph, exponentials: createExponentials(graph, exact), bodies: new Map(), symbolNames: new Map() }
  const images = expandNodes(reachable(graph, roots), new Map(), context)
  return { of: node => images.get(node), symbolNames: context.symbolNames }
}

/** Loops nest no deeper than a formula is written, hence the recursion by way of `runLoop`. */
function expandNodes(nodes: readonly Node[], symbols: ReadonlyMap<Node, Elements>, context: Context): ReadonlyMap<Node, Elements> {
  const { graph } = context
  const images = new Map<Node, Elements>()
  const loops = new Map<string, LoopResults>()
  const runs = runsOf(nodes)
  const of = (node: Node): Elements => images.get(node)!

  function image(node: Node): Elements {
    if (node.kind === 'const') return elementsOf(node.shape, [node])
    if (node.kind === 'sym') return symbols.get(node) ?? symbolElements(graph, node, context.symbolNames)
    if (node.op === scan) return loopResult(node)
    const args = node.args.map(of)
    return node.op.tensor ? expansionOf(node.op)(graph, node, args, context.exponentials) : elementwise(node, args)
  }

  function elementwise(call: Call, args: readonly Elements[]): Elements {
    const made = Array.from({ length: elements(call.shape) }, (_, flat) => {
      const operands = args.map(arg => arg.at(arg.shape.length === 0 ? 0 : flat))
      return context.exponentials.known(call.op, operands) ?? graph.call(call.op, ...operands)
    })
    return elementsOf(call.shape, made)
  }

  /** All results of the same steps come from one run. */
  function loopResult(call: Call): Elements {
    const { loop, result } = scan.of(call)
    const key = runKey(call)
    let results = loops.get(key)
    if (!results) loops.set(key, (results = runLoop(runs.get(key)!, key)))
    return result.kind === 'final' ? results.final[result.of]! : elementsOf(call.shape, results.collected.get(loop.collected[result.of]!)!)
  }

  function runLoop(run: Run, key: string): LoopResults {
    const { loop, collected } = run
    const { initial, elements: sequences, captured } = loopArguments(run.call)
    let body = context.bodies.get(key)
    if (!body) context.bodies.set(key, (body = bodyOf(run)))
    const always = loop.captured.map((symbol, k) => [symbol, of(captured[k]!)] as const)
    const left = new Map<Node, Node[][]>([...collected].map(node => [node, []]))
    let states = initial.map(of)
    for (let passed = 0; passed < loop.count; passed++) {
      const step = loop.backwards ? loop.count - 1 - passed : passed
      const inner = expandNodes(body, new Map([
        ...always,
        ...loop.states.map((symbol, k) => [symbol, states[k]!] as const),
        ...loop.elements.map((symbol, k) => [symbol, part(of(sequences[k]!), step)] as const),
      ]), context)
      for (const [node, steps] of left) steps[step] = listed(inner.get(node)!)
      states = loop.next.map(node => inner.get(node)!)
    }
    return { final: states, collected: new Map([...left].map(([node, steps]) => [node, steps.flat()])) }
  }

  for (const node of nodes) {
    graph.origin = graph.originOf(node)
    images.set(node, image(node))
  }
  return images
}

/** Element `step` along the first axis. */
function part(of: Elements, step: number): Elements {
  const shape = of.shape.slice(1)
  const start = step * elements(shape)
  return { shape, at: flat => of.at(start + flat) }
}

