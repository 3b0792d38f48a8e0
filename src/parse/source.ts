import { codes } from '../diagnostics/codes.js'
import type { Report, Token } from '../formula/tokens.js'
import { readDeclaration } from './declarations.js'
import { readExpression } from './expression.js'
import { isReserved, type Item, type Named, type Option } from './items.js'
import { keywordOf, readStatements, spanOf, type Statement } from './statements.js'

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
  const found = { items, outputs, template: isTemplate ? { sizes, options } : undefined }
  const count = () => items.length + outputs.length + sizes.length + options.length
  const forgiven = new Set<string>()
  let declares = false
  let faulty = false
  for (const statement of readStatements(text, report)) {
    const before = count()
    const keyword = keywordOf(statement.tokens)
    declares ||= keyword === 'input' || keyword === 'param'
    if (!statement.faulty) {
      if (keyword) readDeclaration(text, keyword, statement.tokens, report, found)
      else readEquation(text, statement.tokens, report, items)
    }
    if (count() > before) continue
    faulty = true
    for (const name of namesOf(statement)) forgiven.add(name)
  }
  return { items, outputs, declares, faulty, forgiven, sizes, options }
}

/** `y = …`, `f(x) = …`, or an expression. */
function readEquation(text: string, tokens: readonly Token[], report: Report, items: Item[]): void {
  const sign = equalsSign(tokens)
  if (sign < 0) {
    const value = readExpression(text, tokens, report, spanOf(tokens))
    if (value) items.push({ kind: 'bare', name: undefined, span: value.span, value })
    return
  }
  const [name, ...rest] = tokens.slice(0, sign)
  const equals = tokens[sign]!
  const parameters = rest.length === 0 ? [] : readParameters(rest)
  if (name?.kind !== 'name' || !parameters) return report(codes.assignment(), equals)
  if (isReserved(name, report)) return
  const value = readExpression(text, tokens.slice(sign + 1), report, equals)
  if (!value) return
  if (rest.length === 0) items.push({ kind: 'definition', name: name.text, span: name, value })
  else {
    for (const [k, parameter] of parameters.entries()) {
      if (isReserved(parameter, report)) return
      if (parameters.findIndex(other => other.text === parameter.text) < k) report(codes.duplicateParameter({ name: parameter.text }), parameter)
    }
    items.push({ kind: 'function', name: name.text, span: name, parameters: parameters.map(parameter => parameter.text), value })
  }
}

/** The first `=` outside of brackets. */
function equalsSign(tokens: readonly Token[]): number {
  let depth = 0
  return tokens.findIndex(token => {
    if (token.kind === 'open') depth++
    if (token.kind === 'close') depth--
    return depth === 0 && token.text === '='
  })
}

/** The names between the parentheses of `(x, y)`; `undefined` if it is anything else. */
function readParameters(tokens: readonly Token[]): readonly Token[] | undefined {
  if (tokens[0]?.text !== '(' || tokens.at(-1)?.text !== ')') return undefined
  const inner = tokens.slice(1, -1)
  const fits = inner.every((token, k) => token.kind === (k % 2 === 0 ? 'name' : 'comma')) && (inner.length === 0 || inner.length % 2 === 1)
  return fits ? inner.filter(token => token.kind === 'name') : undefined
}


/** The names that a statement declares, guessed from its tokens. */
function namesOf({ tokens }: Statement): string[] {
  const keyword = keywordOf(tokens)
  if (!keyword) return tokens[0]?.kind === 'name' && tokens.some(token => token.text === '=') ? [tokens[0].text] : []
  return tokens.flatMap((token, k) => (token.kind === 'name' && k > 0 && (k === 1 || tokens[k - 1]!.kind === 'comma') ? [token.text] : []))
}
