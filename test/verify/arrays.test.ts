import { describe, expect, it } from 'vitest'
import { check, type CheckOptions } from '../../src/checking.js'
import { createCompilation } from '../../src/compilation.js'
import { addAdjoints } from '../../src/differentiate/differentiate.js'
import { InvalidInput } from '../../src/invalid.js'
import type { Sym } from '../../src/ir/node.js'
import { elements } from '../../src/ir/shape.js'
import { defaults } from '../../src/options.js'
import { parse } from '../../src/parse/parse.js'
import { checkGradient, type CheckRequest } from '../../src/verify/check.js'
import { interpretTensors } from '../../src/verify/interpret.js'

/** The model of a source, and its module as the interpreter would have it; `spoil` breaks the gradient. */
function interpreted(source: string, spoil: (gradient: number[]) => number[] = gradient => gradient): CheckRequest {
  const fn = parse(createCompilation(source, defaults))
  const joint = addAdjoints(fn)
  const adjoints = joint.outputs.filter(output => output.role === 'adjoint').map(output => output.node)
  return {
    fn,
    evaluate(x, upstream) {
      let at = 0
      const values = new Map<Sym, number | Float64Array>(fn.model.arguments.map(({ symbol, shape }) => [symbol, x.slice(at, at += elements(shape))]))
      at = 0
      for (const [k, { node }] of fn.outputs.entries())
        values.set(fn.graph.symbol(fn.outputs.length === 1 ? 'upstream' : `upstream[${k}]`, 'upstream', { shape: node.shape }), upstream.slice(at, at += elements(node.shape)))
      const numbers = (nodes: typeof adjoints) => interpretTensors(fn.graph, nodes, values).flatMap(part => [...part])
      return {
        value: numbers(fn.outputs.map(output => output.node)).reduce((sum, output, k) => sum + output * upstream[k]!, 0),
        gradient: spoil(numbers(adjoints)),
      }
    },
  }
}

const problems = (source: string, options: CheckOptions): string[] => {
  try {
    check(source, options)
    return []
  } catch (error) {
    if (error instanceof InvalidInput) return error.diagnostics.map(({ message }) => message)
    throw error
  }
}

const classifier = 'param W[2, 3], b[2]\ninput x[3], k: class(2)\nsoftmaxCrossEntropy(k, W*x + b)'

describe('check over arrays', () => {
  it.each([
    [classifier, 'W[1, 1] W[1, 2] W[1, 3] W[2, 1] W[2, 2] W[2, 3] b[1] b[2]'],
    ['input v[3], s\nsum(exp(s*v))', 'v[1] v[2] v[3] s'],
    ['input x[4]\nfold(t in 1:4, h = 0.5, tanh(h + x[t]))', 'x[1] x[2] x[3] x[4]'],
  ])('compares element by element, by names as the language has them: %s', (source, names) => {
    const report = check(source, { samples: 3 })
    expect(report).toMatchObject({ ok: true, method: 'differences in 60 digits' })
    expect(report.points).toHaveLength(3)
    for (const { comparisons } of report.points) expect(comparisons.map(({ of }) => of).join(' ')).toBe(`value ${names}`)
  })

  it('draws labels among their classes, arrays from the domain of their elements', () => {
    const { points } = check('input tokens[5]: class(3), v[2] in [10, 11]\nparam E[3]\nsum(t in 1:5, E[tokens[t]])*v[1]*v[2]', { samples: 6 })
    const drawn = points.flatMap(({ at }) => at['tokens'] as number[])
    expect(new Set(drawn)).toEqual(new Set([0, 1, 2]))
    for (const { at } of points) for (const x of at['v'] as number[]) expect(Math.abs(x - 10.5)).toBeLessThanOrEqual(0.5)
  })

  it('weighs every element of several outputs', () => {
    const report = check('param W[2, 3]\ninput x[3]\noutput y, z\ny = W*x\nz = sum(x.^2)', { samples: 2 })
    expect(report.ok).toBe(true)
    for (const { upstream } of report.points) expect(new Set(upstream).size).toBe(3)
  })

  it('takes points as lists of rows, flat, or in typed arrays', () => {
    const at = (W: unknown) => check(classifier, { at: { W, b: [0, 1], x: Float64Array.of(1, 2, 3), k: 1 } as unknown as NonNullable<CheckOptions['at']> }).points
    const [rows] = [at([[1, 2, 3], [4, 5, 6]])]
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ status: 'passed', at: { W: [[1, 2, 3], [4, 5, 6]], b: [0, 1], x: [1, 2, 3], k: 1 } })
    expect(at([1, 2, 3, 4, 5, 6])).toEqual(rows)
    expect(at(Float64Array.of(1, 2, 3, 4, 5, 6))).toEqual(rows)
  })

  it.each<[unknown, string]>([
    [[[1, 2], [3, 4]], "the value of 'W' does not have the shape [2, 3]"], [3, "the value of 'W' does not have the shape [2, 3]"], [null, "the value of 'W' does not have the shape [2, 3]"],
    [[[1, 2, 3], null], "the value of 'W' does not have the shape [2, 3]"], [[[1, 2, 3], [4, 5, '6']], "the value of 'W' does not have the shape [2, 3]"],
  ])('refuses %j for a matrix', (W, problem) => {
    expect(problems(classifier, { at: { W } as NonNullable<CheckOptions['at']> })).toEqual([`the point does not fit the model: ${problem}`])
  })

  it('names what the model does not have, and what is no number', () => {
    expect(problems(classifier, { at: { w: 1, k: [1] } })).toEqual([
      "the point does not fit the model: the model has no argument 'w'; did you mean 'W'?", "the point does not fit the model: the value of 'k' is not a number",
    ])
  })

  it('has no value to compare where a label is out of range', () => {
    expect(check('input v[3], k: class(3)\nv[k]', { at: { v: [1, 2, 3], k: 3 } })).toMatchObject({ ok: false, points: [{ status: 'undefined' }] })
  })

  it.each<[string, Record<string, number[]>, string[]]>([
    ['input v[3]\nmax(v)', { v: [1, 1, 0] }, ['v[1]', 'v[2]']], ['input v[2]\nnorm(v)', { v: [0, 0] }, ['v[1]', 'v[2]']], ['input v[3]\nsum(relu(v))', { v: [1, 0, -1] }, ['v[2]']],
  ])('reports the kinks of %s, element by element', (source, at, kinks) => {
    const report = check(source, { at })
    expect(report).toMatchObject({ ok: true, points: [{ status: 'kink' }] })
    expect(report.points[0]!.comparisons.filter(({ status }) => status === 'kink').map(({ of }) => of)).toEqual(kinks)
  })

  it.each([
    ['one element', (gradient: number[]) => gradient.with(4, gradient[4]! * (1 + 1e-8) + 1e-9), 'W[2, 2]'],
    ['a transpose', (gradient: number[]) => [0, 3, 1, 4, 2, 5, 6, 7].map(k => gradient[k]!), 'W['],
  ])('finds %s wrong', (_, spoil, of) => {
    expect(checkGradient({ ...interpreted(classifier), samples: 3 }).ok).toBe(true)
    const report = checkGradient({ ...interpreted(classifier, spoil), samples: 3 })
    expect(report.ok).toBe(false)
    expect(report.worst!.of).toContain(of)
  })

  describe('of a large model', () => {
    const source = 'param W[40, 30], V[10, 40]\ninput x[30]\nsum(V*tanh(W*x))'

    it('goes along random directions', () => {
      expect(check(source, { samples: 2 })).toMatchObject({ ok: true, method: 'random directions in doubles' })
    })

    it('finds one element wrong', () => {
      const request = interpreted(source, gradient => gradient.with(777, gradient[777]! + 0.01))
      expect(checkGradient({ ...request, samples: 2 })).toMatchObject({ ok: false, method: 'random directions in doubles' })
    })
  })
})
