import { activation, channelsLast, countFrom0, flag, ignored, margins, number, pair, single, size, wholeNumber, word } from '../keys.js'
import type { LayerRow, RowUse, Settled } from './row.js'

const padding = word('valid', 'same')

/** Layers of windows that move over images and sequences. */
export const convolvingLayers: readonly LayerRow[] = [
  {
    type: 'Conv1D', required: ['filters', 'kernelSize'], settle: ungrouped,
    keys: { filters: size, kernelSize: single, strides: single, padding: word('valid', 'same', 'causal'), dilationRate: single, groups: wholeNumber, activation, useBias: flag, dataFormat: channelsLast },
  },
  {
    type: 'Conv2D', required: ['filters', 'kernelSize'], settle: ungrouped,
    keys: { filters: size, kernelSize: pair, strides: pair, padding, dilationRate: pair, groups: wholeNumber, activation, useBias: flag, dataFormat: channelsLast },
  },
  {
    type: 'DepthwiseConv2D', required: ['kernelSize'], weightKeys: { depthwise_kernel: 'depthwise' },
    keys: { kernelSize: pair, strides: pair, padding, dilationRate: pair, depthMultiplier: wholeNumber, activation, useBias: flag, dataFormat: channelsLast },
  },
  { type: 'MaxPooling2D', keys: { poolSize: pair, strides: pair, padding, dataFormat: channelsLast }, settle: pooled },
  { type: 'AveragePooling2D', keys: { poolSize: pair, strides: pair, padding, dataFormat: channelsLast }, settle: pooled },
  { type: 'GlobalAveragePooling1D', keys: { dataFormat: channelsLast } },
  { type: 'GlobalAveragePooling2D', keys: { dataFormat: channelsLast } },
  { type: 'GlobalMaxPooling2D', keys: { dataFormat: channelsLast } },
  { type: 'ZeroPadding2D', keys: { padding: margins, dataFormat: channelsLast } },
  { type: 'LRN', keys: { depthRadius: countFrom0, bias: number, alpha: number, beta: number, dataFormat: ignored }, isAlong: true },
]

/** Windows that do not overlap, unless it is said. */
function pooled({ config: { poolSize = 2, strides } }: RowUse): Settled {
  return strides === undefined || strides === null ? { options: { strides: pair.bind(poolSize) } } : {}
}

function ungrouped({ config: { groups = 1 } }: RowUse): Settled {
  return groups === 1 ? {} : { problem: { key: 'groups', text: 'there are no groups of channels, as there are none in TensorFlow.js; each channel by itself is a DepthwiseConv2D' } }
}
