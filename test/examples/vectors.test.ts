import { describe, expect, it } from 'vitest'
import * as norm from '../../generated/norm.grad.js'
import * as rosenbrock from '../../generated/rosenbrock.grad.js'
import * as threshold from '../../generated/threshold.grad.js'
import { inspect } from '../../src/index.js'
import { readFileSync } from 'node:fs'
import { close } from './close.js'
import { bothWays, numbers } from './numbers.js'

const source = (name: string) => readFileSync(new URL(`../../examples/${name}.expr`, import.meta.url), 'utf8')

describe('the squared length of W·x', () => {
  const W = Float64Array.of(0.1, 0.5, -0.3, 0.8)
  const x = Float64Array.of(0.2, 0.4)

  it('the lecture’s numbers', () => {
    const { value, grad } = bothWays(norm, W, x)
    close(value, 0.116)
    close(grad, [0.088, 0.176, 0.104, 0.208, -0.112, 0.636])
  })

  it('gradients have the shapes of their variables', () => {
    expect(norm.layout).toEqual({ W: { offset: 0, length: 4, shape: [2, 2] }, x: { offset: 4, length: 2, shape: [2] } })
    const { W: dW, x: dx } = norm.gradient(W, x)
    close(dW, [0.088, 0.176, 0.104, 0.208])
    close(dx, [-0.112, 0.636])
  })
})

describe('max(0, x) of 4096 values', () => {
  const x = numbers(1, 4096)

  it('what goes backward is what came, where x is positive', () => {
    x[7] = 0
    const upstream = numbers(2, 4096)
    const grad = new Float64Array(4096).fill(NaN)
    expect([...threshold.forward(x)]).toEqual(Array.from(x, value => (value > 0 ? value : 0)))
    threshold.backward(x, undefined, upstream, grad)
    expect(grad.every((slope, k) => slope === (x[k]! > 0 ? upstream[k] : 0))).toBe(true)
  })

  it('nothing of the size of a Jacobian is there, in text or in memory', () => {
    expect(threshold.tapeLength).toBe(0)
    expect(threshold.meta.operations.backward).toBeLessThanOrEqual(3 * 4096)
    expect(readFileSync(new URL('../../generated/threshold.grad.ts', import.meta.url), 'utf8').length).toBeLessThan(4000)
  })
})

describe('Rosenbrock in a thousand dimensions', () => {
  const n = 1000

  it('value and gradient, by hand', () => {
    const x = numbers(3, n, 2)
    let f = 0
    const slopes = new Float64Array(n)
    for (let i = 0; i + 1 < n; i++) {
      const [here, next] = [x[i]!, x[i + 1]!]
      const miss = next - here * here
      f += 100 * miss ** 2 + (1 - here) ** 2
      slopes[i]! += -400 * here * miss - 2 * (1 - here)
      slopes[i + 1]! += 200 * miss
    }
    const { value, grad } = bothWays(rosenbrock, x)
    close(value, f)
    close(grad, slopes)
  })

  it('is 0, and flat, at (1, …, 1)', () => {
    const { value, grad } = bothWays(rosenbrock, new Float64Array(n).fill(1))
    expect(value).toBe(0)
    expect(grad.every(slope => slope === 0)).toBe(true)
  })

  it('its objective leads conjugate gradients down the valley', () => {
    const x = Float64Array.from({ length: n }, (_, k) => (k % 2 === 0 ? 0.9 : 1.1))
    expect(rosenbrock.objective(minimise(rosenbrock.objective, x, 2000))).toBeLessThan(1e-10)
  })

  it('costs what a person’s loop costs', () => expect(rosenbrock.meta.operations.forward).toBeLessThanOrEqual(8 * (n - 1)))

  it('is shown as a sum over an index', () => expect(inspect(source('rosenbrock'), { format: 'text', filename: 'rosenbrock.expr' })).toMatch(/f\s+= .*Σ/))
})

/** Polak and Ribière's conjugate gradients with Armijo's rule. */
function minimise(objective: (x: Float64Array, grad?: Float64Array) => number, start: Float64Array, steps: number): Float64Array {
  let x = start
  let grad = new Float64Array(x.length)
  let value = objective(x, grad)
  let direction = grad.map(slope => -slope)
  let rate = 1e-3
  const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, entry, k) => sum + entry * b[k]!, 0)
  for (let step = 0; step < steps && value > 1e-12; step++) {
    let descent = dot(grad, direction)
    if (descent >= 0) {
      direction = grad.map(slope => -slope)
      descent = dot(grad, direction)
    }
    const moved = () => x.map((coordinate, k) => coordinate + rate * direction[k]!)
    rate *= 2.5
    while (rate > 1e-16 && objective(moved()) > value + 1e-4 * rate * descent) rate /= 2
    x = moved()
    const next = new Float64Array(x.length)
    value = objective(x, next)
    const turn = Math.max(0, (dot(next, next) - dot(next, grad)) / dot(grad, grad))
    direction = direction.map((entry, k) => turn * entry - next[k]!)
    grad = next
  }
  return x
}
