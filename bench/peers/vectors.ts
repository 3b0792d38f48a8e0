/** What people write first when they do linear algebra on arrays. */
export const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, each, i) => sum + each * b[i]!, 0)

export const matvec = (W: readonly (readonly number[])[], x: readonly number[]): number[] => W.map(row => dot(row, x))

export const transposed = (W: readonly (readonly number[])[], g: readonly number[]): number[] =>
  W[0]!.map((_, j) => W.reduce((sum, row, i) => sum + row[j]! * g[i]!, 0))

export const outer = (a: readonly number[], b: readonly number[]): number[][] => a.map(p => b.map(q => p * q))

export const plus = (a: readonly number[], b: readonly number[]): number[] => a.map((each, i) => each + b[i]!)

/** A flat vector cut into rows. */
export const rows = (flat: ArrayLike<number>, from: number, count: number, width: number): number[][] =>
  Array.from({ length: count }, (_, i) => Array.from({ length: width }, (_, j) => flat[from + i * width + j]!))
