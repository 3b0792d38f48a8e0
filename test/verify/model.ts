import { template } from '../../src/formula/template.js'
import { createGraph, everywhere } from '../../src/ir/build.js'
import type { Argument, Fn } from '../../src/ir/fn.js'
import type { Interval } from '../../src/ir/op.js'
import { scalar } from '../../src/ir/shape.js'

/** A model of scalar inputs from the formulas of its outputs, without the parser: as `check` gets one, values only. */
export function modelOf(formulas: readonly string[], names: readonly string[], domains: Readonly<Record<string, Interval>> = {}): Fn {
  const graph = createGraph()
  const args = names.map((name): Argument => {
    const domain = domains[name] ?? everywhere
    return { name, kind: 'input', shape: scalar, domain, start: 0, symbol: graph.symbol(name, 'input', { domain }) }
  })
  const outputs = formulas.map((formula, k) => ({
    role: 'value' as const, name: `y${k}`, node: template(formula, names)(graph, args.map(argument => argument.symbol)),
  }))
  const model = { name: 'model', arguments: args, wrt: args, outputs: outputs.map(({ name }) => ({ name, shape: scalar })) }
  return { graph, model, outputs, labels: new Map() }
}
