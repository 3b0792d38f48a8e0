import { latexName } from '../formula/notation/latex.js'
import { lineWriter, outline, type Line } from '../formula/outline.js'
import { printer } from '../formula/print.js'
import type { Output } from '../ir/fn.js'
import type { Node } from '../ir/node.js'
import { figure } from './figures.js'
import { nameOfNodes } from './labels.js'
import { valuesAt } from './point.js'
import { shownPart, type Report } from './report.js'

/** A step of more nodes than this is elided. */
const longestStep = 60

/** The equations, aligned at their equals signs, as KaTeX, MathJax and temml take them; then the derivation if there is one. */
export function renderLatex(report: Report): string {
  const blocks = [equations(report), ...(report.steps && report.steps.length > 0 ? [derivation(report)] : [])]
  return blocks.map(lines => `\\begin{aligned}\n${lines.join(' \\\\\n')}\n\\end{aligned}\n`).join('\n')
}

function equations({ derivative, at }: Report): string[] {
  const fn = shownPart(derivative)
  const sheet = outline(fn)
  const write = lineWriter(sheet, 'latex')
  const valueOf = at ? valuesAt(fn.graph, fn.outputs.map(output => output.node), at) : undefined
  return sheet.lines.map(line => {
    const value = line.original && valueOf?.(line.original)
    return `${leftSide(line)} &= ${write(line)}${value === undefined ? '' : evaluated(value)}`
  })
}

const leftSide = ({ name, output }: Line): string => (output ? derivativeName(output) : latexName(name))

function derivativeName({ name, wrt, by }: Output): string {
  const d = (variable: string) => String.raw`\partial ${variable}`
  const output = latexName(name)
  if (!wrt) return output
  if (!by) return `\\frac{${d(output)}}{${d(latexName(wrt.name))}}`
  const below = wrt === by ? `${d(latexName(wrt.name))}^{2}` : `${d(latexName(by.name))} \\, ${d(latexName(wrt.name))}`
  return `\\frac{\\partial^{2} ${output}}{${below}}`
}

function evaluated(value: number): string {
  const [mantissa, exponent] = figure(value).replace('Infinity', String.raw`\infty`).replace('NaN', String.raw`\mathrm{NaN}`).split('e')
  const power = exponent === undefined ? '' : String.raw` \cdot 10^{${Number(exponent)}}`
  return ` ${Number(figure(value)) === value || !Number.isFinite(value) ? '=' : String.raw`\approx`} ${mantissa}${power}`
}

function derivation(report: Report): string[] {
  const write = printer({ notation: 'latex', name: nameOfNodes(report), limit: longestStep, graph: report.derivative.graph })
  const show = (node: Node) => write(node, { define: true })
  return report.steps!.map(({ rule, before, after }, k, steps) =>
    `${steps[k - 1]?.after === before ? '' : show(before)} &= ${show(after)} && \\text{by ${rule.replace(/[_$#%&{}~^\\]/g, String.raw`\$&`)}}`)
}
