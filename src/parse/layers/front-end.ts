import type { FrontEnd } from '../../compilation.js'
import { emptyFn } from '../model.js'
import { buildSpec } from './build.js'
import { readDocument } from './document.js'
import { fromKeras } from './keras.js'
import { isTemplatePath } from './names.js'
import { readSpec } from './read.js'
import { createTemplates } from './templates.js'

/** From the text of a layer spec to the program that it states. */
export const layerSpecs: FrontEnd = compilation => {
  const { source, report } = compilation
  const written = readDocument(source.text, report)
  const tree = written && !compilation.diagnostics.failed ? fromKeras(written, report) : undefined
  const spec = tree && !compilation.diagnostics.failed ? readSpec(tree, createTemplates(compilation), report) : undefined
  const fn = spec && !compilation.diagnostics.failed ? buildSpec(spec, compilation) : undefined
  if (!fn && !compilation.diagnostics.failed) throw new Error('a spec was refused without a word')
  return fn ?? emptyFn(compilation)
}

/** The templates of the user's own that a spec names, as it names them: whoever can read files hands over their texts. */
export function templatesNamed(text: string): string[] {
  const layers = readDocument(text, () => {})?.entries.get('layers')?.tree.items ?? []
  const types = layers.map(layer => layer.entries.get('type')?.tree.value)
  return [...new Set(types.filter((type): type is string => typeof type === 'string' && isTemplatePath(type)))]
}
