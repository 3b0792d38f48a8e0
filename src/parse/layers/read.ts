import type { z } from 'zod'
import { codes } from '../../diagnostics/codes.js'
import type { Finding } from '../../diagnostics/diagnostic.js'
import type { Report } from '../../formula/tokens.js'
import { nearest } from '../suggest.js'
import { catalogue } from './catalogue/all.js'
import type { LayerRow } from './catalogue/row.js'
import { objectOf, treeAt, type Entry, type Tree } from './document.js'
import { camelKey, createNames, fileStem, isTemplatePath, known, snakeCase } from './names.js'
import { layerSchema, specSchema, templateSchema, useSchema, weightStem, type InitialiserSpec, type LossSpec, type RegulariserSpec } from './schema.js'
import type { Call, Reference, Spec, SpecInput, SpecLayer, WeightSpec } from './spec.js'
import type { Templates } from './templates.js'

/** What of a spec the schema of the whole looks at. */
type Whole = z.infer<ReturnType<typeof specSchema>>

/** From what a text says to the network that it states; `undefined` if it is at fault. */
export function readSpec(root: Tree, templates: Templates, report: Report): Spec | undefined {
  let failed = false
  const fault = (finding: Finding, tree: Pick<Tree, 'span'>): undefined => {
    failed = true
    report(finding, tree.span)
  }
  const tree = withCamelKeys(root, report)
  if (!fits(specSchema(), tree, fault)) return undefined
  const whole = tree.value as Whole
  const entry = (key: string): Tree | undefined => tree.entries.get(key)?.tree

  if (entry('input') && entry('inputs')) return fault(codes.specValue({ path: 'inputs', problem: 'left out where there is an input' }), entry('inputs')!)
  if (!entry('input') && !entry('inputs')) return fault(codes.missingKey({ path: '', key: 'input', problem: 'the shape of an example, such as [28, 28, 1]' }), tree)
  const inputs = entry('input') ? [inputOf('x', entry('input')!)] : [...entry('inputs')!.entries].map(([name, { tree: each }]) => inputOf(name, each))
  if (inputs.length === 0) return fault(codes.specValue({ path: 'inputs', problem: 'an object of shapes, one at least' }), entry('inputs')!)

  const drafts = entry('layers')!.items.map(item => withCamelKeys(item, report))
  const explicit = drafts.flatMap(draft => (typeof draft.entries.get('name')?.tree.value === 'string' ? [draft.entries.get('name')!.tree.value as string] : []))
  const freeName = createNames([...inputs.map(({ name }) => name), ...explicit])
  const taken = new Map<string, Tree>(inputs.map(({ name, tree: each }) => [name, each]))
  const layers: Mutable[] = []
  const byName = new Map<string, Mutable>()
  const schemas = new Map<string, z.ZodType>()
  let above: Reference[] = inputs.length === 1 ? [{ tree: inputs[0]!.tree, name: inputs[0]!.name }] : []
  for (const draft of drafts) {
    const read = readLayer(draft)
    if (!read) {
      failed = true
      above = []
      continue
    }
    above = [{ tree: draft, name: read.name }]
  }
  if (failed) return undefined
  const last = layers.flatMap(({ calls }) => calls).at(-1)!
  const named = entry('output')
  const order = drafts.length > 0 ? above : [{ tree: last.tree, name: last.name }]
  return {
    name: whole.name, inputs, layers, tree,
    outputs: named ? [{ tree: named, name: String(named.value) }] : order,
    loss: whole.loss === undefined ? undefined : { tree: entry('loss')!, value: whole.loss as LossSpec },
    target: whole.target, regulariser: whole.regularizer as RegulariserSpec | undefined,
    training: whole.mode === 'train', batch: whole.batch,
  }

  function readLayer(draft: Tree): Call | undefined {
    if (draft.entries.size === 0) return fault(codes.specValue({ path: draft.path, problem: 'a layer: an object with a type' }), draft)
    return draft.entries.has('use') ? readUse(draft) : readOwn(draft)
  }

  /** A name that nothing has, for a layer or another use of one. */
  function claim(draft: Tree, stem: string): string | undefined {
    const name = String(draft.entries.get('name')?.tree.value ?? freeName(stem))
    if (taken.has(name)) return fault(codes.duplicateLayer({ path: draft.path, name }), draft.entries.get('name')?.tree ?? draft)
    taken.set(name, draft)
    return name
  }

  function readUse(draft: Tree): Call | undefined {
    if (!fits(useSchema, draft, fault)) return undefined
    const wanted = draft.entries.get('use')!.tree
    const layer = byName.get(String(wanted.value))
    if (!layer) return fault(codes.unknownReference({ path: wanted.path, name: String(wanted.value), suggestion: nearest(String(wanted.value), byName.keys()) }), wanted)
    const name = claim(draft, layer.name)
    const from = name === undefined ? undefined : inputsOf(draft)
    if (name === undefined || !from) return undefined
    const call = { tree: draft, name, inputs: from }
    layer.calls.push(call)
    return call
  }

  function readOwn(written: Tree): Call | undefined {
    const typeTree = written.entries.get('type')?.tree
    if (!typeTree) return fault(codes.missingKey({ path: written.path, key: 'type', problem: 'the name of a layer, such as "Dense"' }), written)
    const type = String(typeTree.value)
    const isOwn = isTemplatePath(type)
    const row = isOwn ? undefined : catalogue.get(type)
    const draft = withCamelKeys(written, report, row?.aliases)
    if (!row && !isOwn) return fault(codes.unknownLayer({ path: draft.path, type, suggestion: nearest(type, catalogue.keys()) }), typeTree)
    const template = row ? templates.ofRow(row, draft.value as Record<string, unknown>, whole.mode === 'train') : templates.own(type, typeTree)
    if (!template) {
      failed = true
      return undefined
    }
    const weights = template.params.map(param => param.name)
    const schema = row ? schemas.get(template.source.filename) ?? layerSchema(row, weights)
      : templateSchema(template.sizes.map(each => each.name), template.options.map(each => each.name), weights)
    if (row) schemas.set(template.source.filename, schema)
    if (!fits(schema, draft, fault)) return undefined
    const name = claim(draft, isOwn ? fileStem(type) : snakeCase(type))
    const from = name === undefined ? undefined : inputsOf(draft)
    if (name === undefined || !from) return undefined
    const config = draft.value as Record<string, unknown>
    const call = { tree: draft, name, inputs: from }
    const layer: Mutable = { tree: draft, name, type, row, template, config, weights: new Map(weights.map(weight => [weight, weightOf(row, weight, config)])), calls: [call] }
    layers.push(layer)
    byName.set(name, layer)
    return call
  }

  function inputsOf(draft: Tree): readonly Reference[] | undefined {
    const [one, many] = [draft.entries.get('input')?.tree, draft.entries.get('inputs')?.tree]
    if (one && many) return fault(codes.specValue({ path: many.path, problem: 'left out where there is an input' }), many)
    if (one) return [{ tree: one, name: String(one.value) }]
    if (many) return many.items.map(each => ({ tree: each, name: String(each.value) }))
    if (above.length > 0) return above
    return failed ? undefined : fault(codes.missingKey({ path: draft.path, key: 'input', problem: 'the name of an input: there are several' }), draft)
  }
}

type Mutable = Omit<SpecLayer, 'calls'> & { readonly calls: Call[] }

function inputOf(name: string, tree: Tree): SpecInput {
  const { value } = tree
  const { shape, classes } = Array.isArray(value) ? { shape: value as number[] } as { shape: number[]; classes?: number } : value as { shape: number[]; classes?: number }
  return { tree, name, shape, classes }
}

function weightOf(row: LayerRow | undefined, weight: string, config: Readonly<Record<string, unknown>>): WeightSpec {
  const stem = weightStem(row, weight)
  return {
    initialiser: config[`${stem}Initializer`] as InitialiserSpec | undefined,
    regulariser: config[`${stem}Regularizer`] as RegulariserSpec | undefined,
  }
}

/** Whether a value fits; what does not is reported with its path and place. */
function fits(schema: z.ZodType, tree: Tree, fault: (finding: Finding, tree: Pick<Tree, 'span'>) => void): boolean {
  const { error } = schema.safeParse(tree.value)
  for (const issue of error?.issues ?? []) {
    const { tree: at, found } = treeAt(tree, issue.path)
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        const entry = at.entries.get(key)
        const keys = keysOf(schema)
        fault(codes.unknownKey({ path: entry?.tree.path ?? key, suggestion: nearest(key, keys), known: keys.filter(each => !/Initializer$|Regularizer$/.test(each)) }), { span: entry?.key ?? at.span })
      }
    } else if (found) fault(at.path === '' ? codes.specSyntax({ problem: 'a spec is an object with input and layers' }) : codes.specValue({ path: at.path, problem: issue.message, suggestion: suggestionFor(at.value, issue) }), at)
    else fault(codes.missingKey({ path: at.path, key: String(issue.path.at(-1)), problem: issue.message }), at)
  }
  return error === undefined
}

/** The word that was most likely meant, of those that would have done. */
function suggestionFor(value: unknown, issue: z.core.$ZodIssue): string | undefined {
  const words = (each: z.core.$ZodIssue): string[] =>
    each.code === 'invalid_value' ? each.values.filter(word => typeof word === 'string')
    : each.code === 'custom' ? (each.params?.['names'] ?? []) as string[]
    : each.code === 'invalid_union' ? each.errors.flatMap(issues => issues.flatMap(words))
    : []
  return typeof value === 'string' ? nearest(value, words(issue)) ?? known(value, words(issue)) : undefined
}

const keysOf = (schema: z.ZodType): string[] => ('shape' in schema && typeof schema.shape === 'object' && schema.shape !== null ? Object.keys(schema.shape) : [])

/** The same object with its keys in camelCase; Keras's snake_case is read too, and other names of keys. */
function withCamelKeys(tree: Tree, report: Report, aliases: Readonly<Record<string, string>> = {}): Tree {
  const nameOf = (key: string): string => {
    const name = camelKey(key)
    return Object.hasOwn(aliases, name) ? aliases[name]! : name
  }
  if ([...tree.entries.keys()].every(key => nameOf(key) === key)) return tree
  const entries = new Map<string, Entry>()
  for (const [key, entry] of tree.entries) {
    const name = nameOf(key)
    if (entries.has(name)) report(codes.duplicateKey({ path: entry.tree.path }), entry.key)
    entries.set(name, entry)
  }
  return objectOf(entries, tree)
}
