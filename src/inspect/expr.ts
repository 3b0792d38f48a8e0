import { exprNotation } from '../formula/notation/expr.js'
import { bracketed } from '../formula/notation/pieces.js'
import { lineWriter, outline, type Line } from '../formula/outline.js'
import type { Model, Output, Start } from '../ir/fn.js'
import { everywhere } from '../ir/build.js'
import type { Sym } from '../ir/node.js'
import { shapeText, type Shape } from '../ir/shape.js'
import { reachable } from '../ir/walk.js'
import { withPlainNames } from './plain-names.js'
import type { Report } from './report.js'

/** The model and its derivatives in the language itself: one output `grad_<name>` for each derivative. Compiling it gives the same functions. */
export function renderExpr({ model: own, derivative }: Report): string {
  const fn = withPlainNames({ ...derivative, model: own })
  const { model } = fn
  const sheet = outline(fn)
  const write = lineWriter(sheet, 'expr')
  const taken = new Set(sheet.taken)
  const several = model.outputs.length > 1
  const upstream = reachable(fn.graph, fn.outputs.map(output => output.node)).filter((node): node is Sym => node.kind === 'sym' && node.role === 'upstream')

  const outputs: string[] = []
  const definitions = sheet.lines.flatMap(line => {
    const name = line.output ? outputName(line, line.output, several, taken) : line.name
    if (line.output) outputs.push(name)
    const { text, functions } = write(line)
    return [...functions, `${name} = ${text}`]
  })
  return [
    ...declarations(model, upstream, taken),
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

/**
 * `input x[3]`, `param k in [0, 1] = 0.5`; arguments of one kind of which no more is said than their names and shapes stand together. What comes
 * from above is an input too: `d_y`.
 */
function declarations({ arguments: model }: Model, upstream: readonly Sym[], taken: ReadonlySet<string>): string[] {
  const lines: { kind: string; plain: boolean; texts: string[] }[] = []
  const literal = (value: number) => exprNotation.number(value, taken).leaf
  const add = (kind: string, text: string, plain: boolean) => {
    const last = lines.at(-1)
    if (plain && last?.plain && last.kind === kind) last.texts.push(text)
    else lines.push({ kind, plain, texts: [text] })
  }
  const named = ({ name, shape }: Sym) => (shape.length > 0 ? `${name}${shapeText(shape)}` : name)
  for (const { kind, domain, start, symbol, shape } of model) {
    const bounds = domain[0] === everywhere[0] && domain[1] === everywhere[1] ? '' : ` in [${domain.map(literal).join(', ')}]`
    const classes = symbol.classes === undefined ? '' : `: class(${symbol.classes})`
    const starting = kind === 'param' && start !== 0 ? ` = ${startText(start, shape, literal)}` : ''
    add(kind, `${named(symbol)}${classes}${bounds}${starting}`, `${classes}${bounds}${starting}` === '')
  }
  for (const symbol of upstream) add('input', named(symbol), true)
  return lines.map(({ kind, texts }) => `${kind} ${texts.join(', ')}`)
}

/** A starting value as the language has it: a number, an array, or an initialiser. */
function startText(start: Start, shape: Shape, literal: (value: number) => string): string {
  if (typeof start === 'number') return literal(start)
  if (!('distribution' in start)) return bracketed(shape, flat => literal(start[flat]!))
  const fans = shape.length === 2 ? { into: shape[1]!, out: shape[0]! } : { into: shape[0] ?? 1, out: shape[0] ?? 1 }
  const close = (p: number, q: number) => Math.abs(p - q) <= 1e-12 * Math.abs(q)
  if (start.distribution === 'uniform') {
    const { low, high } = start
    if (low === -high && close(high, Math.sqrt(6 / (fans.into + fans.out)))) return 'glorotUniform()'
    if (low === -high && close(high, Math.sqrt(6 / fans.into))) return 'heUniform()'
    return `randomUniform(min = ${literal(low)}, max = ${literal(high)})`
  }
  if (start.distribution === 'orthogonal') return `orthogonal(gain = ${literal(start.gain)})`
  const { mean, deviation } = start
  if (start.distribution === 'truncatedNormal' && close(deviation, Math.sqrt(2 / fans.into))) return 'heNormal()'
  if (start.distribution === 'truncatedNormal' && close(deviation, Math.sqrt(2 / (fans.into + fans.out)))) return 'glorotNormal()'
  return `randomNormal(mean = ${literal(mean)}, stddev = ${literal(deviation)})`
}
