import { evaluate as mathjsEvaluate } from 'mathjs'
import { at, load } from './load.js'
import { evaluate, exactly, slope, statementsOf } from './precise.js'
import type { RandomProgram } from './programs.js'

const size = 1e-9
/** A double's rounding, in units of the disturbance. */
const rounding = 2 ** -53 / size

/** Reproducible noise: one factor for each operation of a run, the same whenever the run is repeated. */
const noise = (seed: number) => (k: number) => {
  const hash = Math.imul((k + 1) * 0x9e3779b1 ^ Math.imul(seed, 0x85ebca6b), 0xc2b2ae35)
  return ((hash >>> 0) / 2 ** 31 - 1) * size
}

/**
 * How far a double may be from the truth: what the truth itself moves when every step of the formula is off by some rounding errors.
 * So an ill-conditioned program is not held to digits it does not have, and a well-conditioned one is held to nearly all of them.
 */
function allowance(truth: number, disturbed: readonly number[]): number {
  const moves = disturbed.reduce((most, value) => Math.max(most, Math.abs(value - truth)), 0)
  return 400 * rounding * moves + 64 * 2 ** -53 * Math.abs(truth) + 1e-290
}

/** What is wrong with the emitted module of a program at a point, in words; `undefined` if nothing, `'skipped'` where doubles cannot be held to it. */
export function disagreement(program: RandomProgram, point: readonly number[], module = load(program.text)): string | undefined {
  const statements = statementsOf(program)
  const scope = new Map(program.inputs.map((name, k) => [name, exactly(point[k]!)]))
  const { value, trace } = evaluate(statements, scope)
  const shaken = [1, 2, 3].map(seed => evaluate(statements, scope, noise(seed)))
  const regular = trace.margin > 1e-7 && trace.largest < 1e60 && trace.smallest > 1e-60 && value.isFinite() && shaken.every(run => run.trace.decisions === trace.decisions)
  if (!regular) return 'skipped'

  const got = at(module, ...point)
  const truth = value.toNumber()
  const place = `at ${program.inputs.map((name, k) => `${name}=${point[k]}`).join(',')}`
  if (!(Math.abs(got.value - truth) <= allowance(truth, shaken.map(run => run.value.toNumber())))) return `${place}: value ${got.value}, should be ${truth}`
  for (const [k, name] of program.inputs.entries()) {
    const true_ = slope(statements, scope, name).toNumber()
    const allowed = allowance(true_, [1, 2, 3].map(seed => slope(statements, scope, name, noise(seed)).toNumber()))
    if (!(Math.abs(got.grad[k]! - true_) <= allowed)) return `${place}: ∂/∂${name} is ${got.grad[k]}, should be ${true_} within ${allowed}`
  }
  return undefined
}

/** The same program's value as mathjs itself computes it, in doubles. */
export function mathjsValue(program: RandomProgram, point: readonly number[]): number {
  const scope = new Map<string, unknown>(program.inputs.map((name, k) => [name, point[k]!]))
  let value: unknown
  for (const line of program.lines) value = mathjsEvaluate(line, scope)
  return Number(value)
}

/** True if the point is far from every tie, so that mathjs's tolerant comparisons decide as exact ones do. */
export function isRegular(program: RandomProgram, point: readonly number[]): boolean {
  const { value, trace } = evaluate(statementsOf(program), new Map(program.inputs.map((name, k) => [name, exactly(point[k]!)])))
  return value.isFinite() && trace.margin > 1e-7 && trace.largest < 1e60
}
