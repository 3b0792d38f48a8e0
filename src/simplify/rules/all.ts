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
