import { activation, axis, channelsLast, flag, ignored, number, share, size, targetShape, wholeNumber } from '../keys.js'
import { isLastAxis, ownAxis, type LayerRow, type RowUse, type Settled } from './row.js'

/** Layers that work on vectors or along the last axis, on elements, or on the shape. */
export const coreLayers: readonly LayerRow[] = [
  { type: 'Dense', keys: { units: size, activation, useBias: flag }, required: ['units'], isAlong: true },
  { type: 'Maxout', keys: { units: size, pieces: wholeNumber, useBias: flag }, required: ['units'], isAlong: true },
  { type: 'Embedding', keys: { inputDim: size, outputDim: size, inputLength: ignored, maskZero: flag }, required: ['inputDim', 'outputDim'], isAlong: true, settle: withoutMask },

  { type: 'Activation', keys: { activation }, required: ['activation'] },
  { type: 'Softmax', keys: { axis }, settle: alongLast },
  { type: 'LeakyReLU', keys: { alpha: number }, aliases: { negativeSlope: 'alpha' } },
  { type: 'ELU', keys: { alpha: number } },
  { type: 'PReLU', keys: { sharedAxes: targetShape }, settle: slopes },

  { type: 'Flatten', keys: { dataFormat: channelsLast } },
  { type: 'Reshape', keys: { targetShape }, required: ['targetShape'] },
  { type: 'Dropout', keys: { rate: share, noiseShape: ignored, seed: ignored } },

  { type: 'Add', keys: {}, folds: true },
  { type: 'Multiply', keys: {}, folds: true },
  { type: 'Concatenate', keys: { axis }, folds: true, settle: concatenated },
]

function alongLast(use: RowUse): Settled {
  return isLastAxis(use) ? {} : { problem: { key: 'axis', text: 'softmax works along the last axis' } }
}

function withoutMask({ config }: RowUse): Settled {
  return config['maskZero'] === true ? { problem: { key: 'maskZero', text: 'there are no masks of padding: give the layer behind a mask as an input' } } : {}
}

function concatenated(use: RowUse): Settled {
  const along = ownAxis(use)
  return along === undefined ? { problem: { key: 'axis', text: 'there is no such axis (it counts the examples as axis 0, or from the end)' } } : { options: { axis: along } }
}

/** One slope for each element; the same for all along shared axes, which are counted with the examples as axis 0. */
function slopes({ config, shapes: [shape = []] }: RowUse): Settled {
  const shared = (config['sharedAxes'] ?? []) as readonly number[]
  return { options: { shape: shape.map((extent, k) => (shared.includes(k + 1) ? 1 : extent)) } }
}
