import { codes } from '../../diagnostics/codes.js'
import type { Finding } from '../../diagnostics/diagnostic.js'
import type { Graph } from '../../ir/build.js'
import type { Node } from '../../ir/node.js'
import type { Shape } from '../../ir/shape.js'
import { read } from '../../ops/tensor/read.js'
import { constantTensor } from '../constants.js'
import { asReal } from '../elementwise.js'

/** An argument of a function: a node; `lifted` if its first axes are those of the running indices (all lifted operands of a call have the same ones). */
export interface Operand {
  readonly node: Node
  readonly lifted: boolean
}

/** Thrown where arguments do not fit a function; whoever knows the place in the text reports it. */
export class ShapeFault extends Error {
  constructor(readonly finding: Finding) { super(finding.message) }
}

/** Where a function is applied. */
export interface Site {
  readonly graph: Graph
  /** The function, by the name that messages use. */
  readonly name: string
  /** The extents of the running indices: the first axes of what is lifted. `[]` if nothing is. */
  readonly front: Shape
}

/** What a function of the language means for arrays, and for arrays of arrays along the running indices. */
export type TensorFunction = (site: Site, args: readonly Operand[]) => Operand

/** The shape of an operand as the author sees it: without the running indices. */
export const ownShape = ({ front }: Site, { node, lifted }: Operand): Shape => (lifted ? node.shape.slice(front.length) : node.shape)

export const ownShapes = (site: Site, args: readonly Operand[]): Shape[] => args.map(arg => ownShape(site, arg))

export const rankOf = (site: Site, operand: Operand): number => ownShape(site, operand).length

/** The extents of the running indices that a result of these operands depends on: all of them, or none. */
export const frontOf = ({ front }: Site, args: readonly Operand[]): Shape => (args.some(arg => arg.lifted) ? front : [])

/** How many axes of the operand's node are running indices. */
export const frontRank = (site: Site, operand: Operand): number => frontOf(site, [operand]).length

/** An operand as numbers: truth values count as 1 and 0, since tensor ops take none. */
export const real = ({ graph }: Site, { node, lifted }: Operand): Operand => ({ node: asReal(graph, node), lifted })

export const unlifted = (node: Node): Operand => ({ node, lifted: false })

/** How many classes there are, of a class label or an array of such; `undefined` for numbers. */
export function classesOf(node: Node): number | undefined {
  while (node.kind === 'call' && node.op === read) node = node.args[0]!
  return node.kind === 'sym' ? node.classes : undefined
}

/** The numbers of an argument that must be known at compile time. */
export function constantNumbers(operand: Operand, what: string): { readonly shape: Shape; readonly numbers: readonly number[] } {
  const found = operand.lifted ? undefined : constantTensor(operand.node)
  if (!found) throw new ShapeFault(codes.notConstant({ what }))
  return { shape: found.shape, numbers: Array.from(found.data) }
}

/** The number that an argument is, if it is a scalar and known at compile time. */
export function constantNumber(site: Site, operand: Operand, what: string): number {
  const { shape, numbers: [value] } = constantNumbers(operand, what)
  if (shape.length > 0) throw wrongShape(site, 'a number there', shape)
  return value!
}

export const wrongShape = ({ name }: Site, takes: string, shape: Shape | readonly Shape[], advice?: string): ShapeFault =>
  new ShapeFault(codes.wrongShape({ name, takes, shapes: isList(shape) ? shape : [shape], advice }))

const isList = (shape: Shape | readonly Shape[]): shape is readonly Shape[] => Array.isArray(shape[0])

export const misfit = ({ name }: Site, shapes: readonly Shape[], advice?: string): ShapeFault => new ShapeFault(codes.shapesDoNotFit({ name, shapes, advice }))

/** An axis of the author's, counted from 1, as one counted from 0. */
export function axisOf(site: Site, operand: Operand, shape: Shape): number {
  const dimension = constantNumber(site, operand, `the dimension of '${site.name}'`)
  if (!Number.isInteger(dimension) || dimension < 1 || dimension > shape.length) throw new ShapeFault(codes.badDimension({ dimension, shape }))
  return dimension - 1
}
