import type { DerivationStep, StageRecord } from '../compilation.js'
import { countOperations } from '../ir/operations.js'
import type { Fn, Model, Output } from '../ir/fn.js'
import type { Sym } from '../ir/node.js'

/** What there is to see of one compilation. The pipeline fills it in; the formats show it. */
export interface Report {
  readonly model: Model
  /** The formula as it was parsed. */
  readonly written: Fn
  /** The formula as it is differentiated: with its gates recognised, or as written. */
  readonly primal: Fn
  /** Values, gradients and, if asked for, second derivatives: one joint program. */
  readonly derivative: Fn
  readonly gates: 'as-written' | 'fused'
  /** Where to evaluate everything. */
  readonly at?: ReadonlyMap<Sym, number> | undefined
  /** The rewrites made, if they are to be shown. */
  readonly steps?: readonly DerivationStep[] | undefined
  readonly stages: readonly StageRecord[]
  /** Operations that the emitted code executes, as the scheduler counts them. */
  readonly executed?: { readonly forward: number; readonly valueAndGrad: number } | undefined
}

/** What people look at: gradients from above are the business of the emitted code. */
export const isShown = ({ role }: Output): boolean => role !== 'adjoint'

/** The program without what is not shown. */
export const shownPart = (fn: Fn): Fn => ({ ...fn, outputs: fn.outputs.filter(isShown) })

export interface Counts {
  /** The value, before and after gates were recognised. */
  readonly written: number
  readonly value: number
  /** The value and all its derivatives. */
  readonly derivatives: number
  /** Each stage that gave a program, in order. */
  readonly stages: readonly { readonly name: string; readonly operations: number }[]
}

export function countsOf({ written, primal, derivative, stages }: Report): Counts {
  return {
    written: countOperations(written, 'value'),
    value: countOperations(primal, 'value'),
    derivatives: countOperations(shownPart(derivative)),
    stages: stages.flatMap(({ name, result }) => (isFn(result) ? [{ name, operations: countOperations(result) }] : [])),
  }
}

const isFn = (result: unknown): result is Fn => typeof result === 'object' && result !== null && 'graph' in result && 'outputs' in result
