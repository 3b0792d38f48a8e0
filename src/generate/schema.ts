import { z } from 'zod'
import { catalogue } from '../parse/layers/catalogue/all.js'
import { layerSchema, publishedSchema } from '../parse/layers/schema.js'
import { createFrozen, templateName } from '../parse/layers/templates.js'
import type { GeneratedFile } from './file.js'

/** The JSON Schema of layer specs, for editors: the definition that the compiler reads specs by. */
export function specJsonSchema(): GeneratedFile {
  const frozen = createFrozen()
  const layers = [...catalogue.values()].map(row => layerSchema(row, frozen(templateName(row, {}, false)).params.map(({ name }) => name)))
  const { $schema, ...schema } = z.toJSONSchema(publishedSchema(layers), { target: 'draft-7', unrepresentable: 'any', reused: 'ref' })
  const head = { $schema, title: 'gradgen layer spec', description: 'A neural network as layers, to be compiled to a gradient module. Keys may be written in snake_case too.' }
  return { path: 'layers.schema.json', text: `${JSON.stringify({ ...head, ...schema }, null, 1)}\n` }
}
