import { describe, expect, it } from 'vitest'
import { evaluate } from '../../src/evaluate.js'

interface Module {
  forward(x: Float64Array, out: Float64Array): Float64Array
  backward(x: Float64Array, tape: Float64Array, upstream: Float64Array, grad: Float64Array): void
}

describe('an output that is an input', () => {
  it.each([3, 64, 65, 1000])('of %i numbers is copied, and so is its gradient', n => {
    const { forward, backward } = evaluate(`input x[${n}]\noutput y\ny = x`) as unknown as Module
    const numbers = Float64Array.from({ length: n }, (_, k) => k + 1)
    const [out, grad] = [new Float64Array(n), new Float64Array(n)]
    expect([...forward(numbers, out)]).toEqual([...numbers])
    backward(numbers, new Float64Array(0), numbers.map(x => -x), grad)
    expect([...grad]).toEqual([...numbers.map(x => -x)])
  })
})
