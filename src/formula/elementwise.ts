import type { Graph } from '../ir/build.js'
import { isBoolean, isConstant, type Node } from '../ir/node.js'
import type { Op } from '../ir/op.js'
import { composites } from '../ops/composites.js'
import { ops } from '../ops/table.js'
import { compileTree, type Code } from './code.js'
import { constantValue, namedConstants } from './constants.js'
import { parseExpression } from './mathjs.js'
import { runCode } from './run.js'

type Build = (graph: Graph, args: readonly Node[]) => Node

const rows: ReadonlyMap<string, Op> = new Map(Object.entries(ops))

/**
 * The node of a function or operator of numbers, by its name in mathjs, in the table of ops, or among the composites. The number of arguments
 * must fit. Arguments that are no scalars have one shape, and the function maps over them element by element, `*` too: this is how formulas of
 * our own are read (partials, rules, composites). What people write goes through apply.ts.
 */
export function applyFunction(graph: Graph, name: string, args: readonly Node[]): Node {
  const build = builders.get(name)
  if (build) return build(graph, args)
  const op = rows.get(name)
  if (op && op.arity === args.length) return call(graph, op, args)
  const composite = composites.get(name)
  if (composite) return expand(graph, name, composite.parameters, composite.formula, args)
  throw new Error(`no function '${name}' of ${args.length} arguments`)
}

/** A call whose arguments are made to fit: truth values where the row wants them, reals elsewhere. */
function call(graph: Graph, op: Op, args: readonly Node[]): Node {
  if (op.conditions.length === 0 && !args.some(isBoolean)) return graph.call(op, ...args)
  return graph.call(op, ...args.map((arg, k) => (op.conditions.includes(k) ? asCondition(graph, arg) : asReal(graph, arg))))
}

/** A truth value counts as 1 or 0. */
export const asReal = (graph: Graph, node: Node): Node =>
  isBoolean(node) ? graph.call(ops.select, node, graph.constant(1), graph.constant(0)) : node

/** A number is true unless it is 0 or NaN. */
const asCondition = (graph: Graph, node: Node): Node =>
  isBoolean(node) || node.kind === 'const' ? node : graph.call(ops.larger, graph.call(ops.abs, node), graph.constant(0))

const row = (op: Op): Build => (graph, args) => call(graph, op, args)

const itself: Build = (graph, [a]) => asReal(graph, a!)

/** A function of any number of arguments, from one of two: all ties and roundings as read from the left. */
const fold = (two: Build, one: Build = itself): Build => (graph, args) =>
  args.length === 1 ? one(graph, args) : args.length === 2 ? two(graph, args) : args.reduce((left, right) => two(graph, [left, right]))

/** A tie with a constant goes to the constant: it stands first, and a tie goes to the first. */
const choice = (op: Op): Build => (graph, [a, b]) => call(graph, op, isConstant(b!) && !isConstant(a!) ? [b!, a!] : [a!, b!])

/** `powWhole` for a whole constant exponent, which is right for negative and zero bases too. */
const power: Build = (graph, [base, exponent]) => {
  const n = constantValue(exponent!)
  return n !== undefined && Number.isInteger(n) ? call(graph, ops.powWhole, [base!, graph.constant(n)]) : call(graph, ops.pow, [base!, exponent!])
}

/** The minus of a literal is part of the number. */
const negated: Build = (graph, [a]) => (a!.kind === 'const' ? graph.constant(-a!.value) : call(graph, ops.neg, [a!]))

/** A condition that is a literal has chosen already (`gelu(x, approximate = 1)`). */
const choose: Build = (graph, args) => {
  const [condition, yes, no] = args
  return condition!.kind === 'const' ? (condition!.value ? yes! : no!) : call(graph, ops.select, args)
}

const logarithm: Build = (graph, args) => {
  const [x, base] = args
  if (!base) return call(graph, ops.log, args)
  const b = constantValue(base)
  if (b === 2) return call(graph, ops.log2, [x!])
  if (b === 10) return call(graph, ops.log10, [x!])
  return expand(graph, 'log with base', ['x', 'base'], 'log(x) / log(base)', args)
}

const sum = fold(row(ops.add))
const product = fold(row(ops.mul))
const length = fold(row(ops.hypot), row(ops.abs))

const reciprocal: Build = (graph, [a]) => call(graph, ops.div, [graph.constant(1), a!])

const mean: Build = (graph, args) => call(graph, ops.div, [sum(graph, args), graph.constant(args.length)])

/** Unbiased, as mathjs has them. `std` is the length of the deviations, whose gradient is 0 where all are. */
const variance: Build = (graph, args) => {
  if (args.length === 1) return graph.constant(0)
  const squares = deviations(graph, args).map(deviation => call(graph, ops.powWhole, [deviation, graph.constant(2)]))
  return call(graph, ops.div, [sum(graph, squares), graph.constant(args.length - 1)])
}
const std: Build = (graph, args) =>
  args.length === 1 ? graph.constant(0) : call(graph, ops.div, [length(graph, deviations(graph, args)), graph.constant(Math.sqrt(args.length - 1))])

function deviations(graph: Graph, args: readonly Node[]): Node[] {
  const middle = mean(graph, args)
  return args.map(arg => call(graph, ops.sub, [arg, middle]))
}

const builders: ReadonlyMap<string, Build> = new Map<string, Build>([
  ['add', sum], ['subtract', row(ops.sub)], ['multiply', product], ['dotMultiply', product], ['divide', row(ops.div)], ['dotDivide', row(ops.div)],
  ['pow', power], ['dotPow', power], ['powWhole', power],
  ['unaryMinus', negated], ['neg', negated], ['unaryPlus', itself], ['ctranspose', itself], ['transpose', itself],
  ['trace', itself], ['det', itself], ['inv', reciprocal],
  ['select', choose], ['log', logarithm],
  ['sum', sum], ['prod', product], ['mean', mean], ['variance', variance], ['std', std], ['hypot', length],
  ['max', fold(choice(ops.max))], ['maximum', choice(ops.max)], ['maxout', fold(choice(ops.max))],
  ['min', fold(choice(ops.min))], ['minimum', choice(ops.min)],
])

const codes = new Map<string, Code>()

/** The code of a formula of our own, read once. */
export function formulaCode(text: string): Code {
  const known = codes.get(text)
  if (known) return known
  const code = compileTree(parseExpression(text))
  codes.set(text, code)
  return code
}

/** A formula over its parameters, as nodes. */
export function expand(graph: Graph, owner: string, parameters: readonly string[], formula: string, args: readonly Node[]): Node {
  return runCode(formulaCode(formula), graph, {
    name: name => {
      const at = parameters.indexOf(name)
      if (at >= 0) return args[at]!
      const value = namedConstants.get(name)
      if (value === undefined) throw new Error(`'${name}' in the formula of ${owner}: ${formula}`)
      return graph.constant(value)
    },
    apply: (name, given) => applyFunction(graph, name, given),
  })
}
