import type { Shape } from '../../../ir/shape.js'
import type { OptionValue } from '../../templates/instantiate.js'
import type { Key } from '../keys.js'

/** A kind of layer: its template, and what a spec may say of it. */
export interface LayerRow {
  /** Keras's name of the class. */
  readonly type: string
  /** The file in templates/layers; by default that of the type's name. */
  readonly template?: string | ((use: RowUse) => string)
  /** What a spec may say: sizes and options of the template, by their names there. Defaults are the template's. */
  readonly keys: Readonly<Record<string, Key>>
  /** Other names of keys: `negativeSlope` for `alpha`. */
  readonly aliases?: Readonly<Record<string, string>>
  /** Keys without which the layer is not told. */
  readonly required?: readonly string[]
  /** Of weights whose keys have other names than `<weight>Initializer`, what stands for the weight: `recurrent` for `recurrentInitializer`. */
  readonly weightKeys?: Readonly<Record<string, string>>
  /** Weights that training leaves alone. */
  readonly untrained?: readonly string[]
  /** Takes several tensors of one kind: two at a time, from the left. */
  readonly folds?: boolean
  /** How many tensors it may be given: one, unless it says otherwise. */
  readonly inputs?: readonly [least: number, most: number]
  /** True if it works along its last axes, whatever stands before them. */
  readonly isAlong?: boolean
  /** True if it must see all examples of a batch at once: its template sees them as the rows of a matrix, all places of all examples. */
  readonly seesBatch?: (use: RowUse) => boolean
  /** What its keys and inputs come to besides, or what is wrong with them. */
  readonly settle?: (use: RowUse) => Settled
}

/** One use of a layer. */
export interface RowUse {
  /** What the spec says, by the names of the row's keys. */
  readonly config: Readonly<Record<string, unknown>>
  /** Of the inputs, without a batch. */
  readonly shapes: readonly Shape[]
  readonly training: boolean
}

/** The axis that a layer is told, among those of an example from 1; Keras counts the examples as axis 0, or from the end. `undefined` if there is none. */
export function ownAxis({ config, shapes: [shape = []] }: RowUse, otherwise = -1): number | undefined {
  const given = config['axis'] ?? otherwise
  const [axis] = (Array.isArray(given) ? given : [given]) as number[]
  const own = axis! < 0 ? shape.length + axis! + 1 : axis!
  return own >= 1 && own <= shape.length ? own : undefined
}

/** True if the axis that a layer is told is the last one. */
export const isLastAxis = (use: RowUse): boolean => ownAxis(use) === use.shapes[0]?.length

export interface Settled {
  /** Sizes and options that are told to the template too, or instead. */
  readonly options?: Readonly<Record<string, OptionValue>>
  /** A sentence: what does not fit, and the key that it is of. */
  readonly problem?: { readonly key?: string; readonly text: string }
}
