import { arrayArrangements, vectorArrangements } from './arrange.js'
import { attentions } from './attention.js'
import { elementwise } from './broadcast.js'
import { choose } from './choice.js'
import { convolutions } from './convolution.js'
import { labelFunctions } from './labels.js'
import { arrayLinear, vectorLinear } from './linear.js'
import { arrayLosses, vectorLosses } from './losses.js'
import { normalisations } from './normalise.js'
import type { TensorFunction } from './operand.js'
import { poolings } from './pooling.js'
import { arrayProducts, vectorProducts } from './products.js'
import { arrayReductions, vectorReductions } from './reductions.js'

/** Functions whose arguments, or whose result, are arrays. */
export const ofVectors: ReadonlyMap<string, TensorFunction> = new Map([
  ...vectorReductions, ...vectorProducts, ...vectorArrangements, ...vectorLinear, ...labelFunctions, ...vectorLosses,
  ...convolutions, ...poolings, ...normalisations, ...attentions,
])

/** Functions and operators of numbers that mean something else than "element by element" where an argument is an array. */
export const ofArrays: ReadonlyMap<string, TensorFunction> = new Map([
  ...arrayReductions, ...arrayProducts, ...arrayArrangements, ...arrayLinear, ...arrayLosses, ['select', choose],
])

/** Every other function maps over its arguments. */
export const everyOther: TensorFunction = (site, args) => elementwise(site, site.name, ...args)
