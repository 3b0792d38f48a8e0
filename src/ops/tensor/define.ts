import type { Attributes, Kink, Op } from '../../ir/op.js'
import type { TensorRow } from '../../ir/tensor.js'
import type { Call } from '../../ir/node.js'
import { firstTensorIndex } from '../define.js'

/** A tensor op whose attributes are of type A. */
export interface TensorOp<A extends Attributes> extends Op {
  readonly tensor: TensorRow
  /** The attributes of a call of this op. */
  of(call: Call): A
}

const rows: Op[] = []

/** What has no arguments is the same for all examples. */
export const neverLifted = (): never => { throw new Error('what has no arguments is the same for all examples') }

const notANumber = (name: string) => (): never => { throw new Error(`'${name}' is no function of numbers`) }

/** Adds a row to the table of tensor ops; it takes `arity` arguments, −1 for any number. */
export function tensorOp<A extends Attributes>(
  name: string, { arity, latex, tame = false, kinks = [], row }: { readonly arity: number; readonly latex: string; readonly tame?: boolean; readonly kinks?: readonly Kink[]; readonly row: TensorRow<A> },
): TensorOp<A> {
  const op: TensorOp<A> = Object.freeze({
    name, arity, latex, tame,
    index: firstTensorIndex + rows.length,
    tensor: row,
    of: (call: Call) => call.attributes as A,
    type: 'real',
    conditions: [],
    value: notANumber(name),
    exact: notANumber(name),
    partials: [],
    definition: undefined,
    shown: undefined,
    range: [-Infinity, Infinity],
    domain: [],
    parity: undefined,
    price: 0,
    folds: false,
    lazy: false,
    commutes: false,
    kinks,
  } satisfies TensorOp<A>)
  rows.push(op)
  return op
}

/** All tensor rows, in order of definition; complete once `ops/tensor/table.ts` has been imported. */
export const allTensorOps: readonly Op[] = rows
