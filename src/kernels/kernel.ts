/** A function that emitted modules carry because JavaScript's `Math` lacks it: a file of `templates/kernels/`, frozen to data. */
export interface Kernel {
  readonly name: string
  /** Its declarations with their comments, nothing exported. All names at the top level begin with the kernel's own. */
  readonly typescript: string
  /** The same without types. */
  readonly javascript: string
  /** The other kernels that it calls. */
  readonly uses: readonly string[]
}
