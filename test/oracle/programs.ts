import fc from 'fast-check'

/**
 * Random programs, as `.expr` text. Every function is given arguments inside its domain, by construction (`sqrt(a^2 + 0.3)`), so that a
 * program has a value nearly everywhere; magnitudes are held down the same way. Shrinking drops statements and replaces expressions by parts.
 */
export interface RandomProgram {
  readonly inputs: readonly string[]
  readonly lines: readonly string[]
  readonly text: string
}

/** What may be used: mathjs's own functions, or all of gradgen's scalar language. */
export type Vocabulary = 'mathjs' | 'whole'

const inputs = ['x', 'y', 'z'] as const

const binary: readonly ((a: string, b: string) => string)[] = [
  (a, b) => `${a} + ${b}`, (a, b) => `${a} - ${b}`, (a, b) => `${a} * ${b}`, (a, b) => `${a} + ${b}`, (a, b) => `${a} * ${b}`,
  (a, b) => `${a} / (${b}^2 + 0.7)`, (a, b) => `${a} / (1.3 + cos(${b}))`,
  (a, b) => `max(${a}, ${b})`, (a, b) => `min(${a}, ${b})`, (a, b) => `hypot(${a}, ${b} + 0.1)`, (a, b) => `atan2(${a}, ${b}^2 + 0.2)`,
  (a, b) => `(${a}^2 + 0.3)^tanh(${b})`, (a, b) => `pow(1.5 + sin(${a}), ${b} / (1 + ${b}^2))`, (a, b) => `-${a} * -${b}`, (a, b) => `(${a} - ${b})^2`,
]

const unary: readonly ((a: string) => string)[] = [
  a => `-${a}`, a => `sin(${a})`, a => `cos(${a})`, a => `tanh(${a})`, a => `exp(sin(${a}))`, a => `exp(-${a}^2)`, a => `log(${a}^2 + 0.5)`, a => `log(1 + exp(sin(${a})))`,
  a => `sqrt(${a}^2 + 1)`, a => `abs(${a})`, a => `${a}^2`, a => `tanh(${a})^3`, a => `(2 + sin(${a}))^-2`, a => `(${a}^2 + 0.1)^0.5`, a => `(2 + cos(${a}))^1.5`,
  a => `cbrt(2 + tanh(${a}))`, a => `square(${a})`, a => `cube(tanh(${a}))`, a => `log1p(${a}^2)`, a => `expm1(cos(${a}))`, a => `log2(1 + ${a}^2)`, a => `log10(3 + sin(${a}))`,
  a => `log(2 + cos(${a}), 3)`, a => `atan(${a})`, a => `asin(tanh(${a}) / 2)`, a => `acos(sin(${a}) / 3)`, a => `tan(tanh(${a}))`, a => `sinh(cos(${a}))`, a => `cosh(sin(${a}))`,
  a => `asinh(${a})`, a => `acosh(1.5 + ${a}^2)`, a => `atanh(tanh(${a}) / 3)`, a => `sec(tanh(${a}))`, a => `csc(2 + tanh(${a}))`, a => `cot(1.5 + tanh(${a}))`,
  a => `1 / (1 + exp(-tanh(${a})))`, a => `1 / (1 + exp(-${a}))`, a => `erf(${a})`, a => `sign(${a}) * ${a}`, a => `${a} - floor(${a})`, a => `fix(3 * ${a})`, a => `mod(${a}, 2)`,
]

const beyondMathjs: readonly ((a: string) => string)[] = [
  a => `sigmoid(${a})`, a => `relu(${a})`, a => `relu6(3 * ${a})`, a => `leakyRelu(${a})`, a => `leakyRelu(${a}, alpha = 0.1)`, a => `elu(${a})`, a => `selu(tanh(${a}))`,
  a => `gelu(${a})`, a => `silu(${a})`, a => `softplus(${a})`, a => `softsign(${a})`, a => `hardSigmoid(${a})`, a => `clip(${a}, -1, 0.5)`, a => `step(${a}) * ${a}`,
  a => `xlogy(2 + sin(${a}), 1 + ${a}^2)`, a => `(exp(tanh(${a})) - exp(-tanh(${a}))) / (exp(tanh(${a})) + exp(-tanh(${a})))`,
  a => `sum(i in 1:3, sin(i * ${a}) / i)`, a => `prod(i in 1:3, 1 + tanh(${a}) / i)`, a => `sum(i in 1:2, j in i:3, cos(i * ${a} + j) / (i + j))`,
]

const condition: readonly ((a: string, b: string) => string)[] = [
  (a, b) => `${a} > ${b}`, (a, b) => `${a} < ${b}`, (a, b) => `${a} >= ${b}`, (a, b) => `${a} <= ${b}`, (a, b) => `not (${a} > ${b})`,
  (a, b) => `${a} > 0 and ${b} < 1`, (a, b) => `${a} < 0 or ${b} > 0.5`, (a, b) => `(${a} > 0) xor (${b} > 0)`, (a, b) => `-1 < ${a} < ${b}`,
]

/** A part as an operand. */
const grouped = (text: string) => (/^[\w.]+$/.test(text) ? text : `(${text})`)

/** Expressions over the given names. */
function expression(names: readonly string[], functions: readonly string[], vocabulary: Vocabulary, depth: number): fc.Arbitrary<string> {
  const known = vocabulary === 'mathjs' ? unary : [...unary, ...beyondMathjs]
  const leaf = fc.oneof(
    { arbitrary: fc.constantFrom(...names), weight: 5 },
    { arbitrary: fc.constantFrom('1', '2', '0.5', '3', '0.25', '1.7', 'pi', '0'), weight: 1 },
  )
  const { tree } = fc.letrec<{ tree: string }>(tie => {
    const part = tie('tree')
    return {
      tree: fc.oneof(
        { maxDepth: depth, depthIdentifier: 'expression' },
        { arbitrary: leaf, weight: 1 },
        { arbitrary: fc.tuple(fc.nat(binary.length - 1), part, part).map(([k, a, b]) => binary[k]!(grouped(a), grouped(b))), weight: 3 },
        { arbitrary: fc.tuple(fc.nat(known.length - 1), part).map(([k, a]) => known[k]!(grouped(a))), weight: 3 },
        { arbitrary: fc.tuple(fc.nat(condition.length - 1), part, part, part, part).map(([k, a, b, c, d]) => `${condition[k]!(grouped(a), grouped(b))} ? ${grouped(c)} : ${grouped(d)}`), weight: 1 },
        ...(functions.length === 0 ? [] : [{ arbitrary: fc.tuple(fc.constantFrom(...functions), part, part).map(([name, a, b]) => `${name}(${a}, ${b})`), weight: 2 }]),
      ),
    }
  })
  return tree
}

/** A program of up to two functions, up to three definitions, and its output, `f`. */
export function programs(vocabulary: Vocabulary): fc.Arbitrary<RandomProgram> {
  return fc.tuple(
    fc.array(expression(['s', 't'], [], vocabulary, 2), { maxLength: 2 }),
    fc.nat(3),
  ).chain(([bodies, definitions]) => {
    const functions = bodies.map((_, k) => `g${k + 1}`)
    const names = Array.from({ length: definitions }, (_, k) => `q${k + 1}`)
    const parts = names.map((_, k) => expression([...inputs, ...names.slice(0, k)], functions, vocabulary, 2))
    return fc.tuple(fc.tuple(...parts), expression([...inputs, ...names], functions, vocabulary, 3)).map(([values, output]) => {
      const lines = [
        ...bodies.map((body, k) => `${functions[k]}(s, t) = ${body}`),
        ...values.map((value, k) => `${names[k]} = ${value}`),
        `f = ${output}`,
      ]
      return { inputs, lines, text: [`input ${inputs.join(', ')}`, ...lines, 'output f'].join('\n') + '\n' }
    })
  })
}

/** Points with no special numbers in them: what holds on a tie is the kink table's business. */
export const points: fc.Arbitrary<readonly number[]> = fc.tuple(...inputs.map(() => fc.integer({ min: -1_999_999, max: 1_999_999 }).map(k => (k + 0.31847) / 999_983.7)))
