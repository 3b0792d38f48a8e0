import { z } from 'zod'
import { initialiserNames } from '../initialisers.js'
import type { LayerRow } from './catalogue/row.js'
import { lossNames } from './losses.js'
import { camelCase, known } from './names.js'

/** A message says what a value must be: "'batch' must be …". */
const whole = z.int('a whole number from 1 on').min(1, 'a whole number from 1 on')
const name = z.string('a name').min(1, 'a name')

const shape = z.array(whole, 'a shape, such as [28, 28, 1]').readonly()
const input = z.union([shape, z.strictObject({ shape, classes: whole.optional() })], 'a shape, such as [28, 28, 1], or an object with shape and classes')

const initialisers = [...initialiserNames(), 'varianceScaling', 'identity']
const initialiserName = z.string('the name of an initialiser').refine(given => known(given, initialisers) !== undefined, { error: `one of ${initialisers.join(', ')}`, params: { names: initialisers } })
  .meta({ examples: initialisers })

export const initialiserOfName = (given: string): string | undefined => known(given, initialisers)

/** `"heNormal"`, `{ "type": "randomNormal", "stddev": 0.1 }`. */
const initialiser = z.union([
  initialiserName,
  z.object({ type: initialiserName, mode: z.enum(['fanIn', 'fanOut', 'fanAvg']).optional(), distribution: z.enum(['normal', 'truncatedNormal', 'untruncatedNormal', 'uniform']).optional() })
    .catchall(z.union([z.number(), z.null()])),
], `one of ${initialisers.join(', ')}, or an object with that as type`)

const strength = z.number('a number from 0 on').min(0, 'a number from 0 on')

/** `{ "l2": 1e-3 }`, `"l2"` with Keras's 0.01. */
const regulariser = z.union([
  z.enum(['l1', 'l2', 'l1l2']), z.strictObject({ l1: strength.optional(), l2: strength.optional() }),
], 'l1 and l2 with a number each: { "l2": 0.001 }')

const lossName = z.string('the name of a loss').min(1, 'the name of a loss').meta({ examples: [...lossNames] })
const loss = z.union([lossName, z.object({ type: lossName }).catchall(z.union([z.number(), z.boolean()]))], 'the name of a loss, or an object with that as type')

export type InitialiserSpec = z.infer<typeof initialiser>
export type RegulariserSpec = z.infer<typeof regulariser>
export type LossSpec = z.infer<typeof loss>

/** What every layer may say. */
const common = {
  name: name.optional(),
  input: name.optional(),
  inputs: z.array(name, 'a list of names').min(1, 'a list of names').readonly().optional(),
}

/** What of a weight may be said: by `kernelInitializer`, by `kernelRegularizer`. */
const weightKeys = (row: LayerRow | undefined, weights: readonly string[]) => Object.fromEntries(weights.flatMap(weight => {
  const stem = weightStem(row, weight)
  return [[`${stem}Initializer`, initialiser.optional()], [`${stem}Regularizer`, regulariser.optional()]]
}))

/** `kernel` of `kernelInitializer`, for the weight `kernel`; `recurrent` for the weight `recurrent_kernel`. */
export const weightStem = (row: LayerRow | undefined, weight: string): string => row?.weightKeys?.[weight] ?? camelCase(weight)

/** A layer of the catalogue. */
export function layerSchema(row: LayerRow, weights: readonly string[]) {
  const required = new Set(row.required)
  const keys = Object.fromEntries(Object.entries(row.keys).map(([key, { schema }]) => [key, required.has(key) ? schema : schema.optional()]))
  return z.strictObject({ type: z.literal(row.type), ...common, ...keys, ...weightKeys(row, weights) })
}

/** A template of the user's own: its sizes are whole numbers, its options numbers, truth values, words, lists of numbers. */
export const templateSchema = (sizes: readonly string[], options: readonly string[], weights: readonly string[]) => z.strictObject({
  type: z.string(), ...common,
  ...Object.fromEntries(sizes.map(size => [size, whole.optional()])),
  ...Object.fromEntries(options.map(option => [option, optionValue.optional()])),
  ...weightKeys(undefined, weights),
})

const optionValue = z.union([z.number(), z.boolean(), z.string(), z.array(z.number()).readonly(), z.object({ type: name }).catchall(z.number())], 'a number, true or false, a word, a list of numbers, or a function')

export type TemplateValue = z.infer<typeof optionValue>

/** Another use of a layer, with its weights: `{ "use": "dense", "input": "z" }`. */
export const useSchema = z.strictObject({ use: name, ...common })

/** Any template, for editors: what it may be told is its own. */
const anyTemplate = z.looseObject({ type: z.string().regex(/\.expr$/), ...common })

/** Nets that people train have hundreds of layers, a few have two thousand; each is written out as loops of its own. */
const mostLayers = 4096

/** The whole of a spec; of its layers only that they are a list, unless it is said what they are. */
export const specSchema = (layer: z.ZodType = z.unknown()) => z.strictObject({
  $schema: z.string().optional(),
  name: name.optional(),
  input: input.optional(),
  inputs: z.record(z.string(), input, 'an object of shapes').optional(),
  layers: z.array(layer, 'a list of layers').min(1, 'a list of layers, one at least').max(mostLayers, `a list of at most ${mostLayers} layers`),
  output: name.optional(),
  loss: loss.optional(),
  target: z.enum(['class', 'vector'], "'class' or 'vector'").optional(),
  regularizer: regulariser.optional(),
  mode: z.enum(['inference', 'train'], "'inference' or 'train'").optional(),
  batch: whole.optional(),
})

/** What editors are told: everything, with all layers. */
export const publishedSchema = (layers: readonly z.ZodType[]) => specSchema(z.union([...layers, useSchema, anyTemplate]))
