import { lgamma } from './lgamma.js'
export function gamma(x: number): number {
  if (x <= 0 && Math.floor(x) === x) return Infinity
  if (x < 0.5) return Math.PI / (Math.sin(Math.PI * x) * gamma(1 - x))
  return Math.exp(lgamma(x))
}
