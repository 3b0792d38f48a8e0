import type { Graph } from '../../ir/build.js'
import type { Call, Node } from '../../ir/node.js'
import type { Op } from '../../ir/op.js'
import type { Facts } from '../facts.js'
import type { Kind } from '../rule.js'

/** Where a law is asked what a call may become. */
export interface Site {
  readonly graph: Graph
  readonly facts: Facts
  /** True for links that a chain may be looked through: those that nobody else uses. */
  readonly isLink: (node: Node) => boolean
  /** True if the call is itself a link of a chain, whose root is asked instead. */
  readonly isInside: boolean
}

/**
 * A law of tensor algebra. What its equation says depends on shapes, axes and subscripts, so it is a function from a call to what the call may
 * become, not a text (rule.ts). The rewriter takes the first that the price allows.
 */
export interface Law {
  readonly name: string
  readonly kind: Kind
  /** The ops that its left side may begin with; undefined for every elementwise call of the shape of a tensor. */
  readonly of: readonly Op[] | undefined
  /** True if it is about calls of the shape of a tensor only. */
  readonly shaped: boolean
  /** For readers: `(x')' = x`. */
  readonly says: string
  readonly candidates: (site: Site, call: Call) => Iterable<Node | undefined>
  /** True if the price must fall; else it may stay the same, and the law must lead nowhere that another leads back from. */
  readonly cheaper: boolean
  /** How much the price may rise. */
  readonly raises: number
}

/** What a law says besides its name. One with a single candidate gives it by `to`. */
interface Body {
  readonly of?: readonly Op[]
  readonly shaped?: boolean
  readonly says: string
  readonly cheaper?: boolean
  readonly raises?: number
  readonly to?: (site: Site, call: Call) => Node | undefined
  readonly candidates?: Law['candidates']
}

const law = (kind: Kind) => (name: string, { of, shaped = false, says, cheaper = false, raises = 0, to, candidates }: Body): Law =>
  ({ name, kind, of, shaped, says, cheaper, raises, candidates: candidates ?? ((site, call) => [to!(site, call)]) })

/** Only moves numbers, or leaves out what changes none of them. */
export const exactly = law('exact')

/** The same over the reals. */
export const benignly = law('benign')

/** More accurate, and may cost more. */
export const stably = law('stabilising')

export const lawGroup = (prefix: string, laws: readonly Law[]): readonly Law[] => laws.map(law => ({ ...law, name: `${prefix}/${law.name}` }))
