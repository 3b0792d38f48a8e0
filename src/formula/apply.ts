import type { Graph } from '../ir/build.js'
import { applyFunction } from './elementwise.js'
import { refuseLabels } from './tensors/losses.js'
import type { Operand } from './tensors/operand.js'
import { everyOther, ofArrays, ofVectors } from './tensors/table.js'

export { applyFunction, asReal } from './elementwise.js'
export { ShapeFault, type Operand } from './tensors/operand.js'

/** True for a function whose arguments, or whose result, are arrays; every other is `applyFunction` of numbers. */
export const isOfVectors = (name: string): boolean => ofVectors.has(name)

/**
 * What a function or operator gives, in mathjs's meaning: `*` of two matrices is their product. `axes` is how many lifted axes there are; over
 * lifted operands it is the same as for each value of the indices by itself. Throws `ShapeFault` where the arguments do not fit.
 */
export function applyOperands(graph: Graph, name: string, args: readonly Operand[], axes: number): Operand {
  refuseLabels(name, args)
  const vectorMeaning = ofVectors.get(name)
  if (!vectorMeaning && args.every(arg => arg.node.shape.length === 0)) return { node: applyFunction(graph, name, args.map(arg => arg.node)), lifted: false }
  const front = axes === 0 ? [] : args.find(arg => arg.lifted)?.node.shape.slice(0, axes) ?? []
  const isArray = args.some(arg => arg.node.shape.length > (arg.lifted ? axes : 0))
  const meaning = vectorMeaning ?? (isArray ? ofArrays.get(name) : undefined) ?? everyOther
  return meaning({ graph, name, front }, args)
}
