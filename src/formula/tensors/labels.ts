import { codes } from '../../diagnostics/codes.js'
import { isConstant, type Node } from '../../ir/node.js'
import { axesOf, type Shape } from '../../ir/shape.js'
import { tableOf } from '../../ops/tensor/arrange.js'
import { constantIndex, indexOf, positionIn, readAt, spread } from '../../ops/tensor/read.js'
import { constantTensor } from '../constants.js'
import { elementwise, laid } from './broadcast.js'
import { axisOf, classesOf, constantNumber, frontOf, frontRank, ownShape, rankOf, real, ShapeFault, unlifted, wrongShape, type Operand, type Site, type TensorFunction } from './operand.js'

/** True for class labels, and for constants, which may stand for classes. */
export const isLabel = ({ node }: Operand): boolean => classesOf(node) !== undefined || isConstant(node)

/** An operand that is the same all along a new last axis of this length. */
export function alongLast(site: Site, x: Operand, length: number): Operand {
  if (rankOf(site, x) === 0) return x
  const { shape } = x.node
  return { node: spread(site.graph, x.node, [...shape, length], axesOf(shape)), lifted: x.lifted }
}

/** Constant indices, counted from `first`, as ones that are counted from 0 and lie within `extent`. */
function constantPlaces(site: Site, operand: Operand, { first, extent, within }: { first: number; extent: number; within: Shape }): Operand {
  const found = constantTensor(operand.node)
  if (!found) throw new ShapeFault(codes.notConstant({ what: `an index of '${site.name}'` }))
  const { shape, data } = found
  const bad = Array.from(data).find(index => !Number.isInteger(index) || index < first || index >= first + extent)
  if (bad !== undefined) throw new ShapeFault(codes.badIndex({ index: bad, shape: within }))
  return { node: tableOf(site.graph, shape, Array.from(data, index => index - first)), lifted: operand.lifted }
}

/** Class labels for rows of scores: constants are checked, and a label must have as many classes as there are scores. */
export function labelsFor(site: Site, labels: Operand, scores: Shape): Operand {
  const classes = classesOf(labels.node)
  const extent = scores.at(-1)!
  if (classes === undefined) return constantPlaces(site, labels, { first: 0, extent, within: scores })
  if (classes !== extent) throw new ShapeFault(codes.classCount({ classes, shape: scores }))
  return labels
}

/** `x[…, places, …]`: what stands there along an axis of x; the axes of `places` (counted from 0) come in its stead. */
function readThere(site: Site, x: Operand, places: Operand, axis: number): Operand {
  const own = ownShape(site, x)
  const front = frontOf(site, [x, places])
  const [before, after, inner] = [own.slice(0, axis), own.slice(axis + 1), ownShape(site, places)]
  const domain = [...front, ...before, ...inner, ...after]
  const first = front.length + before.length
  const { node: index } = places
  const isOne = index.shape.length === 0
  const along = [...axesOf(front).slice(0, frontRank(site, places)), ...inner.map((_, k) => first + k)]
  const node = readAt(site.graph, real(site, x).node, domain, [
    ...axesOf(front).slice(0, frontRank(site, x)).map(indexOf),
    ...before.map((_, k) => indexOf(front.length + k)),
    index.kind === 'const' ? constantIndex(index.value) : { argument: 1 },
    ...after.map((_, k) => indexOf(first + inner.length + k)),
  ], { indices: index.kind === 'const' ? [] : [isOne ? index : spread(site.graph, index, domain, along)] })
  return { node, lifted: front.length > 0 }
}

/** From each row of scores the one that its label says. */
export function pick(site: Site, scores: Operand, labels: Operand): Operand {
  const own = ownShape(site, scores)
  const front = frontOf(site, [scores, labels])
  const domain = [...front, ...own.slice(0, -1)]
  const index = labels.node.shape.length === 0 ? labels.node : laid(site, labels, front, own.slice(0, -1))
  const rows = own.slice(0, -1).map((_, k) => indexOf(front.length + k))
  const node = readAt(site.graph, scores.node, domain, [
    ...axesOf(front).slice(0, frontRank(site, scores)).map(indexOf), ...rows,
    index.kind === 'const' ? constantIndex(index.value) : { argument: 1 },
  ], { indices: index.kind === 'const' ? [] : [index] })
  return { node, lifted: front.length > 0 }
}

/** Along a last axis of this length: true at the label's place. */
export const isClass = (site: Site, labels: Operand, length: number): Operand =>
  elementwise(site, 'equal', unlifted(positionIn(site.graph, [length], indexOf(0))), alongLast(site, labels, length))

/** 1 at the label's place and 0 elsewhere, along a new last axis; NaN for a label that is no class. */
const oneHot: TensorFunction = (site, [label, depth]) => {
  const classes = classesOf(label!.node)
  const length = depth ? constantNumber(site, depth, `the number of classes given to '${site.name}'`) : classes
  if (!isLabel(label!) || length === undefined) throw wrongShape(site, 'a class label, or constants and the number of classes', ownShape(site, label!), 'declare it: input label: class(10)')
  if (!Number.isSafeInteger(length) || length < 1) throw new ShapeFault(codes.badSize({ name: site.name, size: length }))
  if (classes !== undefined && classes > length) throw new ShapeFault(codes.classCount({ classes, shape: [length] }))
  const one = unlifted(site.graph.constant(1))
  if (classes === undefined) {
    const places = constantPlaces(site, label!, { first: 0, extent: length, within: [length] })
    return elementwise(site, 'select', isClass(site, places, length), one, unlifted(site.graph.constant(0)))
  }
  return elementwise(site, 'select', isClass(site, label!, length), one, alongLast(site, elseNaN(site, label!, length), length))
}

/** 0 for a label that is a class, NaN for any other number. */
function elseNaN({ graph }: Site, label: Operand, classes: number): Operand {
  const rule = (name: string, ...nodes: Node[]): Operand => elementwise({ graph, name, front: [] }, name, ...nodes.map(unlifted))
  const { node } = label
  const isWhole = rule('equal', node, rule('floor', node).node)
  const isWithin = rule('and', rule('largerEq', node, graph.constant(0)).node, rule('smallerEq', node, graph.constant(classes - 1)).node)
  return { node: rule('select', rule('and', isWhole.node, isWithin.node).node, graph.constant(0), graph.constant(NaN)).node, lifted: label.lifted }
}

/** Entries of x along a dimension, the first unless it is said: by class labels, or by constants counted from 1. */
const gather: TensorFunction = (site, [x, indices, dimension]) => {
  const own = ownShape(site, x!)
  if (own.length === 0) throw wrongShape(site, 'an array to choose from', own)
  const axis = dimension ? axisOf(site, dimension, own) : 0
  const classes = classesOf(indices!.node)
  if (!isLabel(indices!)) throw new ShapeFault(codes.notConstant({ what: `the indices of '${site.name}', unless they are class labels,` }))
  if (classes !== undefined && classes > own[axis]!) throw new ShapeFault(codes.classCount({ classes, shape: own }))
  return readThere(site, x!, classes === undefined ? constantPlaces(site, indices!, { first: 1, extent: own[axis]!, within: own }) : indices!, axis)
}

export const labelFunctions: readonly (readonly [string, TensorFunction])[] = [['oneHot', oneHot], ['gather', gather]]
