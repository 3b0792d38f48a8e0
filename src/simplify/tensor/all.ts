import type { Call } from '../../ir/node.js'
import { allOps } from '../../ops/define.js'
import { accumulates } from './accumulates.js'
import { broadcasts } from './broadcasts.js'
import { constants } from './constants.js'
import { choices } from './choices.js'
import { exponentials } from './exponentials.js'
import type { Law } from './law.js'
import { longhand } from './longhand.js'
import { reads, reshapes } from './reads.js'
import { reductionLaws } from './reductions.js'
import { products, sums } from './sums.js'

/** Every law, in the order in which they are tried at a call. */
export const allLaws: readonly Law[] = [...exponentials, ...longhand, ...reads, ...reshapes, ...accumulates, ...reductionLaws, ...choices, ...sums, ...products, ...broadcasts, ...constants]

/** What belongs to an op, by its index. */
type ByOp<Item> = readonly (readonly Item[] | undefined)[]

/** Laws by what they can possibly apply to. */
export interface Laws {
  /** To calls of an op that are scalars. */
  readonly scalar: ByOp<Law>
  /** To calls of an op that have the shape of a tensor. */
  readonly shaped: ByOp<Law>
  /** To other elementwise calls that have the shape of a tensor. */
  readonly elementwise: readonly Law[]
}

export function indexLaws(exactly: boolean): Laws {
  const chosen = allLaws.filter(law => !exactly || law.kind === 'exact')
  const elementwise = chosen.filter(law => !law.of)
  const shaped = byOp(chosen)
  for (const op of allOps) shaped[op.index]?.push(...elementwise)
  return { scalar: byOp(chosen.filter(law => !law.shaped)), shaped, elementwise }
}

function byOp(laws: readonly Law[]): (Law[] | undefined)[] {
  const found: (Law[] | undefined)[] = []
  for (const law of laws) for (const { index } of law.of ?? []) (found[index] ??= []).push(law)
  return found
}

/** The laws that may apply to a call, if there are any. */
export const lawsOf = ({ scalar, shaped, elementwise }: Laws, { op, shape }: Call): readonly Law[] | undefined =>
  shape.length === 0 ? scalar[op.index] : shaped[op.index] ?? (op.tensor ? undefined : elementwise)
