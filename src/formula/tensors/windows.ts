import { codes } from '../../diagnostics/codes.js'
import { axesOf, type Shape } from '../../ir/shape.js'
import { wordNumbers } from '../../ops/signature.js'
import { indexOf, readAt, type Affine } from '../../ops/tensor/read.js'
import { constantNumbers, frontRank, ownShape, real, ShapeFault, wrongShape, type Operand, type Site } from './operand.js'

/** How a window moves along one axis, in TensorFlow's sense: step k covers `stride·k + dilation·j − before`, for j from 0 to `size` − 1. */
export interface Windows {
  readonly extent: number
  readonly size: number
  readonly stride: number
  readonly dilation: number
  /** How far the first window begins in front of the first element. */
  readonly before: number
  /** How many steps there are. */
  readonly count: number
}

/** The options of a function of windows, as they come; `strides` and `dilations` one for all axes, or one for each. */
export interface WindowOptions {
  readonly sizes: readonly number[]
  readonly strides: Operand
  readonly pad: Operand
  readonly dilations?: Operand
}

/** What the options are called, for messages. */
export interface OptionNames {
  readonly strides: string
  readonly dilations: string
}

const step = 'whole numbers from 1 on, one for all axes or one for each'

/** As many whole numbers from 1 on as there are axes; a single one counts for all. */
export function numbersFor(site: Site, operand: Operand, axes: number, option: string): number[] {
  const { shape, numbers } = constantNumbers(operand, `the option ${option} of '${site.name}'`)
  const isFit = shape.length === 0 || (shape.length === 1 && shape[0] === axes)
  if (!isFit || !numbers.every(value => Number.isSafeInteger(value) && value >= 1)) throw new ShapeFault(codes.badStep({ name: site.name, option, takes: step, given: numbers }))
  return shape.length === 0 ? new Array<number>(axes).fill(numbers[0]!) : [...numbers]
}

/** The padding: `same`, or so many zeros at either end. */
function paddingOf(site: Site, pad: Operand): number | 'same' {
  const { shape, numbers: [value] } = constantNumbers(pad, `the option pad of '${site.name}'`)
  if (value === wordNumbers.get('same')) return 'same'
  if (shape.length > 0 || !Number.isSafeInteger(value) || value! < 0) throw new ShapeFault(codes.badStep({ name: site.name, option: 'pad', takes: 'valid, same or a whole number', given: [value!] }))
  return value!
}

/**
 * How windows move over these extents. Padding `same` gives ⌈extent/stride⌉ steps, as evenly padded as can be, the odd place at the end
 * (TensorFlow, "Notes on padding").
 */
export function windowsOver(site: Site, extents: Shape, { sizes, strides, pad, dilations }: WindowOptions, names: OptionNames): Windows[] {
  const [steps, gaps] = [numbersFor(site, strides, extents.length, names.strides), dilations ? numbersFor(site, dilations, extents.length, names.dilations) : undefined]
  const padding = paddingOf(site, pad)
  return extents.map((extent, k): Windows => {
    const [size, stride, dilation] = [sizes[k]!, steps[k]!, gaps?.[k] ?? 1]
    const length = (size - 1) * dilation + 1
    if (padding === 'same') {
      const count = Math.ceil(extent / stride)
      return { extent, size, stride, dilation, count, before: Math.floor(Math.max(0, (count - 1) * stride + length - extent) / 2) }
    }
    const places = extent + 2 * padding
    if (length > places) throw new ShapeFault(codes.windowTooLarge({ name: site.name, window: length, extent: places }))
    return { extent, size, stride, dilation, before: padding, count: Math.floor((places - length) / stride) + 1 }
  })
}

/** Where the windows reach along their axis, as an affine function of the axes of a domain that count steps and places within. */
export const placeIn = ({ stride, dilation, before }: Windows, stepAxis: number, placeAxis: number): Affine =>
  ({ offset: -before, terms: [[stepAxis, stride], [placeAxis, dilation]] })

/** True if no window reaches outside. */
export const isWithin = ({ extent, size, stride, dilation, before, count }: Windows): boolean =>
  before === 0 && (count - 1) * stride + (size - 1) * dilation < extent

/** An array of positions with channels, as layouts NHWC have them; in front there may be an axis for the examples of a batch. */
export interface Image {
  /** How many axes there are in front, the running indices included. */
  readonly front: number
  /** The extents of these positions. */
  readonly extents: Shape
  readonly batch: Shape
  readonly channels: number
}

/** Reads an argument as an image with so many axes of positions. */
export function imageOf(site: Site, x: Operand, axes: number): Image {
  const own = ownShape(site, x)
  const batch = own.length - axes - 1
  if (batch < 0 || batch > 1) throw wrongShape(site, axes === 1 ? 'a sequence [length, channels], or a batch of them' : 'an image [height, width, channels], or a batch of them', own)
  return { front: frontRank(site, x) + batch, batch: own.slice(0, batch), extents: own.slice(batch, -1), channels: own.at(-1)! }
}

/** What stands in the windows over an image: [front…, steps…, places within…, channels]; zeros in the padding. */
export function inWindows(site: Site, x: Operand, { front, channels }: Image, windows: readonly Windows[]): Operand {
  const { node, lifted } = real(site, x)
  const n = windows.length
  const domain = [...node.shape.slice(0, front), ...windows.map(({ count }) => count), ...windows.map(({ size }) => size), channels]
  const subscripts = [
    ...axesOf(domain).slice(0, front).map(indexOf),
    ...windows.map((along, k) => placeIn(along, front + k, front + n + k)),
    indexOf(front + 2 * n),
  ]
  return { node: readAt(site.graph, node, domain, subscripts, { padded: !windows.every(isWithin) }), lifted }
}
