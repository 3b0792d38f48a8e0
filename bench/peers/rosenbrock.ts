/** Rosenbrock's valley and its gradient as people write them. */
export function rosenbrock(x: readonly number[]) {
  const grad = x.map(() => 0)
  let value = 0
  for (let i = 0; i < x.length - 1; i++) {
    value += 100 * Math.pow(x[i + 1]! - Math.pow(x[i]!, 2), 2) + Math.pow(1 - x[i]!, 2)
    grad[i]! += -400 * x[i]! * (x[i + 1]! - Math.pow(x[i]!, 2)) - 2 * (1 - x[i]!)
    grad[i + 1]! += 200 * (x[i + 1]! - Math.pow(x[i]!, 2))
  }
  return { value, grad }
}
