import type { Compilation } from '../compilation.js'
import type { Fn } from '../ir/fn.js'
import { mapBodies } from '../ops/tensor/bodies.js'
import { indexRules, type Ruleset } from './candidates.js'
import { compilePatterns, type Patterns } from './pattern.js'
import { rewrite } from './rewrite.js'
import { allRules } from './rules/all.js'

/**
 * The same program, smaller and more accurate: gates written by hand become gates, and what can be said with less is. Values, derivatives
 * and kinks stay what they were (rule.ts says how far).
 */
export function simplify(fn: Fn, compilation: Compilation): Fn {
  const { settings, steps } = compilation
  const inside = mapBodies(fn, body => simplify(body, compilation))
  return rewrite(inside, rulesFor(settings.exact, isDifferentiated(fn)), steps).fn
}

/** True once derivatives stand among the outputs: from then on no rule can spoil one. */
const isDifferentiated = (fn: Fn): boolean => fn.outputs.some(output => output.role !== 'value')

const rulesets = new Map<string, Ruleset>()
let patterns: Patterns | undefined

/** The rules that apply, read when first asked for. */
export function rulesFor(exactly: boolean, differentiated: boolean): Ruleset {
  const key = `${exactly} ${differentiated}`
  const known = rulesets.get(key)
  if (known) return known
  patterns ??= compilePatterns(allRules)
  const ruleset = indexRules(patterns, rule => (!exactly || rule.kind === 'exact') && (differentiated || !rule.late), !exactly)
  rulesets.set(key, ruleset)
  return ruleset
}
