import { matrixForm, type Factor } from '../formula/notation/matrix.js'
import { areTensors, text } from '../formula/notation/notation.js'
import { readForm } from '../formula/notation/reads.js'
import { textNotation } from '../formula/notation/text.js'
import type { Call, Const, Node } from '../ir/node.js'
import type { Spelling } from '../ir/op.js'
import { precedence } from '../ir/text.js'
import { elements, shapeText } from '../ir/shape.js'
import type { Tensor } from '../ir/tensor.js'
import { reachable } from '../ir/walk.js'
import { ops } from '../ops/table.js'
import { contract } from '../ops/tensor/contract.js'
import { read } from '../ops/tensor/read.js'
import { scan } from '../ops/tensor/scan.js'
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
      const { label, wired } = gate(node)
      lines.push(`${id} [label=${quoted(label)}]`)
      for (const k of wired) wire(node.args[k]!, id, flow?.through(node, k))
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

/**
 * What stands in the circle, and which arguments have wires: `+`, `×`, `σ` of all of them; with a constant it is a gate of one wire, `+1`,
 * `1/x`, `x²`.
 */
function gate(call: Call): { label: string; wired: readonly number[] } {
  const { op, args } = call
  const all = args.map((_, k) => k)
  if (op.tensor) return { label: tensorGate(call), wired: all }
  const constant = args.findIndex(arg => arg.kind === 'const')
  const value = (args[constant] as Const | undefined)?.value
  if (op === ops.powWhole && value !== undefined) return { label: pattern(textNotation.power(value, call.shape) ?? text(`#a^${numeral(value)}`, precedence.power)), wired: [0] }
  const spelling = textNotation.spell(call)
  const symbol = op === ops.mul ? (areTensors(args) ? '⊙' : '×') : pattern(spelling)
  if (spelling.kind !== 'infix' || value === undefined) return { label: symbol, wired: all }
  const label = constant === 1 || op.commutes ? `${symbol}${numeral(value)}` : `${numeral(value)}${symbol}x`
  return { label, wired: all.filter(k => k !== constant) }
}

/** The gate of a tensor op: `x·y`, `x·yᵀ`, `Σ`, `xᵀ`, `x[2:4]`. */
function tensorGate(call: Call): string {
  if (call.op === contract) {
    const { left, right, out } = contract.of(call)
    const form = matrixForm(call)
    const letters = (axes: readonly number[]) => axes.map(axis => 'ijklmnpqrs'[axis] ?? `i${axis}`).join('')
    if (!form || form.kind === 'entries') return `${letters(left)},${letters(right)}→${letters(out)}`
    const side = ({ node, transposed }: Factor) => `${node === call.args[0] ? 'x' : 'y'}${transposed ? 'ᵀ' : ''}`
    return `${side(form.left)}·${side(form.right)}`
  }
  if (call.op === read) {
    const form = readForm(call)
    if (form?.kind === 'transposed') return 'xᵀ'
    if (form?.kind === 'part') return `x[${form.slots.map(slot => ('range' in slot ? slot.range : 'place' in slot ? slot.place + 1 : 'y')).join(', ')}]`
    return form?.kind ?? 'read'
  }
  if (call.op === scan) return 'fold'
  const spelling = textNotation.spell(call)
  return spelling.kind === 'call' ? spelling.name : tensorGates[call.op.name] ?? call.op.name
}

const tensorGates: { readonly [op: string]: string } = {
  reduceNorm: '‖x‖', argMax: 'argmax', argMin: 'argmin', cumulate: 'cumsum', solve: 'x⁻¹·y', inverse: 'x⁻¹',
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

/** The value above the gradient; the shape of what is no number. What came back through a loop is not known wire by wire. */
function wireLabel(value: Tensor<number>, gradient: Tensor<number> | undefined): string {
  const shown = (tensor: Tensor<number>, colour: string) => `<font color="${colour}">${tensor.data.length > mostOnWire ? '…' : arrayFigure(tensor, figure, '…')}</font>`
  const shape = value.shape.length > 0 ? [shapeText(value.shape)] : []
  return `<${[...shape, shown(value, '#188038'), ...(gradient ? [shown(gradient, '#c5221f')] : [])].join('<br/>')}>`
}

/** More numbers than this do not fit on a wire. */
const mostOnWire = 4
