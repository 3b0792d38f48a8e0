import { kernels } from './frozen.js'
import type { Kernel } from './kernel.js'

/** A kernel of arrays made for sizes: a function whose sizes are literals. */
export interface Specialised {
  /** `solve_3_1`. */
  readonly name: string
  readonly typescript: string
  readonly javascript: string
}

/** What the kernel is called that is made for these sizes. */
export const specialName = (kernel: string, sizes: readonly number[]): string => [kernel, ...sizes].join('_')

/** The kernel called `name` made for `sizes` (in the order of its `sizes`), last, after all that it calls. */
export function specialise(name: string, sizes: readonly number[]): readonly Specialised[] {
  const made = new Map<string, Specialised>()
  make(name, sizes)
  return [...made.values()]

  function make(name: string, sizes: readonly number[]): void {
    const special = specialName(name, sizes)
    if (made.has(special)) return
    const kernel = kernelOf(name)
    if (kernel.sizes.length !== sizes.length) throw new Error(`'${name}' has the sizes ${kernel.sizes.join(', ')}, not ${sizes.length} of them`)
    for (const [, words] of kernel.typescript.matchAll(hole)) {
      const [called, ...args] = words!.split(' ')
      if (called !== name && args.length > 0) make(called!, args.map(arg => sizeOf(arg, kernel, sizes)))
    }
    made.set(special, { name: special, typescript: filled(kernel.typescript, kernel, sizes), javascript: filled(kernel.javascript, kernel, sizes) })
  }
}

/** How many numbers a kernel of arrays needs to work in. */
export const scratchOf = (name: string, sizes: readonly number[]): number => kernelOf(name).scratch(...sizes)

const hole = /⟨([\w ]+)⟩/g

function kernelOf(name: string): Kernel {
  const kernel = kernels.get(name)
  if (kernel === undefined || kernel.sizes.length === 0) throw new Error(`there is no kernel of arrays called '${name}'`)
  return kernel
}

const filled = (text: string, kernel: Kernel, sizes: readonly number[]): string =>
  text.replace(hole, (_, words: string) => {
    const [first, ...args] = words.split(' ')
    return args.length === 0 ? String(sizeOf(first!, kernel, sizes)) : specialName(first!, args.map(arg => sizeOf(arg, kernel, sizes)))
  })

/** A size by its name, or a number that is written out. */
function sizeOf(word: string, kernel: Kernel, sizes: readonly number[]): number {
  const size = /^\d+$/.test(word) ? Number(word) : sizes[kernel.sizes.indexOf(word)]
  if (size === undefined) throw new Error(`'${kernel.name}' has no size '${word}'`)
  return size
}
