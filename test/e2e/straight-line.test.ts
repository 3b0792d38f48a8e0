import { describe, expect, it } from 'vitest'
import { straightLine } from '../../bench/straight-line.js'
import { compile } from '../../src/index.js'
import { run, type ScalarModule } from '../oracle/load.js'

const point = [0.5, 1.2, 0.8, -0.3] as const

describe('straight-line models, held to a reverse sweep by hand', () => {
  it.each([[100, 60], [1_000, 60], [10_000, 60], [100_000, 60]])('%d operations', operations => {
    const model = straightLine(operations)
    const result = compile(model.text, { filename: 'long.expr' })
    expect(result.diagnostics.filter(diagnostic => diagnostic.severity === 'error')).toEqual([])

    const module = run<ScalarModule>(result.code)
    const wanted = model.valueAndGrad(point)
    const grad = new Float64Array(4)
    const close = (got: number, truth: number) => expect(Math.abs(got / truth - 1)).toBeLessThan(1e-10)
    close(module.valueAndGrad(...point, grad), wanted.value)
    for (const [k, slope] of wanted.grad.entries()) close(grad[k]!, slope)

    const tape = new Float64Array(module.tapeLength)
    close(module.forward(...point, tape), wanted.value)
    close(module.forward(...point), wanted.value)
    grad.fill(NaN)
    module.backward(...point, tape, 2, grad)
    for (const [k, slope] of wanted.grad.entries()) close(grad[k]!, 2 * slope)
    const { forward, backward, valueAndGrad } = result.model!.operations
    expect(result.code.length / (forward + backward + valueAndGrad), 'bytes of text an emitted operation').toBeLessThan(52)
  }, 120_000)
})
