import type { Rule } from '../rule.js'
import { conditions } from './conditions.js'
import { exponentials } from './exponentials.js'
import { gates } from './gates.js'
import { identities, magnitudes } from './identities.js'
import { powers } from './powers.js'
import { stable } from './stable.js'
import { trigonometry } from './trigonometry.js'

/** Every rule. Where several match a node, the first of them is made: what recognises more stands before what recognises less. */
export const allRules: readonly Rule[] = [
  ...identities, ...gates, ...magnitudes, ...conditions, ...exponentials, ...powers, ...trigonometry, ...stable,
]

/** What each rule assumes of the letters of its own equation, if anything: `x not negative`. */
const assumptions: ReadonlyMap<string, string> = new Map(allRules.flatMap(({ name, where }) => {
  const known = Object.entries(where).map(([letter, { name }]) => `${letter} ${name}`)
  return known.length > 0 ? [[name, known.join(', ')] as const] : []
}))

export const assumptionOf = (rule: string): string | undefined => assumptions.get(rule)
