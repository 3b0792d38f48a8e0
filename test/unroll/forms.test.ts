import { describe, expect, it } from 'vitest'
import { createCompilation } from '../../src/compilation.js'
import { compile, evaluate } from '../../src/index.js'
import type { Sym } from '../../src/ir/node.js'
import { elements } from '../../src/ir/shape.js'
import { defaults, type CompileOptions } from '../../src/options.js'
import { parse } from '../../src/parse/parse.js'
import { interpretTensors } from '../../src/verify/interpret.js'
import { typeErrors } from '../emit/types.js'

const declared = `param W[3, 4], b[3], M[3, 3], k
input x[4], v[3], s, label: class(3), labels[5]: class(3)
`

/** What is between the declarations and the end of a file; the value is the last statement. */
const models = String.raw`
sum((W*x + b).^2)
W*x + b
W*x
(W*x)'
W'*v
outer(v, W*x)
softmaxCrossEntropy(label, W*x + b)
softmaxCrossEntropy(v.^2/sum(v.^2), W*x + b)
hingeLoss(label, W*x + b)
meanSquaredError(v, tanh(W*x + b))
huberLoss(v, W*x + b)
sum(sigmoidCrossEntropy(v > 0 ? 1 : 0, W*x))
softmax(W*x + b)
logSoftmax(W)
logSumExp(W*x)
norm(W*x + b)
norm(v)*norm(b - v)
max(W*x) - min(b)
max(W, 1)
mean(W, 2)
std(b) + variance(v)
prod(b)
cumsum(b)
cross(b, v)
kron(b, v)
trace(M)
diag(M)
det(M)
inv(M)
lusolve(M, b)
lusolve(M[1:2, 1:2], b[1:2])
inv(M[1:2, 1:2])
det(M[1:2, 1:2])
concat(b, v)
reshape(W, [2, 6])
W[2, :]
W[:, 2:3]
W[end:-1:1, [1, 3]]
b[label]
oneHot(label, 3)
sum(i in 1:5, b[labels[i]])
gather(W, [1, 3, 3])
sum(i in 1:3, j in 1:i, M[i, j]*v[j])
sum(i in 1:2, 100*(x[i+1] - x[i]^2)^2 + (1 - x[i])^2)*k
array(i in 1:3, j in 1:4, W[i, j]*b[i])
array(i in 1:3, i > 1 ? b[i-1]*v[i] : k)
prod(i in 1:3, 1 + b[i]*v[i])
max(i in 1:3, b[i]*v[i])
fold(t in 1:4, h = v, tanh(M*h + b*x[t]))
scan(t in 1:4, h = v, tanh(M*h + b*x[t]))
fold(t in 1:3, p = 1, p*b[t])
fold(t in 1:4, h = b, c = v, sigmoid(c).*h + x[t], tanh(h).*c)
sum(relu(W*x + b))
sum(array(i in 1:3, sum(j in 1:i, v[j])).*b)
s > 0 ? sum(W) : norm(b)
sum(b > 0 ? sqrt(abs(b)) : b.*v)
-sum(i in 1:5, logSoftmax(W*x + b)[labels[i]])
`.trim().split('\n')

/** Numbers that differ, some negative. */
const numbers = (count: number, seed: number) => Float64Array.from({ length: count }, (_, k) => Math.round(1500 * Math.sin(1 + 7 * k + 13 * seed)) / 1000 + 0.001)

interface Argument { readonly name: string; readonly shape: readonly number[]; readonly kind?: string; readonly classes?: number }

const inputsFor = (inputs: readonly Argument[], seed: number) => inputs.map(({ shape, classes }, k) => {
  const values = numbers(elements(shape), k + seed)
  const fitting = classes === undefined ? values : values.map(value => Math.floor(Math.abs(value) * 1e3) % classes)
  return shape.length === 0 ? fitting[0]! : fitting
})

/** All that a module computes at a point. */
function results(source: string, options: CompileOptions) {
  const module = evaluate(source, options)
  const meta = module.meta as unknown as { inputs: Argument[]; outputs: Argument[] }
  const params = numbers(module.paramsLength, 5)
  const point = [params, ...inputsFor(meta.inputs, 1)]
  const outLength = meta.outputs.reduce((sum, { shape }) => sum + elements(shape), 0)
  const isNumber = meta.outputs.length === 1 && meta.outputs[0]!.shape.length === 0
  const tape = new Float64Array(module.tapeLength).fill(NaN)
  const upstream = numbers(outLength, 9)
  const fresh = () => new Float64Array(module.gradLength).fill(NaN)
  const value = isNumber ? [module.forward(...point, tape)] : [...module.forward(...point, new Float64Array(outLength).fill(NaN), tape)]
  const adjoint = fresh()
  module.backward(...point, tape, isNumber ? upstream[0] : upstream, adjoint)
  const found: Record<string, number[]> = { value: value as number[], adjoint: [...adjoint] }
  if (!isNumber) return { found, params, point }
  const grad = fresh()
  found['both'] = [module.valueAndGrad(...point, grad), ...grad]
  const examples = [1, 2, 3].map(seed => inputsFor(meta.inputs, seed))
  const each = examples.map(inputs => { const grad = fresh(); return [module.valueAndGrad(params, ...inputs, grad), ...grad] })
  found['mean'] = each[0]!.map((_, k) => each.reduce((sum, list) => sum + list[k]!, 0) / 3)
  const together = meta.inputs.map((_, k) => Float64Array.from(examples.flatMap(inputs => { const input = inputs[k]!; return typeof input === 'number' ? [input] : [...input] })))
  const batch = fresh()
  found['batch'] = [module.valueAndGradBatch(params, 3, ...together, batch), ...batch]
  return { found, params, point }
}

const close = (got: readonly number[], wanted: readonly number[]) => {
  expect(got).toHaveLength(wanted.length)
  const scale = Math.max(1, ...wanted.map(Math.abs).filter(Number.isFinite))
  for (const [k, value] of wanted.entries()) {
    if (Number.isFinite(value)) expect(Math.abs(got[k]! - value)).toBeLessThan(1e-11 * scale)
    else expect(got[k]).toBe(value)
  }
}

/** The value by the rows' own meaning, of the formula as written. */
function meaning(source: string, params: Float64Array, inputs: readonly (number | Float64Array)[]): number[] {
  const compilation = createCompilation(source, defaults)
  const { graph, model, outputs } = parse(compilation)
  const values = new Map<Sym, number | ArrayLike<number>>()
  let offset = 0
  for (const { symbol, kind, shape } of model.arguments) {
    if (kind !== 'param') continue
    const end = offset + elements(shape)
    values.set(symbol, params.slice(offset, end))
    offset = end
  }
  for (const [k, { symbol }] of model.arguments.filter(({ kind }) => kind === 'input').entries()) values.set(symbol, inputs[k]!)
  return interpretTensors(graph, outputs.map(({ node }) => node), values).flatMap(list => [...list])
}

const sourceOf = (model: string) => `${declared}f = ${model}\noutput f`

/** As the compiler chooses; loops of at most three rounds; all loops; none. */
const forms = ['auto', 3, 1000, 0] as const

describe.each(models)('%s', model => {
  it('means the same, written out or as loops', () => {
    const source = sourceOf(model)
    const [first, ...others] = forms.map(unroll => results(source, { unroll }))
    close(first!.found['value']!, meaning(source, first!.params, first!.point.slice(1)))
    if (first!.found['both']) close(first!.found['mean']!, first!.found['batch']!)
    for (const { found } of others) for (const [name, list] of Object.entries(found)) close(list, first!.found[name]!)
  })
})

it('loops have types that hold', () => {
  expect(typeErrors(...models.map(model => compile(sourceOf(model), { unroll: 0 }).code))).toEqual([])
}, 120_000)
