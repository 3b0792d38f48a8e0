import { describe, expect, it } from 'vitest'
import { gradientError } from './differences.js'
import { gradientsHold } from './plain.js'

const layers: readonly (readonly [title: string, shape: readonly number[], layer: object])[] = [
  ['SimpleRNN', [4, 3], { type: 'SimpleRNN', units: 2 }],
  ['SimpleRNN of a single step', [1, 3], { type: 'SimpleRNN', units: 2 }],
  ['SimpleRNN, all states, backwards', [5, 2], { type: 'SimpleRNN', units: 3, returnSequences: true, goBackwards: true, useBias: false }],
  ['LSTM', [4, 3], { type: 'LSTM', units: 2 }],
  ['LSTM of many units', [3, 2], { type: 'LSTM', units: 7 }],
  ['LSTM of a single step', [1, 2], { type: 'LSTM', units: 2, returnSequences: true }],
  ['LSTM, all states', [5, 2], { type: 'LSTM', units: 3, returnSequences: true, activation: 'softsign' }],
  ['GRU', [4, 3], { type: 'GRU', units: 2 }],
  ['GRU, all states, backwards', [5, 2], { type: 'GRU', units: 3, returnSequences: true, goBackwards: true }],
  ['GRU, reset after', [4, 3], { type: 'GRU', units: 3, resetAfter: true }],
  ['MultiHeadAttention', [4, 3], { type: 'MultiHeadAttention', numHeads: 2, keyDim: 3 }],
  ['MultiHeadAttention, causal', [5, 3], { type: 'MultiHeadAttention', numHeads: 3, keyDim: 2, valueDim: 1, outputShape: 4, useCausalMask: true, useBias: false }],
]

describe('layers of sequences have the slopes of differences', () => {
  it.each(layers)('%s', (_, shape, layer) => {
    for (const unroll of [0, 'auto'] as const) for (const seed of [1, 2]) expect(gradientError([layer], shape, unroll, seed)).toBeLessThan(1e-8)
  })
  it.each(layers)('%s, in sixty digits', (_, shape, layer) => expect(gradientsHold({ input: shape, layers: [layer] })).toBe(true))
})
