import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { disagreement, isRegular, mathjsValue } from './agreement.js'
import { at, byTape, emitted, load, run, type ScalarModule } from './load.js'
import { points, programs, type RandomProgram } from './programs.js'

const runs = Number(process.env['GRADGEN_RUNS'] ?? 150)

/** Other programs than the usual ones: `GRADGEN_SEED=7 GRADGEN_RUNS=2000 npx vitest run test/oracle`. */
const seed = Number(process.env['GRADGEN_SEED'] ?? 0)

/** A failing case shrinks, and is shown as the `.expr` file that reproduces it. */
const reporter = (program: RandomProgram, complaint: string) => new Error(`${complaint}\n\n${program.text}`)

describe('random programs: the emitted text, run', () => {
  it('has the value that mathjs computes', () => {
    let compared = 0
    fc.assert(fc.property(programs('mathjs'), fc.array(points, { minLength: 3, maxLength: 3 }), (program, samples) => {
      const module = load(program.text)
      for (const point of samples) {
        if (!isRegular(program, point)) continue
        compared++
        const theirs = mathjsValue(program, point)
        const ours = module.forward(...point)
        if (!(Math.abs(ours - theirs) <= 1e-9 * Math.max(1, Math.abs(theirs)))) throw reporter(program, `at ${point.join(', ')}: ${ours}, mathjs says ${theirs}`)
      }
    }), { seed: seed + 20261124, numRuns: runs * 2 })
    expect(compared).toBeGreaterThan(runs * 3)
  })

  it('has the value and the gradient that 60 decimal digits and fine differences give', () => {
    let compared = 0
    fc.assert(fc.property(programs('whole'), points, (program, point) => {
      const complaint = disagreement(program, point)
      if (complaint === 'skipped') return
      compared++
      if (complaint !== undefined) throw reporter(program, complaint)
    }), { seed: seed + 4, numRuns: runs })
    expect(compared).toBeGreaterThan(runs / 2)
  }, 300_000)

  it('gives the same bits by forward and backward as by valueAndGrad, scaled by the upstream gradient', () => {
    fc.assert(fc.property(programs('whole'), points, (program, point) => {
      const module = load(program.text)
      const fused = at(module, ...point)
      const taped = byTape(module, 1, ...point)
      const same = (p: number, q: number) => Object.is(p, q) || Math.abs(p - q) <= 1e-12 * Math.max(Math.abs(p), Math.abs(q), 1e-3)
      if (!same(fused.value, taped.value)) throw reporter(program, `value ${fused.value}, with a tape ${taped.value}`)
      if (!same(fused.value, module.forward(...point))) throw reporter(program, 'forward without a tape differs')
      const scaled = byTape(module, -3, ...point)
      for (const [k, slope] of fused.grad.entries()) {
        if (!same(slope, taped.grad[k]!)) throw reporter(program, `∂${k} is ${slope}, by backward ${taped.grad[k]}`)
        if (!same(-3 * slope, scaled.grad[k]!)) throw reporter(program, `−3·∂${k} is ${-3 * slope}, by backward ${scaled.grad[k]}`)
      }
    }), { seed: seed + 7, numRuns: runs })
  })

  it('is the same from the JavaScript target, bit for bit', () => {
    fc.assert(fc.property(programs('whole'), points, (program, point) => {
      const js = run<ScalarModule>(emitted(program.text, { target: 'js' }))
      const ts = load(program.text)
      expect(at(js, ...point)).toEqual(at(ts, ...point))
    }), { seed: seed + 11, numRuns: Math.ceil(runs / 4) })
  })

  it('differs by rounding only when no rewrite but the exact ones is allowed', () => {
    let compared = 0
    fc.assert(fc.property(programs('whole'), points, (program, point) => {
      const complaint = disagreement(program, point, load(program.text, { exact: true }))
      if (complaint === 'skipped') return
      compared++
      if (complaint !== undefined) throw reporter(program, complaint)
    }), { seed: seed + 13, numRuns: Math.ceil(runs / 4) })
    expect(compared).toBeGreaterThan(runs / 10)
  }, 300_000)

  it('compiles to the same bytes twice', () => {
    fc.assert(fc.property(programs('whole'), program => { expect(emitted(program.text)).toBe(emitted(program.text)) }), { seed: seed + 17, numRuns: Math.ceil(runs / 4) })
  })
})
