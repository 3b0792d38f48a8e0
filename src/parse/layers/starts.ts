import type { Start } from '../../ir/fn.js'
import type { Shape } from '../../ir/shape.js'
import { fansOf, startOf } from '../initialisers.js'
import { initialiserOfName, type InitialiserSpec } from './schema.js'

/** Where a weight of this shape starts, as a spec says it. Keras's truncated normals are wider by what truncation takes; TensorFlow.js's, and so ours, are not. */
export function specifiedStart(spec: InitialiserSpec, shape: Shape): Start {
  const { type, ...given } = typeof spec === 'string' ? { type: spec } : spec
  const name = initialiserOfName(type) ?? type
  const number = (key: string, otherwise: number): number => {
    const value = given[key as keyof typeof given] as unknown
    return typeof value === 'number' ? value : otherwise
  }
  if (name === 'varianceScaling') {
    const { mode = 'fanIn', distribution = 'normal' } = given as { mode?: 'fanIn' | 'fanOut' | 'fanAvg'; distribution?: string }
    const { into, outOf } = fansOf(shape, 'kernel')
    const scale = number('scale', 1) / Math.max(1, mode === 'fanIn' ? into : mode === 'fanOut' ? outOf : (into + outOf) / 2)
    const limit = Math.sqrt(3 * scale)
    if (distribution === 'uniform') return { distribution, low: -limit, high: limit }
    return { distribution: distribution === 'untruncatedNormal' ? 'normal' : 'truncatedNormal', mean: 0, deviation: Math.sqrt(scale) }
  }
  if (name === 'identity') return identity(shape, number('gain', 1))
  return startOf(name, (key, otherwise) => number(key, key === 'value' && Number.isNaN(otherwise) ? 0 : otherwise), shape, 'kernel')
}

function identity(shape: Shape, gain: number): Start {
  const [rows = 0, columns = 0] = shape
  return Array.from({ length: rows * columns }, (_, k) => (k % columns === Math.floor(k / columns) ? gain : 0))
}
