import { describe, expect, it } from 'vitest'
import { attempt, pipeline } from '../../src/compile.js'
import { emitFunctionBody } from '../../src/emit/emit.js'
import type { EvaluatedModule } from '../../src/evaluate.js'
import type { Fn } from '../../src/ir/fn.js'
import type { Sym } from '../../src/ir/node.js'
import type { Program } from '../../src/schedule/program.js'
import { interpret } from '../../src/verify/interpret.js'

/** Compiles, and holds the text, run, against the interpreter on the graph that the scheduler was given; also the fused pass, which a module with a backward pass of its own does without. */
function agree(text: string, points: readonly (readonly number[])[]): Program {
  agreeOn(text, points, ['valueAndGrad'])
  return agreeOn(text, points)
}

function agreeOn(text: string, points: readonly (readonly number[])[], emit?: readonly string[]): Program {
  const { compilation, result } = attempt(text, { filename: 'large.expr', emit }, compilation => {
    const program = pipeline(compilation)
    return { program, module: (new Function(emitFunctionBody(program, compilation)) as () => EvaluatedModule)() }
  })
  expect(compilation.diagnostics.list.filter(({ severity }) => severity === 'error')).toEqual([])
  const { program, module } = result!
  const fn = compilation.stages.find(stage => stage.name === 'stabilise')!.result as Fn
  const { model } = fn
  const params = model.arguments.filter(argument => argument.kind === 'param').length
  const upstream = Float64Array.from(model.outputs, (_, k) => 1.25 - k)
  for (const point of points) {
    const values = new Map<Sym, number>(model.arguments.map(({ symbol }, k) => [symbol, point[k % point.length]!]))
    for (let id = 0; id < fn.graph.size; id++) {
      const node = fn.graph.node(id)
      if (node.kind === 'sym' && node.role === 'upstream') values.set(node, upstream[Number(/\d+/.exec(node.name)?.[0] ?? 0)]!)
    }
    const expected = interpret(fn.graph, fn.outputs.map(output => output.node), values)
    const of = (role: string) => expected.filter((_, k) => fn.outputs[k]!.role === role)

    const all = model.arguments.map(({ symbol }) => values.get(symbol)!)
    const own = [...(params > 0 ? [Float64Array.from(all.slice(0, params))] : []), ...all.slice(params)]
    const single = model.outputs.length === 1
    const tape = new Float64Array(module.tapeLength).fill(NaN)
    const grad = new Float64Array(module.gradLength).fill(NaN)
    if (!emit) {
      const forward = single ? [module.forward(...own, tape)] : [...module.forward(...own, new Float64Array(model.outputs.length), tape) as Float64Array]
      expect(forward).toEqual(of('value'))
      module.backward(...own, tape, single ? upstream[0] : upstream, grad)
      expect([...grad]).toEqual(of('adjoint'))
    }
    if (single) {
      grad.fill(NaN)
      expect([module.valueAndGrad(...own, grad)]).toEqual(of('value'))
      if (of('gradient').length > 0) expect([...grad]).toEqual(of('gradient'))
      else {
        // Made of forward and backward.
        const expected = new Float64Array(module.gradLength)
        module.backward(...own, tape, 1, expected)
        expect(grad).toEqual(expected)
      }
    }
  }
  for (const routine of program.routines) expect(routine.bytecode).toBeLessThanOrEqual(55_000)
  return program
}

/** Definitions `a1 … an`, each of two earlier ones, so that nothing is used once only. */
const steps = (n: number, name: string, first: string, second: string): string[] =>
  Array.from({ length: n }, (_, k) => {
    const p = k < 1 ? first : `${name}${k}`
    const q = k < 2 ? second : `${name}${k - 1}`
    return `${name}${k + 1} = ${['0.7*p + sin(q)', 'p*q/(1 + q^2) + 1.1', 'p - 0.3*q', 'max(p, q) + 0.1*p'][k % 4]!.replaceAll('p', p).replaceAll('q', q)}`
  })

describe('large routines, cut into pieces', () => {
  it('with constants of the module, which every piece finds', () => {
    const program = agree(['b = sin(2)', ...steps(4000, 'a', 'x', 'y').map(line => line.replace('0.7', 'b').replace('1.1', 'exp(-2)')), 'output a4000'].join('\n'), [[0.4, 1.3]])
    expect(program.constants).toHaveLength(2)
    expect(program.routines.filter(({ of }) => of === 'forward').length).toBeGreaterThan(2)
  })

  it('in a straight line', () => {
    const program = agree([...steps(4000, 'a', 'x', 'y'), 'output a4000'].join('\n'), [[0.4, 1.3], [-2, 0.1]])
    expect(program.routines.length).toBeGreaterThan(6)
  })

  it('with one branch that is larger than a piece, and is not entered in vain', () => {
    const text = ['input x, y', ...steps(3000, 'a', 'x', 'y'), 'f = x > 0 ? a3000 * y : x * y', 'g = x > 0 ? a2999 : 2', 'h = f * g', 'output h'].join('\n')
    const program = agree(text, [[0.4, 1.3], [-2, 0.1]])
    const main = program.routines.find(({ of, chunk }) => of === 'forward' && chunk === 0)!
    expect(main.body.some(statement => statement.do === 'if' && statement.then.some(inner => inner.do === 'chunk')) || program.routines.length > 3).toBe(true)
  })

  it('with branches within branches', () => {
    const text = [
      'input x, y', ...steps(1500, 'a', 'x', 'y'), ...steps(1500, 'b', 'y', 'x'), ...steps(1500, 'c', 'a700', 'b700'),
      'f = x > 0 ? (y > 0 ? a1500 + c1500 : b1500 - c1400) : (y > 1 ? log(y) * a3 : b2)', 'output f',
    ].join('\n')
    agree(text, [[0.4, 1.3], [0.4, -1.3], [-2, 2], [-2, 0.1]])
  })

  it('with more inputs than a piece takes as arguments', () => {
    const inputs = Array.from({ length: 60 }, (_, k) => `x${k}`)
    const text = [`input ${inputs.join(', ')}`, ...steps(2500, 'a', 'x0', 'x1'), `output f`, `f = a2500 + ${inputs.map((x, k) => `${x}*a${30 * k + 7}`).join(' + ')}`].join('\n')
    agree(text, [[0.4, 1.3, -0.7]])
  })

  it('with params and several outputs', () => {
    const text = ['param k = 1, m = 2', 'input x', ...steps(3000, 'a', 'x * k', 'm'), 'p = x > 0 ? a3000 : a1500', 'output p, a2000, a7'].join('\n')
    agree(text, [[1.1, 0.4, 0.2], [1.1, 0.4, -0.2]])
  })
})

describe('regions', () => {
  it('nested deeper than any text should be', () => {
    const text = ['input x', 'a0 = x', ...Array.from({ length: 2000 }, (_, k) => `a${k + 1} = x > ${-k} ? sin(a${k}) : ${k}`), 'output a2000'].join('\n')
    agree(text, [[1], [-5.5], [-1500.5]])
  })

  it('shared by many conditions', () => {
    const text = ['input x, y', 's = log(x*y)', ...Array.from({ length: 40 }, (_, k) => `b${k} = x > ${k} ? s*${k + 1} : y`), `f = ${Array.from({ length: 40 }, (_, k) => `b${k}`).join(' + ')}`].join('\n')
    agree(text, [[7.5, 2], [-1, 2], [50, 2]])
  })

  it('whose conditions are older than what they guard', () => {
    agree('input x, y\nq = exp(-(x > x ? y : y)^2)\nf = ((-x) + (x > x ? q : 1)) + (y > (-x) ? q : x)\noutput f', [[1, 2], [-1, 0.5]])
  })

  it('whose conditions need what other regions compute', () => {
    const text = ['input x, y', 's = exp(x)', 'c = (x > 0 ? s : y) > 1 ? 1 : 0', 't = c > 0 ? s * y : x', 'u = (t > y ? sqrt(s) : 0) + (c > 0 ? t : s)', 'output u'].join('\n')
    agree(text, [[0.5, 2], [-0.5, 2], [-0.5, 0.2], [0.5, 0.2]])
  })
})
