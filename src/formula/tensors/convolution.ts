import { axesOf } from '../../ir/shape.js'
import { reshaped } from '../../ops/tensor/arrange.js'
import { misfit, ownShape, ownShapes, wrongShape, type Operand, type Site, type TensorFunction } from './operand.js'
import { contracted } from './products.js'
import { imageOf, inWindows, windowsOver, type OptionNames } from './windows.js'

/**
 * `y[p, f] = Σ x[stride·p + dilation·k − before, c]·K[k, c, f]` over the places k of the window and the channels c: the cross-correlation that
 * TensorFlow.js calls a convolution. x is [positions…, channels], with a batch in front if there is one, K [places…, channels, filters].
 */
const convolution = (axes: number, names: OptionNames): TensorFunction => (site, args) => {
  const { inside, filter, letters } = operandsOf(site, axes, args, names)
  return contracted(site, inside, letters.windows, filter, letters.filters, [...letters.steps, letters.filter])
}

/** The same for each channel by itself: K is [places…, channels, multiplier], and the results of a channel stand one behind the other. */
const depthwise = (axes: number, names: OptionNames): TensorFunction => (site, args) => {
  const { inside, filter, letters } = operandsOf(site, axes, args, names)
  const { node, lifted } = contracted(site, inside, letters.windows, filter, letters.filters, [...letters.steps, letters.channel, letters.filter])
  return { node: reshaped(site.graph, node, [...node.shape.slice(0, -2), node.shape.at(-2)! * node.shape.at(-1)!]), lifted }
}

/** How windows of the filter's size move over the image, if it fits. */
function operandsOf(site: Site, axes: number, [x, filter, strides, pad, dilations]: readonly Operand[], names: OptionNames) {
  const image = imageOf(site, x!, axes)
  const own = ownShape(site, filter!)
  if (own.length !== axes + 2) throw wrongShape(site, `a filter [${axes === 1 ? 'length' : 'height, width'}, channels, filters]`, own)
  if (own[axes] !== image.channels) throw misfit(site, ownShapes(site, [x!, filter!]), `the image has ${image.channels} channels, the filter ${own[axes]}`)
  const windows = windowsOver(site, image.extents, { sizes: own.slice(0, axes), strides: strides!, pad: pad!, dilations: dilations! }, names)
  return { inside: inWindows(site, x!, image, windows), filter: filter!, letters: lettersOf(axes, image.batch.length) }
}

/** The letters of the contraction (contract.ts). */
function lettersOf(axes: number, batch: number) {
  const positions = batch + axes
  const steps = axesOf(new Array<number>(positions).fill(1))
  const places = Array.from({ length: axes }, (_, k) => positions + k)
  const [channel, filter] = [positions + axes, positions + axes + 1]
  return { steps, channel, filter, windows: [...steps, ...places, channel], filters: [...places, channel, filter] }
}

/** For anything. */
export const convolutions: readonly (readonly [string, TensorFunction])[] = [
  ['conv1d', convolution(1, { strides: 'stride', dilations: 'dilation' })],
  ['conv2d', convolution(2, { strides: 'strides', dilations: 'dilations' })],
  ['depthwiseConv2d', depthwise(2, { strides: 'strides', dilations: 'dilations' })],
]
