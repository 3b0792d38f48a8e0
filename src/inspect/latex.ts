import type { BlockRow } from '../formula/blocks.js'
import { latexName, latexNotation } from '../formula/notation/latex.js'
import { lineWriter, outline, type Line } from '../formula/outline.js'
import { printer } from '../formula/print.js'
import type { Output } from '../ir/fn.js'
import type { Node } from '../ir/node.js'
import type { Tensor } from '../ir/tensor.js'
import { figure } from './figures.js'
import { nameOfNodes } from './labels.js'
import { valuesAt } from './point.js'
import { kindOf, type Report } from './report.js'

/** A step of more nodes than this is elided. */
const longestStep = 60

/** The equations, aligned at their equals signs, as KaTeX, MathJax and temml take them; then the derivation if there is one. */
export function renderLatex(report: Report): string {
  const blocks = [equations(report), report.steps ? derivation(report) : []].filter(lines => lines.length > 0)
  return blocks.map(lines => `\\begin{aligned}\n${lines.join(' \\\\\n')}\n\\end{aligned}\n`).join('\n')
}

function equations({ derivative: fn, model, at }: Report): string[] {
  const sheet = outline(fn, { loopsApart: true })
  const write = lineWriter(sheet, 'latex')
  const valueOf = at ? valuesAt(fn.graph, fn.outputs.map(output => output.node), at) : undefined
  return sheet.lines.flatMap(line => {
    if (line.block) return write.rows(line.block).map(blockRow)
    const value = line.original && valueOf?.(line.original)
    const { text, indices: names } = write(line)
    const indices = names.length === 0 ? '' : latexNotation.indices(names)
    const kind = line.output && kindOf(line.output, model)
    const right = kind === 'diagonal' ? String.raw`\operatorname{diag}\left(${text}\right)` : text
    return `${leftSide(line, kind === 'diagonal' ? '' : indices, kind === 'product')} &= ${right}${value === undefined ? '' : evaluated(value)}`
  })
}

/** A row of a loop: its head, or an equation of its body further to the right. */
function blockRow(row: BlockRow): string {
  const margin = String.raw`\quad `.repeat(row.depth)
  if (row.kind === 'equation') return `&${margin}${indexed(latexName(row.name), row.indices.length === 0 ? '' : latexNotation.indices(row.indices))} = ${row.text}`
  const starts = row.starts.map(({ name, text }) => String.raw`${latexName(name)} \text{ from } ${text}`).join(String.raw`, \ `)
  const { name, from, to } = row.step
  return String.raw`&${margin}\text{for } ${latexName(name)} = ${from}, \ldots, ${to}\text{: } ${starts}`
}

/** A derivative by the entries of an argument has the indices there. */
function leftSide({ name, output }: Line, indices: string, isProduct: boolean): string {
  if (!output?.wrt) return indexed(latexName(name), indices)
  if (isProduct) return String.raw`\overline{${latexName(name)}}^{\top} \frac{\partial ${latexName(name)}}{\partial ${indexed(latexName(output.wrt.name), indices)}}`
  return derivativeName(output, indices)
}

/** A name may have an index of its own already. */
const indexed = (name: string, indices: string): string => (indices === '' ? name : `{${name}}${indices}`)

function derivativeName({ name, wrt, by }: Output, indices: string): string {
  const d = (variable: string) => String.raw`\partial ${variable}`
  const output = latexName(name)
  if (!by) return `\\frac{${d(output)}}{${d(indexed(latexName(wrt!.name), indices))}}`
  const below = wrt === by ? `${d(latexName(wrt!.name))}^{2}` : `${d(latexName(by.name))} \\, ${d(latexName(wrt!.name))}`
  return `\\frac{\\partial^{2} ${output}}{${below}}${indices}`
}

/** More entries than this are not shown. */
const mostEntries = 12

function evaluated({ shape, data }: Tensor<number>): string {
  if (data.length > mostEntries || shape.length > 2) return ''
  const values = Array.from(data)
  const sign = values.every(value => Number(figure(value)) === value || !Number.isFinite(value)) ? '=' : String.raw`\approx`
  if (shape.length === 0) return ` ${sign} ${numeral(values[0]!)}`
  const columns = shape.length === 2 ? shape[1]! : 1
  const rows = Array.from({ length: shape[0]! }, (_, row) => values.slice(row * columns, (row + 1) * columns).map(numeral).join(' & '))
  return String.raw` ${sign} \begin{bmatrix} ${rows.join(String.raw` \\ `)} \end{bmatrix}`
}

function numeral(value: number): string {
  const [mantissa, exponent] = figure(value).replace('Infinity', String.raw`\infty`).replace('NaN', String.raw`\mathrm{NaN}`).split('e')
  return `${mantissa}${exponent === undefined ? '' : String.raw` \cdot 10^{${Number(exponent)}}`}`
}

function derivation(report: Report): string[] {
  const write = printer({ notation: 'latex', name: nameOfNodes(report), limit: longestStep, graph: report.derivative.graph })
  const show = (node: Node) => write(node, { define: true })
  let last: Node | undefined
  return report.steps!.flatMap(({ rule, before, after }) => {
    const [from, to] = [show(before), show(after)]
    // What only the graph tells apart is no step to a reader.
    if (from === to && !from.startsWith(String.raw`\ldots`)) return []
    const left = last === before ? '' : from
    last = after
    return [`${left} &= ${to} && \\text{by ${rule.replace(/[_$#%&{}~^\\]/g, String.raw`\$&`)}}`]
  })
}
