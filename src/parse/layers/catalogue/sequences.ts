import { activation, flag, ignored, share, size, wholeNumber } from '../keys.js'
import type { LayerRow, RowUse, Settled } from './row.js'

const recurrent = {
  units: size, activation, useBias: flag, returnSequences: flag, goBackwards: flag,
  returnState: flag, stateful: flag, dropout: share, recurrentDropout: share, timeMajor: flag, unroll: ignored, implementation: ignored,
}

const ofStates = { required: ['units'], weightKeys: { recurrent_kernel: 'recurrent' }, settle: plainly } satisfies Partial<LayerRow>

/** Layers that go through a sequence, or look at all of it. */
export const sequenceLayers: readonly LayerRow[] = [
  { type: 'SimpleRNN', keys: recurrent, ...ofStates },
  { type: 'LSTM', keys: { ...recurrent, recurrentActivation: activation, unitForgetBias: flag }, ...ofStates },
  { type: 'GRU', keys: { ...recurrent, recurrentActivation: activation, resetAfter: flag }, ...ofStates },
  {
    type: 'MultiHeadAttention', required: ['numHeads', 'keyDim'], inputs: [1, 4], settle: attending,
    keys: { numHeads: size, keyDim: size, valueDim: wholeNumber, outputShape: wholeNumber, useBias: flag, useCausalMask: flag, dropout: share },
  },
]

/** What Keras's recurrent layers can do besides. */
const unknown: Readonly<Record<string, string>> = {
  returnState: 'its states are no outputs: with returnSequences, take the last of the sequence',
  stateful: 'a layer keeps nothing between calls',
  timeMajor: 'a sequence is [time, features]',
}

function plainly(use: RowUse): Settled {
  const { config } = use
  const key = Object.keys(unknown).find(each => config[each] === true)
  return key === undefined ? undropped(use, ['dropout', 'recurrentDropout']) : { problem: { key, text: unknown[key]! } }
}

/** Masks of dropout are inputs of layers of their own. */
function undropped({ config, training }: RowUse, keys: readonly string[]): Settled {
  const key = keys.find(each => training && config[each] !== undefined && config[each] !== 0)
  return key === undefined ? {} : { problem: { key, text: 'there is no dropout within the layer: put a Dropout before it or behind it' } }
}

/** The query, then the value, the key and the mask, as far as they are given: a query alone attends to itself, and a value is its own key. */
function attending(use: RowUse): Settled {
  const { config, shapes: [query = [], value = query, key = value] } = use
  const dropped = undropped(use, ['dropout'])
  if (dropped.problem) return dropped
  const [places = 0, valueWidth = 0] = value
  const { keyDim, valueDim = keyDim, outputShape = query[1] } = config
  return { options: { given: use.shapes.length, places, valueWidth, keyWidth: key[1] ?? 0, valueDim: Number(valueDim), outputDim: Number(outputShape) } }
}
