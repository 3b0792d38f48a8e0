import type { Shape } from '../../ir/shape.js'
import type { Template } from '../templates/read.js'
import type { LayerRow } from './catalogue/row.js'
import type { Tree } from './document.js'
import type { InitialiserSpec, LossSpec, RegulariserSpec } from './schema.js'

/** A network as a spec states it, read and found sound in itself; whether shapes fit is seen when it is built. */
export interface Spec {
  readonly name: string | undefined
  readonly inputs: readonly SpecInput[]
  readonly layers: readonly SpecLayer[]
  readonly outputs: readonly Reference[]
  readonly loss: { readonly tree: Tree; readonly value: LossSpec } | undefined
  readonly target: 'class' | 'vector' | undefined
  /** Of all kernels. */
  readonly regulariser: RegulariserSpec | undefined
  readonly training: boolean
  readonly batch: number | undefined
  readonly tree: Tree
}

export interface SpecInput {
  readonly tree: Tree
  readonly name: string
  /** Of one example. */
  readonly shape: Shape
  /** Of class labels, how many there are; by default what an Embedding that takes them says. */
  readonly classes: number | undefined
}

/** A layer and its calls; most have one. */
export interface SpecLayer {
  readonly tree: Tree
  readonly name: string
  readonly type: string
  /** Undefined for a template of the user's own. */
  readonly row: LayerRow | undefined
  readonly template: Template
  /** By the names of the template. */
  readonly config: Readonly<Record<string, unknown>>
  readonly weights: ReadonlyMap<string, WeightSpec>
  readonly calls: readonly Call[]
}

export interface Call {
  readonly tree: Tree
  /** What others call its output. */
  readonly name: string
  readonly inputs: readonly Reference[]
}

export interface WeightSpec {
  readonly initialiser: InitialiserSpec | undefined
  readonly regulariser: RegulariserSpec | undefined
}

/** An input of the model or the output of a call, by its name. */
export interface Reference {
  readonly tree: Tree
  readonly name: string
}
