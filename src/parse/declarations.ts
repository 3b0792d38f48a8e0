import { codes } from '../diagnostics/codes.js'
import type { Report, Token } from '../formula/tokens.js'
import { readExpression, type Expression } from './expression.js'
import { isReserved, type Domain, type Item, type Named } from './items.js'
import { spanOf } from './statements.js'

/** Initialisers of params that a scalar can have, and those that only fill arrays. */
const arrayInitialisers = new Set(['randomNormal', 'randomUniform', 'glorotUniform', 'glorotNormal', 'heNormal', 'heUniform'])
const fills: ReadonlyMap<string, number> = new Map([['zeros', 0], ['ones', 1]])

/** `input x, y in [0, 1]`, `param k = 0.5`, `const n = 20`, `output a, b`: what is read is added to `found`. */
export function readDeclaration(
  text: string, keyword: string, tokens: readonly Token[], report: Report, found: { readonly items: Item[]; readonly outputs: Named[] },
): void {
  if (keyword === 'derivative') return report(codes.derivativeNotYet(), spanOf(tokens))
  if (keyword === 'size' || keyword === 'option') return report(codes.templateOnly({ keyword }), tokens[0]!)
  for (const part of splitAtCommas(tokens.slice(1))) {
    const [name, ...rest] = part
    const bad = (problem: string, at: Token = rest[0] ?? name ?? tokens[0]!) => report(codes.badDeclaration({ problem }), at)
    if (!name) bad('a name is missing beside a comma')
    else if (name.kind !== 'name' && name.kind !== 'operator') bad(`'${keyword}' is followed by names`)
    else if (isReserved(name, report)) continue
    else if (keyword === 'output') {
      if (rest.length > 0) bad('an output is a name: define the value on a line of its own')
      else found.outputs.push({ name: name.text, span: name })
    } else readDeclared(text, keyword, name, rest, report, bad, found.items)
  }
}

function readDeclared(
  text: string, keyword: string, name: Token, tokens: readonly Token[], report: Report, bad: (problem: string, at?: Token) => void, items: Item[],
): void {
  const clauses = splitClauses(tokens)
  if (!clauses) return bad(`'${keyword} ${name.text}' may be followed by = value and in [low, high], each once`)
  if (clauses.shape) return report(codes.vectorsNotYet({ what: `'${name.text}' has a shape` }), spanOf([name, ...clauses.shape]))
  if (clauses.type) return report(codes.classLabels(), spanOf(clauses.type))
  const { value, domain } = clauses
  if (keyword === 'const') {
    if (!value) return bad(`the value of '${name.text}' is missing: const ${name.text} = 20`)
    if (domain) return bad('a const has a value, not a domain', domain[0])
    const expression = readExpression(text, value, report, name)
    if (expression) items.push({ kind: 'const', name: name.text, span: name, value: expression })
    return
  }
  if (keyword === 'input' && value)
    return bad(`an input gets its value when the model is called: write param ${name.text} = … or const ${name.text} = …`)
  const bounds = domain && readDomain(text, domain, report)
  const start = value && readStart(text, value, report, name)
  if ((domain && !bounds) || (value && start === undefined)) return
  items.push({ kind: keyword === 'param' ? 'param' : 'input', name: name.text, span: name, domain: bounds, start })
}

interface Clauses {
  shape?: readonly Token[]
  type?: readonly Token[]
  domain?: readonly Token[]
  value?: readonly Token[]
}

/** `[3]`, `: class(10)`, `in [0, 1]` and `= value`, the last two in either order; `undefined` if something else stands there. */
function splitClauses(tokens: readonly Token[]): Clauses | undefined {
  const clauses: Clauses = {}
  let at = 0
  while (at < tokens.length) {
    const token = tokens[at]!
    const key = token.text === '[' ? 'shape' : token.text === ':' ? 'type' : token.text === '=' ? 'value' : token.text === 'in' ? 'domain' : undefined
    if (!key || clauses[key] || (key === 'domain' && tokens[at + 1]?.text !== '[')) return undefined
    let depth = 0
    let end = at
    do {
      if (tokens[end]!.kind === 'open') depth++
      if (tokens[end]!.kind === 'close') depth--
      end++
    } while (end < tokens.length && (depth > 0 || !startsClause(tokens, end, key)))
    clauses[key] = key === 'value' ? tokens.slice(at + 1, end) : tokens.slice(at, end)
    at = end
  }
  return clauses
}

/** A value goes on up to the domain; after other clauses anything may follow. */
const startsClause = (tokens: readonly Token[], at: number, current: keyof Clauses): boolean =>
  current === 'value' ? tokens[at]!.text === 'in' && tokens[at + 1]?.text === '[' : ['=', 'in', ':'].includes(tokens[at]!.text)

/** `in [low, high]`. */
function readDomain(text: string, tokens: readonly Token[], report: Report): Domain | undefined {
  const ends = splitAtCommas(tokens.slice(2, -1))
  const span = spanOf(tokens)
  if (tokens.at(-1)?.text !== ']' || ends.length !== 2) {
    report(codes.badDomain({ problem: 'a domain has two ends' }), span)
    return undefined
  }
  const [low, high] = ends.map(end => readExpression(text, end, report, span))
  return low && high && { low, high, span }
}

/** The starting value of a scalar param. */
function readStart(text: string, tokens: readonly Token[], report: Report, name: Token): Expression | number | undefined {
  const [first, open] = tokens
  if (first?.kind === 'name' && open?.text === '(' && tokens.at(-1)?.text === ')') {
    if (fills.has(first.text) && tokens.length === 3) return fills.get(first.text)
    if (first.text === 'constant') return readExpression(text, tokens.slice(2, -1), report, first)
    if (arrayInitialisers.has(first.text)) return void report(codes.initialiserNeedsShape({ name: first.text }), first)
  }
  return readExpression(text, tokens, report, name)
}

function splitAtCommas(tokens: readonly Token[]): Token[][] {
  const pieces: Token[][] = [[]]
  let depth = 0
  for (const token of tokens) {
    if (token.kind === 'open') depth++
    if (token.kind === 'close') depth--
    if (token.kind === 'comma' && depth === 0) pieces.push([])
    else pieces.at(-1)!.push(token)
  }
  return pieces
}
