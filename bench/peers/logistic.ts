import { dot } from './vectors.js'

/** The mean logistic loss of a batch and its gradient as people write them: an array for each example, a fresh gradient. */
export function logistic(w: readonly number[], b: number, X: readonly (readonly number[])[], y: readonly number[]) {
  const z = X.map(x => dot(w, x) + b)
  const p = z.map(each => 1 / (1 + Math.exp(-each)))
  const value = z.reduce((sum, each, i) => sum + Math.max(each, 0) - each * y[i]! + Math.log1p(Math.exp(-Math.abs(each))), 0) / X.length
  const residual = p.map((each, i) => (each - y[i]!) / X.length)
  const dw = w.map((_, j) => X.reduce((sum, x, i) => sum + residual[i]! * x[j]!, 0))
  return { value, dw, db: residual.reduce((sum, each) => sum + each, 0) }
}
