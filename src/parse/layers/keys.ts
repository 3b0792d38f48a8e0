import { z } from 'zod'
import { functions } from '../../formula/language.js'
import type { OptionValue } from '../templates/instantiate.js'

/** A key of a layer: what may stand there, and what that means to the template. */
export interface Key {
  readonly schema: z.ZodType
  /** A size of the template, or an option. */
  readonly binds: 'size' | 'option' | 'nothing'
  /** What the template is told. The value fits the schema. */
  readonly bind: (value: unknown) => OptionValue
}

const key = <Value>(binds: Key['binds'], schema: z.ZodType<Value>, bind: (value: Value) => OptionValue): Key =>
  ({ schema, binds, bind: value => bind(value as Value) })

const whole = z.int('a whole number from 1 on').min(1, 'a whole number from 1 on')
const wholes = (count: number) => z.array(whole).length(count, `${count} whole numbers`)

/** A dimension: a whole number from 1 on. */
export const size = key('size', whole, value => value)

/** A dimension that may be left out. */
export const wholeNumber = key('option', whole, value => value)

export const countFrom0 = key('option', z.int('a whole number from 0 on').min(0, 'a whole number from 0 on'), value => value)

export const number = key('option', z.number('a number'), value => value)

/** A share of a whole: from 0 to 1, without 1. */
export const share = key('option', z.number('a number from 0 on, below 1').min(0, 'a number from 0 on, below 1').lt(1, 'a number from 0 on, below 1'), value => value)

export const flag = key('option', z.boolean('true or false'), value => value)

/** One of these words; the template compares the option with them. */
export const word = (...words: readonly [string, ...string[]]): Key => key('option', z.enum(words, `one of ${words.join(', ')}`), value => value)

/** `3` or `[3, 3]`, which the template sees as `[3, 3]`. */
export const pair = key('option', z.union([whole, wholes(2)], 'a whole number or two of them'), value => (typeof value === 'number' ? [value, value] : value))

/** `3` or `[3]`, which the template sees as 3. */
export const single = key('option', z.union([whole, wholes(1)], 'a whole number'), value => (typeof value === 'number' ? value : value[0]!))

/** `1`, `[1, 2]` or `[[1, 1], [2, 2]]`: before and after each of two axes, row by row: [top, bottom, left, right]. */
const margin = z.int('whole numbers from 0 on').min(0, 'whole numbers from 0 on')
export const margins = key('option', z.union([margin, z.array(margin).length(2), z.array(z.array(margin).length(2)).length(2)], 'a whole number, two, or two pairs'), value =>
  typeof value === 'number' ? [value, value, value, value] : value.flatMap(each => (typeof each === 'number' ? [each, each] : each)))

/** Keras's names of activations and of what they are here. */
const kerasActivations: ReadonlyMap<string, string> = new Map([
  ['linear', 'linear'], ['hardSigmoid', 'hardSigmoid'], ['swish', 'silu'], ['exponential', 'exp'], ['leakyRelu', 'leakyRelu'], ['leakyReLU', 'leakyRelu'], ['softmax', 'softmax'],
])

/** Functions of one argument that a layer may end in. */
const activations = ['linear', 'relu', 'relu6', 'leakyRelu', 'elu', 'selu', 'gelu', 'silu', 'sigmoid', 'hardSigmoid', 'tanh', 'softmax', 'logSoftmax', 'softplus', 'softsign', 'exp', 'abs', 'sin', 'cos', 'square', 'sqrt', 'step'] as const

export const activationNames: readonly string[] = [...activations, ...kerasActivations.keys()]

const camel = (name: string): string => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())

const activationName = z.string('the name of an activation').refine(name => activationNames.includes(camel(name)), { error: 'the name of an activation', abort: true, params: { names: [...activationNames] } }).meta({ examples: [...activations] })

/** A name, or one with its options: `{ "type": "leakyRelu", "alpha": 0.1 }`. */
export const activation = key('option', z.union([activationName, z.object({ type: activationName }).catchall(z.number('a number'))], 'the name of an activation'), value => {
  const { type, ...options } = typeof value === 'string' ? { type: value } : value
  const name = kerasActivations.get(camel(type)) ?? camel(type)
  return { name, options: options as Readonly<Record<string, number>> }
})

/** The options of an activation as a function of the language. */
export const optionsOf = (name: string): string[] => [...functions.get(kerasActivations.get(camel(name)) ?? camel(name))?.defaults.keys() ?? []]

/** An axis, as Keras counts them: the examples are axis 0, and -1 is the last. It is the row that tells the template. */
export const axis: Key = key('nothing', z.union([z.int('an axis'), z.array(z.int('an axis')).length(1)], 'an axis'), () => 0)

/** Numbers of an image lie as [rows, columns, channels]. */
export const channelsLast: Key = key('nothing', z.enum(['channelsLast', 'channels_last'], "'channelsLast': the other order is not here"), () => 0)

/** Keys of Keras that say how it works, not what a layer is. */
export const ignored: Key = key('nothing', z.unknown(), () => 0)

/** A shape; one extent may be -1. */
export const targetShape = key('option', z.array(z.int('a whole number from 1 on, or -1').refine(extent => extent === -1 || extent >= 1, 'a whole number from 1 on, or -1')), value => value)
