import { elementwise } from './broadcast.js'
import { alongLast } from './labels.js'
import { ownShape, rankOf, real, unlifted, wrongShape, type Operand, type Site, type TensorFunction } from './operand.js'
import { meanOver, reduced } from './reductions.js'

/** `(x − mean)/√(variance + ε)·scale + offset` (Ioffe & Szegedy 2015): what is smaller than x broadcasts, so that a root is taken of each variance once. */
const batchNorm: TensorFunction = (site, args) => {
  const [x, mean, variance, offset, scale, epsilon] = args.map(arg => real(site, arg)) as [Operand, Operand, Operand, Operand, Operand, Operand]
  const deviation = elementwise(site, 'sqrt', elementwise(site, 'add', variance, epsilon))
  const normal = elementwise(site, 'div', elementwise(site, 'sub', x, mean), deviation)
  return elementwise(site, 'add', elementwise(site, 'mul', normal, scale), offset)
}

/** The same with the mean and the variance of each row, along the last axis (Ba, Kiros & Hinton 2016). */
const layerNorm: TensorFunction = (site, args) => {
  const [x, scale, offset, epsilon] = args.map(arg => real(site, arg)) as [Operand, Operand, Operand, Operand]
  const rank = rankOf(site, x)
  if (rank === 0) throw wrongShape(site, 'a vector, or rows of numbers', [])
  const length = ownShape(site, x).at(-1)!
  const ofRows = (each: Operand): Operand => alongLast(site, reduced(site, meanOver, each, [rank - 1]), length)
  const deviations = elementwise(site, 'sub', x, ofRows(x))
  return batchNorm(site, [deviations, zero(site), ofRows(elementwise(site, 'square', deviations)), offset, scale, epsilon])
}

const zero = ({ graph }: Site): Operand => unlifted(graph.constant(0))

/** For anything. */
export const normalisations: readonly (readonly [string, TensorFunction])[] = [['batchNorm', batchNorm], ['layerNorm', layerNorm]]
