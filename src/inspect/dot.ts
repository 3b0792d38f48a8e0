import { text } from '../formula/notation/notation.js'
import { textNotation } from '../formula/notation/text.js'
import type { Call, Const, Node } from '../ir/node.js'
import type { Spelling } from '../ir/op.js'
import { precedence } from '../ir/text.js'
import { reachable } from '../ir/walk.js'
import { ops } from '../ops/table.js'
import { figure } from './figures.js'
import { flowAt } from './point.js'
import type { Report } from './report.js'

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
  /** A constant is drawn once for each gate that uses it: one that all share would tie the picture in knots. */
  function wire(from: Node, to: string, gradient: number | undefined) {
    const id = place.get(from) ?? `${to}c${lines.length}`
    if (from.kind === 'const') lines.push(`${id} [label=${quoted(numeral(from.value))}, shape=plaintext]`)
    lines.push(`${id} -> ${to}${flow && gradient !== undefined ? ` [label=${wireLabel(flow.value(from), gradient)}]` : ''}`)
  }

  for (const node of reachable(fn.graph, roots)) {
    if (node.kind === 'const') continue
    const id = `n${place.size}`
    place.set(node, id)
    if (node.kind === 'sym') lines.push(`${id} [label=${quoted(node.name)}, shape=plaintext]`)
    else {
      const { label, wired } = gate(node)
      lines.push(`${id} [label=${quoted(label)}]`)
      for (const k of wired) wire(node.args[k]!, id, flow?.through(node, k))
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

/**
 * What stands in the circle, and which arguments have wires: `+`, `×`, `σ` of all of them; with a constant it is a gate of one wire, `+1`,
 * `1/x`, `x²`.
 */
function gate(call: Call): { label: string; wired: readonly number[] } {
  const { op, args } = call
  const all = args.map((_, k) => k)
  const constant = args.findIndex(arg => arg.kind === 'const')
  const value = (args[constant] as Const | undefined)?.value
  if (op === ops.powWhole && value !== undefined) return { label: pattern(textNotation.power(value, call.shape) ?? text(`#a^${numeral(value)}`, precedence.power)), wired: [0] }
  const spelling = textNotation.spell(call)
  const symbol = op === ops.mul ? '×' : pattern(spelling)
  if (spelling.kind !== 'infix' || value === undefined) return { label: symbol, wired: all }
  const label = constant === 1 || op.commutes ? `${symbol}${numeral(value)}` : `${numeral(value)}${symbol}x`
  return { label, wired: all.filter(k => k !== constant) }
}

/** A spelling without its operands, or with letters for them: `σ`, `|x|`, `x ? y : z`. */
function pattern(spelling: Spelling): string {
  switch (spelling.kind) {
    case 'call': return spelling.name
    case 'infix':
    case 'prefix': return spelling.symbol.trim()
    case 'text': return spelling.text.replace(/#[a-z]/g, hole => 'xyz'[hole.charCodeAt(1) - 97] ?? hole)
  }
}

const numeral = (value: number): string => textNotation.number(value, new Set()).leaf

/** Text within quotation marks, whatever it holds. */
const quoted = (text: string): string => `"${text.replace(/[\\"]/g, String.raw`\$&`).replace(/\p{Cc}/gu, ' ')}"`

const wireLabel = (value: number, gradient: number): string =>
  `<<font color="#188038">${figure(value)}</font><br/><font color="#c5221f">${figure(gradient)}</font>>`
