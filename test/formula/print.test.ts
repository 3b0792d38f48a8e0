import fc from 'fast-check'
import temml from 'temml'
import { describe, expect, test } from 'vitest'
import { latexName } from '../../src/formula/notation/latex.js'
import { print, type NotationName } from '../../src/formula/print.js'
import { template } from '../../src/formula/template.js'
import { createGraph, type Graph } from '../../src/ir/build.js'
import type { Node } from '../../src/ir/node.js'
import { allOps } from '../../src/ops/define.js'
import { ops } from '../../src/ops/table.js'
import { concatenated, cumulated, reshaped, stacked, tableOf } from '../../src/ops/tensor/arrange.js'
import { contractOf } from '../../src/ops/tensor/contract.js'
import { determinantOf, inverseOf, solveFor } from '../../src/ops/tensor/linear.js'
import { accumulateAt, constantIndex, elementAt, filled, indexOf, permute, positionIn, readAt, slice, spread } from '../../src/ops/tensor/read.js'
import { argMax, reduceMax, reduceNorm, reduceOver, sumAll, sumOver } from '../../src/ops/tensor/reduce.js'

const names = ['x', 'y', 'z', 'w0', 'learning_rate']

function read(graph: Graph, formula: string): Node {
  return template(formula, names)(graph, names.map(name => graph.symbol(name, 'input')))
}

const shows = (notation: NotationName, table: readonly (readonly [formula: string, shown: string])[]) =>
  test.each(table)(`%s in ${notation} is %s`, (formula, shown) => {
    expect(print(read(createGraph(), formula), { notation })).toBe(shown)
  })

describe('text is what one writes on paper', () => {
  shows('text', [
    ['w0*x + y', 'w0·x + y'],
    ['(x + y)*z', '(x + y)·z'],
    ['x - (y - z)', 'x − (y − z)'],
    ['x + (y - z)', 'x + y − z'],
    ['x*(-2)', '−2·x'],
    ['y + x*(-2)', 'y − 2·x'],
    ['-x*y', '−x·y'],
    ['-(x - y)', 'y − x'],
    ['-x + y', 'y − x'],
    ['x - (-y)', 'x + y'],
    ['-(-x)', 'x'],
    ['-(x + y)*z', '−(x + y)·z'],
    ['x*(-y)*z', '−x·y·z'],
    ['x/y/z', 'x/(y·z)'],
    ['x/(y/z)', 'x·z/y'],
    ['x*(y/z)', 'x·y/z'],
    ['-1/x', '−1/x'],
    ['-1*x', '−x'],
    ['x*2', '2·x'],
    ['x^2', 'x²'],
    ['x^-12', 'x⁻¹²'],
    ['(-x)^2', '(−x)²'],
    ['-x^2', '−x²'],
    ['(x^2)^3', '(x²)³'],
    ['2^(-x)', '2^(−x)'],
    ['x^y', 'x^y'],
    ['x^0.5', 'x^0.5'],
    ['sqrt(x)', '√x'],
    ['sqrt(x + 1)', '√(x + 1)'],
    ['sqrt(x)^2', '(√x)²'],
    ['sqrt(sin(x))', '√sin(x)'],
    ['abs(x - y)', '|x − y|'],
    ['floor(x/2)', '⌊x/2⌋'],
    ['sigmoid(x)', 'σ(x)'],
    ['max(0, x)', 'max(x, 0)'],
    ['max(x, y)', 'max(x, y)'],
    ['0 < x ? x : -x', 'x > 0 ? x : −x'],
    ['(x > 0 ? x : y)*z', '(x > 0 ? x : y)·z'],
    ['not (x > 0) and y <= 1 ? x : y', 'not (x > 0) and y ≤ 1 ? x : y'],
    ['pi*x - e', 'π·x − e'],
    ['x*LN2', 'ln(2)·x'],
    ['1e-7*x', '10⁻⁷·x'],
    ['2.5e30*x', '2.5·10³⁰·x'],
    ['sigmoidc(x)', '1 − σ(x)'],
    ['y*sigmoidc(x)', 'y·(1 − σ(x))'],
    ['tanhc(x)', '1 − tanh(x)²'],
    ['expm1c(x)', 'exp(x)'],
  ])
})

describe('ascii is text with ASCII only', () => {
  shows('ascii', [
    ['x*(-2) + y', 'y - 2*x'],
    ['sigmoid(x)*sigmoidc(x)', 'sigmoid(x)*(1 - sigmoid(x))'],
    ['x^2/y/z', 'x^2/(y*z)'],
    ['x >= pi ? abs(x) : floor(y)', 'x >= pi ? abs(x) : floor(y)'],
  ])
})

describe('expr says what the graph is', () => {
  shows('expr', [
    ['x*(y*z)', 'x*(y*z)'],
    ['x - (y - z)', 'x - (y - z)'],
    ['x + (-y)', 'x + -y'],
    ['x*(-2)', 'x*-2'],
    ['(-2)^x', '(-2)^x'],
    ['max(x, 0)', 'max(x, 0)'],
    ['not (x > 0) ? x : y', 'not (x > 0) ? x : y'],
    ['(x > 0 xor y > 0) and z > 0 ? 1 : 0', '(x > 0 xor y > 0) and z > 0 ? 1 : 0'],
    ['sigmoidc(x)', '1 - sigmoid(x)'],
  ])
})

describe('latex', () => {
  shows('latex', [
    ['x*(y + 1)', String.raw`x \cdot \left(y + 1\right)`],
    ['w0/(x*learning_rate)', String.raw`\frac{w_{0}}{x \cdot \mathrm{learning\_rate}}`],
    ['exp(x)^2', String.raw`\left(e^{x}\right)^{2}`],
    ['sqrt(x)', String.raw`\sqrt{x}`],
    ['x > 0 ? x : -x', String.raw`\begin{cases} x & \text{if } x > 0 \\ -x & \text{otherwise} \end{cases}`],
    ['1e-7*x', String.raw`10^{-7} \cdot x`],
  ])

  test.each([
    ['x', 'x'], ['w0', 'w_{0}'], ['x_12', 'x_{12}'], ['alpha', String.raw`\alpha`], ['beta2', String.raw`\beta_{2}`],
    ['rate', String.raw`\mathrm{rate}`], ['a_b', String.raw`\mathrm{a\_b}`], ['__proto__', String.raw`\mathrm{\_\_proto\_\_}`],
    ['$', String.raw`\mathrm{\$}`], ['é', String.raw`\text{é}`], ['_1', String.raw`\mathrm{\_1}`], ['ℓ', String.raw`\text{ℓ}`],
  ])('the name %s is %s, which temml takes', (name, shown) => {
    expect(latexName(name)).toBe(shown)
    temml.renderToString(shown, { throwOnError: true })
  })

  test.each(allOps.map(op => op.name))('temml takes %s, alone and within powers, products and itself', name => {
    const graph = createGraph()
    const op = allOps.find(row => row.name === name)!
    const [x, y] = [graph.symbol('x', 'input'), graph.symbol('y', 'input')]
    const condition = graph.call(ops.larger, x, y)
    const call = (operand: Node) => graph.call(op, ...Array.from({ length: op.arity }, (_, k) => (op.conditions.includes(k) ? condition : operand)))
    const inner = op.type === 'real' ? call(graph.call(ops.add, x, y)) : graph.call(ops.select, call(x), x, y)
    const nested = [inner, call(inner), graph.call(ops.powWhole, inner, graph.constant(2)), graph.call(ops.mul, inner, call(inner))]
    for (const node of nested.filter(node => node.kind === 'call' && node.op.type === 'real'))
      temml.renderToString(print(node, { notation: 'latex' }), { throwOnError: true })
  })
})

describe('expr reads back as the same node', () => {
  const reals = allOps.filter(op => op.type === 'real' && op.shown === undefined && op !== ops.powWhole && op !== ops.select)
  const comparisons = allOps.filter(op => op.type === 'boolean' && op.conditions.length === 0)
  const connectives = allOps.filter(op => op.type === 'boolean' && op.conditions.length > 0)
  const constants = [0, 1, 2, -1, -2.5, 1e-300, 1e21, Math.PI, -Math.E, 0.1, Math.LN2]

  /** A node of choices: each number picks an op and the arguments among what there is. */
  function grow(graph: Graph, choices: readonly number[]): Node {
    const numbers: Node[] = names.map(name => graph.symbol(name, 'input'))
    const truths: Node[] = [graph.call(ops.larger, numbers[0]!, numbers[1]!)]
    let state = 0
    const pick = <T>(list: readonly T[]): T => list[(state = Math.imul(state ^ 0x5bd1e995, 0x9e3779b1) >>> 0) % list.length]!
    const recent = <T>(list: readonly T[]): T => (pick([true, true, false]) ? list.at(-1)! : pick(list))
    const leaf = () => (pick([0, 0, 0, 1]) ? graph.constant(pick(constants)) : pick(numbers.slice(-6)))
    for (const choice of choices) {
      state = choice
      const kind = pick(['real', 'real', 'real', 'power', 'select', 'comparison', 'connective'] as const)
      if (kind === 'comparison') truths.push(graph.call(pick(comparisons), recent(numbers), leaf()))
      else if (kind === 'connective') {
        const op = pick(connectives)
        truths.push(graph.call(op, ...Array.from({ length: op.arity }, () => recent(truths))))
      } else if (kind === 'power') numbers.push(graph.call(ops.powWhole, recent(numbers), graph.constant(pick([2, 3, -1, -2, 20, 0]))))
      else if (kind === 'select') numbers.push(graph.call(ops.select, recent(truths), leaf(), recent(numbers)))
      else {
        const op = pick(reals)
        // A constant of `max` stands first, a whole constant exponent is `powWhole`, the minus of a constant is its own: so it is read.
        const args = Array.from({ length: op.arity }, (_, k) => (op === ops.neg || op === ops.pow || k > 0 ? recent(numbers) : leaf()))
        if (!args.every(arg => arg.kind === 'const')) numbers.push(graph.call(op, ...args))
      }
    }
    return numbers.at(-1)!
  }

  test('random graphs', () => {
    fc.assert(fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 14 }), choices => {
      const graph = createGraph()
      const node = grow(graph, choices)
      const text = print(node, { notation: 'expr' })
      if (text.length > 5000) return
      expect(read(graph, text), text).toBe(node)
    }), { numRuns: 2000 })
  })
})

describe('vectors and matrices', () => {
  const g = createGraph()
  const input = (name: string, shape: number[], classes?: number) => g.symbol(name, 'input', { shape, classes })
  const [W, x, y, B, S, s] = [input('W', [3, 4]), input('x', [4]), input('y', [3]), input('B', [4, 5]), input('S', [4, 4]), input('s', [])]
  const [label, tokens] = [input('label', [], 4), input('tokens', [6], 4)]
  const c = (value: number) => g.constant(value)
  const call = g.call
  const product = contractOf(g, W, [0, 1], x, [1], [0])
  const table = tableOf(g, [3], [2, 0, 1])
  const index = positionIn(g, [4], indexOf(0))

  const rows: readonly (readonly [Node, text: string, expr: string])[] = [
    [product, 'W·x', 'W*x'],
    [contractOf(g, W, [0, 1], y, [0], [1]), 'Wᵀ·y', "W'*y"],
    [contractOf(g, y, [0], W, [0, 1], [1]), 'Wᵀ·y', "W'*y"],
    [contractOf(g, x, [0], x, [0], []), 'xᵀ·x', 'dot(x, x)'],
    [contractOf(g, y, [0], x, [1], [0, 1]), 'y·xᵀ', 'outer(y, x)'],
    [contractOf(g, y, [0], x, [1], [1, 0]), 'x·yᵀ', 'outer(x, y)'],
    [contractOf(g, W, [0, 1], B, [1, 2], [0, 2]), 'W·B', 'W*B'],
    [contractOf(g, W, [0, 1], B, [1, 2], [2, 0]), 'Bᵀ·Wᵀ', "B'*W'"],
    [contractOf(g, W, [0, 1], W, [2, 1], [0, 2]), 'W·Wᵀ', "W*W'"],
    [contractOf(g, contractOf(g, W, [0, 1], S, [1, 2], [0, 2]), [0, 1], B, [1, 2], [0, 2]), 'W·S·B', 'W*S*B'],
    [contractOf(g, W, [0, 1], contractOf(g, S, [1, 2], B, [2, 3], [1, 3]), [1, 2], [0, 2]), 'W·(S·B)', 'W*(S*B)'],
    [contractOf(g, contractOf(g, W, [0, 1], y, [0], [1]), [0], x, [0], []), 'yᵀ·W·x', "dot(W'*y, x)"],
    [contractOf(g, W, [0, 1], W, [0, 1], []), 'Σ(W∘²)', 'sum(W.*W)'],
    [contractOf(g, call(ops.mul, c(2), product), [0], x, [1], [0, 1]), '2·(W·x)·xᵀ', 'outer(2*(W*x), x)'],
    [call(ops.mul, c(2), contractOf(g, W, [0, 1], product, [0], [1])), '2·Wᵀ·(W·x)', "2*(W'*(W*x))"],
    [call(ops.div, contractOf(g, product, [0], x, [1], [0, 1]), s), '(W·x)·xᵀ/s', 'outer(W*x, x)/s'],
    [contractOf(g, W, [0, 1], y, [0], [0, 1]), '(W[i, j]·y[i])ᵢⱼ', 'array(i in 1:3, j in 1:4, W[i, j]*y[i])'],

    [call(ops.mul, call(ops.mul, product, y), s), 's·y ⊙ (W·x)', 'W*x.*y*s'],
    [call(ops.mul, x, contractOf(g, x, [0], x, [0], [])), '(xᵀ·x)·x', 'x*dot(x, x)'],
    [call(ops.div, call(ops.mul, s, y), call(ops.add, y, c(1))), 's·y ⊘ (y + 1)', 's*y./(y + 1)'],
    [call(ops.div, c(1), y), '1 ⊘ y', '1./y'],
    [call(ops.powWhole, y, c(2)), 'y²', 'y.^2'],
    [call(ops.powWhole, W, c(2)), 'W∘²', 'W.^2'],
    [call(ops.sigmoid, call(ops.add, product, y)), 'σ(W·x + y)', 'sigmoid(W*x + y)'],
    [call(ops.max, c(0), product), 'max(W·x, 0)', 'maximum(W*x, 0)'],
    [call(ops.abs, y), 'abs(y)', 'abs(y)'],

    [permute(g, W, [1, 0]), 'Wᵀ', "W'"],
    [elementAt(g, x, [2]), 'x[3]', 'x[3]'],
    [slice(g, x, 0, 1, 3), 'x[2:4]', 'x[2:4]'],
    [slice(g, x, 0, 3, 4, -1), 'x[4:-1:1]', 'x[4:-1:1]'],
    [readAt(g, W, [3], [indexOf(0), constantIndex(1)]), 'W[:, 2]', 'W[:, 2]'],
    [readAt(g, S, [4], [indexOf(0), indexOf(0)]), 'diag(S)', 'diag(S)'],
    [readAt(g, x, [3], [{ argument: 1 }], { indices: [table] }), 'x[[3, 1, 2]]', 'x[[3, 1, 2]]'],
    [readAt(g, x, [], [{ argument: 1 }], { indices: [label] }), 'x[label]', 'x[label]'],
    [readAt(g, B, [6, 5], [{ argument: 1 }, indexOf(1)], { indices: [spread(g, tokens, [6, 5], [0])] }), 'B[tokens, :]', 'B[tokens, :]'],
    [call(ops.add, W, spread(g, x, [3, 4], [1])), '(W[i, j] + x[j])ᵢⱼ', 'array(i in 1:3, j in 1:4, W[i, j] + x[j])'],
    [accumulateAt(g, slice(g, x, 0, 1, 3), [4], [{ offset: 1, terms: [[0, 1]] }]), '(i ≥ 2 ? x[i] : 0)ᵢ', 'array(i in 1:4, i >= 2 ? x[i] : 0)'],
    [accumulateAt(g, y, [6], [{ offset: 1, terms: [[0, 2]] }]), '(Σⱼ (2·j = i ? y[j] : 0))ᵢ', 'array(i in 1:6, sum(j in 1:3, 2*j == i ? y[j] : 0))'],
    [accumulateAt(g, B, [8], [{ offset: 0, terms: [[0, 1], [1, 1]] }]), '(Σⱼ (i ≥ j and i ≤ j + 3 ? B[i − j + 1, j] : 0))ᵢ', 'array(i in 1:8, sum(j in 1:5, i >= j and i <= j + 3 ? B[i - j + 1, j] : 0))'],
    [readAt(g, x, [4], [{ offset: -1, terms: [[0, 1]] }], { padded: true }), '(i ≥ 2 ? x[i − 1] : 0)ᵢ', 'array(i in 1:4, i >= 2 ? x[i - 1] : 0)'],
    [call(ops.mul, x, positionIn(g, [4], { offset: 1, terms: [[0, 2]] })), '(x[i]·(2·i − 1))ᵢ', 'array(i in 1:4, x[i]*(2*i - 1))'],
    [filled(g, s, [4]), 's', 'array(i in 1:4, s)'],
    [filled(g, c(1), [3, 4]), '1', 'ones(3, 4)'],
    [call(ops.mul, filled(g, s, [4]), x), 's·x', 's*x'],

    [sumAll(g, W), 'Σ(W)', 'sum(W)'],
    [sumOver(g, W, [1]), '(Σⱼ W[i, j])ᵢ', 'sum(W, 2)'],
    [sumAll(g, call(ops.add, W, spread(g, x, [3, 4], [1]))), 'ΣᵢΣⱼ (W[i, j] + x[j])', 'sum(i in 1:3, j in 1:4, W[i, j] + x[j])'],
    [sumAll(g, call(ops.mul, index, slice(g, input('z', [5]), 0, 1, 4))), 'Σᵢ₌₁⁴ z[i + 1]·(i − 1)', 'sum(i in 1:4, (i - 1)*z[i + 1])'],
    [reduceOver(g, reduceNorm, y, [0]), '‖y‖', 'norm(y)'],
    [reduceOver(g, reduceMax, W, [0]), '(maxⱼ(W[j, i]))ᵢ', 'max(W, 1)'],
    [call(ops.select, call(ops.equal, index, reduceOver(g, argMax, x, [0])), s, c(0)), '(i = argmax(x) ? s : 0)ᵢ', 'array(i in 1:4, i == min(i in 1:4, x[i] == max(x) ? i : Infinity) ? s : 0)'],

    [solveFor(g, S, x), 'S⁻¹·x', 'lusolve(S, x)'],
    [solveFor(g, permute(g, S, [1, 0]), x), 'S⁻ᵀ·x', "lusolve(S', x)"],
    [contractOf(g, x, [0], solveFor(g, S, x), [0], []), 'xᵀ·(S⁻¹·x)', 'dot(x, lusolve(S, x))'],
    [inverseOf(g, call(ops.add, S, S)), '(S + S)⁻¹', 'inv(S + S)'],
    [determinantOf(g, S), 'det(S)', 'det(S)'],
    [stacked(g, [2, 2], [s, c(1), c(-2), s]), '[s, 1; −2, s]', '[s, 1; -2, s]'],
    [tableOf(g, [2, 2], [1, 2, 3, -4]), '[1, 2; 3, −4]', '[1, 2; 3, -4]'],
    [concatenated(g, [W, W], 0), 'concat(W, W, 1)', 'concat(W, W, 1)'],
    [reshaped(g, W, [2, 6]), 'reshape(W, [2, 6])', 'reshape(W, [2, 6])'],
    [cumulated(g, x, 0, true), 'cumsum(x[4:-1:1])[4:-1:1]', 'cumsum(x[4:-1:1])[4:-1:1]'],
  ]

  test.each(rows.map(([node, text, expr]) => [text, expr, node] as const))('%s, in the language %s', (text, expr, node) => {
    expect(print(node, { notation: 'text', isDerived: () => true })).toBe(text)
    expect(print(node, { notation: 'expr' })).toBe(expr)
    temml.renderToString(print(node, { notation: 'latex' }), { throwOnError: true })
    expect(print(node, { notation: 'ascii' })).toMatch(/^[\x20-\x7e]*$/)
  })

  test('a table of many numbers is shown by its ends to people, and whole to the language', () => {
    const large = tableOf(g, [100], Array.from({ length: 100 }, (_, k) => k))
    expect(print(large, { notation: 'text' })).toBe('[0, 1, 2, …, 99]')
    expect(print(large, { notation: 'expr' }).split(', ').length).toBe(100)
  })

  test('a vector of more elements than the alphabet has letters', () => {
    const [a, b] = [input('a', []), input('b', [])]
    const many = stacked(g, [40], Array.from({ length: 40 }, (_, k) => (k % 2 ? a : b)))
    expect(print(many, { notation: 'expr' })).toBe(`[${Array.from({ length: 40 }, (_, k) => (k % 2 ? 'a' : 'b')).join(', ')}]`)
  })

  test('a chain of 10⁴ operations by the entry', () => {
    let node: Node = call(ops.add, W, spread(g, x, [3, 4], [1]))
    for (let k = 0; k < 1e4; k++) node = call([ops.sin, ops.neg, ops.exp][k % 3]!, node)
    for (const notation of ['text', 'expr', 'latex'] as const) expect(print(node, { notation }).length).toBeGreaterThan(1e4)
  })
})

describe('names', () => {
  test('a node with a name is written by it, and spelt out where it is defined', () => {
    const graph = createGraph()
    const s = read(graph, 'w0*x')
    const f = graph.call(ops.sigmoid, s)
    const slope = graph.call(ops.mul, graph.symbol('x', 'input'), graph.call(ops.mul, f, graph.call(ops.sigmoidc, s)))
    const name = (node: Node) => (node === s ? 's' : node === f ? 'f' : undefined)
    expect(print(f, { notation: 'text', name })).toBe('f')
    expect(print(slope, { notation: 'text', name, graph })).toBe('x·f·(1 − f)')
    expect(print(slope, { notation: 'expr', name, graph })).toBe('x*(f*(1 - f))')
    expect(print(graph.call(ops.sigmoidc, s), { notation: 'latex', name, graph })).toBe('1 - f')
  })

  test('printing leaves the graph alone', () => {
    const graph = createGraph()
    const node = read(graph, 'x*sigmoidc(y)*(-2) - z')
    const before = graph.size
    print(node, { notation: 'text', graph })
    expect(graph.size).toBe(before)
  })

  test('a number whose name the model uses is written in digits', () => {
    const node = read(createGraph(), 'e*x')
    expect(print(node, { notation: 'expr', taken: new Set(['e']) })).toBe('2.718281828459045*x')
  })

  test('products of the compiler are put into the usual order', () => {
    const node = read(createGraph(), '(x + y)*sin(z)*x*3*x')
    expect(print(node, { notation: 'text' })).toBe('3·(x + y)·sin(z)·x·x')
    expect(print(node, { notation: 'text', isDerived: () => true })).toBe('3·x²·sin(z)·(x + y)')
  })
})

describe('size', () => {
  test.each(['text', 'ascii', 'expr', 'latex'] as const)('a chain of 10⁵ operations prints in %s', notation => {
    const graph = createGraph()
    const x = graph.symbol('x', 'input')
    let node: Node = x
    for (let k = 0; k < 1e5; k++) node = graph.call([ops.sin, ops.add, ops.mul, ops.sub, ops.neg, ops.div][k % 6]!, ...[node, x].slice(0, k % 6 === 0 || k % 6 === 4 ? 1 : 2))
    expect(print(node, { notation }).length).toBeGreaterThan(1e5)
  })

  test('what is longer than the limit is elided, however it is shared', () => {
    const graph = createGraph()
    let node: Node = graph.symbol('x', 'input')
    for (let k = 0; k < 12345; k++) node = graph.call(ops.mul, node, node)
    expect(print(node, { notation: 'text', limit: 100 })).toBe('… (12 345 operations)')
    expect(print(node, { notation: 'ascii', limit: 100 })).toBe('... (12 345 operations)')
    temml.renderToString(print(node, { notation: 'latex', limit: 100 }), { throwOnError: true })
  })
})
