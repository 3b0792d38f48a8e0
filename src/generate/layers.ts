import type { z } from 'zod'
import { catalogue } from '../parse/layers/catalogue/all.js'
import { frozenTemplates } from '../parse/layers/frozen.js'
import { ignored } from '../parse/layers/keys.js'
import { templateName } from '../parse/layers/templates.js'

/** For each kind of layer its keys and its formula. */
export function layerSections(): string[] {
  return [...catalogue.values()].sort((p, q) => (p.type < q.type ? -1 : 1)).flatMap(row => {
    const { type, keys, required = [], aliases = {} } = row
    const lines = Object.entries(keys).filter(([, key]) => key !== ignored).map(([name, { schema }]) => {
      const other = Object.keys(aliases).filter(alias => aliases[alias] === name).map(alias => `, or \`${alias}\``).join('')
      return `* \`${name}\`${other}: ${describe(schema)}${required.includes(name) ? ' (needed)' : ''}`
    })
    const names = [...new Set([templateName(row, {}, false), templateName(row, {}, true)])]
    const formulas = names.flatMap(name => ['```text', frozenTemplates.get(name)!.trimEnd(), '```', ''])
    return [`## ${type}`, '', ...lines, ...(lines.length > 0 ? [''] : []), ...formulas]
  })
}

/** What a value must be, as the message says that refuses one that no key takes. */
const describe = (schema: z.ZodType): string => schema.safeParse(Symbol()).error?.issues[0]?.message ?? 'anything'
