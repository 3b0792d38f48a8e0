import { codes } from '../../diagnostics/codes.js'
import type { Report } from '../../formula/tokens.js'
import { listOf, objectOf, valueOf, type Entry, type Tree } from './document.js'
import { kerasLayer, member } from './keras-layer.js'

/**
 * The layer spec that a model.json of Keras or TensorFlow.js states, as a tree whose values stand where they stand in that file. What it was
 * not meant to say, "loss" or "mode", may stand beside its own keys. Any other tree is given back as it is.
 */
export function fromKeras(root: Tree, report: Report): Tree | undefined {
  if (member(root, 'format')?.value === 'graph-model') return refuse('a graph model has no layers: save it as a layers model', member(root, 'format')!)
  const topology = member(root, 'modelTopology') ?? root
  const model = member(topology, 'modelConfig') ?? topology
  const kind = member(model, 'className')
  const config = member(model, 'config')
  if (!kind || !config) return root
  const isSequential = kind.value === 'Sequential'
  if (!isSequential && kind.value !== 'Model' && kind.value !== 'Functional') return refuse(`a '${String(kind.value)}' is neither Sequential nor Functional`, kind)
  const read = isSequential ? sequential(config) : functional(config)
  if (!read) return undefined
  const name = member(config, 'name')
  const own = ['loss', 'target', 'mode', 'batch', 'regularizer'].flatMap(key => (member(root, key) && root !== config ? [[key, root.entries.get(key)!] as const] : []))
  return objectOf([...(name ? [['name', entryOf(name)] as const] : []), ...read, ...own], root)

  function refuse(problem: string, { path, span }: Tree): undefined {
    return report(codes.kerasFeature({ path, problem }), span) as undefined
  }

  /** A list of layers, of which the first may be an input, or say its shape itself. */
  function sequential(given: Tree): readonly (readonly [string, Entry])[] | undefined {
    const items = given.items.length > 0 ? given.items : member(given, 'layers')?.items ?? []
    const [first] = items
    const firstConfig = first && member(first, 'config')
    const isInput = first && member(first, 'className')?.value === 'InputLayer'
    const shape = (firstConfig && shapeIn(firstConfig)) ?? member(given, 'buildInputShape')
    if (!shape) return refuse('the shape of the input is not said: the model has not been built', given)
    const own = exampleShape(shape)
    const layers = (isInput ? items.slice(1) : items).map(item => kerasLayer(item, [], report))
    if (!own || layers.includes(undefined)) return undefined
    return [['input', entryOf(own)], ['layers', entryOf(listOf(layers as Tree[], given))]]
  }

  /** Layers with the nodes that come into them. */
  function functional(given: Tree): readonly (readonly [string, Entry])[] | undefined {
    const inputs: (readonly [string, Entry])[] = []
    const layers: Tree[] = []
    for (const item of member(given, 'layers')?.items ?? []) {
      const config = member(item, 'config')
      const name = member(item, 'name') ?? (config && member(config, 'name'))
      if (!config || !name) return refuse('a layer has a name and a config', item)
      if (member(item, 'className')?.value === 'InputLayer') {
        const shape = shapeIn(config)
        const own = shape && exampleShape(shape)
        if (!own) return shape ? undefined : refuse('an input has a shape', config)
        inputs.push([String(name.value), entryOf(own)])
        continue
      }
      for (const [k, node] of (member(item, 'inboundNodes')?.items ?? []).entries()) {
        const from = inboundTensors(node)
        if (from.length === 0) return refuse('a node has tensors that come into it', node)
        const layer = k === 0 ? kerasLayer(item, from, report) : secondUse(String(name.value), k, from, node)
        if (!layer) return undefined
        layers.push(layer)
      }
    }
    const outputs = tensorsIn(member(given, 'outputLayers') ?? listOf([], given))
    if (outputs.length !== 1) return refuse(`the model has ${outputs.length} outputs, and here it has one`, member(given, 'outputLayers') ?? given)
    return [['inputs', entryOf(objectOf(inputs, given))], ['layers', entryOf(listOf(layers, given))], ['output', entryOf(outputs[0]!)]]
  }

  /** A shape without the axis of the examples. */
  function exampleShape(shape: Tree): Tree | undefined {
    const [, ...own] = shape.items
    const open = own.find(({ value }) => value === null)
    if (open) return refuse('the extent is open; here all shapes are known, so say it', open)
    return listOf(own, shape)
  }
}

const entryOf = (tree: Tree): Entry => ({ key: tree.span, tree })

/** Keras 3 says `batch_shape`, the others `batch_input_shape`. */
const shapeIn = (config: Tree): Tree | undefined => member(config, 'batchInputShape') ?? member(config, 'batchShape')

const secondUse = (name: string, k: number, from: readonly Tree[], node: Tree): Tree =>
  objectOf([['use', entryOf(valueOf(name, node))], ['name', entryOf(valueOf(callName(name, k), node))], ['inputs', entryOf(listOf(from, node))]], node)

/** The first call of a layer has its name; others are told apart. */
const callName = (name: string, k: number): string => (k === 0 ? name : `${name}:${k}`)

/** The tensors that come into a node, as names of calls. */
function inboundTensors(node: Tree): Tree[] {
  const args = member(node, 'args')
  const found: Tree[] = []
  // Keras 3 has tensors as objects among the arguments; the others have lists [layer, node, tensor, arguments by name].
  const stack = args ? [...args.items].reverse() : [...node.items].reverse()
  if (!args) return tensorsIn(node)
  for (let next = stack.pop(); next; next = stack.pop()) {
    const history = next.entries.has('config') ? member(next.entries.get('config')!.tree, 'kerasHistory') : undefined
    if (history) found.push(reference(history))
    else stack.push(...[...next.items].reverse())
  }
  const named = member(node, 'kwargs')
  for (const { tree } of named?.entries.values() ?? []) {
    const history = tree.entries.has('config') ? member(tree.entries.get('config')!.tree, 'kerasHistory') : undefined
    if (history) found.push(reference(history))
  }
  return found
}

/** `[["a", 0, 0], ["b", 0, 0]]`, or one of these by itself. */
function tensorsIn(list: Tree): Tree[] {
  if (typeof list.items[0]?.value === 'string') return [reference(list), ...byName(list.items[3])]
  return list.items.flatMap(each => [reference(each), ...byName(each.items[3])])
}

/** Tensors that a call is given by name. */
const byName = (named: Tree | undefined): Tree[] =>
  [...named?.entries.values() ?? []].flatMap(({ tree }) => (typeof tree.items[0]?.value === 'string' && typeof tree.items[1]?.value === 'number' ? [reference(tree)] : []))

const reference = (tensor: Tree): Tree => valueOf(callName(String(tensor.items[0]?.value), Number(tensor.items[1]?.value ?? 0)), tensor)

