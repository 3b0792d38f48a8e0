import { all, create } from 'mathjs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Start } from '../../src/ir/fn.js'
import { closeTo, outputOf, read, type Nested } from './reading.js'

const math = create(all!, {})

const given = {
  s: 0.7, x: [0.5, -1.25, 2, 3.5, -0.75], v: [1.5, -2, 0.25], A: [[1, -2, 0.5], [3, 0.25, -1], [-1.5, 2.5, 6], [0.1, 0.2, 0.3]], M: [[2, -1, 0.5], [0.25, 3, 1], [-2, 0.75, 4]],
  T: [[[1, 2], [3, 4], [5, 6]], [[-1, 0.5], [2, -2], [0.25, 8]]],
}
const head = 'input s, x[5], v[3], A[4, 3], M[3, 3], T[2, 3, 2]\n'

/** mathjs's value of the last statement, nested arrays of numbers. */
function oracle(text: string): Nested {
  const scope = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, typeof value === 'number' ? value : math.matrix(value as number[])]))
  const result: unknown = math.evaluate(text, scope)
  const last: unknown = math.typeOf(result) === 'ResultSet' ? (result as { entries: unknown[] }).entries.at(-1) : result
  const plain: unknown = math.typeOf(last) === 'DenseMatrix' || math.typeOf(last) === 'Range' ? (last as { toArray(): unknown }).toArray() : last
  const numbers = (value: unknown): Nested => (Array.isArray(value) ? value.map(numbers) : Number(value))
  return numbers(plain)
}

const programs = String.raw`
x[2]
x[end]
x[end-1]
x[2:4]
x[2:end]
x[:3]
x[2:]
x[:]
x[end:-1:1]
x[1:2:5]
x[5:-2:1]
x[[1, 3, 3]]
x[2:2]
A[2, 3]
A[:, 1]
A[:, 2]
A[2, :]
A[2:2, :]
A[2:3, :]
A[2:3, 2]
A[2:3, 2:3]
A[end, end]
A[:, [3, 1]]
A[[1, 4], :]
A[[2], 1]
A[1:2:4, end:-1:1]
A[:, :]
T[1, 2, 2]
T[2, :, 1]
T[:, 2, :]
T[1, :, :]
T[:, [1, 3], 2]
T[:, :, 1]*v
A[:, 1][2]
A[2, :][2:3]
x[2:4][2]
A[1:2, :][:, 1]
(x + 1)[2]
(2*A)[2, 1]
A'[1, 2]
(A*v)[3]
x[2]^2
-x[2]
x[1] + x[2]*x[3]
2 x[1]
x[1 + 1]
x[mod(4, 3) + 1]
[1, 2, 3][2]
[1, 2; 3, 4][2, :]
[1, 2, 3]
[1, 2; 3, 4]
[1; 2; 3]
[[1, 2], [3, 4]]
[[1, 2]; [3, 4]]
[[[1, 2], [3, 4]], [[5, 6], [7, 8]]]
[-1, 2.5e-3; +3, -4]
[s, 1, x[2]]
[s, 1; x[2], 3]
[v, 2*v]
[v; 2*v]
[M, M']
[s]
[[s]]
[true, false]
[s > 0, s < 0] + 0
[1:3]
1:5
1:5 + 1
(1:5)'
0:0.1:0.5
5:-1:1
(1:3)*v
(1:3).*v
[1:3]*v
x'
A'
A'*x[1:4]
(M + M')'
M*v
v*M
M*M
v*v
v'*v
A*M
2*A
A/2
A + 1
1 - A
-A
A.*A
A./(A + 10)
A.^2
M^2
2.^v
v.^2
sum(A)
sum(A, 1)
sum(A, 2)
max(x)
A + v
A[1, :] + A[:, 1][1:3]
sum(x[2:4].^2)
sum(A[:, 2])
dot(A[1, :], v)
A[2, :]*v
A[:, 1]*x[1:4]
M[1:2, 1:2]*v[1:2]
f(i) = x[i] + 1; f(2)
f(a) = a[2]; f(x) + f(v)
f(a, k) = a[k, :]; f(A, 3)
f(a) = a[end]; f(x)
g(a) = a'; f(a) = g(a)*a; f(A)
B = A[2:3, :]; B[1, 2]
n = 3; x[n]
s > 0 ? x[2] : x[3]
s < 0 ? v : 2*v
x[s > 0 ? 1 : 2] + 0*s
concat([1, 2], [3])
x > 0
(x > 0) .* x
not (x > 0)
abs(v)
max(v) - min(v)
trace(M) + det(M)
size_ = 2; x[size_]
`.trim().split('\n')

const skipped = new Set(['x[s > 0 ? 1 : 2] + 0*s'])

describe('a program on arrays has the value that mathjs gives it', () => {
  it.each(programs.filter(text => !skipped.has(text)))('%s', text => {
    const wanted = oracle(text)
    const found = outputOf(head + text, given)
    expect(closeTo(found, wanted), `${JSON.stringify(found)} is not mathjs's ${JSON.stringify(wanted)}`).toBe(true)
  })
})

describe('random subscripts', () => {
  const index = (extent: number) => fc.oneof(
    fc.integer({ min: 1, max: extent }).map(String),
    fc.constantFrom(':', 'end', `1:${extent}`, 'end:-1:1'),
    fc.tuple(fc.integer({ min: 1, max: extent }), fc.integer({ min: 1, max: extent })).map(([p, q]) => (p <= q ? `${p}:${q}` : `${p}:-1:${q}`)),
    fc.array(fc.integer({ min: 1, max: extent }), { minLength: 1, maxLength: 4 }).map(list => `[${list.join(', ')}]`),
  )
  const text = fc.oneof(
    index(5).map(i => `x[${i}]`),
    fc.tuple(index(4), index(3)).map(list => `A[${list.join(', ')}]`),
    fc.tuple(index(3), index(4)).map(list => `(A')[${list.join(', ')}]`),
    fc.tuple(index(2), index(3), index(2)).map(list => `T[${list.join(', ')}]`),
  )
  it('have mathjs\'s value', () => {
    fc.assert(fc.property(text, program => {
      const wanted = oracle(program)
      expect(closeTo(outputOf(head + program, given), wanted), program).toBe(true)
    }), { numRuns: 300, seed: 2026 })
  })
})

describe('declarations', () => {
  const argument = (text: string) => {
    const { fn, diagnostics } = read(`${text}\ny = 1`)
    expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([])
    return fn.model.arguments
  }
  it('give arguments a shape', () => {
    const shapes = argument('const n = 2, m = n^2\ninput x[784], A[n + 1, m], t[2, 3, 4] in [0, 1], s\nparam W[m, 3] = heNormal(), b[3]').map(({ name, shape }) => `${name} [${shape.join(', ')}]`)
    expect(shapes).toEqual(['W [4, 3]', 'b [3]', 'x [784]', 'A [3, 4]', 't [2, 3, 4]', 's []'])
  })
  it('give class labels', () => {
    const [label, tokens] = argument('const V = 50\ninput label: class(10), tokens[7]: class(V)')
    expect([label!.symbol.classes, label!.shape, tokens!.symbol.classes, tokens!.shape]).toEqual([10, [], 50, [7]])
  })
  it('give domains to arrays', () => expect(argument('input x[3] in [-1, 1]')[0]!.symbol.domain).toEqual([-1, 1]))

  // TensorFlow.js, tfjs-layers/src/initializers.ts: the fan-in of W*x is the number of columns, and nothing makes up for truncation.
  const uniform = (limit: number): Start => ({ distribution: 'uniform', low: -limit, high: limit })
  const normal = (deviation: number): Start => ({ distribution: 'truncatedNormal', mean: 0, deviation })
  it.each<readonly [string, Start]>([
    ['W[2, 3]', 0],
    ['W[2, 3] = 0.5', 0.5],
    ['W[2, 3] = zeros()', 0], ['W[2, 3] = zeros', 0], ['W[2, 3] = ones()', 1], ['W[2, 3] = constant(0.1)', 0.1], ['W[2, 3] = constant(value = 2*3)', 6],
    ['W[2, 3] = [1, 2, 3; 4, 5, 6]', [1, 2, 3, 4, 5, 6]], ['W[3] = (1:3)/2', [0.5, 1, 1.5]], ['W[2, 2] = identity(2)', [1, 0, 0, 1]],
    ['W[2] = ones(2)', [1, 1]],
    ['W[2, 3] = randomNormal()', { distribution: 'normal', mean: 0, deviation: 0.05 }],
    ['W[2, 3] = randomNormal(1, stddev = 2)', { distribution: 'normal', mean: 1, deviation: 2 }],
    ['W[2, 3] = randomUniform', { distribution: 'uniform', low: -0.05, high: 0.05 }],
    ['W[2, 3] = randomUniform(min = -1, max = 3)', { distribution: 'uniform', low: -1, high: 3 }],
    ['W[100, 784] = heNormal()', normal(Math.sqrt(2 / 784))], ['W[100, 784] = heUniform()', uniform(Math.sqrt(6 / 784))],
    ['W[100, 784] = glorotNormal()', normal(Math.sqrt(2 / 884))], ['W[100, 784] = glorotUniform()', uniform(Math.sqrt(6 / 884))],
    ['W[16] = heNormal', normal(Math.sqrt(2 / 4))], ['W[3, 3, 8, 16] = glorotUniform', uniform(Math.sqrt(6 / (9 * 8 + 9 * 16)))],
    ['W[3] in [0, 1] = 0.5', 0.5],
  ])('param %s', (text, start) => expect(argument(`param ${text}`)[0]!.start).toEqual(start))

  it('never differentiate by class labels', () => {
    const wrt = (text: string, names: string[] = []) => read(text, { wrt: names }).fn.model.wrt.map(({ name }) => name)
    expect(wrt('input z[3], label: class(3)\ny = softmaxCrossEntropy(label, z)')).toEqual(['z'])
    expect(read('input z[3], label: class(3)\ny = softmaxCrossEntropy(label, z)', { wrt: ['label'] }).codes).toEqual(['G608'])
  })
  it('give outputs their shapes', () => {
    expect(read('input A[2, 3], x[3]\na = A*x\nb = sum(a)\nc = A\'\noutput a, b, c').fn.model.outputs.map(({ shape }) => shape)).toEqual([[2], [], [3, 2]])
  })
})

describe('class labels', () => {
  const scores = [[0.1, 0.2, 0.3], [1, 2, 3]]
  it.each<readonly [string, Nested]>([
    ['z[label]', 3], ['S[:, label]', [0.3, 3]], ['S[2, label]', 3], ['S[label2, label]', 3], ['E[tokens, :]', [[5, 6], [1, 2], [5, 6]]],
    ['sum(t in 1:3, t*E[tokens[t], 1])', 5 + 2 + 15], ['array(t in 1:3, E[tokens[t], :])', [[5, 6], [1, 2], [5, 6]]],
    ['fold(t in 1:3, h = 0, h*2 + E[tokens[t], 1])', 5 * 4 + 2 + 5],
    ['fold(t in 1:3, h = [1, 2, 3], h + h[tokens[t]])', [18, 19, 20]],
    ['z[bad]', NaN], ['array(i in 1:3, i > 1 ? S[i-1, label] : 0)', [0, 0.3, 3]], ['array(i in 1:3, i > 1 ? S[i-1, bad] : 0)', [0, NaN, NaN]],
    ['array(i in 1:3, i > 1 ? S[i-1, tokens] : [1, 2, 3])', [[1, 2, 3], [0.3, 0.1, 0.3], [3, 1, 3]]],
    ['array(t in 1:3, fold(u in 1:3, h = 0, h*2 + E[tokens[u], 1]*t))', [27, 54, 81]],
    ['fold(t in 1:3, h = z, h - softmax(h) + softmaxCrossEntropy(tokens[t], h)*0)[1] > 0 ? 1 : 0', 1],
  ])('%s', (text, wanted) => {
    const head = 'input z[3], S[2, 3], E[3, 2], label: class(3), label2: class(2), bad: class(3), tokens[3]: class(3)\n'
    const found = outputOf(head + text, { z: [1, 2, 3], S: scores, E: [[1, 2], [3, 4], [5, 6]], label: 2, label2: 1, bad: 7, tokens: [2, 0, 2] })
    expect(closeTo(found, wanted), JSON.stringify(found)).toBe(true)
  })
})

describe('faults', () => {
  const head = 'input s, x[5], A[4, 3], label: class(3), tokens[4]: class(3)\n'
  it.each<readonly [string, readonly string[]]>([
    ['x[6]', ['G814']], ['x[0]', ['G814']], ['x[1.5]', ['G814']], ['x[2:6]', ['G814']], ['x[[1, 6]]', ['G814']], ['A[5, 1]', ['G814']],
    ['x[3:2]', ['G315']], ['x[1:0.5:2]', ['G317']], ['x[s]', ['G317']], ['x[A]', ['G317']], ['x[[1, 2; 2, 1]]', ['G317']],
    ['A[1]', ['G316']], ['x[1, 2]', ['G316']], ['s[1]', ['G316']], ['x[]', ['G317']], ['x[1:s]', ['G211']], ['1:s', ['G211']], ['5:1', ['G315']],
    ['[]', ['G314']], ['[1, 2; 3]', ['G313']], ['[[1, 2], [3]]', ['G313']], ['[s, x]', ['G313']], ['[[s, 1], 2]', ['G313']],
    ['x[end + 1]', ['G814']], ['end + 1', ['G413']], ['x + end', ['G413']], ['x[2] = 3', ['G223']],
    ['A*x', ['G801']], ['x + A', ['G801']], ['[1:3, x]', ['G313']],
    ['label + 1', ['G809']], ['label', ['G815']], ['[label, 1]', ['G809']], ['sum(i in 1:4, tokens[i])', ['G809']], ['label > 1 ? 1 : 2', ['G809']], ['array(i in 1:4, tokens[i])', ['G809']],
    ['fold(t in 1:2, h = label, h)', ['G809']], ['fold(t in 1:2, h = 0, label)', ['G809']], ['softmaxCrossEntropy(x[1:3], label)', ['G810']], ['A[label, 1]', []], ['A[1, label]', []], ['x[label]', []],
    ['x[1:2][label]', ['G811']],
    ['c ? x : 1', ['G201']], ["x*x'", ['G817']], ["x'*x", []], ["A'*A", []],
    ['x[1:sum(i in 1:10^8, sqrt(i))]', ['G211']], ['sum(i in 1:10^8, x[mod(i, 5) + 1])', ['G317']], ['s^sum(i in 1:10^8, i)', []],
  ])('%s', (text, codes) => expect(read(head + text).codes).toEqual(codes))

  it.each<readonly [string, readonly string[]]>([
    ['input x[0]\ny = 1', ['G804']], ['input x[-1]\ny = 1', ['G804']], ['input x[2.5]\ny = 1', ['G804']], ['input x[2^40]\ny = 1', ['G504']], ['input x[2^20, 2^20]\ny = 1', ['G504']],
    ['input x[2^60]\ny = 1', ['G804']], ['input n, x[n]\ny = n', ['G211']], ['input x[]\ny = 1', ['G210']], ['input x[3,]\ny = 1', ['G210']], ['input x[3\ny = 1', ['G104']],
    ['input x[3] = 4\ny = 1', ['G210']], ['param w[3] = [1, 2]\ny = sum(w)', ['G816']], ['input a\nparam w[3] = a\ny = sum(w) + a', ['G211']], ['param w[2] in [0, 1] = [0.5, 2]\ny = sum(w)', ['G213']],
    ['param w = heNormal()\ny = w', ['G214']], ['param w[2] = heNormal(3)\ny = sum(w)', ['G301']], ['param w[2] = randomNormal(std = 3)\ny = sum(w)', ['G302']],
    ['param w[2] = constant()\ny = sum(w)', ['G301']], ['param w[2] = randomUniform(0, min = 1)\ny = sum(w)', ['G303']],
    ['input l: class(0)\ny = 1', ['G804']], ['input l: class\ny = 1', ['G210']], ['param l: class(3)\ny = 1', ['G210']], ['input l: class(3) in [0, 1]\ny = 1', ['G210']],
    ['const w[3] = 2\ny = 1', ['G210']], ['input x\nconst w = [x, 1]\ny = w', ['G211']],
    ['const w = [1, 2; 3, 4]\ninput x[2]\ny = w*x', []], ['zeros(10^5, 10^5)', ['G504']], ['input x\ny = sum(1:10^10)*x', ['G504']],
  ])('%s', (text, codes) => expect(read(text).codes.filter(code => code !== 'G208' || codes.includes('G208'))).toEqual(codes))

  it('are shown at their place, with both shapes', () => {
    const text = 'input A[10, 3], b[4]\ny = sum(2*(A*b))'
    const { diagnostics: [fault] } = read(text)
    expect(fault!.message).toBe('the shapes do not fit: [10, 3] · [4]')
    expect(text.slice(fault!.start.offset, fault!.end.offset)).toBe('A*b')
  })
  it('are reported together, and what comes of them is no further fault', () => {
    const { diagnostics } = read('input A[2, 3], x[2], label: class(4)\na = A*x\nb = a + label\nc = x[3]\nd = [b, c; 1, 2, 3]\ny = a + c')
    expect(diagnostics.map(({ code, start }) => `${code} ${start.line}`)).toEqual(['G801 2', 'G208 3', 'G814 4', 'G208 5', 'G313 5'])
    const { diagnostics: all } = read('input A[2, 3], x[2], label: class(4)\na = A*x\nb = a + label\nc = x[3]\nd = x + label\ny = a + b + c + d')
    expect(all.map(({ code, start }) => `${code} ${start.line}`)).toEqual(['G801 2', 'G814 4', 'G809 5'])
  })
})

describe('size', () => {
  it('does not slow reading down', () => {
    const graphOf = (text: string) => read(text).fn.graph.size
    expect(graphOf('input x[1000000]\ny = sum(i in 1:999999, 100*(x[i+1] - x[i]^2)^2 + (1 - x[i])^2)')).toBeLessThan(40)
    expect(graphOf('input x[10000], W[10000, 10000]\ny = sum(i in 1:10000, j in 1:i, W[i, j]*x[i]*x[j])')).toBeLessThan(40)
    expect(graphOf('input x[1000000]\ny = fold(t in 1:1000000, h = 0, tanh(h + x[t]))')).toBeLessThan(40)
  })
  it('may be large in a literal', () => {
    const rows = Array.from({ length: 300 }, (_, i) => Array.from({ length: 300 }, (_, j) => i * j - 7.5).join(', ')).join('; ')
    expect(read(`input x[300]\nconst W = [${rows}]\ny = W*x`).fn.model.outputs[0]!.shape).toEqual([300])
  })
  it('may be 10⁵ terms', () => {
    expect(read(`input x[10]\ny = ${Array.from({ length: 1e5 }, (_, k) => `x[${(k % 10) + 1}]*${k}`).join(' + ')}`).codes).toEqual([])
  })
})
