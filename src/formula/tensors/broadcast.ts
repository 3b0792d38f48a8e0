import { isBoolean, type Call, type Node } from '../../ir/node.js'
import { axesOf, type Shape } from '../../ir/shape.js'
import type { Graph } from '../../ir/build.js'
import { constantIndex, filled, indexOf, readAt } from '../../ops/tensor/read.js'
import { applyFunction } from '../elementwise.js'
import { frontOf, frontRank, misfit, ownShape, ownShapes, type Operand, type Site } from './operand.js'

/** mathjs's rule: shapes are aligned from the last dimension on, and a dimension of 1 stretches; `undefined` if they do not fit. */
export function broadcastShape(shapes: readonly Shape[]): Shape | undefined {
  const rank = Math.max(0, ...shapes.map(shape => shape.length))
  const common = new Array<number>(rank).fill(1)
  for (const shape of shapes)
    for (const [k, extent] of shape.entries()) {
      const axis = rank - shape.length + k
      if (extent === 1 || extent === common[axis]) continue
      if (common[axis] !== 1) return undefined
      common[axis] = extent
    }
  return common
}

/** A function that maps over its operands, which are stretched to one shape; `build` gets nodes of that one shape, and scalars. */
export function mapped(site: Site, args: readonly Operand[], build: (nodes: readonly Node[]) => Node): Operand {
  const shape = broadcastShape(ownShapes(site, args))
  if (!shape) throw misfit(site, ownShapes(site, args), 'dimensions are aligned from the last; they must be equal, or 1')
  const front = frontOf(site, args)
  const domain = [...front, ...shape]
  const node = build(shape.length === 0 ? args.map(arg => arg.node) : args.map(arg => (arg.node.shape.length === 0 ? arg.node : laid(site, arg, front, shape))))
  // A formula that comes to a constant, such as the deviation of one number, or to one of its scalars.
  const flat = node.shape.length === 0 && shape.length > 0 ? filled(site.graph, node, domain) : node
  return { node: flat, lifted: front.length > 0 && flat.shape.length > 0 }
}

/** A function of numbers by name, element by element. */
export const elementwise = (site: Site, name: string, ...args: readonly Operand[]): Operand =>
  mapped(site, args, nodes => applyFunction(site.graph, name, nodes))

/** An operand over the domain [...front, ...shape]: the same along running indices that it has not, and along dimensions that it stretches. */
export function laid(site: Site, operand: Operand, front: Shape, shape: Shape): Node {
  const own = ownShape(site, operand)
  const first = front.length + shape.length - own.length
  const subscripts = [
    ...axesOf(front).slice(0, frontRank(site, operand)).map(indexOf),
    ...own.map((extent, k) => (extent === 1 ? constantIndex(0) : indexOf(first + k))),
  ]
  return throughConditions(site.graph, operand.node, node => readAt(site.graph, node, [...front, ...shape], subscripts))
}

/** An operand along the running indices `front`, if it is not already. */
export const lift = (site: Site, operand: Operand, front: Shape): Node => laid(site, operand, front, ownShape(site, operand))

/** What moves numbers about, for truth values too: they are made again over operands that were moved. */
export function throughConditions(graph: Graph, root: Node, move: (node: Node) => Node): Node {
  if (!isBoolean(root)) return move(root)
  const moved = new Map<Node, Node>()
  const stack: Node[] = [root]
  for (let node = stack.at(-1); node; node = stack.at(-1)) {
    const waiting = moved.has(node) || !isBoolean(node) ? [] : (node as Call).args.filter(arg => !moved.has(arg))
    if (waiting.length > 0) stack.push(...waiting)
    else {
      stack.pop()
      if (moved.has(node)) continue
      const isScalar = node.shape.length === 0
      moved.set(node, isScalar ? node : isBoolean(node) ? graph.remake(node as Call, (node as Call).args.map(arg => moved.get(arg)!)) : move(node))
    }
  }
  return moved.get(root)!
}
