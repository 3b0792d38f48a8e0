import { codes } from '../diagnostics/codes.js'
import { tokenise, type Report, type Token, type Tokens } from '../formula/tokens.js'
import { readDeclaration } from './declarations.js'
import { createReader, missing, type ExpressionReader } from './expression.js'
import { isReserved, type Item, type Named, type Option } from './items.js'
import { keywordOf, readStatements, type Statement } from './statements.js'

export interface SourceFile {
  readonly items: readonly Item[]
  readonly outputs: readonly Named[]
  /** True if an input or a param is declared, with faults or without. */
  readonly declares: boolean
  /** True if a statement could not be read. */
  readonly faulty: boolean
  /** Names that statements with faults would have declared: using them is no further fault. */
  readonly forgiven: ReadonlySet<string>
  /** Of a template: what is bound where it is used. */
  readonly sizes: readonly Named[]
  readonly options: readonly Option[]
}

/** The statements of a file, read but not yet understood. A template may declare sizes and options. */
export function readSource(text: string, report: Report, { isTemplate = false } = {}): SourceFile {
  const items: Item[] = []
  const outputs: Named[] = []
  const sizes: Named[] = []
  const options: Option[] = []
  const tokens = tokenise(text, report)
  // A template is asked for the words in its trees.
  const read = createReader(text, tokens, report, { sharing: !isTemplate })
  const found = { items, outputs, template: isTemplate ? { sizes, options } : undefined }
  const count = () => items.length + outputs.length + sizes.length + options.length
  const forgiven = new Set<string>()
  let declares = false
  let faulty = false
  for (const statement of readStatements(tokens, report)) {
    const before = count()
    const keyword = keywordOf(tokens, statement)
    declares ||= keyword === 'input' || keyword === 'param'
    if (!statement.faulty) {
      if (keyword) readDeclaration(keyword, tokens.slice(statement.first, statement.end), read, report, found)
      else readEquation(tokens, statement, read, report, items)
    }
    if (count() > before) continue
    faulty = true
    for (const name of namesOf(tokens, statement)) forgiven.add(name)
  }
  return { items, outputs, declares, faulty, forgiven, sizes, options }
}

/** `y = …`, `f(x) = …`, or an expression. */
function readEquation(tokens: Tokens, { first, end }: Statement, read: ExpressionReader, report: Report, items: Item[]): void {
  const sign = equalsSign(tokens, first, end)
  if (sign < 0) {
    const value = read(first, end)
    if (value) items.push({ kind: 'bare', name: undefined, span: value.span, value })
    return
  }
  const isFunction = sign > first + 1
  const parameters = isFunction ? readParameters(tokens.slice(first + 1, sign)) : []
  if (tokens.kind(first) !== 'name' || sign === first || !parameters) return report(codes.assignment(), tokens.span(sign))
  const name = tokens.text(first)
  const span = tokens.span(first)
  if (isReserved(name, span, report)) return
  if (sign + 1 === end) return report(missing(), tokens.span(sign))
  const value = read(sign + 1, end)
  if (!value) return
  if (!isFunction) return void items.push({ kind: 'definition', name, span, value })
  for (const [k, parameter] of parameters.entries()) {
    if (isReserved(parameter.text, parameter, report)) return
    if (parameters.findIndex(other => other.text === parameter.text) < k) report(codes.duplicateParameter({ name: parameter.text }), parameter)
  }
  items.push({ kind: 'function', name, span, parameters: parameters.map(parameter => parameter.text), value })
}

/** The first `=` outside of brackets. */
function equalsSign(tokens: Tokens, first: number, end: number): number {
  let depth = 0
  for (let at = first; at < end; at++) {
    const kind = tokens.kind(at)
    if (kind === 'open') depth++
    else if (kind === 'close') depth--
    else if (kind === 'operator' && depth === 0 && tokens.text(at) === '=') return at
  }
  return -1
}

/** The names between the parentheses of `(x, y)`; `undefined` if it is anything else. */
function readParameters(tokens: readonly Token[]): readonly Token[] | undefined {
  if (tokens[0]?.text !== '(' || tokens.at(-1)?.text !== ')') return undefined
  const inner = tokens.slice(1, -1)
  const fits = inner.every((token, k) => token.kind === (k % 2 === 0 ? 'name' : 'comma')) && (inner.length === 0 || inner.length % 2 === 1)
  return fits ? inner.filter(token => token.kind === 'name') : undefined
}

/** The names that a statement declares, guessed from its tokens. */
function namesOf(list: Tokens, statement: Statement): string[] {
  const tokens = list.slice(statement.first, statement.end)
  const keyword = keywordOf(list, statement)
  if (!keyword) return tokens[0]?.kind === 'name' && tokens.some(token => token.text === '=') ? [tokens[0].text] : []
  return tokens.flatMap((token, k) => (token.kind === 'name' && k > 0 && (k === 1 || tokens[k - 1]!.kind === 'comma') ? [token.text] : []))
}
