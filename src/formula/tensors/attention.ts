import { constantValue } from '../constants.js'
import { elementwise } from './broadcast.js'
import { misfit, ownShape, ownShapes, unlifted, wrongShape, type Operand, type TensorFunction } from './operand.js'
import { matMul } from './products.js'
import { logSoftmax } from './reductions.js'

/** What is masked is this much less likely than what is not, as Keras has it: finite, so that a row that is masked as a whole has no NaN. */
const farAway = 1e9

/**
 * `softmax(Q·Kᵀ/√d)·V` (Vaswani et al. 2017), a row for each query: queries [T, d], keys [S, d], values [S, e], and in front the same axes for all.
 * The mask [T, S] is 0 where a query must not look, 1 elsewhere.
 */
const attention: TensorFunction = (site, [query, key, value, mask]) => {
  const shapes = ownShapes(site, [query!, key!, value!])
  if (shapes.some(shape => shape.length < 2)) throw wrongShape(site, 'rows of queries, keys and values', shapes)
  const [q, k, v] = shapes as [number[], number[], number[]]
  if (q.at(-1) !== k.at(-1)) throw misfit(site, shapes, 'a query is as long as a key')
  if (k.at(-2) !== v.at(-2)) throw misfit(site, shapes, 'there are as many values as keys')
  const number = (x: number): Operand => unlifted(site.graph.constant(x))
  const products = matMul(site, [query!, key!, number(0), number(1)])
  const scores = elementwise(site, 'mul', number(1 / Math.sqrt(q.at(-1)!)), products)
  const isPlain = !mask!.lifted && ownShape(site, mask!).length === 0 && constantValue(mask!.node) === 1
  const far = isPlain ? scores : elementwise(site, 'sub', scores, elementwise(site, 'mul', number(farAway), elementwise(site, 'sub', number(1), mask!)))
  return matMul(site, [elementwise(site, 'exp', logSoftmax(site, far)), value!, number(0), number(0)])
}

/** For anything. */
export const attentions: readonly (readonly [string, TensorFunction])[] = [['attention', attention]]
