import fc from 'fast-check'
import { all, create, type MathJsInstance } from 'mathjs'
import { describe, expect, it } from 'vitest'
import { check } from '../../src/index.js'
import { elements, nested } from '../../src/ir/shape.js'
import { load } from './load.js'
import { recurrentPrograms, shapes, tensorPrograms } from './tensor-programs.js'

const allRuns = Number(process.env['GRADGEN_RUNS'] ?? 150)
const seed = Number(process.env['GRADGEN_SEED'] ?? 0)

const mathjs = create(all!, { matrix: 'Array' }) as MathJsInstance
// Its own log takes a base, so it maps over nothing.
mathjs.import({ ln: (x: number) => Math.log(x) }, {})

/** Every input's numbers, one after another. */
const points = fc.array(fc.double({ min: -1.5, max: 1.5, noNaN: true }).map(x => Math.round(x * 1e4) / 1e4), { minLength: 30, maxLength: 30 })

const args = (point: readonly number[]) => {
  let at = 0
  return Object.entries(shapes).map(([name, shape]) => {
    const data = point.slice(at, at += elements(shape))
    return [name, shape.length === 0 ? data[0]! : Float64Array.from(data), nested(shape, data)] as const
  })
}

/** Loops, loops with short ones written out, what the compiler chooses, and scalars only. */
const forms = [0, 2, 'auto', 64] as const

describe.each([
  ['vectors and matrices', tensorPrograms, allRuns], ['vectors and matrices, with recurrences', recurrentPrograms, Math.ceil(allRuns / 3)],
] as const)('random programs over %s', (_, programs, runs) => {
  it('have the value that mathjs computes, however loops are written', () => {
    let compared = 0
    fc.assert(fc.property(programs(4), points, ({ text, mathjs: theirs }, point) => {
      const given = args(point)
      const expected = Number(mathjs.evaluate(theirs, Object.fromEntries(given.map(([name, , value]) => [name, value]))))
      if (!Number.isFinite(expected)) return
      compared++
      for (const unroll of forms) {
        const value = load(text, { unroll, emit: ['forward'] }).forward(...given.map(([, value]) => value))
        if (!(Math.abs(value - expected) <= 1e-9 * Math.max(1, Math.abs(expected)))) throw new Error(`unroll ${unroll}: ${value}, mathjs says ${expected} at ${point.join(', ')}\n\n${text}`)
      }
    }), { seed: seed + 31, numRuns: runs })
    expect(compared).toBeGreaterThan(runs / 2)
  }, 300_000)

  it('have the same gradient however loops are written, by valueAndGrad and by backward', () => {
    fc.assert(fc.property(programs(4), points, ({ text }, point) => {
      const given = args(point).map(([, value]) => value)
      const found = forms.map(unroll => {
        const module = load(text, { unroll })
        const grad = new Float64Array(module.gradLength).fill(NaN)
        module.valueAndGrad(...given, grad)
        const taped = new Float64Array(module.gradLength).fill(NaN)
        const tape = new Float64Array(module.tapeLength).fill(NaN)
        module.forward(...given, tape)
        module.backward(...given, tape, 1, taped)
        return [grad, taped] as const
      }).flat()
      const scale = Math.max(1, ...found[0]!.map(Math.abs))
      for (const [form, grad] of found.entries()) {
        for (const [k, slope] of grad.entries())
          if (!(Math.abs(slope - found[0]![k]!) <= 1e-9 * scale) && !(Number.isNaN(slope) && Number.isNaN(found[0]![k]!)))
            throw new Error(`form ${form}: grad[${k}] is ${slope}, not ${found[0]![k]} at ${point.join(', ')}\n\n${text}`)
      }
    }), { seed: seed + 37, numRuns: runs })
  }, 300_000)

  it('have the gradient of differences in 60 digits', () => {
    fc.assert(fc.property(programs(3), fc.constantFrom(...forms), fc.integer({ min: 1, max: 1000 }), (({ text }, unroll, at) => {
      const report = check(text, { unroll, samples: 1, seed: at })
      const failed = report.points.filter(point => point.status === 'failed')
      if (failed.length > 0) throw new Error(`unroll ${unroll}, seed ${at}: ${JSON.stringify(report.worst)}\n\n${text}`)
    })), { seed: seed + 41, numRuns: Math.ceil(runs / 3) })
  }, 300_000)
})
