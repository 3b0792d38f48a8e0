import { describe, expect, it } from 'vitest'
import * as activations from '../../generated/activations.grad.js'
import * as circuit from '../../generated/circuit.grad.js'
import * as fork from '../../generated/fork.grad.js'
import * as maxout from '../../generated/maxout.grad.js'
import * as neuron from '../../generated/neuron.grad.js'
import * as patterns from '../../generated/patterns.grad.js'
import * as staged from '../../generated/staged.grad.js'
import { close } from './close.js'

describe('the first circuit, (x + y)·z', () => {
  it('value and gradient', () => {
    const grad = new Float64Array(3)
    expect(circuit.valueAndGrad(-2, 5, -4, grad)).toBe(-12)
    expect([...grad]).toEqual([-4, -4, 3])
    expect(circuit.forward(-2, 5, -4)).toBe(-12)
    expect(circuit.gradient(-2, 5, -4)).toEqual({ x: -4, y: -4, z: 3 })
  })

  it('forward and backward, with what comes from above', () => {
    const tape = new Float64Array(circuit.tapeLength)
    const grad = new Float64Array(3)
    expect(circuit.forward(-2, 5, -4, tape)).toBe(-12)
    circuit.backward(-2, 5, -4, tape, 10, grad)
    expect([...grad]).toEqual([-40, -40, 30])
  })

  it('says how it is laid out', () => {
    expect(circuit.gradLength).toBe(3)
    expect(circuit.layout).toEqual({ x: { offset: 0, length: 1, shape: [] }, y: { offset: 1, length: 1, shape: [] }, z: { offset: 2, length: 1, shape: [] } })
    expect(circuit.meta.inputs.map(input => input.name)).toEqual(['x', 'y', 'z'])
  })

  it('as an objective', () => {
    const grad = new Float64Array(3)
    expect(circuit.objective(Float64Array.of(-2, 5, -4))).toBe(-12)
    expect(circuit.objective(Float64Array.of(-2, 5, -4), grad)).toBe(-12)
    expect([...grad]).toEqual([-4, -4, 3])
  })
})

describe('the neuron', () => {
  const point = [2, -1, -3, -2, -3] as const
  const value = 0.7310585786300049
  const slopes = [-0.19661193324148188, 0.39322386648296376, -0.39322386648296376, -0.5898357997244457, 0.19661193324148188]

  it('value and gradient', () => {
    const grad = new Float64Array(5)
    close(neuron.valueAndGrad(...point, grad), value)
    close(grad, slopes)
  })

  it('forward and backward', () => {
    const tape = new Float64Array(neuron.tapeLength)
    const grad = new Float64Array(5)
    close(neuron.forward(...point, tape), value)
    neuron.backward(...point, tape, 1, grad)
    close(grad, slopes)
  })

  it('price: at most 17 operations', () => expect(neuron.meta.operations.valueAndGrad).toBeLessThanOrEqual(17))
})

describe('patterns in the backward flow', () => {
  it('distributor, router, switcher', () => {
    const grad = new Float64Array(4)
    expect(patterns.valueAndGrad(3, -4, 2, -1, grad)).toBe(-20)
    expect([...grad].map(slope => slope + 0)).toEqual([-8, 6, 2, 0])
  })

  it('the router goes the other way when the other wire is larger, and to the first at a tie', () => {
    close(Object.values(patterns.gradient(3, -4, -1, 2)), [-8, 6, 0, 2])
    close(Object.values(patterns.gradient(3, -4, 2, 2)), [-8, 6, 2, 0])
  })
})

describe('a wire that forks', () => {
  it('gradients add', () => {
    const grad = new Float64Array(2)
    expect(fork.valueAndGrad(3, -2, grad)).toBe(18)
    expect([...grad]).toEqual([12, -27])
  })
})

describe('the staged computation', () => {
  it('value and gradient', () => {
    const grad = new Float64Array(2)
    close(staged.valueAndGrad(3, -4, grad), 1.5456448841066441)
    close(grad, [2.0595697955721652, 1.5922327514838093])
  })
})

describe('activations', () => {
  const table: readonly (readonly [x: number, values: readonly number[], slopes: readonly number[]])[] = [
    [-2, [0.11920292202211755, -0.9640275800758169, 0, -0.2, -0.8646647167633873], [0.1049935854035065, 0.07065082485316443, 0, 0.1, 0.1353352832366127]],
    [-1, [0.2689414213699951, -0.7615941559557649, 0, -0.1, -0.6321205588285577], [0.19661193324148185, 0.41997434161402614, 0, 0.1, 0.36787944117144233]],
    [0, [0.5, 0, 0, 0, 0], [0.25, 1, 0, 0.1, 1]],
    [1, [0.7310585786300049, 0.7615941559557649, 1, 1, 1], [0.19661193324148185, 0.41997434161402614, 1, 1, 1]],
    [2, [0.8807970779778823, 0.9640275800758169, 2, 2, 2], [0.10499358540350662, 0.07065082485316443, 1, 1, 1]],
  ]

  it.each(table)('at %d: values and, one upstream at a time, slopes', (x, values, slopes) => {
    const tape = new Float64Array(activations.tapeLength)
    const out = new Float64Array(5)
    expect(activations.forward(x, out, tape)).toBe(out)
    close(out, values)
    close(activations.forward(x), values)
    for (const [k, slope] of slopes.entries()) {
      const upstream = new Float64Array(5)
      upstream[k] = 1
      const grad = new Float64Array(1)
      activations.backward(x, tape, upstream, grad)
      close(grad, [slope])
    }
  })

  it('backward adds what comes from all outputs', () => {
    const tape = new Float64Array(activations.tapeLength)
    activations.forward(1, undefined, tape)
    const grad = new Float64Array(1)
    activations.backward(1, tape, Float64Array.of(1, 2, 3, 4, 5), grad)
    close(grad, [0.19661193324148185 + 2 * 0.41997434161402614 + 3 + 4 + 5])
  })

  it('has no single value to differentiate', () => expect('valueAndGrad' in activations).toBe(false))
})

describe('maxout', () => {
  it('starts where the file says', () => {
    expect([...maxout.initParams()]).toEqual([1, 0, -0.5, 0.25])
    expect(maxout.views(Float64Array.of(1, 2, 3, 4)).w2).toEqual(Float64Array.of(3))
  })

  it('the line that wins gets the gradient', () => {
    const params = maxout.initParams()
    const grad = new Float64Array(4)
    expect(maxout.valueAndGrad(params, 2, grad)).toBe(2)
    expect([...grad].map(slope => slope + 0)).toEqual([2, 1, 0, 0])
    expect(maxout.valueAndGrad(params, -2, grad)).toBe(1.25)
    expect([...grad].map(slope => slope + 0)).toEqual([0, 0, -2, 1])
  })
})
