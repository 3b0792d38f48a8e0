import { digamma } from './digamma.js'
export function polygamma(n: number, x: number): number {
  if (n === 0) return digamma(x)
  let sum = 0, factorial = 1
  for (let k = 2; k <= n; k++) factorial *= k
  for (let k = 0; k < 5000; k++) sum += 1 / (x + k) ** (n + 1)
  sum += 1 / (n * (x + 4999.5) ** n)
  return (n % 2 ? 1 : -1) * factorial * sum
}
