import type { Call, Node } from '../../ir/node.js'
import { contract } from '../../ops/tensor/contract.js'

/** A factor of a matrix product, as it is or transposed; vectors are columns. */
export interface Factor {
  readonly node: Node
  readonly transposed: boolean
}

/** A contraction as matrix algebra. */
export type MatrixForm =
  /** `aᵀ·b` of vectors; `A·x`, `Aᵀ·x`, `A·B`, `A·Bᵀ`; `a·bᵀ` of vectors. */
  | { readonly kind: 'dot' | 'matrix' | 'outer'; readonly left: Factor; readonly right: Factor }
  /** The sum of the products of all entries. */
  | { readonly kind: 'entries'; readonly left: Factor; readonly right: Factor }

const factor = (node: Node, transposed: boolean): Factor => ({ node, transposed })

/** The product of vectors and matrices that the letters of a contraction say; others are written in index notation. */
export function matrixForm(call: Call): MatrixForm | undefined {
  const { left, right, out } = contract.of(call)
  const [a, b] = call.args as [Node, Node]
  if (left.length > 2 || right.length > 2 || left.length === 0 || right.length === 0) return undefined
  if (out.some(letter => left.includes(letter) && right.includes(letter))) return undefined
  const summed = left.filter(letter => right.includes(letter))

  if (out.length === 0) {
    if (left.length !== right.length) return undefined
    return left.length === 1 ? { kind: 'dot', left: factor(a, true), right: factor(b, false) } : { kind: 'entries', left: factor(a, false), right: factor(b, left[0] !== right[0]) }
  }
  if (left.length === 1 && right.length === 1 && out.length === 2) {
    const [first, second] = left[0] === out[0] ? [a, b] : [b, a]
    return { kind: 'outer', left: factor(first, false), right: factor(second, true) }
  }
  const s = summed[0]
  if (summed.length !== 1 || left.length + right.length - 2 !== out.length) return undefined
  if (out.length === 1) {
    const [matrix, letters, vector] = left.length === 2 ? [a, left, b] as const : [b, right, a] as const
    return { kind: 'matrix', left: factor(matrix, letters[0] === s), right: factor(vector, false) }
  }
  const [[first, firstLetters], [second, secondLetters]] =
    left.includes(out[0]!) ? [[a, left], [b, right]] as const : [[b, right], [a, left]] as const
  return { kind: 'matrix', left: factor(first, firstLetters[0] === s), right: factor(second, secondLetters[1] === s) }
}
