import { camelCase } from './names.js'

/** A loss as a template over labels and predictions: one number for one example, or their mean where the template says so. */
export interface LossRow {
  /** TensorFlow.js's name, or Keras's. */
  readonly names: readonly string[]
  readonly formula: string
  /** Options, with their defaults. */
  readonly options?: Readonly<Record<string, number | boolean>>
  /** What the labels are, unless the spec says it; a loss that takes one kind only is not asked. */
  readonly target: 'class' | 'vector'
  readonly takes: 'class' | 'vector' | 'either'
  /** Declared where the formula is of one row; the mean over rows is the loss. */
  readonly inputs?: string
}

const vector = (names: readonly string[], formula: string, options?: LossRow['options']): LossRow => ({ names, formula, target: 'vector', takes: 'vector', ...(options ? { options } : {}) })

/** The losses of the language, by TensorFlow.js's names, then Keras's. */
export const losses: readonly LossRow[] = [
  { names: ['softmaxCrossEntropy'], formula: 'softmaxCrossEntropy(labels, predictions)', target: 'class', takes: 'either' },
  { names: ['hingeLoss'], formula: 'hingeLoss(labels, predictions, margin = margin)', options: { margin: 1 }, target: 'class', takes: 'either' },
  vector(['sigmoidCrossEntropy'], 'sigmoidCrossEntropy(labels, predictions)'),
  vector(['meanSquaredError', 'mse'], 'meanSquaredError(labels, predictions)'),
  vector(['absoluteDifference', 'meanAbsoluteError', 'mae'], 'absoluteDifference(labels, predictions)'),
  vector(['huberLoss', 'huber'], 'huberLoss(labels, predictions, delta = delta)', { delta: 1 }),
  vector(['logLoss'], 'logLoss(labels, predictions, epsilon = epsilon)', { epsilon: 1e-7 }),
  { names: ['klDivergence', 'kullbackLeiblerDivergence', 'kld'], formula: 'klDivergence(labels, predictions)', target: 'vector', takes: 'either' },

  { names: ['sparseCategoricalCrossentropy'], formula: 'fromLogits ? softmaxCrossEntropy(labels, predictions) : klDivergence(labels, predictions)', options: { fromLogits: false }, target: 'class', takes: 'class' },
  { ...vector(['categoricalCrossentropy'], 'fromLogits ? softmaxCrossEntropy(labels, predictions) : -sum(xlogy(labels, predictions))', { fromLogits: false }), inputs: 'predictions[c], labels[c]' },
  vector(['binaryCrossentropy'], 'fromLogits ? sigmoidCrossEntropy(labels, predictions) : logLoss(labels, predictions, epsilon = epsilon)', { fromLogits: false, epsilon: 1e-7 }),
  // Keras takes labels −1 and 1, or 0 and 1.
  vector(['hinge'], 'mean(flatten(max(0, 1 - (min(labels, 0) < 0 ? labels : 2*labels - 1) .* predictions)))'),
  vector(['squaredHinge'], 'mean(flatten(max(0, 1 - (min(labels, 0) < 0 ? labels : 2*labels - 1) .* predictions).^2))'),
  vector(['logcosh', 'logCosh'], 'mean(flatten(softplus(-2*(predictions - labels)) + (predictions - labels) - LN2))'),
  vector(['poisson'], 'mean(flatten(predictions - labels .* log(predictions + 1e-7)))'),
]

export const lossNames: readonly string[] = losses.flatMap(({ names }) => names)

export const lossOf = (name: string): LossRow | undefined => losses.find(({ names }) => names.includes(name) || names.includes(camelCase(name)) || names.includes(name.toLowerCase()))

/** The loss as a template. */
export function lossTemplate({ formula, options = {}, inputs }: LossRow): string {
  const declared = Object.entries(options).map(([name, value]) => `option ${name} = ${value}\n`)
  return `${inputs === undefined ? '' : 'size c\n'}${declared.join('')}input ${inputs ?? 'predictions, labels'}\n${formula}\n`
}
