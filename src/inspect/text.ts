import type { BlockRow } from '../formula/blocks.js'
import { asciiNotation } from '../formula/notation/expr.js'
import { textNotation } from '../formula/notation/text.js'
import { lineWriter, outline, type Line } from '../formula/outline.js'
import { grouped, printer } from '../formula/print.js'
import type { Output } from '../ir/fn.js'
import type { Node } from '../ir/node.js'
import type { Tensor } from '../ir/tensor.js'
import { assumptionOf } from '../simplify/rules/all.js'
import { arrayFigure, figure, typeset } from './figures.js'
import { nameOfNodes } from './labels.js'
import { argumentAt, valuesAt } from './point.js'
import { countsOf, kindOf, type Executed, type Kind, type Report } from './report.js'
import { wrapFormula } from './wrap.js'

interface Page {
  readonly ascii: boolean
  readonly width: number
}

/** A line of a derivation is shown up to this many nodes: the point of a step is seen by then. */
const longestStep = 60

/** An equation, ready to be aligned with its neighbours. */
interface Equation {
  readonly left: string
  /** What stands between the sides: an equals sign, or what the right side is to the left one. */
  readonly relation: string
  readonly right: string
  /** `= 0.731059`, at a point. */
  readonly value: string
}

/** Equations as on paper: what is computed, its derivatives, what they cost, and how they came about. */
export function renderText(report: Report, page: Page): string {
  const sections = [point(report, page), formulas(report, page), costs(report, page), derivation(report, page)]
  return `${sections.filter(section => section !== '').join('\n\n')}\n`
}

/** A number, a vector or a matrix. */
const array = (value: Tensor<number>, { ascii }: Page): string => arrayFigure(value, ascii ? figure : typeset, ascii ? '...' : '…')

const relations: { readonly [K in Kind]: string } = { value: '= ', gradient: '= ', second: '= ', diagonal: 'diagonal: ', product: 'vector–Jacobian product: ' }

/** `at w0 = 2, x0 = −1`. */
function point({ model, at }: Report, page: Page): string {
  if (!at) return ''
  const places = model.arguments.map(({ name, symbol }) => `${name} = ${array(argumentAt(at, symbol), page)}`)
  return wrapFormula(`at ${places.join(', ')}`, page.width, 3)
}

function formulas(report: Report, page: Page): string {
  const fn = report.derivative
  const sheet = outline(fn, { loopsApart: true })
  const write = lineWriter(sheet, page.ascii ? 'ascii' : 'text')
  const valueOf = report.at ? valuesAt(fn.graph, fn.outputs.map(output => output.node), report.at) : undefined
  const place = (indices: readonly string[]) => (indices.length === 0 ? '' : textNotation.indices(indices))
  let layer: string | undefined
  const equations = sheet.lines.flatMap((line, k): (Equation | string)[] => {
    const before = layer
    layer = layerOf(line)
    return [...(layer === before ? [] : [...(k > 0 ? [''] : []), ...(layer === undefined ? [] : [`${layer}:`])]), ...equation(line)]
  })
  return aligned(equations, page.width)

  function equation(line: Line): (Equation | string)[] {
    const value = line.original && valueOf?.(line.original)
    if (line.block) return [...write.rows(line.block).map(row => blockRow(row, place, page)), ...(value && line.output ? [{ left: line.name, relation: '= ', right: array(value, page), value: '' }] : [])]
    const { text, indices } = write(line)
    const relation = line.output ? relations[kindOf(line.output, report.model)] : '= '
    return [{
      left: leftSide(line, page) + place(indices),
      relation: page.ascii ? relation.replace('–', '-') : relation,
      right: text,
      value: value === undefined ? '' : `= ${array(value, page)}`,
    }]
  }
}

/** What stands before the first `/` of a name: the layers of a net are set apart. */
const layerOf = ({ name, output }: Line): string | undefined => (output?.wrt || !name.includes('/') ? undefined : name.slice(0, name.indexOf('/')))

/** The head of a loop, or an equation of its body: `h′` is what the step makes of `h`. */
function blockRow(row: BlockRow, place: (indices: readonly string[]) => string, { ascii, width }: Page): Equation | string {
  const margin = '  '.repeat(row.depth)
  const shown = (name: string) => (ascii && name.endsWith('′') ? asciiNotation.symbol(name) : name)
  if (row.kind === 'equation') return { left: margin + shown(row.name) + place(row.indices), relation: '= ', right: row.text, value: '' }
  const { name, from, to } = row.step
  const starts = row.starts.map(each => `${each.name} from ${each.text}`).join(', ')
  return wrapFormula(`${margin}for ${name} = ${from}${ascii ? '..' : '…'}${to}${starts === '' ? '' : `, ${starts}`}:`, width, margin.length + 4)
}

const leftSide = ({ name, output }: Line, page: Page): string => (output ? derivativeName(output, page) : name)

/** `f`, `∂f/∂x`, `∂²f/∂x∂y`, `∂²f/∂x²`. */
function derivativeName({ name, wrt, by }: Output, { ascii }: Page): string {
  const d = ascii ? 'd' : '∂'
  const two = ascii ? '^2' : '²'
  if (!wrt) return name
  if (!by) return `${d}${name}/${d}${wrt.name}`
  const below = wrt === by ? `${d}${wrt.name}${two}` : `${d}${by.name}${ascii ? ' ' : ''}${d}${wrt.name}`
  return `${d}${ascii ? '2' : two}${name}/${wrt !== by && ascii ? `(${below})` : below}`
}

/** Left sides in one column, values in another where formulas leave room for it. */
function aligned(rows: readonly (Equation | string)[], width: number): string {
  const equations = rows.filter(row => typeof row !== 'string')
  const margin = Math.max(...equations.map(({ left }) => length(left)))
  const indent = margin + 4
  const reach = Math.max(0, ...equations.map(({ relation, right }) => length(relation + right)).filter(right => right <= width - indent - 16))
  return rows.map(row => {
    if (typeof row === 'string') return row
    const { left, relation, right, value } = row
    const formula = relation + wrapFormula(right, Math.max(width / 2, width - length(relation) + 2), indent)
    const gap = value === '' ? '' : ' '.repeat(Math.max(0, reach - length(relation + right)) + 2)
    return `${left}${' '.repeat(margin - length(left))}  ${formula}${gap}${value}`
  }).join('\n')
}

const length = (text: string): number => [...text].length

function costs(report: Report, { ascii, width }: Page): string {
  const { written, value, derivatives, stages } = countsOf(report)
  const arrow = ascii ? '->' : '→'
  const fused = report.gates === 'fused'
  const lines = [
    `operations  value ${fused ? `${grouped(written)} as written, ${grouped(value)} simplified` : `${grouped(value)} as written`}`,
    `            value and derivatives ${grouped(derivatives)}${fused ? '' : ', gate by gate'}`,
  ]
  if (report.granularities) lines.push(...granularities(report.granularities))
  else if (report.executed) lines.push(`compiled    forward ${grouped(report.executed.forward)}, value and gradient ${grouped(report.executed.valueAndGrad)}`)
  if (report.steps && stages.length > 0) lines.push(wrapFormula(`stages      ${stages.map(({ name, operations }) => `${name} ${grouped(operations)}`).join(` ${arrow} `)}`, width, 12))
  return lines.join('\n')
}

/** Many elementary gates beside few fused ones. */
function granularities({ fused, 'as-written': written }: NonNullable<Report['granularities']>): string[] {
  const line = (gates: string, { forward, backward, valueAndGrad, kept }: Executed) =>
    `gates ${gates}  forward ${grouped(forward)}, backward ${grouped(backward)}, both at once ${grouped(valueAndGrad)}, kept ${grouped(kept)}`
  return [`compiled    ${line('as written', written)}`, `            ${line('fused     ', fused)}`]
}

const isElided = (formula: string): boolean => /^(…|\.\.\.) /.test(formula)

/** An equation per rewrite, with its rule; a step that goes on from the last one begins with `=`. */
function derivation(report: Report, { ascii, width }: Page): string {
  const { steps } = report
  if (!steps) return ''
  if (steps.length === 0) return 'derivation\n  nothing to simplify'
  const write = printer({ notation: ascii ? 'ascii' : 'text', name: nameOfNodes(report), limit: longestStep, graph: report.derivative.graph })
  const lines = ['derivation']
  let last: Node | undefined
  for (const { rule, before, after } of steps) {
    const assumed = assumptionOf(rule)
    const [from, to] = [write(before, { define: true }), write(after, { define: true })]
    // What only the graph tells apart is no step to a reader.
    if (from === to && !isElided(from)) continue
    if (last !== before) lines.push(`  ${from}`)
    last = after
    const equation = `    = ${to}`
    const gap = Math.max(3, Math.min(56, width - 24) - length(equation))
    lines.push(`${equation}${' '.repeat(gap)}by ${rule}${assumed === undefined ? '' : `, for ${assumed}`}`)
  }
  return lines.length === 1 ? 'derivation\n  nothing to simplify' : lines.join('\n')
}
