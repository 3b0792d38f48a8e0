import { matvec, outer, plus, transposed } from './vectors.js'

export interface Layer {
  readonly W: readonly (readonly number[])[]
  readonly b: readonly number[]
}

/** A small net of tanh layers and a linear last one, squared error: forward and backward as people write them. */
export function regression(layers: readonly Layer[], x: readonly number[], target: number) {
  const activations: (readonly number[])[] = [x]
  for (const [k, { W, b }] of layers.entries()) {
    const z = plus(matvec(W, activations[k]!), b)
    activations.push(k === layers.length - 1 ? z : z.map(Math.tanh))
  }
  const error = activations.at(-1)![0]! - target
  const gradients: { dW: number[][]; db: number[] }[] = []
  let g: number[] = [2 * error]
  for (let k = layers.length - 1; k >= 0; k--) {
    gradients.unshift({ dW: outer(g, activations[k]!), db: g })
    if (k > 0) g = transposed(layers[k]!.W, g).map((each, i) => each * (1 - activations[k]![i]! ** 2))
  }
  return { value: error ** 2, gradients }
}

/** The mean softmax cross-entropy of a net with one hidden layer of relu over a batch, and its gradient. */
export function classifier(layers: readonly [Layer, Layer], X: readonly (readonly number[])[], labels: readonly number[]) {
  const [first, second] = layers
  const sums = [first, second].map(({ W, b }) => ({ dW: W.map(row => row.map(() => 0)), db: b.map(() => 0) }))
  let value = 0
  for (const [n, x] of X.entries()) {
    const hidden = plus(matvec(first.W, x), first.b).map(each => Math.max(0, each))
    const scores = plus(matvec(second.W, hidden), second.b)
    const top = Math.max(...scores)
    const exps = scores.map(each => Math.exp(each - top))
    const total = exps.reduce((sum, each) => sum + each, 0)
    value += top + Math.log(total) - scores[labels[n]!]!
    const dScores = exps.map((each, i) => each / total - (i === labels[n] ? 1 : 0))
    const dHidden = transposed(second.W, dScores).map((each, i) => (hidden[i]! > 0 ? each : 0))
    for (const [k, [g, input]] of ([[dHidden, x], [dScores, hidden]] as const).entries()) {
      const { dW, db } = sums[k]!
      outer(g, input).forEach((row, i) => row.forEach((each, j) => { dW[i]![j]! += each }))
      g.forEach((each, i) => { db[i]! += each })
    }
  }
  const mean = (each: number) => each / X.length
  return { value: value / X.length, gradients: sums.map(({ dW, db }) => ({ dW: dW.map(row => row.map(mean)), db: db.map(mean) })) }
}
