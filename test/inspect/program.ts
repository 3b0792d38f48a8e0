import { createCompilation, type DerivationStep } from '../../src/compilation.js'
import { addGradients, addSecondDerivatives } from '../../src/differentiate/differentiate.js'
import { template } from '../../src/formula/template.js'
import type { Report } from '../../src/inspect/report.js'
import { everywhere } from '../../src/ir/build.js'
import type { Argument, Fn } from '../../src/ir/fn.js'
import type { Node } from '../../src/ir/node.js'
import { scalar } from '../../src/ir/shape.js'
import { defaults } from '../../src/options.js'
import { simplify } from '../../src/simplify/simplify.js'

interface Given {
  /** Definitions in order of use. */
  readonly definitions: { readonly [name: string]: string }
  readonly inputs?: readonly string[]
  readonly params?: readonly string[]
  readonly outputs: readonly string[]
  readonly at?: { readonly [name: string]: number }
  readonly gates?: 'as-written' | 'fused'
  readonly order?: 1 | 2
  readonly steps?: boolean
}

/** A report as the pipeline makes it, from formulas, without the parser. */
export function reportOf({ definitions, inputs = [], params = [], outputs, at, gates = 'fused', order = 1, steps = false }: Given): Report {
  const compilation = createCompilation('', defaults, { recordSteps: steps, verify: true })
  const { graph } = compilation
  const argument = (kind: 'param' | 'input') => (name: string): Argument =>
    ({ name, kind, shape: scalar, domain: everywhere, start: 0, symbol: graph.symbol(name, kind) })
  const all = [...params.map(argument('param')), ...inputs.map(argument('input'))]

  const scope = new Map<string, Node>(all.map(({ name, symbol }) => [name, symbol]))
  const labels = new Map<Node, string>()
  for (const [name, formula] of Object.entries(definitions)) {
    const node = template(formula, [...scope.keys()])(graph, [...scope.values()])
    scope.set(name, node)
    if (node.kind === 'call' && !labels.has(node)) labels.set(node, name)
  }
  const model = { name: 'example', arguments: all, wrt: params.length > 0 ? all.filter(({ kind }) => kind === 'param') : all, outputs: outputs.map(name => ({ name, shape: scalar })) }
  const written: Fn = { graph, model, labels, outputs: outputs.map(name => ({ role: 'value', name, node: scope.get(name)! })) }

  const fused = gates === 'fused'
  const clean = (name: string, fn: Fn) => (fused ? compilation.step(name, () => simplify(fn, compilation)) : fn)
  const primal = clean('simplify', compilation.step('parse', () => written))
  const first = compilation.step('differentiate', () => addGradients(primal))
  const derivative = clean('simplify', order === 2 ? addSecondDerivatives(first) : first)
  return {
    model, source: { filename: 'example.expr', text: '', lineStarts: [0] }, written, primal, derivative, gates, stages: compilation.stages,
    steps: compilation.steps as readonly DerivationStep[] | undefined,
    at: at && new Map(all.map(({ name, symbol }) => [symbol, at[name]!])),
  }
}

export const neuron = {
  definitions: { f: '1 / (1 + exp(-(w0*x0 + w1*x1 + w2)))' },
  inputs: ['w0', 'x0', 'w1', 'x1', 'w2'],
  outputs: ['f'],
} as const

export const neuronPoint = { w0: 2, x0: -1, w1: -3, x1: -2, w2: -3 }
