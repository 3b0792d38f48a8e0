import { cofactors, determinant, inverse, solve, type LinearAttributes } from '../../ops/tensor/linear.js'

const unbatched: LinearAttributes = { key: '0', batch: 0 }

const rows = { solve, inverse, determinant, cofactors }

/** How many operations one call of a kernel takes, by its sizes. */
export function kernelOperations(kernel: string, [n, columns]: readonly number[]): number {
  const row = rows[kernel as keyof typeof rows]
  return row.tensor.operations([[n!, n!], [n!, columns ?? 1]], unbatched, [])
}
