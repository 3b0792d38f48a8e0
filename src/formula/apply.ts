import type { Graph } from '../ir/build.js'
import { isBoolean, isConstant, type Node } from '../ir/node.js'
import type { Op } from '../ir/op.js'
import { composites } from '../ops/composites.js'
import { findOp, opNamed } from '../ops/define.js'
import '../ops/table.js'
import { compileTree, type Code } from './code.js'
import { constantValue, namedConstants } from './constants.js'
import { parseExpression } from './mathjs.js'
import { runCode } from './run.js'

type Build = (graph: Graph, args: readonly Node[]) => Node

/** The node of a function or operator, by its name in mathjs, in the table of ops, or among the composites. The number of arguments must fit. */
export function applyFunction(graph: Graph, name: string, args: readonly Node[]): Node {
  const build = builders.get(name)
  if (build) return build(graph, args)
  const op = findOp(name)
  if (op && op.arity === args.length) return call(graph, op, args)
  const composite = composites.get(name)
  if (composite) return expand(graph, name, composite.parameters, composite.formula, args)
  throw new Error(`no function '${name}' of ${args.length} arguments`)
}

/** A call whose arguments are made to fit: truth values where the row wants them, reals elsewhere. */
function call(graph: Graph, op: Op, args: readonly Node[]): Node {
  return graph.call(op, ...args.map((arg, k) => (op.conditions.includes(k) ? asCondition(graph, arg) : asReal(graph, arg))))
}

/** A truth value counts as 1 or 0. */
export const asReal = (graph: Graph, node: Node): Node =>
  isBoolean(node) ? graph.call(opNamed('select'), node, graph.constant(1), graph.constant(0)) : node

/** A number is true unless it is 0 or NaN. */
const asCondition = (graph: Graph, node: Node): Node =>
  isBoolean(node) || node.kind === 'const' ? node : graph.call(opNamed('larger'), graph.call(opNamed('abs'), node), graph.constant(0))

const row = (name: string): Build => (graph, args) => call(graph, opNamed(name), args)

/** A function of any number of arguments, from one of two: all ties and roundings as read from the left. */
const fold = (name: string, one: Build = (graph, args) => asReal(graph, args[0]!)): Build => (graph, args) =>
  args.length === 1 ? one(graph, args) : args.reduce((left, right) => applyFunction(graph, name, [left, right]))

/** A tie with a constant goes to the constant: it stands first, and a tie goes to the first. */
const choice = (name: 'max' | 'min'): Build => fold(`${name} of two`)
const chooseConstant = (name: 'max' | 'min'): Build => (graph, [a, b]) =>
  isConstant(b!) && !isConstant(a!) ? call(graph, opNamed(name), [b!, a!]) : call(graph, opNamed(name), [a!, b!])

/** `powWhole` for a whole constant exponent, which is right for negative and zero bases too. */
const power: Build = (graph, [base, exponent]) => {
  const n = constantValue(exponent!)
  return n !== undefined && Number.isInteger(n)
    ? call(graph, opNamed('powWhole'), [base!, graph.constant(n)])
    : call(graph, opNamed('pow'), [base!, exponent!])
}

/** The minus of a literal is part of the number. */
const negated: Build = (graph, [a]) => (a!.kind === 'const' ? graph.constant(-a!.value) : call(graph, opNamed('neg'), [a!]))

/** A condition that is a literal, or a comparison of literals, has chosen already (`gelu(x, approximate = 1)`; the partials of whole powers). */
const choose: Build = (graph, args) => {
  const [condition, yes, no] = args
  const decided = condition!.kind === 'const' || (condition!.kind === 'call' && condition!.args.every(arg => arg.kind === 'const'))
  if (!decided) return call(graph, opNamed('select'), args)
  return constantValue(condition!) ? yes! : no!
}

const logarithm: Build = (graph, args) => {
  const [x, base] = args
  if (!base) return call(graph, opNamed('log'), args)
  const b = constantValue(base)
  if (b === 2) return call(graph, opNamed('log2'), [x!])
  if (b === 10) return call(graph, opNamed('log10'), [x!])
  return expand(graph, 'log with base', ['x', 'base'], 'log(x) / log(base)', args)
}

const mean: Build = (graph, args) => applyFunction(graph, 'div', [applyFunction(graph, 'sum', args), graph.constant(args.length)])

/** Unbiased, as mathjs has them. `std` is the length of the deviations, whose gradient is 0 where all are. */
const variance: Build = (graph, args) => spread(graph, args, deviations => {
  const squares = deviations.map(deviation => applyFunction(graph, 'square', [deviation]))
  return applyFunction(graph, 'div', [applyFunction(graph, 'sum', squares), graph.constant(args.length - 1)])
})
const std: Build = (graph, args) => spread(graph, args, deviations =>
  applyFunction(graph, 'div', [applyFunction(graph, 'hypot', deviations), graph.constant(Math.sqrt(args.length - 1))]))

function spread(graph: Graph, args: readonly Node[], of: (deviations: Node[]) => Node): Node {
  if (args.length === 1) return graph.constant(0)
  const middle = mean(graph, args)
  return of(args.map(arg => applyFunction(graph, 'sub', [arg, middle])))
}

const builders: ReadonlyMap<string, Build> = new Map<string, Build>([
  ['add', fold('add of two')], ['add of two', row('add')],
  ['subtract', row('sub')],
  ['multiply', fold('multiply of two')], ['multiply of two', row('mul')], ['dotMultiply', row('mul')],
  ['divide', row('div')], ['dotDivide', row('div')],
  ['pow', power], ['dotPow', power], ['powWhole', power],
  ['unaryMinus', negated], ['neg', negated],
  ['unaryPlus', (graph, [a]) => asReal(graph, a!)],
  ['ctranspose', (_, [a]) => a!], ['transpose', (_, [a]) => a!],
  ['select', choose],
  ['log', logarithm],
  ['sum', fold('add of two')], ['prod', fold('multiply of two')], ['mean', mean], ['variance', variance], ['std', std],
  ['max', choice('max')], ['max of two', chooseConstant('max')], ['maximum', chooseConstant('max')], ['maxout', choice('max')],
  ['min', choice('min')], ['min of two', chooseConstant('min')], ['minimum', chooseConstant('min')],
  ['hypot', fold('hypot of two', row('abs'))], ['hypot of two', row('hypot')],
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
