import { axis, flag, ignored, number } from '../keys.js'
import { isLastAxis, type LayerRow, type RowUse, type Settled } from './row.js'

/** Layers that bring numbers to mean 0 and variance 1. */
export const normalisingLayers: readonly LayerRow[] = [
  {
    type: 'BatchNormalization',
    template: ({ training }) => (training ? 'BatchNormalizationTraining' : 'BatchNormalization'),
    keys: { axis, momentum: ignored, epsilon: number, center: flag, scale: flag },
    untrained: ['moving_mean', 'moving_variance'],
    isAlong: true,
    seesBatch: ({ training }) => training,
    settle: alongLast,
  },
  { type: 'LayerNormalization', keys: { axis, epsilon: number, center: flag, scale: flag }, isAlong: true, settle: alongLast },
]

function alongLast(use: RowUse): Settled {
  return isLastAxis(use) ? {} : { problem: { key: 'axis', text: 'only the last axis has channels here' } }
}
