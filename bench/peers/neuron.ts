/** A sigmoid neuron as people write it: value and gradient as a fresh object. */
export function neuron(w: readonly number[], x: readonly number[]) {
  const z = w[0]! * x[0]! + w[1]! * x[1]! + w[2]!
  const f = 1 / (1 + Math.exp(-z))
  const slope = f * (1 - f)
  return { value: f, dw: [...x.map(each => each * slope), slope], dx: w.slice(0, 2).map(each => each * slope) }
}
