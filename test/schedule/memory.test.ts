import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attempt, pipeline } from '../../src/compile.js'
import { emit } from '../../src/emit/emit.js'
import { compile, type CompileOptions } from '../../src/index.js'
import type { Argument, Fn } from '../../src/ir/fn.js'
import { elements } from '../../src/ir/shape.js'
import { layerSpecs } from '../../src/parse/layers/front-end.js'
import { pack } from '../../src/schedule/memory.js'
import { schedule } from '../../src/schedule/schedule.js'
import { random } from '../../templates/kernels/random.js'
import { run } from '../oracle/load.js'
import { tensorPrograms } from '../oracle/tensor-programs.js'

const runs = Number(process.env['GRADGEN_RUNS'] ?? 150)
const seed = Number(process.env['GRADGEN_SEED'] ?? 0)

type Call = (...args: unknown[]) => number
interface Module { readonly [name: string]: Call | number | undefined }

/** A module whose tensors share memory, and the same with memory for each, of which every number is NaN at first. */
function bothWays(source: string, options: CompileOptions) {
  const { result, compilation } = attempt(source, { ...options, target: 'ts', specs: layerSpecs }, compilation => {
    const shared = pipeline(compilation)
    const fn = compilation.stages.find(stage => stage.name === 'stabilise')!.result as Fn
    const apart = schedule(fn, compilation, { share: false })
    return { fn, programs: [shared, apart] as const, texts: [shared, apart].map(program => emit(program, compilation).code) }
  })
  if (!result) throw new Error(`does not compile: ${compilation.diagnostics.list.map(({ message }) => message).join('; ')}\n\n${source}`)
  const [shared, apart] = result.texts as [string, string]
  return {
    args: result.fn.model.arguments,
    lengths: result.programs.map(({ workspaceLength }) => workspaceLength) as [number, number],
    pieces: result.programs[0].routines.length,
    modules: [shared, apart.replace(/^const work = .*$/m, line => `${line}\nwork.fill(NaN)`)].map(text => run<Module>(text)),
  }
}

/** All that a module's functions give, one after the other, so that each finds what another has left behind. */
function results(module: Module, args: readonly Argument[], at: number): number[] {
  const next = random(at)
  const numbers = (length: number) => Float64Array.from({ length }, () => 2 * next() - 1)
  const examples = 19
  const draw = ({ shape, symbol: { classes } }: Argument, n: number): unknown => {
    if (classes !== undefined) return n > 1 ? Array.from({ length: n }, () => Math.floor(next() * classes)) : Math.floor(next() * classes)
    return shape.length === 0 && n === 1 ? 2 * next() - 1 : numbers(n * elements(shape))
  }
  const inputs = args.filter(({ kind }) => kind === 'input')
  const params = args.some(({ kind }) => kind === 'param') ? [numbers(module['paramsLength'] as number)] : []
  const own = inputs.map(input => draw(input, 1))
  const many = inputs.map(input => draw(input, examples))
  const found: number[] = []
  const grad = new Float64Array(module['gradLength'] as number)
  const ask = (name: string, ...rest: unknown[]) => {
    const call = module[name]
    if (typeof call !== 'function') return
    grad.fill(NaN)
    found.push(call(...params, ...rest))
    if (name !== 'forward') for (const slope of grad) found.push(slope)
  }
  for (let round = 0; round < 2; round++) {
    const tape = new Float64Array(module['tapeLength'] as number).fill(NaN)
    ask('valueAndGrad', ...own, grad)
    ask('forward', ...own)
    ask('forward', ...own, tape)
    ask('valueAndGradBatch', examples, ...many, grad)
    ask('backward', ...own, tape, 1, grad)
  }
  return found
}

function expectSame({ modules: [shared, apart], args }: ReturnType<typeof bothWays>, at: number, text: string): void {
  const [got, expected] = [results(shared!, args, at), results(apart!, args, at)]
  const differs = got.findIndex((value, k) => !Object.is(value, expected[k]))
  if (got.length !== expected.length || differs >= 0) throw new Error(`number ${differs} is ${got[differs]}, not ${expected[differs]}\n\n${text}`)
}

describe('memory that tensors take over from one another', () => {
  it.each([0, 2, 'auto'] as const)('changes no bit of random programs, loops written out up to %s rounds', unroll => {
    let smaller = 0
    fc.assert(fc.property(tensorPrograms(5), fc.integer({ min: 1, max: 1000 }), ({ text }, at) => {
      const both = bothWays(text, { unroll, emit: ['forward', 'backward', 'valueAndGrad'] })
      const [shared, apart] = both.lengths
      expect(shared).toBeLessThanOrEqual(apart)
      if (shared < apart) smaller++
      expectSame(both, at, text)
    }), { seed: seed + 43, numRuns: Math.ceil(runs / 2) })
    if (unroll === 0) expect(smaller).toBeGreaterThan(runs / 8)
  }, 300_000)

  const all = ['forward', 'backward', 'valueAndGrad', 'valueAndGradBatch'] as const
  const dense = (layers: number) => JSON.stringify({ name: 'chain', input: [32], layers: Array.from({ length: layers }, () => ({ type: 'Dense', units: 32, activation: 'tanh' })), loss: 'meanSquaredError' })
  const sources: Readonly<Record<string, () => { readonly text: string; readonly options: CompileOptions }>> = {
    lenet: () => ({ text: readFileSync('examples/nets/lenet.json', 'utf8'), options: { filename: 'lenet.json', emit: [...all] } }),
    'an LSTM': () => ({ text: readFileSync('examples/nets/sequence.yaml', 'utf8'), options: { filename: 'sequence.yaml', emit: [...all] } }),
    'three layers': () => ({ text: readFileSync('examples/nets/three-layer.layers.yaml', 'utf8'), options: { filename: 'three-layer.layers.yaml', emit: [...all] } }),
    'a chain of layers': () => ({ text: dense(12), options: { filename: 'chain.json', emit: [...all] } }),
    branches: () => ({ options: { emit: [...all], unroll: 0 }, text: `input x[20], s, t
param W[30, 20], V[30, 20], U[30, 30]
h = s > 0 ? tanh(W*x) : sqrt(1 + (V*x).^2)
k = t > 0 ? U*h : (s > 0.5 ? sin(U*(U*h)) : h .* (W*x))
m = tanh(U * (k + h))
loss = sum(m.^2) + (t > 0.5 ? sum(exp(U*m)) : dot(m, h))` }),
    'a recurrence beside others': () => ({ options: { emit: [...all], unroll: 0 }, text: `input X[9, 8], t
param Wh[12, 12], Wx[12, 8], v[12]
a = fold(i in 1:9, h = zeros(12), tanh(Wh*h + sin(Wx*X[i, :])))
b = fold(i in 1:9, h = tanh(Wh*a), tanh(Wh*(Wh*h) + Wx*X[i, :]))
loss = (dot(v, Wh*(a .* b)) - t)^2` }),
    'long steps': () => ({ options: { emit: [...all], unroll: 0 }, text: longSteps(6) }),
    'a recurrence in the step of another': () => ({ options: { emit: [...all], unroll: 0 }, text: `input X[5, 8]
param W[8, 8], V[8, 8]
a = fold(i in 1:5, h = zeros(8), sin(W*tanh(V*fold(j in 1:3, g = tanh(W*h), tanh(V*(W*(V*g))) + X[i, :])) + tanh(W*h)))
loss = sum((W*a).^2)` }),
  }
  /** Each step of a recurrence goes through so many layers. */
  function longSteps(layers: number): string {
    let step = 'X[i, :]'
    for (let k = 0; k < layers; k++) step = `tanh(W*(h + ${step}))`
    return `input X[7, 10]\nparam W[10, 10]\na = fold(i in 1:7, h = zeros(10), ${step})\nloss = sum(a.^2)`
  }

  it.each(Object.keys(sources))('changes no bit of %s', name => {
    const { text, options } = sources[name]!()
    const both = bothWays(text, options)
    expect(both.lengths[0]).toBeLessThan(both.lengths[1])
    for (const at of [1, 2, 3]) expectSame(both, at, name)
  }, 300_000)

  it('changes no bit of a routine that is cut into pieces', () => {
    const both = bothWays(sources['lenet']!().text, { filename: 'lenet.json', emit: ['forward', 'valueAndGrad'], unroll: 8 })
    expect(both.pieces).toBeGreaterThan(2)
    expectSame(both, 1, 'lenet')
  }, 300_000)

  it('does not grow with the layers of a chain of which nothing is kept', () => {
    const [few, many] = [4, 24].map(layers => bothWays(dense(layers), { filename: 'chain.json', emit: ['forward'] }).lengths)
    expect(many![0]).toBe(few![0])
    expect(many![1]).toBeGreaterThan(4 * few![1])
  })

  it('does not grow with the length of a step of which nothing is kept', () => {
    const [few, many] = [3, 24].map(layers => bothWays(longSteps(layers), { emit: ['forward'], unroll: 0 }).lengths)
    expect(many![0]).toBe(few![0])
    expect(many![1]).toBeGreaterThan(4 * few![1])
  })
})

/** What the header says. */
const workspaceOf = (name: string, emit: CompileOptions['emit']): number =>
  Number(/Workspace: (\d+) bytes/.exec(compile(readFileSync(`examples/nets/${name}`, 'utf8'), { filename: name, emit }).code)?.[1])

it.each([
  ['lenet.json', ['forward'], 12_608], ['lenet.json', ['forward', 'backward'], 88_064], ['lenet.json', ['forward', 'valueAndGrad'], 135_112],
  ['alexnet.json', ['forward'], 4_646_400], ['alexnet.json', ['forward', 'valueAndGrad'], 49_060_120],
] as const)('the workspace of %s for %s is small', (name, emit, bytes) => {
  expect(workspaceOf(name, [...emit])).toBeLessThanOrEqual(bytes)
})

describe('packing', () => {
  const buffers = fc.array(fc.record({ length: fc.integer({ min: 0, max: 20 }), first: fc.integer({ min: 0, max: 30 }), lasts: fc.integer({ min: 0, max: 12 }) }), { maxLength: 40 })

  it('puts no two buffers that are in use together into the same place', () => {
    fc.assert(fc.property(buffers, list => {
      const lengths = list.map(({ length }) => length)
      const { starts, length } = pack(lengths, list.map(({ first, lasts }) => ({ first, last: first + lasts })))
      for (let time = 0; time <= 42; time++) {
        const owner = new Map<number, number>()
        for (const [buffer, { first, lasts }] of list.entries()) {
          if (time < first || time > first + lasts) continue
          for (let at = starts[buffer]!; at < starts[buffer]! + lengths[buffer]!; at++) {
            expect(owner.has(at)).toBe(false)
            expect(at).toBeLessThan(length)
            owner.set(at, buffer)
          }
        }
      }
      expect(length).toBeLessThanOrEqual(lengths.reduce((sum, each) => sum + each, 0))
    }), { seed: seed + 47, numRuns: 200 })
  })

  it('takes the time of many buffers, not of their square', () => {
    const count = 5000
    const lengths = Array.from({ length: count }, (_, k) => 1 + k % 7)
    const { length } = pack(lengths, lengths.map((_, k) => ({ first: k, last: k + 1 })))
    expect(length).toBeLessThan(count / 10)
  })
})
