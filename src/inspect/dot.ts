import { figure } from './figures.js'
import { flowAt } from './point.js'
import type { Report } from './report.js'
import { textNotation } from '../formula/notation/text.js'
import type { Call, Node } from '../ir/node.js'
import { reachable } from '../ir/walk.js'
import { ops } from '../ops/table.js'

/**
 * The circuit of the values in Graphviz's language: arguments to the left, gates in the middle, outputs to the right. At a point, each wire
 * shows the value that goes forwards in green, above the gradient that comes back in red, as CS231n draws them.
 */
export function renderDot({ model, primal: fn, at }: Report): string {
  const outputs = fn.outputs.filter(output => output.role === 'value')
  const roots = outputs.map(output => output.node)
  const flow = at ? flowAt(fn.graph, roots, at) : undefined

  const lines: string[] = []
  const place = new Map<Node, string>()
  /** A constant is drawn beside each gate that uses it: one that all share would tie the picture in knots. */
  const wire = (from: Node, to: string, gradient: number | undefined) => {
    const port = from.kind === 'const' ? `${to}c${lines.length}` : place.get(from)!
    if (from.kind === 'const') lines.push(`${port} [label=${quoted(textNotation.number(from.value, new Set()).leaf)}, shape=plaintext]`)
    lines.push(`${port} -> ${to}${flow && gradient !== undefined ? ` [label=${wireLabel(flow.value(from), gradient)}]` : ''}`)
  }

  for (const node of reachable(fn.graph, roots)) {
    if (node.kind === 'const') continue
    const id = `n${place.size}`
    place.set(node, id)
    if (node.kind === 'sym') lines.push(`${id} [label=${quoted(node.name)}, shape=plaintext]`)
    else {
      lines.push(`${id} [label=${quoted(gateLabel(node))}]`)
      for (const [k, arg] of node.args.entries()) if (!isExponent(node, k)) wire(arg, id, flow?.through(node, k))
    }
  }
  for (const [k, { name, node }] of outputs.entries()) {
    lines.push(`out${k} [label=${quoted(name)}, shape=plaintext]`)
    wire(node, `out${k}`, 1)
  }

  return [
    `digraph ${quoted(model.name)} {`,
    '  rankdir=LR',
    '  node [shape=circle, fontname="Helvetica"]',
    '  edge [fontname="Helvetica", fontsize=10, arrowsize=0.6]',
    ...lines.map(line => `  ${line}`),
    '}\n',
  ].join('\n')
}

/** A whole power is one gate of one wire. */
const isExponent = (gate: Call, k: number): boolean => gate.op === ops.powWhole && k === 1

/** What stands in the circle: `+`, `×`, `σ`, `1/x`, `x²`. */
function gateLabel({ op, args }: Call): string {
  if (op === ops.mul) return '×'
  const exponent = args[1]
  const power = op === ops.powWhole && exponent?.kind === 'const' ? textNotation.power(exponent.value) : undefined
  const spelling = power ?? textNotation.spell(op)
  switch (spelling.kind) {
    case 'call': return spelling.name
    case 'infix':
    case 'prefix': return spelling.symbol.trim()
    case 'text': return spelling.text.replace(/#[a-z]/g, hole => 'xyz'[hole.charCodeAt(1) - 97] ?? hole)
  }
}

/** Text within quotation marks, whatever it holds. */
const quoted = (text: string): string => `"${text.replace(/[\\"]/g, String.raw`\$&`).replace(/\p{Cc}/gu, ' ')}"`

const wireLabel = (value: number, gradient: number): string =>
  `<<font color="#188038">${figure(value)}</font><br/><font color="#c5221f">${figure(gradient)}</font>>`
