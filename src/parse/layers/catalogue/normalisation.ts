import { axis, flag, ignored, number, wholeNumber } from '../keys.js'
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
  { type: 'GroupNormalization', keys: { groups: wholeNumber, axis, epsilon: number, center: flag, scale: flag }, settle: inGroups },
]

function alongLast(use: RowUse): Settled {
  return isLastAxis(use) ? {} : { problem: { key: 'axis', text: 'only the last axis has channels here' } }
}

/** Groups of channels that stand together. */
function inGroups(use: RowUse): Settled {
  const { config: { groups = 32 }, shapes: [shape = []] } = use
  const n = shape.at(-1) ?? 1
  if (!isLastAxis(use)) return { problem: { key: 'axis', text: 'only the last axis has channels here' } }
  if (n % Number(groups) !== 0) return { problem: { key: 'groups', text: `${n} channels do not make ${String(groups)} groups of one size` } }
  return { options: { n, shape } }
}
