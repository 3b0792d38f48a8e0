import { codes } from '../../diagnostics/codes.js'
import type { Report } from '../../formula/tokens.js'
import { listOf, objectOf, valueOf, type Entry, type Tree } from './document.js'
import { camelCase, camelKey } from './names.js'

/** What Keras says of a layer that is not what it computes. */
const ignored: ReadonlySet<string> = new Set([
  'name', 'trainable', 'dtype', 'batchInputShape', 'batchShape', 'inputShape', 'batchSize', 'sparse', 'ragged', 'autocast', 'seed', 'inputDtype',
  'synchronized', 'quantizationConfig', 'registeredName', 'buildConfig', 'fusedIntoCell', 'implementation', 'unroll', 'timeMajor', 'optional',
])

/** The entry of an object whose key is this in camelCase. */
export function member(tree: Tree, key: string): Tree | undefined {
  const exact = tree.entries.get(key)
  if (exact) return exact.tree
  for (const [name, { tree: value }] of tree.entries) if (camelKey(name) === key) return value
  return undefined
}

/** A layer of a model.json as one of a spec. `undefined` if it asks for something that is not here. */
export function kerasLayer(item: Tree, from: readonly Tree[], report: Report): Tree | undefined {
  const type = member(item, 'className')
  const config = member(item, 'config')
  if (typeof type?.value !== 'string' || !config) {
    report(codes.kerasFeature({ path: item.path, problem: 'a layer has a class_name and a config' }), item.span)
    return undefined
  }
  const entries: (readonly [string, Entry])[] = [['type', { key: type.span, tree: type }]]
  const name = member(config, 'name') ?? member(item, 'name')
  if (name) entries.push(['name', { key: name.span, tree: name }])
  if (from.length > 0) entries.push(['inputs', { key: item.span, tree: listOf(from, item) }])
  for (const [key, { key: place, tree }] of config.entries) {
    const known = camelKey(key)
    // What is left out or off is what it is without the key; newer versions of Keras have keys that others do not know.
    if (ignored.has(known) || tree.value === null) continue
    entries.push([known, { key: place, tree: valueIn(known, tree) }])
  }
  return objectOf(entries, item)
}

function valueIn(key: string, tree: Tree): Tree {
  if (/Initializer$/.test(key)) return described(tree)
  if (/Regularizer$/.test(key)) return strengths(tree)
  // Keras 3 may say { class_name: 'function', config: 'relu' }.
  if (/activation$/i.test(key) && tree.entries.size > 0) return described(tree)
  return tree
}

/** `{ class_name, config }` as `{ type, …config }`. */
function described(tree: Tree): Tree {
  const type = member(tree, 'className')
  const config = member(tree, 'config')
  if (!type) return tree
  if (typeof config?.value === 'string') return config
  const options = [...config?.entries ?? []].flatMap(([key, { key: place, tree: value }]): (readonly [string, Entry])[] => {
    const known = camelKey(key)
    if (known === 'seed' || known === 'dtype' || known === 'name' || value.value === null) return []
    return [[known, { key: place, tree: typeof value.value === 'string' ? valueOf(camelCase(value.value), value) : value }]]
  })
  return objectOf([['type', { key: type.span, tree: type }], ...options], tree)
}

/** `{ class_name: 'L1L2', config: { l1, l2 } }` as `{ l1, l2 }`. */
function strengths(tree: Tree): Tree {
  const config = member(tree, 'config')
  if (!config) return tree
  return objectOf([...config.entries].filter(([key, { tree: value }]) => (key === 'l1' || key === 'l2') && typeof value.value === 'number'), tree)
}
