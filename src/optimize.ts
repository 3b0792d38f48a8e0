/**
 * First-order optimisers over flat vectors: what stands between a module's `valueAndGradBatch` and trained `params`. Each takes the length of
 * the gradient, allocates its state once, and gives a step that updates `params` in place and allocates nothing. Params beyond the gradient's
 * length are those that are not trained (moving statistics): they stay as they are. In the formulas θ is `params`, g is `grad`, η is the rate.
 */

/** A flat vector, of a module in doubles or of one in single precision. */
export type Vector = Float64Array | Float32Array

/**
 * Moves `params` against `grad`, in place. A rate given here holds for this step, as a schedule wants it.
 *
 * @throws {RangeError} if `grad` has another length than was stated, or `params` are fewer.
 */
export type Step = (params: Vector, grad: Vector, rate?: number) => void

/** Options of gradient descent. */
export interface SgdOptions {
  /** The learning rate η (default 0.01). */
  readonly rate?: number
}

/** Stochastic gradient descent (H. Robbins and S. Monro, A Stochastic Approximation Method, 1951): θ ← θ − η·g. */
export function sgd(length: number, { rate = 0.01 }: SgdOptions = {}): Step {
  return stepOf(length, rate, (params, grad, eta) => {
    for (let k = 0; k < length; k++) params[k]! -= eta * grad[k]!
  })
}

/** Options of gradient descent with momentum. */
export interface MomentumOptions {
  /** The learning rate η (default 0.01). */
  readonly rate?: number
  /** How much of the velocity lasts from step to step: μ, 0 ≤ μ < 1 (default 0.9). */
  readonly momentum?: number
  /** Nesterov's step: looks ahead along the velocity (default false). */
  readonly nesterov?: boolean
}

/**
 * Gradient descent with momentum (B. T. Polyak, Some methods of speeding up the convergence of iteration methods, 1964):
 * v ← μ·v − η·g, θ ← θ + v, with v = 0 at first. Nesterov's accelerated gradient in the form that takes g at θ (I. Sutskever, J. Martens, G. Dahl
 * and G. Hinton, On the importance of initialization and momentum in deep learning, 2013; Y. Bengio et al., 2013): θ ← θ + μ·v − η·g, with the new v.
 */
export function momentum(length: number, { rate = 0.01, momentum: mu = 0.9, nesterov = false }: MomentumOptions = {}): Step {
  within('momentum', mu)
  const velocity = new Float64Array(count(length))
  return stepOf(length, rate, (params, grad, eta) => {
    for (let k = 0; k < length; k++) {
      const descent = eta * grad[k]!
      const next = mu * velocity[k]! - descent
      velocity[k] = next
      params[k]! += nesterov ? mu * next - descent : next
    }
  })
}

/** Options of Adam. */
export interface AdamOptions {
  /** The learning rate η (default 0.001). */
  readonly rate?: number
  /** The decay of the mean of gradients: β₁, 0 ≤ β₁ < 1 (default 0.9). */
  readonly beta1?: number
  /** The decay of the mean of their squares: β₂, 0 ≤ β₂ < 1 (default 0.999). */
  readonly beta2?: number
  /** Keeps the quotient finite where gradients vanish: ε (default 1e-8). */
  readonly epsilon?: number
  /** Weight decay apart from the gradient: λ (default 0). */
  readonly decay?: number
}

/**
 * Adam (D. P. Kingma and J. Ba, Adam: A Method for Stochastic Optimization, 2015, algorithm 1), with m = v = 0 and t = 0 at first:
 * t ← t + 1, m ← β₁·m + (1 − β₁)·g, v ← β₂·v + (1 − β₂)·g², θ ← θ − η·(m/(1 − β₁ᵗ)) / (√(v/(1 − β₂ᵗ)) + ε).
 * With `decay` it is AdamW (I. Loshchilov and F. Hutter, Decoupled Weight Decay Regularization, 2019): θ is first made smaller by η·λ·θ.
 */
export function adam(length: number, { rate = 0.001, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8, decay = 0 }: AdamOptions = {}): Step {
  within('beta1', beta1)
  within('beta2', beta2)
  notNegative('epsilon', epsilon)
  notNegative('decay', decay)
  const mean = new Float64Array(count(length))
  const square = new Float64Array(length)
  let power1 = 1
  let power2 = 1
  return stepOf(length, rate, (params, grad, eta) => {
    power1 *= beta1
    power2 *= beta2
    const [unbiased1, unbiased2] = [1 - power1, 1 - power2]
    const kept = 1 - eta * decay
    for (let k = 0; k < length; k++) {
      const g = grad[k]!
      const m = beta1 * mean[k]! + (1 - beta1) * g
      const v = beta2 * square[k]! + (1 - beta2) * g * g
      mean[k] = m
      square[k] = v
      params[k] = kept * params[k]! - eta * (m / unbiased1) / (Math.sqrt(v / unbiased2) + epsilon)
    }
  })
}

/** The step with its arguments looked at: a wrong length would go unseen, as reading beyond an array gives `undefined`. */
function stepOf(length: number, usual: number, update: (params: Vector, grad: Vector, rate: number) => void): Step {
  count(length)
  notNegative('rate', usual)
  return (params, grad, rate = usual) => {
    if (grad.length !== length) throw new RangeError(`grad has ${grad.length} numbers, and the optimiser was made for ${length}`)
    if (params.length < length) throw new RangeError(`params have ${params.length} numbers, fewer than grad's ${length}`)
    notNegative('rate', rate)
    update(params, grad, rate)
  }
}

function count(length: number): number {
  if (!Number.isSafeInteger(length) || length < 0) throw new RangeError(`the length is a whole number of params, and not ${length}`)
  return length
}

function within(name: string, value: number): void {
  if (!(value >= 0 && value < 1)) throw new RangeError(`${name} lies in [0, 1), and ${value} does not`)
}

function notNegative(name: string, value: number): void {
  if (!(value >= 0 && value < Infinity)) throw new RangeError(`${name} is a number of at least 0, and not ${value}`)
}
