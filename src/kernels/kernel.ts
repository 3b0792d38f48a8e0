/**
 * A function that emitted modules carry because JavaScript's `Math` lacks it: a file of `templates/kernels/`, frozen to data.
 *
 * Kernels of numbers (`erf`, `hypot`) are called as they are. Kernels of arrays work on parts of flat row-major arrays, and are called as statements,
 *
 *     solve(A, a, B, b, X, x, n, columns, scratch, s)
 *
 * each input as an array and an offset, then each output so, then the sizes, then room for `scratch(n, columns)` numbers so. They allocate nothing.
 * An output must overlap neither an input nor the scratch space, which may hold anything before and after. A module has them *specialised* to its
 * sizes (specialise.ts), literals in the text and no longer parameters:
 *
 *     solve_3_1(A, a, B, b, X, x, scratch, s)
 *
 * | kernel | inputs | outputs | sizes | scratch |
 * |---|---|---|---|---|
 * | `solve` | A [n, n], B [n, columns] | X = A⁻¹·B [n, columns] | n, columns | n² |
 * | `inverse` | A [n, n] | A⁻¹ [n, n] | n | n² |
 * | `determinant` | A [n, n] | det A, one number | n | n² |
 * | `cofactors` | A [n, n] | ∂det A/∂A [n, n] | n | n² + 2n |
 *
 * `eliminate`, `substitute` and `factorise` are what these are made of.
 */
export interface Kernel {
  readonly name: string
  /**
   * Its declarations with their comments, nothing exported. All names at the top level begin with the kernel's own. In a kernel of arrays the sizes
   * are holes, `⟨n⟩`, and so are the names of functions made for sizes: `⟨eliminate n 1⟩`.
   */
  readonly typescript: string
  /** The same without types. */
  readonly javascript: string
  /** The other kernels that it calls. */
  readonly uses: readonly string[]
  /** The parameters that are sizes, in order; none if it is a kernel of numbers. */
  readonly sizes: readonly string[]
  /** How many numbers it needs to work in, by its sizes. */
  readonly scratch: (...sizes: number[]) => number
}
