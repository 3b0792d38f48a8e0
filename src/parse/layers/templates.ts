import { codes } from '../../diagnostics/codes.js'
import { createSource } from '../../diagnostics/span.js'
import type { Compilation } from '../../compilation.js'
import type { Report } from '../../formula/tokens.js'
import { readTemplate, type Template } from '../templates/read.js'
import type { LayerRow } from './catalogue/row.js'
import type { Tree } from './document.js'
import { frozenTemplates } from './frozen.js'

/** Templates by their names, each read once. */
export interface Templates {
  ofRow(row: LayerRow, config: Readonly<Record<string, unknown>>, training: boolean): Template
  /** One of the user's own. */
  own(path: string, tree: Tree): Template | undefined
}

export function createTemplates({ settings, report }: Pick<Compilation, 'settings' | 'report'>): Templates {
  const known = new Map<string, Template | undefined>()
  const frozen = createFrozen()
  return {
    ofRow: (row, config, training) => frozen(templateName(row, config, training)),
    own(path, tree) {
      if (known.has(path)) return known.get(path)
      const text = Object.hasOwn(settings.templates, path) ? settings.templates[path] : undefined
      if (text === undefined) {
        report(codes.missingTemplate({ path: tree.path, name: path }), tree.span)
        known.set(path, undefined)
        return undefined
      }
      const source = createSource(text, path)
      const template = readTemplate(source, (finding, span) => report(finding, span, source))
      known.set(path, template)
      return template
    },
  }
}

export function templateName({ template, type }: LayerRow, config: Readonly<Record<string, unknown>>, training: boolean): string {
  return typeof template === 'function' ? template({ config, shapes: [], training }) : template ?? type
}

/** Those of templates/layers, which are sound. */
export function createFrozen(): (name: string) => Template {
  const known = new Map<string, Template>()
  return name => {
    const found = known.get(name)
    if (found) return found
    const text = frozenTemplates.get(name)
    if (text === undefined) throw new Error(`there is no template '${name}'`)
    const unsound: Report = ({ message, severity }, { start }) => {
      if (severity === 'error') throw new Error(`template '${name}' at ${start}: ${message}`)
    }
    const template = readTemplate(createSource(text, name), unsound)
    if (!template) throw new Error(`template '${name}' is no template`)
    known.set(name, template)
    return template
  }
}
