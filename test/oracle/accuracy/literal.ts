import { parse, type AccessorNode, type ArrayNode, type ConditionalNode, type ConstantNode, type FunctionNode, type IndexNode, type MathNode, type OperatorNode, type ParenthesisNode, type SymbolNode } from 'mathjs'

/** Coordinates by name: numbers, and vectors of them. */
export type Point = Readonly<Record<string, number | readonly number[]>>

/** A number with its derivatives by all coordinates. */
interface Dual {
  readonly value: number
  readonly slopes: readonly number[]
}

type Value = Dual | readonly Dual[]

const isVector = (value: Value): value is readonly Dual[] => Array.isArray(value)

/** f(a), given f and f′. */
const chain = (value: number, slope: number, a: Dual): Dual => ({ value, slopes: a.slopes.map(s => slope * s) })
const both = (value: number, p: number, a: Dual, q: number, b: Dual): Dual => ({ value, slopes: a.slopes.map((s, k) => p * s + q * b.slopes[k]!) })

/** Calculus as a textbook has it, computed as it stands there: what somebody gets who writes formula and derivative down by hand. */
const unary: Readonly<Record<string, (x: number, y: number) => readonly [value: number, slope: number]>> = {
  unaryMinus: x => [-x, -1],
  abs: x => [Math.abs(x), Math.sign(x)],
  sqrt: x => [Math.sqrt(x), 0.5 / Math.sqrt(x)],
  cbrt: x => [Math.cbrt(x), 1 / (3 * Math.cbrt(x) ** 2)],
  exp: x => [Math.exp(x), Math.exp(x)],
  expm1: x => [Math.expm1(x), Math.exp(x)],
  log: x => [Math.log(x), 1 / x],
  log1p: x => [Math.log1p(x), 1 / (1 + x)],
  sin: x => [Math.sin(x), Math.cos(x)],
  cos: x => [Math.cos(x), -Math.sin(x)],
  tan: x => [Math.tan(x), 1 / Math.cos(x) ** 2],
  asin: x => [Math.asin(x), 1 / Math.sqrt(1 - x * x)],
  acos: x => [Math.acos(x), -1 / Math.sqrt(1 - x * x)],
  atan: x => [Math.atan(x), 1 / (1 + x * x)],
  sinh: x => [Math.sinh(x), Math.cosh(x)],
  cosh: x => [Math.cosh(x), Math.sinh(x)],
  tanh: x => [Math.tanh(x), 1 - Math.tanh(x) ** 2],
  asinh: x => [Math.asinh(x), 1 / Math.sqrt(x * x + 1)],
  acosh: x => [Math.acosh(x), 1 / Math.sqrt(x * x - 1)],
  atanh: x => [Math.atanh(x), 1 / (1 - x * x)],
}

/** Functions of networks as they are defined, over the functions above; of vectors too. */
const definitions: Readonly<Record<string, readonly [parameters: readonly string[], body: MathNode]>> = Object.fromEntries((
  [
    ['sigmoid', ['x'], '1 / (1 + exp(-x))'],
    ['softplus', ['x'], 'log(1 + exp(x))'],
    ['silu', ['x'], 'x / (1 + exp(-x))'],
    ['logit', ['p'], 'log(p / (1 - p))'],
    ['gelu', ['x'], 'x / 2 * (1 + erf(x / sqrt(2)))'],
    ['softmax', ['v'], 'exp(v) / sum(exp(v))'],
    ['logSoftmax', ['v'], 'log(exp(v) / sum(exp(v)))'],
    ['logSumExp', ['v'], 'log(sum(exp(v)))'],
    ['norm', ['v'], 'sqrt(sum(v .* v))'],
    ['hypot', ['x', 'y'], 'sqrt(x^2 + y^2)'],
    ['softmaxCrossEntropy', ['y', 'v'], '-sum(y .* log(exp(v) / sum(exp(v))))'],
    ['sigmoidCrossEntropy', ['y', 'x'], '-y * log(1 / (1 + exp(-x))) - (1 - y) * log(1 - 1 / (1 + exp(-x)))'],
    ['std', ['x', 'y', 'z'], 'sqrt(((x - (x + y + z) / 3)^2 + (y - (x + y + z) / 3)^2 + (z - (x + y + z) / 3)^2) / 2)'],
    ['xlogy', ['x', 'y'], 'x * log(y)'],
  ] as const
).map(([name, parameters, body]) => [name, [parameters, parse(body)]]))

/** erf to full accuracy, wherever a double's neighbour is all that is asked: by its series, or by 1 − a continued fraction. */
function erf(x: number): number {
  const y = Math.abs(x)
  if (y < 2) {
    let term = y
    let sum = y
    for (let n = 1; term > sum * 1e-18; n++) {
      term *= 2 * y * y / (2 * n + 1)
      sum += term
    }
    return Math.sign(x) * 2 / Math.sqrt(Math.PI) * Math.exp(-y * y) * sum
  }
  let fraction = 0
  for (let n = 60; n > 0; n--) fraction = n / 2 / (y + fraction)
  return Math.sign(x) * (1 - Math.exp(-y * y) / Math.sqrt(Math.PI) / (y + fraction))
}

/** Value and gradient of a formula as it is written, in doubles, by the textbook's rules: nothing is rewritten, nothing is shared. */
export function literally(formula: string, point: Point): readonly number[] {
  const size = Object.values(point).flat().length
  let at = 0
  const coordinate = (value: number): Dual => {
    const own = at++
    return { value, slopes: Array.from({ length: size }, (_, k) => (k === own ? 1 : 0)) }
  }
  const constant = (value: number): Dual => ({ value, slopes: new Array<number>(size).fill(0) })
  const scope = new Map<string, Value>(Object.entries(point).map(([name, value]) => [name, typeof value === 'number' ? coordinate(value) : value.map(coordinate)]))
  const constants: Readonly<Record<string, number>> = { e: Math.E, pi: Math.PI }

  const mapped = (f: (...args: Dual[]) => Dual, ...args: Value[]): Value => {
    const vector = args.find(isVector)
    return vector ? vector.map((_, k) => f(...args.map(arg => (isVector(arg) ? arg[k]! : arg)))) : f(...args as Dual[])
  }

  const binary: Readonly<Record<string, (a: Dual, b: Dual) => Dual>> = {
    add: (a, b) => both(a.value + b.value, 1, a, 1, b),
    subtract: (a, b) => both(a.value - b.value, 1, a, -1, b),
    multiply: (a, b) => both(a.value * b.value, b.value, a, a.value, b),
    divide: (a, b) => both(a.value / b.value, 1 / b.value, a, -a.value / (b.value * b.value), b),
    pow: (a, b) => (b.slopes.every(slope => slope === 0)
      ? chain(a.value ** b.value, b.value * a.value ** (b.value - 1), a)
      : both(a.value ** b.value, b.value * a.value ** (b.value - 1), a, a.value ** b.value * Math.log(a.value), b)),
    atan2: (a, b) => both(Math.atan2(a.value, b.value), b.value / (a.value ** 2 + b.value ** 2), a, -a.value / (a.value ** 2 + b.value ** 2), b),
    max: (a, b) => (a.value >= b.value ? a : b),
    min: (a, b) => (a.value <= b.value ? a : b),
    larger: (a, b) => constant(Number(a.value > b.value)),
    smaller: (a, b) => constant(Number(a.value < b.value)),
    largerEq: (a, b) => constant(Number(a.value >= b.value)),
    smallerEq: (a, b) => constant(Number(a.value <= b.value)),
    equal: (a, b) => constant(Number(a.value === b.value)),
  }

  function call(name: string, args: Value[]): Value {
    const definition = definitions[name]
    if (definition) return walk(definition[1], new Map(definition[0].map((parameter, k) => [parameter, args[k]!])))
    if (name === 'sum') return (isVector(args[0]!) ? args[0] : args as Dual[]).reduce(binary['add']!)
    if (name === 'erf') return mapped(a => chain(erf(a.value), 2 / Math.sqrt(Math.PI) * Math.exp(-a.value * a.value), a), args[0]!)
    const one = unary[name]
    if (one && args.length === 1) return mapped(a => chain(one(a.value, 0)[0], one(a.value, 0)[1], a), args[0]!)
    const two = binary[{ dotMultiply: 'multiply', dotDivide: 'divide', dotPow: 'pow' }[name] ?? name]
    if (two) return mapped(two, ...args)
    throw new Error(`what is ${name}?`)
  }

  function walk(node: MathNode, names: ReadonlyMap<string, Value>): Value {
    switch (node.type) {
      case 'ConstantNode': return constant(Number((node as ConstantNode).value))
      case 'ParenthesisNode': return walk((node as ParenthesisNode).content, names)
      case 'SymbolNode': return names.get((node as SymbolNode).name) ?? constant(constants[(node as SymbolNode).name] ?? NaN)
      case 'AccessorNode': {
        const { object, index } = node as AccessorNode
        return (walk(object, names) as readonly Dual[])[(walk((index as IndexNode).dimensions[0]!, names) as Dual).value - 1]!
      }
      case 'ArrayNode': return (node as ArrayNode).items.map(item => walk(item, names) as Dual)
      case 'OperatorNode': return call((node as OperatorNode).fn, (node as OperatorNode).args.map(arg => walk(arg, names)))
      case 'FunctionNode': return call((node as FunctionNode).fn.name, (node as FunctionNode).args.map(arg => walk(arg, names)))
      case 'ConditionalNode': {
        const { condition, trueExpr, falseExpr } = node as ConditionalNode
        return walk((walk(condition, names) as Dual).value ? trueExpr : falseExpr, names)
      }
      default: throw new Error(`what is a ${node.type}?`)
    }
  }

  const { value, slopes } = walk(parse(formula), scope) as Dual
  return [value, ...slopes]
}
