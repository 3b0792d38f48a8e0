import { Decimal } from 'decimal.js'
import { parse, type ConstantNode, type FunctionNode, type MathNode, type OperatorNode, type RangeNode, type SymbolNode } from 'mathjs'
import type { ConditionalNode, FunctionAssignmentNode, AssignmentNode, ParenthesisNode, RelationalNode } from 'mathjs'

/**
 * An oracle that shares no code with gradgen: it walks mathjs's own parse tree in decimal arithmetic, and differentiates by differences
 * so fine that their error is far below a double's. It is slow and recursive; programs of tests are small.
 */
export const D = Decimal.clone({ precision: 60, toExpNeg: -9e15, toExpPos: 9e15, minE: -9e15, maxE: 9e15 })

export interface Program {
  readonly inputs: readonly string[]
  /** Statements, one a line; the last one defines or is the output. */
  readonly lines: readonly string[]
}

/** What happened on the way to a value: enough to tell whether the point is one where doubles can be held to it. */
export interface Trace {
  /** The branches taken, as 0 and 1, and whole parts found. */
  readonly decisions: string
  /** How near the nearest comparison was to a tie, absolutely or relatively; a tie of equal operands does not count. */
  readonly margin: number
  /** The largest and the smallest magnitude of any intermediate value but 0. */
  readonly largest: number
  readonly smallest: number
}

type Scope = ReadonlyMap<string, Decimal>
type Statement = { readonly name: string; readonly parameters: readonly string[] | undefined; readonly body: MathNode }

/** Factors near 1, one for each operation in order of execution: how a rounding error would disturb it. */
export type Disturbance = ((k: number) => number) | undefined

/** A double, to the last digit: decimal.js itself takes the shortest decimal that reads back as it. */
export function exactly(x: number, Numbers: typeof Decimal = D): Decimal {
  if (!Number.isFinite(x) || x === 0) return new Numbers(x)
  const exponent = Math.max(-1074, Math.floor(Math.log2(Math.abs(x))) - 53)
  const half = Math.floor(exponent / 2)
  return new Numbers(x / 2 ** half / 2 ** (exponent - half)).times(new Numbers(2).pow(exponent))
}

const constants: Record<string, Decimal> = {
  pi: D.acos(-1), e: D.exp(1), LN2: D.ln(2), LN10: D.ln(10), SQRT2: D.sqrt(2), SQRT1_2: D.sqrt(0.5),
  LOG2E: new D(1).div(D.ln(2)), LOG10E: new D(1).div(D.ln(10)), true: new D(1), false: new D(0),
}

const one = new D(1)

/** erf by its series of positive terms, 2/√π·e^(−x²)·Σ 2ⁿx^(2n+1)/(2n+1)‼. */
export function erf(x: Decimal): Decimal {
  if (x.abs().gt(20)) return new D(x.s)
  const squared = x.times(x)
  let term = x
  let sum = x
  for (let n = 1; term.abs().gt(sum.abs().times('1e-62')) && n < 4000; n++) {
    term = term.times(squared).times(2).div(2 * n + 1)
    sum = sum.plus(term)
  }
  return sum.times(2).div(D.sqrt(constants.pi!)).times(squared.neg().exp())
}

const sigmoid = (x: Decimal) => one.div(one.plus(x.neg().exp()))
const power = (a: Decimal, b: Decimal) => (b.isInteger() && b.abs().lt(1000) ? a.pow(b.toNumber()) : a.lt(0) ? new D(NaN) : a.isZero() ? (b.gt(0) ? new D(0) : new D(Infinity)) : a.ln().times(b).exp())
const bool = (value: boolean) => new D(value ? 1 : 0)
const first = (names: readonly Decimal[], better: (p: Decimal, q: Decimal) => boolean) => names.reduce((best, next) => (better(next, best) ? next : best))

/** Functions and operators by mathjs's names for them. */
const functions: Record<string, (...args: Decimal[]) => Decimal> = {
  add: (a, b) => a.plus(b), subtract: (a, b) => a.minus(b), multiply: (a, b) => a.times(b), divide: (a, b) => a.div(b),
  unaryMinus: a => a.neg(), unaryPlus: a => a, pow: power,
  larger: (a, b) => bool(a.gt(b)), smaller: (a, b) => bool(a.lt(b)), largerEq: (a, b) => bool(a.gte(b)), smallerEq: (a, b) => bool(a.lte(b)),
  equal: (a, b) => bool(a.eq(b)), unequal: (a, b) => bool(!a.eq(b)),
  and: (a, b) => bool(!a.isZero() && !b.isZero()), or: (a, b) => bool(!a.isZero() || !b.isZero()),
  xor: (a, b) => bool(a.isZero() !== b.isZero()), not: a => bool(a.isZero()),
  abs: a => a.abs(), sign: a => new D(a.isZero() ? 0 : a.s), sqrt: a => a.sqrt(), cbrt: a => a.cbrt(), square: a => a.times(a), cube: a => a.pow(3),
  exp: a => a.exp(), expm1: a => a.exp().minus(1), log: (a, base) => (base ? a.ln().div(base.ln()) : a.ln()), log1p: a => a.plus(1).ln(), log2: a => D.log2(a), log10: a => D.log10(a),
  sin: a => a.sin(), cos: a => a.cos(), tan: a => a.tan(), asin: a => a.asin(), acos: a => a.acos(), atan: a => a.atan(), atan2: (a, b) => D.atan2(a, b),
  sinh: a => a.sinh(), cosh: a => a.cosh(), tanh: a => a.tanh(), asinh: a => a.asinh(), acosh: a => a.acosh(), atanh: a => a.atanh(),
  sec: a => one.div(a.cos()), csc: a => one.div(a.sin()), cot: a => a.cos().div(a.sin()),
  hypot: (...args) => args.reduce((sum, a) => sum.plus(a.times(a)), new D(0)).sqrt(), erf,
  min: (...args) => first(args, (p, q) => p.lt(q)), max: (...args) => first(args, (p, q) => p.gt(q)),
  sum: (...args) => args.reduce((p, q) => p.plus(q)), prod: (...args) => args.reduce((p, q) => p.times(q)), mean: (...args) => args.reduce((p, q) => p.plus(q)).div(args.length),
  floor: a => a.floor(), ceil: a => a.ceil(), fix: a => a.trunc(), mod: (a, b) => a.minus(b.times(a.div(b).floor())),
  sigmoid, relu: a => D.max(a, 0), relu6: a => D.min(D.max(a, 0), 6), leakyRelu: (a, alpha = new D(0.2)) => (a.gt(0) ? a : a.times(alpha)),
  elu: (a, alpha = one) => (a.gt(0) ? a : alpha.times(a.exp().minus(1))),
  selu: a => new D('1.0507009873554804934193349852946').times(a.gt(0) ? a : new D('1.6732632423543772848170429916717').times(a.exp().minus(1))),
  silu: a => a.times(sigmoid(a)),
  softplus: a => one.plus(a.exp()).ln(), softsign: a => a.div(one.plus(a.abs())),
  hardSigmoid: a => D.min(D.max(a.times(0.2).plus(0.5), 0), 1), step: a => bool(a.gt(0)), clip: (a, low, high) => D.min(D.max(a, low!), high!),
  xlogy: (a, b) => (a.isZero() ? a : a.times(b!.ln())),
}

/** Functions that are formulas, step by step: what cancels within them is theirs to lose. */
const formulas: readonly Statement[] = [{ name: 'gelu', parameters: ['x'], body: parse('x / 2 * (1 + erf(x / SQRT2))') }]

/** What would move a branch, or a whole part, if the operands were a little different. */
const deciding = new Set(['larger', 'smaller', 'largerEq', 'smallerEq', 'equal', 'unequal', 'max', 'min', 'relu', 'relu6', 'leakyRelu', 'elu', 'selu', 'hardSigmoid', 'clip', 'step', 'abs', 'sign', 'softsign'])
const rounding = new Set(['floor', 'ceil', 'fix', 'mod'])

export function statementsOf({ lines }: Program): Statement[] {
  return lines.map(line => {
    const node = parse(line)
    if (node.type === 'AssignmentNode') {
      const { object, value } = node as AssignmentNode
      return { name: (object as SymbolNode).name, parameters: undefined, body: value }
    }
    if (node.type === 'FunctionAssignmentNode') {
      const { name, params, expr } = node as FunctionAssignmentNode
      return { name, parameters: params, body: expr }
    }
    return { name: 'y', parameters: undefined, body: node }
  })
}

/** The program's value at a point, in 60 digits. Definitions stand before their uses. */
export function evaluate(statements: readonly Statement[], point: Scope, disturbance?: Disturbance): { value: Decimal; trace: Trace } {
  let decisions = ''
  let margin = Infinity
  let largest = 0
  let smallest = Infinity
  let executed = 0
  const values = new Map(point)
  const userFunctions = new Map(formulas.map(formula => [formula.name, formula]))

  function near(p: Decimal, q: Decimal) {
    decisions += p.gt(q) ? '1' : p.lt(q) ? '0' : '='
    if (p.eq(q)) return
    const distance = p.minus(q).abs()
    margin = Math.min(margin, distance.toNumber(), distance.div(D.max(p.abs(), q.abs())).toNumber())
  }

  function made(value: Decimal): Decimal {
    const size = Math.abs(value.toNumber())
    if (size > 0 || Number.isNaN(size)) {
      largest = Math.max(largest, size)
      smallest = Math.min(smallest, size)
    }
    const k = executed++
    return disturbance ? value.times(one.plus(disturbance(k))) : value
  }

  function call(name: string, args: readonly Decimal[], scope: Scope): Decimal {
    const own = userFunctions.get(name)
    if (own) return walk(own.body, new Map([...scope, ...own.parameters!.map((parameter, k) => [parameter, args[k]!] as const)]))
    const fn = functions[name]
    if (!fn) throw new Error(`the oracle does not know '${name}'`)
    if (deciding.has(name)) {
      for (let k = 1; k < args.length; k++) near(args[0]!, args[k]!)
      if (args.length === 3) near(args[1]!, args[2]!)
      if (args.length === 1) near(args[0]!, new D(0))
      if (name === 'relu6') near(args[0]!, new D(6))
      if (name === 'hardSigmoid') for (const end of [-2.5, 2.5]) near(args[0]!, new D(end))
    }
    if (rounding.has(name)) {
      const whole = args.length === 2 ? args[0]!.div(args[1]!) : args[0]!
      near(whole, whole.round())
      decisions += whole.floor().toFixed()
    }
    return made(fn(...args))
  }

  function comprehension(node: FunctionNode, scope: Scope): Decimal {
    const ranges = node.args.slice(0, -1) as OperatorNode[]
    const body = node.args.at(-1)!
    const terms: Decimal[] = []
    const fill = (level: number, inner: Scope): void => {
      const range = ranges[level]
      if (!range) {
        terms.push(walk(body, inner))
        return
      }
      const index = (range.args[0] as SymbolNode).name
      const { start, end } = range.args[1] as RangeNode
      const last = walk(end, inner).toNumber()
      for (let i = walk(start, inner).toNumber(); i <= last; i++) fill(level + 1, new Map([...inner, [index, new D(i)]]))
    }
    fill(0, scope)
    const product = node.fn.name === 'prod'
    return terms.reduce((sum, term) => made(product ? sum.times(term) : sum.plus(term)), new D(product ? 1 : 0))
  }

  function walk(node: MathNode, scope: Scope): Decimal {
    switch (node.type) {
      case 'ConstantNode': return exactly(Number((node as ConstantNode).value))
      case 'ParenthesisNode': return walk((node as ParenthesisNode).content, scope)
      case 'SymbolNode': {
        const { name } = node as SymbolNode
        const value = scope.get(name) ?? values.get(name) ?? constants[name]
        if (!value) throw new Error(`the oracle does not know '${name}'`)
        return value
      }
      case 'ConditionalNode': {
        const { condition, trueExpr, falseExpr } = node as ConditionalNode
        const taken = !walk(condition, scope).isZero()
        decisions += taken ? '1' : '0'
        return walk(taken ? trueExpr : falseExpr, scope)
      }
      case 'RelationalNode': {
        const { conditionals, params } = node as RelationalNode
        const operands = params.map(param => walk(param, scope))
        return bool(conditionals.every((name, k) => !call(name, [operands[k]!, operands[k + 1]!], scope).isZero()))
      }
      case 'OperatorNode': {
        const { fn, args } = node as OperatorNode
        return call(fn, args.map(arg => walk(arg, scope)), scope)
      }
      case 'FunctionNode': {
        const call_ = node as FunctionNode
        const first = call_.args[0]
        if (first?.type === 'OperatorNode' && (first as OperatorNode).op === 'in') return comprehension(call_, scope)
        return call(call_.fn.name, call_.args.map(arg => walk(arg.type === 'AssignmentNode' ? (arg as AssignmentNode).value : arg, scope)), scope)
      }
      default: throw new Error(`the oracle does not know a ${node.type}`)
    }
  }

  let value = new D(NaN)
  for (const statement of statements) {
    if (statement.parameters) userFunctions.set(statement.name, statement)
    else {
      value = walk(statement.body, values)
      values.set(statement.name, value)
    }
  }
  return { value, trace: { decisions, margin, largest, smallest } }
}

/** ∂value/∂input by a central difference: with a step of 1e−18 its error is some 1e−36 relative. */
export function slope(statements: readonly Statement[], point: Scope, input: string, disturbance?: Disturbance): Decimal {
  const step = new D('1e-18')
  const shifted = (by: Decimal) => evaluate(statements, new Map([...point, [input, point.get(input)!.plus(by)]]), disturbance).value
  return shifted(step).minus(shifted(step.neg())).div(step.times(2))
}
