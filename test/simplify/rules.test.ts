import { describe, expect, it } from 'vitest'
import { reverse } from '../../src/differentiate/reverse.js'
import type { Node, Sym } from '../../src/ir/node.js'
import { allRules } from '../../src/simplify/rules/all.js'
import type { Rule } from '../../src/simplify/rule.js'
import { simplify } from '../../src/simplify/simplify.js'
import { interpret } from '../../src/verify/interpret.js'
import { preciseValues } from '../../src/verify/precise.js'
import { emptyCompilation, fnOf } from './program.js'
import { conditionOf, digits, errorOf, extremeValues, isTemperate, plainValues, pointsFor, sidesOf, type Sides } from './trial.js'

const shown = (values: ReadonlyMap<Sym, number>) => [...values].map(([symbol, value]) => `${symbol.name} = ${Object.is(value, -0) ? '-0' : value}`).join(', ')

describe.each(allRules.map(rule => [rule.name, rule] as const))('%s', (_, rule) => {
  it(`${rule.lhs}  =  ${rule.rhs}  (${rule.kind})`, () => {
    let tried = 0
    for (const sides of sidesOf(rule.lhs, rule.rhs, rule.where)) tried += rule.kind === 'exact' ? tryBits(sides) : tryReals(sides, rule)
    expect(tried).toBeGreaterThan(0)
  })

  it('leaves derivatives as they are', () => {
    if (!rule.late) for (const sides of sidesOf(rule.lhs, rule.rhs, rule.where)) tryDerivatives(sides, rule)
  })

  it('fires', () => {
    expect([...sidesOf(elsewhere[rule.name] ?? rule.lhs, rule.rhs, rule.where, true)].some(sides => fires(sides, rule))).toBe(true)
  })
})

/** Bit for bit, at every kind of point. */
function tryBits(sides: Sides): number {
  const { graph, lhs, rhs } = sides
  let tried = 0
  for (const values of pointsFor(sides, [...plainValues, ...extremeValues], 1200)) {
    const [left, right] = interpret(graph, [lhs, rhs], values)
    expect(right, shown(values)).toBe(left)
    tried++
  }
  return tried
}

/** Equations about e or √2 itself, whose left side holds the double next to it: they are true of that number, not of the double. */
const byConstant = /^exponentials\/power of e$|^stable\/.*normal distribution, \d$/

/** The same over the reals; in doubles, no more wrong than allowed; and never NaN where the left side is a number. */
function tryReals(sides: Sides, rule: Rule): number {
  const { graph, lhs, rhs } = sides
  let tried = 0
  for (const values of pointsFor(sides, plainValues)) {
    const [truth, other] = preciseValues([lhs, rhs], values, digits)
    if (!truth!.isFinite()) continue
    tried++
    if (!byConstant.test(rule.name))
      expect(truth!.minus(other!).abs().lte(truth!.abs().times('1e-40').plus('1e-45')), `over the reals, ${shown(values)}: ${truth!} and ${other!}`).toBe(true)
    const [left, right] = interpret(graph, [lhs, rhs], values) as [number, number]
    if (!Number.isNaN(left)) expect(right, shown(values)).not.toBeNaN()
    if (byConstant.test(rule.name) || !isTemperate(graph, lhs, values) || !isTemperate(graph, rhs, values)) continue
    const [was, is] = [errorOf(left, truth!), errorOf(right, truth!)]
    const more = rule.kind === 'stabilising' ? 4 : 2
    if (is > was + more) expect(is, `ulps at ${shown(values)}`).toBeLessThanOrEqual(was + more + 2 * conditionOf(lhs, values))
  }
  return tried
}

/** Where the left side has a derivative, by its own formula, the right side has the same one. Kinks and edges are among the points. */
function tryDerivatives(sides: Sides, rule: Rule): void {
  const { graph, lhs, rhs, symbols } = sides
  if (lhs.kind !== 'call' || lhs.op.type === 'boolean' || rule.name in corrected) return
  const [left, right] = [lhs, rhs].map(node => reverse(graph, [{ node, upstream: graph.constant(1) }], symbols).gradient) as [Node[], Node[]]
  for (const values of pointsFor(sides, plainValues)) {
    if (!isTemperate(graph, lhs, values)) continue
    const was = preciseValues(left, values, digits)
    const is = preciseValues(right, values, digits)
    for (const [k, slope] of was.entries()) {
      if (!slope.isFinite()) continue
      expect(slope.minus(is[k]!).abs().lte(slope.abs().plus(1).times('1e-12')), `∂/∂${symbols[k]!.name} at ${shown(values)}: ${slope} became ${is[k]}`).toBe(true)
    }
  }
}

/** Rules whose left side, differentiated as it is written, gives a value at some point that is not the derivative there. */
const corrected: Record<string, string> = {
  'magnitudes/abs of positive': 'at the end of its domain the derivative is the one-sided one',
  'magnitudes/abs of negative': 'at the end of its domain the derivative is the one-sided one',
  'magnitudes/sign by abs': 'x is smooth, with slope 1',
  'gates/softplus by hand': 'at 0 the slopes of max and abs are 0 by convention; the sum is smooth, with slope 1/2',
}

/** Where a rule fires that changes nothing about its own left side alone. */
const elsewhere: Record<string, string> = {
  'gates/slope, together': 'sigmoid(x) * y * sigmoidc(x)',
  'exponentials/exp of minus': 'exp(-x) * sin(exp(x))',
  'exponentials/exp of double': 'exp(2 * x) * sin(exp(x))',
}

/** The rule is made when its own left side is simplified; an exact one perhaps only where nothing else is allowed. */
const fires = ({ graph, lhs }: Sides, rule: Rule): boolean => [false, rule.kind === 'exact'].some(exactly => {
  const compilation = { ...emptyCompilation(exactly), graph }
  simplify({ ...fnOf(compilation, [lhs], rule.late), graph }, compilation)
  return compilation.steps!.some(step => step.rule === rule.name)
})
