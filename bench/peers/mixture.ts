/** The log-likelihood of a Gaussian mixture with diagonal deviations exp(s) and weights softmax(a), and its gradient, as people write them. */
export function mixture(a: readonly number[], m: readonly (readonly number[])[], s: readonly (readonly number[])[], X: readonly (readonly number[])[]) {
  const d = m[0]!.length
  const top = Math.max(...a)
  const logSum = top + Math.log(a.reduce((sum, each) => sum + Math.exp(each - top), 0))
  const weights = a.map(each => Math.exp(each - logSum))
  const da = a.map(() => 0), dm = m.map(row => row.map(() => 0)), ds = s.map(row => row.map(() => 0))
  let value = 0
  for (const x of X) {
    const z = m.map((row, k) => row.map((each, j) => (x[j]! - each) / Math.exp(s[k]![j]!)))
    const logs = a.map((each, k) => each - logSum - z[k]!.reduce((sum, u, j) => sum + u ** 2 / 2 + s[k]![j]!, 0) - d / 2 * Math.log(2 * Math.PI))
    const largest = Math.max(...logs)
    const total = largest + Math.log(logs.reduce((sum, each) => sum + Math.exp(each - largest), 0))
    value += total
    const shares = logs.map(each => Math.exp(each - total))
    shares.forEach((share, k) => {
      da[k]! += share - weights[k]!
      z[k]!.forEach((u, j) => {
        dm[k]![j]! += share * u / Math.exp(s[k]![j]!)
        ds[k]![j]! += share * (u ** 2 - 1)
      })
    })
  }
  return { value, da, dm, ds }
}
