import { describe, expect, it } from 'vitest'
import { levenbergMarquardt } from '../../examples/levenberg-marquardt.js'
import { misra1a as data } from '../../examples/misra1a-data.js'
import * as reach from '../../generated/arm-reach.grad.js'
import * as arm from '../../generated/arm.grad.js'
import * as misra1a from '../../generated/misra1a.grad.js'
import * as rosenbrock2 from '../../generated/rosenbrock2.grad.js'
import { close } from './close.js'

/** Gradient descent with Armijo's rule: slow, honest, and needs nothing but an objective. */
function descend(objective: (x: Float64Array, grad?: Float64Array) => number, start: readonly number[], steps: number): Float64Array {
  let x = Float64Array.from(start)
  const grad = new Float64Array(start.length)
  for (let k = 0, rate = 1; k < steps; k++, rate *= 4) {
    const value = objective(x, grad)
    const steepness = grad.reduce((sum, slope) => sum + slope * slope, 0)
    if (steepness < 1e-26) break
    let next = x
    for (; rate > 1e-20; rate /= 2) {
      next = x.map((coordinate, k) => coordinate - rate * grad[k]!)
      if (objective(next) <= value - 1e-4 * rate * steepness) break
    }
    x = next
  }
  return x
}

describe('NIST Misra1a', () => {
  it.each(data.starts)('Levenberg–Marquardt from (%d, %d) reaches the certified parameters', (...start) => {
    const fit = levenbergMarquardt((params, k, row) => misra1a.valueAndGrad(params, data.x[k]!, data.y[k]!, row), data.x.length, start)
    close(fit.params[0]! / data.certified.b1, 1, 1e-9)
    close(fit.params[1]! / data.certified.b2, 1, 1e-9)
    close(fit.residualSumOfSquares / data.certified.residualSumOfSquares, 1, 1e-9)
  })

  it('starts at the file’s own values', () => expect([...misra1a.initParams()]).toEqual(data.starts[1]))

  it('a row of the Jacobian, by hand', () => {
    const row = new Float64Array(2)
    const [b1, b2, x] = [240, 0.0006, 300]
    misra1a.valueAndGrad(Float64Array.of(b1, b2), x, 31, row)
    close(row, [Math.expm1(-b2 * x), -b1 * x * Math.exp(-b2 * x)])
  })
})

describe('Rosenbrock in two dimensions', () => {
  it('value and gradient, by hand', () => {
    const grad = new Float64Array(2)
    close(rosenbrock2.valueAndGrad(-1.2, 1, grad), 24.2)
    close(grad, [-215.6, -88])
  })

  it('its objective leads a descent into the valley', () => {
    const [x, y] = descend(rosenbrock2.objective, [-1.2, 1], 40_000)
    expect(x).toBeCloseTo(1, 4)
    expect(y).toBeCloseTo(1, 4)
  })
})

describe('the robot arm', () => {
  const hand = (shoulder: number, elbow: number) => [Math.cos(shoulder) + 0.7 * Math.cos(shoulder + elbow), Math.sin(shoulder) + 0.7 * Math.sin(shoulder + elbow)]
  const angles = [[0.3, 0.5], [-2, 1], [0, 0], [3, -3]] as const

  it.each(angles)('the hand, and the rows of the Jacobian, at %d, %d', (shoulder, elbow) => {
    const [x, y] = hand(shoulder, elbow) as [number, number]
    const tape = new Float64Array(arm.tapeLength)
    close(arm.forward(shoulder, elbow, undefined, tape), [x, y])
    const row = new Float64Array(2)
    arm.backward(shoulder, elbow, tape, Float64Array.of(1, 0), row)
    close(row, [-y, -0.7 * Math.sin(shoulder + elbow)])
    arm.backward(shoulder, elbow, tape, Float64Array.of(0, 1), row)
    close(row, [x, 0.7 * Math.cos(shoulder + elbow)])
  })

  it('reaches for a goal', () => {
    const goal = [0.4, 1.2] as const
    const joints = descend((angles, grad) => reach.objective(angles, ...goal, grad), [...reach.initParams()], 3000)
    close(hand(joints[0]!, joints[1]!), goal, 1e-9)
  })

  it('the gradient of the miss, by hand', () => {
    const grad = new Float64Array(2)
    const [x, y] = hand(0.3, 0.5) as [number, number]
    close(reach.valueAndGrad(Float64Array.of(0.3, 0.5), 0.4, 1.2, grad), (x - 0.4) ** 2 + (y - 1.2) ** 2)
    close(grad, [2 * (x - 0.4) * -y + 2 * (y - 1.2) * x, 2 * (x - 0.4) * -0.7 * Math.sin(0.8) + 2 * (y - 1.2) * 0.7 * Math.cos(0.8)])
  })
})
