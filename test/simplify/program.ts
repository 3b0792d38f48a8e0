import { createCompilation, type Compilation } from '../../src/compilation.js'
import { template } from '../../src/formula/template.js'
import { everywhere } from '../../src/ir/build.js'
import type { Fn } from '../../src/ir/fn.js'
import type { Node } from '../../src/ir/node.js'
import { defaults } from '../../src/options.js'

const letters = ['x', 'y', 'z', 'a', 'b', 'w', 'k'] as const

export const emptyCompilation = (exact = false): Compilation => createCompilation('', { ...defaults, exact }, { recordSteps: true })

/** A Fn of these outputs, after differentiation if `differentiated`. */
export const fnOf = (compilation: Compilation, nodes: readonly Node[], differentiated = false): Fn => ({
  graph: compilation.graph,
  model: { name: 'test', arguments: [], wrt: [], outputs: [] },
  outputs: nodes.map(node => ({ role: differentiated ? 'gradient' : 'value', name: 'f', node })),
  labels: new Map(),
  hints: new Map(),
})

/** The nodes of formulas over `x y z a b w k`, whose domains may be given. */
export function read(compilation: Compilation, texts: readonly string[], domains: Record<string, readonly [number, number]> = {}): Node[] {
  const { graph } = compilation
  const symbols = letters.map(name => graph.symbol(name, 'input', { domain: domains[name] ?? everywhere }))
  return texts.map(text => template(text, letters)(graph, symbols))
}

/** The node as a text of calls: `sub(1, sigmoid(x))`. */
export function shown(node: Node): string {
  switch (node.kind) {
    case 'const': return String(node.value)
    case 'sym': return node.name
    case 'call': return `${node.op.name}(${node.args.map(shown).join(', ')})`
  }
}
