import type { Argument, Fn } from '../ir/fn.js'
import type { Node } from '../ir/node.js'
import { rebuild } from '../ir/walk.js'

/** The same program with names that the language can read: the weights of layers, `dense/kernel`, become `dense_kernel`. */
export function withPlainNames(fn: Fn): Fn {
  const { graph, model } = fn
  const all = [...model.arguments, ...model.outputs].map(({ name }) => name).concat(...fn.labels.values())
  if (!all.some(name => name.includes('/'))) return fn
  const taken = new Set(all)
  const plain = new Map<string, string>()
  const rename = (name: string): string => {
    if (!name.includes('/')) return name
    const known = plain.get(name)
    if (known !== undefined) return known
    let made = name.replaceAll('/', '_')
    while (taken.has(made)) made += '_'
    taken.add(made)
    plain.set(name, made)
    return made
  }

  const renamed = new Map<Argument, Argument>()
  const symbols = new Map<Node, Node>()
  for (const argument of model.arguments) {
    const { symbol, kind, shape } = argument
    const { domain, classes } = symbol
    const own = { ...argument, name: rename(argument.name), symbol: graph.symbol(rename(symbol.name), kind, { shape, domain, classes }) }
    renamed.set(argument, own)
    symbols.set(symbol, own.symbol)
  }
  const of = (argument: Argument): Argument => renamed.get(argument) ?? argument
  const imageOf = rebuild(graph, fn.outputs.map(({ node }) => node), (call, args) => graph.remake(call, args.map(arg => symbols.get(arg) ?? arg)))
  const image = (node: Node): Node => symbols.get(node) ?? imageOf(node)
  return {
    ...fn,
    model: { ...model, arguments: model.arguments.map(of), wrt: model.wrt.map(of), outputs: model.outputs.map(output => ({ ...output, name: rename(output.name) })) },
    outputs: fn.outputs.map(output => ({
      ...output, name: rename(output.name), node: image(output.node), ...(output.wrt ? { wrt: of(output.wrt) } : {}), ...(output.by ? { by: of(output.by) } : {}),
    })),
    labels: new Map([...fn.labels].map(([node, name]) => [image(node), rename(name)])),
  }
}
