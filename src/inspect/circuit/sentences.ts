import { printer } from '../../formula/print.js'
import type { Graph } from '../../ir/build.js'
import type { Fn } from '../../ir/fn.js'
import type { Node } from '../../ir/node.js'
import { reachable } from '../../ir/walk.js'
import { arrayFigure, typeset } from '../figures.js'
import type { Flow } from '../point.js'

/** Names for all that a program computes, and the gates as equations in these names. */
export interface Sentences {
  readonly name: (node: Node) => string
  /** `q = x + y` without its left side. */
  readonly formula: (node: Node) => string
}

/** The author's names, those of the outputs, and `v1, v2 …` for what has none. */
export function sentencesOf(fn: Fn, graph: Graph = fn.graph): Sentences {
  const values = fn.outputs.filter(({ role }) => role === 'value')
  const taken = new Set([...fn.model.arguments.map(({ name }) => name), ...values.map(({ name }) => name), ...fn.labels.values()])
  const names = new Map<Node, string>()
  for (const { node, name } of values) if (node.kind === 'call' && !names.has(node)) names.set(node, name)
  let count = 0
  for (const node of reachable(fn.graph, values.map(({ node }) => node))) {
    if (node.kind !== 'call' || names.has(node)) continue
    let name = fn.labels.get(node)
    while (name === undefined || (taken.has(name) && fn.labels.get(node) !== name)) name = `v${++count}`
    names.set(node, name)
  }
  const write = printer({ notation: 'text', name: node => names.get(node), limit: 60, graph, taken })
  return {
    name: node => names.get(node) ?? write(node),
    formula: node => write(node, { define: true }),
  }
}

/** More gates than this nobody wants to be read to. */
const mostTold = 40

/** A circuit in words: an equation for each gate, in order; at a point with its value and what comes back to it. */
export function description(fn: Fn, flow?: Flow): string {
  const { name, formula } = sentencesOf(fn)
  const gates = reachable(fn.graph, fn.outputs.filter(({ role }) => role === 'value').map(({ node }) => node)).filter(node => node.kind === 'call')
  const numbers = (node: Node) => (flow ? ` = ${arrayFigure(flow.value(node), typeset, '…')}, gradient ${arrayFigure(flow.gradient(node), typeset, '…')}` : '')
  const given = flow ? fn.model.arguments.map(({ symbol }) => `${symbol.name}${numbers(symbol)}`) : []
  const told = [...given, ...gates.slice(0, mostTold).map(gate => `${name(gate)} = ${formula(gate)}${numbers(gate)}`)]
  return `From left to right: ${told.join('; ')}${gates.length > mostTold ? `; and ${gates.length - mostTold} more gates` : ''}.`
}
