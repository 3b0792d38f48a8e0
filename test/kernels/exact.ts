/** The determinant of a matrix of whole numbers, in whole numbers: Laplace's expansion along the first row. */
function laplace(rows: readonly (readonly bigint[])[]): bigint {
  if (rows.length === 0) return 1n
  const [first, ...rest] = rows
  return first!.reduce((sum, entry, j) => (entry === 0n ? sum : sum + (j % 2 === 0 ? entry : -entry) * laplace(rest.map(row => row.filter((_, k) => k !== j)))), 0n)
}

const whole = (rows: readonly (readonly number[])[]) => rows.map(row => row.map(entry => BigInt(entry)))

export const exactDeterminant = (rows: readonly (readonly number[])[]): number => Number(laplace(whole(rows)))

/** Cofactors by their definition: signed determinants of what is left without a row and a column. */
export function exactCofactors(rows: readonly (readonly number[])[]): number[][] {
  const A = whole(rows)
  return A.map((row, i) => row.map((_, j) => {
    const minor = laplace(A.filter((_, r) => r !== i).map(other => other.filter((_, c) => c !== j)))
    return Number((i + j) % 2 === 0 ? minor : -minor)
  }))
}
