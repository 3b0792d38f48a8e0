/** A function to be minimised, as optimisers want it: fills `grad`, gives the value. */
export type Objective = (x: ArrayLike<number>, grad: Float64Array) => number

/** Gradient descent with a step that shrinks until it helps; the way from the start to where nothing helps any more. */
export function descend(objective: Objective, start: readonly number[], rounds = 400): Float64Array[] {
  const grad = new Float64Array(start.length)
  const way = [Float64Array.from(start)]
  for (let round = 0; round < rounds; round++) {
    const at = way[way.length - 1]!
    const value = objective(at, grad)
    const slope = grad.reduce((sum, each) => sum + each * each, 0)
    if (slope < 1e-20) break
    let step = 0.1
    let next = at
    const scratch = new Float64Array(start.length)
    do {
      next = at.map((each, k) => each - step * grad[k]!)
      step /= 2
    } while (objective(next, scratch) > value - 1e-4 * step * slope && step > 1e-12)
    way.push(next)
  }
  return way
}
