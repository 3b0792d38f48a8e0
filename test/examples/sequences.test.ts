import { describe, expect, it } from 'vitest'
import * as bundle from '../../generated/bundle-adjustment.grad.js'
import * as lstm from '../../generated/lstm.grad.js'
import * as mixture from '../../generated/mixture.grad.js'
import { close } from './close.js'
import { bothWays, numbers, slopesOf } from './numbers.js'

describe('the likelihood of a mixture of Gaussians', () => {
  const [n, K, d] = [200, 3, 2]
  const X = numbers(1, n * d, 3)

  /** By the textbook's densities, with the derivatives by responsibilities that the EM algorithm uses. */
  function byHand(params: Float64Array): { value: number; grad: Float64Array } {
    const [a, m, s] = [params.subarray(0, K), params.subarray(K, K + K * d), params.subarray(K + K * d)]
    const total = a.reduce((sum, weight) => sum + Math.exp(weight), 0)
    const grad = new Float64Array(params.length)
    let value = 0
    for (let i = 0; i < n; i++) {
      const densities = Array.from(a, (weight, k) => {
        let density = Math.exp(weight) / total
        for (let j = 0; j < d; j++) {
          const deviation = Math.exp(s[k * d + j]!)
          density *= Math.exp(-(((X[i * d + j]! - m[k * d + j]!) / deviation) ** 2) / 2) / (deviation * Math.sqrt(2 * Math.PI))
        }
        return density
      })
      const density = densities.reduce((sum, each) => sum + each, 0)
      value += Math.log(density)
      for (let k = 0; k < K; k++) {
        const responsibility = densities[k]! / density
        grad[k]! += responsibility - Math.exp(a[k]!) / total
        for (let j = 0; j < d; j++) {
          const deviation = Math.exp(s[k * d + j]!)
          const z = (X[i * d + j]! - m[k * d + j]!) / deviation
          grad[K + k * d + j]! += responsibility * z / deviation
          grad[K + K * d + k * d + j]! += responsibility * (z * z - 1)
        }
      }
    }
    return { value, grad }
  }

  it.each([2, 3, 4])('value and gradient, by hand (%d)', seed => {
    const params = numbers(seed, mixture.paramsLength)
    const wanted = byHand(params)
    const { value, grad } = bothWays(mixture, params, X)
    close(value, wanted.value)
    close(grad, wanted.grad)
  })

  it('keeps its digits where every density underflows', () => {
    const params = numbers(5, mixture.paramsLength)
    const far = X.map(x => x + 1e3)
    const { value, grad } = bothWays(mixture, params, far)
    expect(Number.isFinite(value) && grad.every(Number.isFinite)).toBe(true)
  })
})

describe('bundle adjustment', () => {
  /** Rodrigues' formula as a matrix, θ from hypot; the rest as ADBench writes it. */
  function project(params: Float64Array, seen: Float64Array): number[] {
    const [r1, r2, r3, C1, C2, C3, f, x0, y0, k1, k2, X, Y, Z, weight] = params as unknown as FixedArray
    const angle = Math.hypot(r1, r2, r3)
    const [u, v, w] = angle === 0 ? [0, 0, 0] : [r1 / angle, r2 / angle, r3 / angle]
    const [c, s] = [Math.cos(angle), Math.sin(angle)]
    const [dx, dy, dz] = [X - C1, Y - C2, Z - C3]
    const x = (c + u * u * (1 - c)) * dx + (u * v * (1 - c) - w * s) * dy + (u * w * (1 - c) + v * s) * dz
    const y = (v * u * (1 - c) + w * s) * dx + (c + v * v * (1 - c)) * dy + (v * w * (1 - c) - u * s) * dz
    const z = (w * u * (1 - c) - v * s) * dx + (w * v * (1 - c) + u * s) * dy + (c + w * w * (1 - c)) * dz
    const [p, q] = [x / z, y / z]
    const size = p * p + q * q
    const scale = f * (1 + k1 * size + k2 * size * size)
    return [weight * (scale * p + x0 - seen[0]!), weight * (scale * q + y0 - seen[1]!)]
  }
  type FixedArray = [number, number, number, number, number, number, number, number, number, number, number, number, number, number, number]

  const seen = Float64Array.of(-33.2, 26.4)
  const at = (seed: number, turn: number) => Float64Array.of(...numbers(seed, 3, turn), ...numbers(seed + 1, 2), -3, 400, 320, 240, -0.4, 0.2, ...numbers(seed + 2, 3), 0.7)

  function jacobian(params: Float64Array): { residual: Float64Array; rows: Float64Array[] } {
    const tape = new Float64Array(bundle.tapeLength)
    const residual = bundle.forward(params, seen, undefined, tape)
    const rows = [Float64Array.of(1, 0), Float64Array.of(0, 1)].map(upstream => {
      const row = new Float64Array(bundle.gradLength).fill(NaN)
      bundle.backward(params, seen, tape, upstream, row)
      return row
    })
    return { residual, rows }
  }

  it('has 15 columns', () => expect(bundle.gradLength).toBe(15))

  it.each([[1, 0.8], [4, 2], [7, 1e-3]])('residual and Jacobian, by Rodrigues’ matrix and differences (camera %d, rotations up to %d)', (seed, turn) => {
    const params = at(seed, turn)
    const { residual, rows } = jacobian(params)
    close(residual, project(params, seen), 1e-10)
    for (const [k, row] of rows.entries()) {
      const slopes = slopesOf(place => project(place, seen)[k]!, params)
      close(row, Array.from(params, (_, entry) => slopes.get(entry)!), 1e-8)
    }
  })

  it('a camera that is not turned: the derivative of the rotation is the cross product', () => {
    const params = at(1, 0)
    const { residual, rows } = jacobian(params)
    close(residual, project(params, seen))
    for (const [k, row] of rows.entries()) {
      const slopes = slopesOf(place => project(place, seen)[k]!, params)
      close(row.subarray(3), Array.from(params, (_, entry) => slopes.get(entry)!).slice(3), 1e-8)
      // d(R·v)/dr = −[v]×, and dv/dcenter = −1
      const [a, b, c] = row.subarray(3, 6).map(slope => -slope) as unknown as [number, number, number]
      const [v1, v2, v3] = [0, 1, 2].map(j => params[11 + j]! - params[3 + j]!) as [number, number, number]
      close(row.subarray(0, 3), [v2 * c - v3 * b, v3 * a - v1 * c, v1 * b - v2 * a], 1e-11)
    }
  })
})

describe('an LSTM over a sequence', () => {
  const [T, d, h] = [12, 3, 8]
  const X = numbers(1, T * d)

  /** Forward and backward through time by hand, gate by gate. */
  function byHand(params: Float64Array, target: number): { value: number; grad: Float64Array } {
    const [atU, atB, atV, atC] = [4 * h * d, 4 * h * d + 4 * h * h, 4 * h * d + 4 * h * h + 4 * h, 4 * h * d + 4 * h * h + 5 * h]
    const sigmoid = (z: number) => 1 / (1 + Math.exp(-z))
    const states = [new Float64Array(h)]
    const memories = [new Float64Array(h)]
    const gates: Float64Array[] = []
    for (let t = 0; t < T; t++) {
      const z = new Float64Array(4 * h)
      for (let g = 0; g < 4 * h; g++) {
        z[g] = params[atB + g]!
        for (let j = 0; j < d; j++) z[g]! += params[g * d + j]! * X[t * d + j]!
        for (let j = 0; j < h; j++) z[g]! += params[atU + g * h + j]! * states[t]![j]!
      }
      const gate = z.map((value, g) => (Math.floor(g / h) === 2 ? Math.tanh(value) : sigmoid(value)))
      gates.push(gate)
      memories.push(memories[t]!.map((memory, k) => gate[h + k]! * memory + gate[k]! * gate[2 * h + k]!))
      states.push(memories[t + 1]!.map((memory, k) => gate[3 * h + k]! * Math.tanh(memory)))
    }
    const miss = states[T]!.reduce((sum, state, k) => sum + params[atV + k]! * state, params[atC]!) - target
    const grad = new Float64Array(params.length)
    grad[atC] = 2 * miss
    let dState = new Float64Array(h)
    for (let k = 0; k < h; k++) {
      grad[atV + k] = 2 * miss * states[T]![k]!
      dState[k] = 2 * miss * params[atV + k]!
    }
    let dMemory = new Float64Array(h)
    for (let t = T - 1; t >= 0; t--) {
      const gate = gates[t]!
      const dz = new Float64Array(4 * h)
      const before = new Float64Array(h)
      for (let k = 0; k < h; k++) {
        const [input, forget, cell, output] = [gate[k]!, gate[h + k]!, gate[2 * h + k]!, gate[3 * h + k]!]
        const squashed = Math.tanh(memories[t + 1]![k]!)
        const through = dMemory[k]! + dState[k]! * output * (1 - squashed * squashed)
        dz[k] = through * cell * input * (1 - input)
        dz[h + k] = through * memories[t]![k]! * forget * (1 - forget)
        dz[2 * h + k] = through * input * (1 - cell * cell)
        dz[3 * h + k] = dState[k]! * squashed * output * (1 - output)
        before[k] = through * forget
      }
      dMemory = before
      dState = new Float64Array(h)
      for (let g = 0; g < 4 * h; g++) {
        grad[atB + g]! += dz[g]!
        for (let j = 0; j < d; j++) grad[g * d + j]! += dz[g]! * X[t * d + j]!
        for (let j = 0; j < h; j++) {
          grad[atU + g * h + j]! += dz[g]! * states[t]![j]!
          dState[j]! += dz[g]! * params[atU + g * h + j]!
        }
      }
    }
    return { value: miss * miss, grad }
  }

  it.each([2, 3])('value and gradient, by hand through time (%d)', seed => {
    const params = numbers(seed, lstm.paramsLength)
    const wanted = byHand(params, 0.7)
    const { value, grad } = bothWays(lstm, params, X, 0.7)
    close(value, wanted.value)
    close(grad, wanted.grad)
  })

  it('learns to add the first column up', () => {
    const sequences = Array.from({ length: 40 }, (_, k) => numbers(100 + k, T * d))
    const targets = sequences.map(sequence => sequence.reduce((sum, x, k) => (k % d === 0 ? sum + x / T : sum), 0))
    const params = lstm.initParams(1)
    const grad = new Float64Array(lstm.gradLength)
    const velocity = new Float64Array(lstm.gradLength)
    const loss = () => sequences.reduce((sum, sequence, k) => sum + lstm.forward(params, sequence, targets[k]!) / sequences.length, 0)
    const before = loss()
    for (let step = 0; step < 200 * sequences.length; step++) {
      const k = step % sequences.length
      lstm.valueAndGrad(params, sequences[k]!, targets[k]!, grad)
      for (let j = 0; j < params.length; j++) {
        velocity[j] = 0.9 * velocity[j]! - 0.005 * grad[j]!
        params[j]! += velocity[j]!
      }
    }
    expect(loss()).toBeLessThan(before / 20)
  })
})
