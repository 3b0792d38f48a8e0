import type { Compilation } from '../../compilation.js'
import { codes } from '../../diagnostics/codes.js'
import type { Span } from '../../diagnostics/span.js'
import type { Argument, Fn, Model } from '../../ir/fn.js'
import type { Node } from '../../ir/node.js'
import { GraphTooLarge } from '../../ir/build.js'
import { everywhere } from '../../ir/build.js'
import { elements, type Shape } from '../../ir/shape.js'
import { reachable } from '../../ir/walk.js'
import { asReal } from '../../formula/apply.js'
import { TooManyOperations } from '../frame.js'
import { chooseWrt, moduleName } from '../model.js'
import { operate } from '../operate.js'
import { plain } from '../values.js'
import { applyLayer, type Building } from './apply.js'
import { addLoss } from './loss.js'
import { stepsOf } from './order.js'
import type { Spec, SpecInput } from './spec.js'
import { createWeights } from './weights.js'

/** The program of a spec. `undefined` if something does not fit, which was reported. */
export function buildSpec(spec: Spec, compilation: Compilation): Fn | undefined {
  const { graph, settings, report } = compilation
  const steps = stepsOf(spec, report)
  if (!steps) return undefined
  const inputs = new Map<string, Argument>()
  const labels = new Map<Node, string>()
  const stated = new Map<string, number>()
  let current: Span = spec.tree.span

  const declare = (name: string, shape: Shape, classes: number | undefined, { span, path }: { span: Span; path: string }): Argument => {
    if (inputs.has(name)) report(codes.duplicateLayer({ path, name }), span)
    const isLarge = elements(shape) > settings.maxElements
    if (isLarge) report(codes.tooManyElements({ shape, limit: settings.maxElements }), span)
    const own = isLarge ? [] : shape
    const argument: Argument = { name, kind: 'input', shape: own, domain: everywhere, start: 0, symbol: graph.symbol(name, 'input', { shape: own, classes }) }
    inputs.set(name, argument)
    stated.set(name, span.start)
    return argument
  }
  const weights = createWeights(compilation)
  const building: Building = { spec, compilation, weights, batch: spec.batch === undefined ? [] : [spec.batch], declare }

  try {
    const values = new Map<string, Node>()
    for (const input of spec.inputs) values.set(input.name, declare(input.name, [...building.batch, ...input.shape], classesFor(input, spec), input.tree).symbol)
    if (compilation.diagnostics.failed) return undefined
    for (const { layer, call } of steps) {
      current = call.tree.span
      graph.origin = current.start
      const node = applyLayer(building, layer, call, call.inputs.map(({ name }) => values.get(name)!))
      if (!node || compilation.diagnostics.failed) return undefined
      values.set(call.name, node)
      stated.set(call.name, current.start)
      if (node.kind === 'call' && !labels.has(node)) labels.set(node, call.name)
    }
    const [result] = spec.outputs.map(({ name }) => values.get(name)!)
    const value = spec.loss ? addLoss(building, spec.loss, result!) : asReal(graph, result!)
    if (!value || compilation.diagnostics.failed) return undefined

    const needed = new Set(reachable(graph, [value]))
    const penalty = spec.loss && weights.penalty(spec.regulariser, needed)
    const node = penalty ? operate(graph, 'add', [plain(value), plain(penalty)], ({ message }) => { throw new Error(message) }).node : value
    const { trained, untrained } = weights.list(needed)
    const args = [...trained, ...untrained, ...inputs.values()]
    const name = spec.loss ? 'loss' : spec.outputs[0]!.name
    if (node.kind === 'call' && !labels.has(node)) labels.set(node, name)
    const fixed = new Set(untrained)
    const model: Model = {
      name: settings.name ?? spec.name ?? moduleName(compilation),
      arguments: args,
      wrt: settings.wrt.length > 0 ? chooseWrt(args, settings.wrt, report) : chooseWrt(args.filter(argument => !fixed.has(argument)), [], report),
      outputs: [{ name, shape: node.shape }],
      stated: spec.loss ? new Map([...stated, [name, spec.loss.tree.span.start]]) : stated,
    }
    return { graph, model, outputs: [{ role: 'value', name, node }], labels }
  } catch (error) {
    if (!(error instanceof TooManyOperations || error instanceof GraphTooLarge)) throw error
    report(codes.tooManyOperations({ limit: settings.maxOperations }), current)
    return undefined
  }
}

/** What takes class labels says how many there are: an Embedding. */
function classesFor({ name, classes }: SpecInput, { layers }: Spec): number | undefined {
  if (classes !== undefined) return classes
  for (const { type, calls, config } of layers) {
    if (type === 'Embedding' && calls.some(call => call.inputs.some(each => each.name === name))) return Number(config['inputDim'])
  }
  return undefined
}
