import { matrixForm, type Factor } from '../../formula/notation/matrix.js'
import { areTensors, text } from '../../formula/notation/notation.js'
import { readForm } from '../../formula/notation/reads.js'
import { textNotation } from '../../formula/notation/text.js'
import type { Call, Const } from '../../ir/node.js'
import type { Spelling } from '../../ir/op.js'
import { precedence } from '../../ir/text.js'
import { ops } from '../../ops/table.js'
import { contract } from '../../ops/tensor/contract.js'
import { read } from '../../ops/tensor/read.js'
import { scan } from '../../ops/tensor/scan.js'

/**
 * What stands in the circle, and which arguments have wires: `+`, `×`, `σ` of all of them; with a constant it is a gate of one wire, `+1`,
 * `1/x`, `x²`.
 */
export function gateOf(call: Call): { label: string; wired: readonly number[] } {
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

/** A constant, as formulas have it. */
export const numeral = (value: number): string => textNotation.number(value, new Set()).leaf
