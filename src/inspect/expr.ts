import { exprNotation } from '../formula/notation/expr.js'
import { lineWriter, outline, type Line } from '../formula/outline.js'
import type { Argument, Output } from '../ir/fn.js'
import { everywhere } from '../ir/build.js'
import { shownPart, type Report } from './report.js'

/** The model and its derivatives in the language itself: one output `grad_<name>` for each derivative. Compiling it gives the same functions. */
export function renderExpr({ model, derivative }: Report): string {
  const fn = shownPart(derivative)
  const sheet = outline(fn)
  const write = lineWriter(sheet, 'expr')
  const taken = new Set(sheet.taken)
  const several = model.outputs.length > 1

  const outputs: string[] = []
  const definitions = sheet.lines.map(line => {
    const name = line.output ? outputName(line, line.output, several, taken) : line.name
    if (line.output) outputs.push(name)
    return `${name} = ${write(line)}`
  })
  return [
    ...declarations(model.arguments, taken),
    ...definitions,
    `output ${outputs.join(', ')}`,
  ].map(line => `${line}\n`).join('')
}

/** `grad_x`; with several outputs `grad_f_x`; `grad_x_y` for a second derivative. */
function outputName({ name }: Line, { wrt, by }: Output, several: boolean, taken: Set<string>): string {
  if (!wrt) return name
  let made = ['grad', ...(several ? [name] : []), ...(by ? [by.name] : []), wrt.name].join('_')
  while (taken.has(made)) made += '_'
  taken.add(made)
  return made
}

/** `param k in [0, 1] = 0.5`; arguments of which no more is said than their names stand together. */
function declarations(model: readonly Argument[], taken: ReadonlySet<string>): string[] {
  const lines: { kind: string; plain: boolean; texts: string[] }[] = []
  for (const { kind, name, domain, start } of model) {
    const literal = (value: number) => exprNotation.number(value, taken).leaf
    const bounds = domain[0] === everywhere[0] && domain[1] === everywhere[1] ? '' : ` in [${domain.map(literal).join(', ')}]`
    const starting = kind === 'param' && start !== 0 ? ` = ${literal(start as number)}` : ''
    const text = `${name}${bounds}${starting}`
    const plain = text === name
    const last = lines.at(-1)
    if (plain && last?.plain && last.kind === kind) last.texts.push(text)
    else lines.push({ kind, plain, texts: [text] })
  }
  return lines.map(({ kind, texts }) => `${kind} ${texts.join(', ')}`)
}
