import type { DerivationStep, StageRecord } from '../compilation.js'
import type { Source } from '../diagnostics/span.js'
import { countOperations } from '../ir/operations.js'
import type { Fn, Model, Output } from '../ir/fn.js'
import type { Sym } from '../ir/node.js'
import type { LoopChoice } from '../schedule/choices.js'
import type { SymbolValue } from '../verify/interpret.js'

/** Values of arguments. */
export type At = ReadonlyMap<Sym, SymbolValue>

/** Each elementary gate on its own, or gates recognised and fused. */
export type Gates = 'as-written' | 'fused'

/** Is told what is being done, in words: work may take long. */
export type Progress = (what: string) => void

/** Operations as the scheduler counts them, and how many numbers `forward` keeps for `backward`. */
export interface Executed {
  readonly forward: number
  readonly backward: number
  readonly valueAndGrad: number
  readonly kept: number
}

/** What there is to see of one compilation. The pipeline fills it in; the formats show it. */
export interface Report {
  readonly model: Model
  /** What was compiled. */
  readonly source: Source
  /** The formula as it was parsed. */
  readonly written: Fn
  /** The formula as it is differentiated: with its gates recognised, or as written. */
  readonly primal: Fn
  /** Values, gradients and, if asked for, second derivatives: one joint program. */
  readonly derivative: Fn
  readonly gates: Gates
  /** Where to evaluate everything. */
  readonly at?: At | undefined
  /** The rewrites made, if they are to be shown. */
  readonly steps?: readonly DerivationStep[] | undefined
  readonly stages: readonly StageRecord[]
  /** What the emitted code costs. */
  readonly executed?: Executed | undefined
  /** How the loops of the emitted code are done, in the order of its text. */
  readonly loops?: readonly LoopChoice[] | undefined
  /** The same with many elementary gates beside few fused ones, if people asked about gates. */
  readonly granularities?: { readonly [G in Gates]: Executed } | undefined
}

/**
 * What an output tells: a value, ∂f/∂x of a number f, ∂²f/∂x∂y; of a vector or matrix the entries of a diagonal Jacobian, or the product of
 * what comes from above with the Jacobian.
 */
export type Kind = 'value' | 'gradient' | 'second' | 'diagonal' | 'product'

export function kindOf({ role, name }: Output, { outputs }: Model): Kind {
  if (role === 'adjoint') return 'product'
  const isNumber = outputs.find(output => output.name === name)?.shape.length === 0
  if (role === 'total' || role === 'totalGradient') throw new Error('totals are for batches, and shown to nobody')
  return role === 'gradient' && !isNumber ? 'diagonal' : role
}

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
    derivatives: countOperations(derivative),
    stages: stages.flatMap(({ name, result }) => (isFn(result) ? [{ name, operations: countOperations(result) }] : [])),
  }
}

const isFn = (result: unknown): result is Fn => typeof result === 'object' && result !== null && 'graph' in result && 'outputs' in result
