import type { Graph } from '../../ir/build.js'
import type { Call, Node, Sym } from '../../ir/node.js'
import { axesOf, type Shape } from '../../ir/shape.js'
import type { Examples, Lifted } from '../../ir/tensor.js'
import { reachable } from '../../ir/walk.js'
import { permute, spread } from './read.js'
import { scan, scanOf, type Loop } from './scan.js'

/**
 * Programs for many examples at once: `count` of them, along a new first axis of everything that differs from example to example; what is the
 * same for all stays as it is and is worked out once. Each row says what becomes of its own op, functions of numbers go element by element,
 * and bodies of loops are lifted themselves (the transformation is JAX's `vmap`: Frostig, Johnson & Leary, Compiling machine learning
 * programs via high-level tracing, SysML 2018).
 *
 * `given` says what stands for a symbol that differs. The images of the roots come in their order.
 */
export function lift(graph: Graph, count: number, roots: readonly Node[], given: ReadonlyMap<Sym, Node>): readonly Lifted[] {
  return liftNodes(createExamples(graph, count), roots, given)
}

function createExamples(graph: Graph, count: number): Examples {
  return {
    graph, count,
    over: ({ node, isLifted }) => (isLifted ? node : spread(graph, node, [count, ...node.shape], axesOf(node.shape).map(axis => axis + 1))),
  }
}

function liftNodes(examples: Examples, roots: readonly Node[], given: ReadonlyMap<Sym, Node>): readonly Lifted[] {
  const { graph } = examples
  const images = new Map<Node, Lifted>()
  for (const [symbol, node] of given) images.set(symbol, { node, isLifted: true })
  const image = (node: Node): Lifted => images.get(node) ?? { node, isLifted: false }
  const loops = createLoops(examples)
  for (const node of reachable(graph, roots)) if (node.kind === 'call') {
    graph.origin = graph.originOf(node)
    const args = node.args.map(image)
    if (args.some(arg => arg.isLifted)) images.set(node, node.op === scan ? loops(node, args) : { node: liftCall(examples, node, args), isLifted: true })
    // One result of a loop may be the same for all where another is not.
    else if (args.some((arg, k) => arg.node !== node.args[k])) images.set(node, { node: graph.remake(node, args.map(arg => arg.node)), isLifted: false })
  }
  return roots.map(image)
}

function liftCall(examples: Examples, call: Call, args: readonly Lifted[]): Node {
  const { op, shape } = call
  return op.tensor ? op.tensor.lift(examples, call, args) : examples.graph.call(op, ...args.map(arg => elementwise(examples, arg, shape)))
}

/** An argument of a function of numbers over tensors of this shape: scalars that are the same for all count everywhere by themselves. */
function elementwise(examples: Examples, arg: Lifted, shape: Shape): Node {
  const { graph, count } = examples
  const { node, isLifted } = arg
  if (!isLifted) return node.shape.length === 0 ? node : examples.over(arg)
  return node.shape.length === 1 && shape.length > 0 ? spread(graph, node, [count, ...shape], [0]) : node
}

/** A loop over lifted arguments. Results of one loop stay results of one loop. */
function createLoops(examples: Examples): (call: Call, args: readonly Lifted[]) => Lifted {
  const { graph } = examples
  /** By the body, and by which of its symbols are lifted. */
  const known = new Map<string, LiftedLoop>()
  const stepsFirst = (node: Node) => permute(graph, node, [1, 0, ...axesOf(node.shape).slice(2)])

  function loopFor(loop: Loop, initial: readonly Lifted[], elements: readonly Lifted[], captured: readonly Lifted[]): LiftedLoop {
    const flags = [differing(initial), differing(elements), differing(captured)] as const
    const body = [loop.states, loop.elements, loop.captured, loop.next, loop.collected].map(nodes => nodes.map(node => node.id))
    const key = JSON.stringify([loop.count, loop.backwards, body, flags])
    const made = known.get(key) ?? liftLoop(examples, loop, flags)
    known.set(key, made)
    return made
  }

  return (call, args) => {
    const { loop, result } = scan.of(call)
    const [states, parts] = [loop.states.length, loop.states.length + loop.elements.length]
    const [initial, elements, captured] = [args.slice(0, states), args.slice(states, parts), args.slice(parts)] as const
    const lifted = loopFor(loop, initial, elements, captured)
    const node = scanOf(graph, lifted.loop, {
      initial: initial.map((arg, k) => (lifted.states[k] ? examples.over(arg) : arg.node)),
      // Along the first axis of an element stand the steps.
      elements: elements.map(arg => (arg.isLifted ? stepsFirst(arg.node) : arg.node)),
      captured: captured.map(arg => arg.node),
    }, result)
    const isLifted = (result.kind === 'final' ? lifted.states : lifted.collected)[result.of]!
    return { node: isLifted && result.kind === 'collected' ? stepsFirst(node) : node, isLifted }
  }
}

const differing = (list: readonly Lifted[]): boolean[] => list.map(({ isLifted }) => isLifted)

interface LiftedLoop {
  readonly loop: Loop
  /** Which states and which of what is collected differ from example to example. */
  readonly states: readonly boolean[]
  readonly collected: readonly boolean[]
}

/** A state differs from example to example if it starts so, or becomes so in some step. */
function liftLoop(examples: Examples, loop: Loop, [initial, elements, captured]: readonly [initial: readonly boolean[], elements: readonly boolean[], captured: readonly boolean[]]): LiftedLoop {
  const { graph, count } = examples
  let states = initial
  for (;;) {
    const given = new Map<Sym, Node>()
    const stand = (symbols: readonly Sym[], lifted: readonly boolean[]): Sym[] => symbols.map((symbol, k) => {
      if (!lifted[k]) return symbol
      const made = graph.local(symbol.name, [count, ...symbol.shape], symbol.classes)
      given.set(symbol, made)
      return made
    })
    const symbols = { states: stand(loop.states, states), elements: stand(loop.elements, elements), captured: stand(loop.captured, captured) }
    const found = liftNodes(examples, [...loop.next, ...loop.collected], given)
    const [next, collected] = [found.slice(0, loop.next.length), found.slice(loop.next.length)]
    const grown = states.map((isLifted, k) => isLifted || next[k]!.isLifted)
    if (grown.some((isLifted, k) => isLifted !== states[k])) { states = grown; continue }
    return {
      loop: { ...loop, ...symbols, next: next.map((each, k) => (states[k] ? examples.over(each) : each.node)), collected: collected.map(each => each.node) },
      states,
      collected: differing(collected),
    }
  }
}
