import type { Node } from '../ir/node.js'
import { elements, shapeText } from '../ir/shape.js'
import type { Tensor } from '../ir/tensor.js'
import { reachable } from '../ir/walk.js'
import { gateOf, numeral } from './circuit/gate.js'
import { arrayFigure, figure } from './figures.js'
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
  function wire(from: Node, to: string, gradient: Tensor<number> | undefined) {
    const id = place.get(from) ?? `${to}c${lines.length}`
    if (from.kind === 'const') lines.push(`${id} [label=${quoted(numeral(from.value))}, shape=plaintext]`)
    const label = flow ? [wireLabel(flow.value(from), gradient)] : from.shape.length > 0 ? [quoted(shapeText(from.shape))] : []
    lines.push(`${id} -> ${to}${label.map(text => ` [label=${text}]`).join('')}`)
  }

  for (const node of reachable(fn.graph, roots)) {
    if (node.kind === 'const') continue
    const id = `n${place.size}`
    place.set(node, id)
    if (node.kind === 'sym') lines.push(`${id} [label=${quoted(node.name)}, shape=plaintext]`)
    else {
      const { label, wired } = gateOf(node)
      lines.push(`${id} [label=${quoted(label)}]`)
      for (const k of wired) wire(node.args[k]!, id, flow?.through([{ gate: node, k }]))
    }
  }
  for (const [k, { name, node }] of outputs.entries()) {
    lines.push(`out${k} [label=${quoted(name)}, shape=plaintext]`)
    wire(node, `out${k}`, flow && { shape: node.shape, data: new Float64Array(elements(node.shape)).fill(1) })
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

/** Text within quotation marks, whatever it holds. */
const quoted = (text: string): string => `"${text.replace(/[\\"]/g, String.raw`\$&`).replace(/\p{Cc}/gu, ' ')}"`

/** The value above the gradient; the shape of what is no number. */
function wireLabel(value: Tensor<number>, gradient: Tensor<number> | undefined): string {
  const shown = (tensor: Tensor<number>, colour: string) => `<font color="${colour}">${tensor.data.length > mostOnWire ? '…' : arrayFigure(tensor, figure, '…')}</font>`
  const shape = value.shape.length > 0 ? [shapeText(value.shape)] : []
  return `<${[...shape, shown(value, '#188038'), ...(gradient ? [shown(gradient, '#c5221f')] : [])].join('<br/>')}>`
}

/** More numbers than this do not fit on a wire. */
const mostOnWire = 4
