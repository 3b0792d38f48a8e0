import type { Op } from '../../ir/op.js'
import { accumulates } from './accumulates.js'
import { broadcasts } from './broadcasts.js'
import { exponentials } from './exponentials.js'
import type { Law } from './law.js'
import { reads, reshapes } from './reads.js'
import { reductionLaws } from './reductions.js'
import { products, sums } from './sums.js'

/** Every law, in the order in which they are tried at a call. */
export const allLaws: readonly Law[] = [...exponentials, ...reads, ...reshapes, ...accumulates, ...reductionLaws, ...sums, ...products, ...broadcasts]

/** Laws by what they can possibly apply to. */
export interface Laws {
  /** To calls of an op that are scalars, or whatever their shape. */
  readonly anywhere: ReadonlyMap<Op, readonly Law[]>
  /** To calls of an op that have the shape of a tensor. */
  readonly shaped: ReadonlyMap<Op, readonly Law[]>
  /** To all elementwise calls that have the shape of a tensor. */
  readonly elementwise: readonly Law[]
}

export function indexLaws(exactly: boolean): Laws {
  const chosen = allLaws.filter(law => !exactly || law.kind === 'exact')
  return { anywhere: byOp(chosen.filter(law => !law.shaped)), shaped: byOp(chosen), elementwise: chosen.filter(law => !law.of) }
}

function byOp(laws: readonly Law[]): Map<Op, Law[]> {
  const found = new Map<Op, Law[]>()
  for (const law of laws)
    for (const op of law.of ?? []) {
      const list = found.get(op)
      if (list) list.push(law)
      else found.set(op, [law])
    }
  return found
}
