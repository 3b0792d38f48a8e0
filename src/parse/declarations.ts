import { codes } from '../diagnostics/codes.js'
import type { Report, Token } from '../formula/tokens.js'
import type { Expression, ExpressionReader } from './expression.js'
import { initialiserOf } from './initialisers.js'
import { isReserved, type Domain, type Initialiser, type Item, type Named, type Option } from './items.js'
import { spanOf } from './statements.js'

interface Found {
  readonly items: Item[]
  readonly outputs: Named[]
  /** Only templates have these. */
  readonly template: { readonly sizes: Named[]; readonly options: Option[] } | undefined
}

/** `input x, y in [0, 1]`, `param k = 0.5`, `const n = 20`, `output a, b`: what is read is added to `found`. */
export function readDeclaration(
  keyword: string, tokens: readonly Token[], read: ExpressionReader, report: Report, found: Found,
): void {
  if (keyword === 'derivative') return report(codes.derivativeNotYet(), spanOf(tokens))
  const { template } = found
  if ((keyword === 'size' || keyword === 'option') && !template) return report(codes.templateOnly({ keyword }), tokens[0]!)
  for (const part of splitAtCommas(tokens.slice(1))) {
    const [name, ...rest] = part
    const bad = (problem: string, at: Token = rest[0] ?? name ?? tokens[0]!) => report(codes.badDeclaration({ problem }), at)
    if (!name) bad('a name is missing beside a comma')
    else if (name.kind !== 'name' && name.kind !== 'operator') bad(`'${keyword}' is followed by names`)
    else if (isReserved(name.text, name, report)) continue
    else if (keyword === 'output') {
      if (rest.length > 0) bad('an output is a name: define the value on a line of its own')
      else found.outputs.push({ name: name.text, span: name })
    } else if (keyword === 'size') {
      if (rest.length > 0) bad('a size is a name: it is bound where the template is used')
      else template!.sizes.push({ name: name.text, span: name })
    } else if (keyword === 'option') {
      if (rest[0]?.text !== '=') bad(`the default of '${name.text}' is missing: option ${name.text} = …`)
      else {
        const value = read.of(rest.slice(1), name)
        if (value) template!.options.push({ name: name.text, span: name, value })
      }
    } else readDeclared(keyword, name, rest, read, report, bad, found.items)
  }
}

function readDeclared(
  keyword: string, name: Token, tokens: readonly Token[], read: ExpressionReader, report: Report, bad: (problem: string, at?: Token) => void, items: Item[],
): void {
  const clauses = splitClauses(tokens)
  const open = openDomain(tokens)
  if (open) return report(codes.badDomain({ problem: 'a domain has its ends in it, infinite ones too; there are no open ones' }), open)
  if (!clauses) return bad(`'${keyword} ${name.text}' may be followed by = value and in [low, high], each once`)
  const { value, domain, type } = clauses
  if (keyword === 'const') {
    if (!value) return bad(`the value of '${name.text}' is missing: const ${name.text} = 20`)
    if (domain) return bad('a const has a value, not a domain', domain[0])
    if (type) return bad('a const has a value, not classes', type[0])
    if (clauses.shape) return bad(`a const has the shape of its value: const ${name.text} = [1, 2, 3]`, clauses.shape[0])
    const expression = read.of(value, name)
    if (expression) items.push({ kind: 'const', name: name.text, span: name, value: expression })
    return
  }
  if (keyword === 'input' && value)
    return bad(`an input gets its value when the model is called: write param ${name.text} = … or const ${name.text} = …`)
  if (type && keyword !== 'input') return bad('a class label is data: declare it as an input', type[0])
  if (type && domain) return bad('a class label has classes, not a domain', domain[0])
  const bounds = domain && readDomain(domain, read, report)
  const start = value && readStart(value, { hasShape: clauses.shape !== undefined, name }, read, report)
  const shape = clauses.shape && readShape(clauses.shape, bad, read)
  const classes = type && readClasses(type, bad, read)
  if ((domain && !bounds) || (value && !start) || (clauses.shape && !shape) || (type && !classes)) return
  items.push({ kind: keyword === 'param' ? 'param' : 'input', name: name.text, span: name, shape, classes, domain: bounds, start })
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

/** The parenthesis of `in (low, high)`: an open interval, which people try. */
function openDomain(tokens: readonly Token[]): Token | undefined {
  let depth = 0
  return tokens.find((token, k) => {
    if (token.kind === 'close') depth--
    return token.kind === 'open' && depth++ === 0 && token.text === '(' && tokens[k - 1]?.text === 'in'
  })
}

/** A value goes on up to the domain; after other clauses anything may follow. */
const startsClause = (tokens: readonly Token[], at: number, current: keyof Clauses): boolean =>
  current === 'value' ? tokens[at]!.text === 'in' && tokens[at + 1]?.text === '[' : ['=', 'in', ':'].includes(tokens[at]!.text)

/** `in [low, high]`. */
function readDomain(tokens: readonly Token[], read: ExpressionReader, report: Report): Domain | undefined {
  const ends = splitAtCommas(tokens.slice(2, -1))
  const span = spanOf(tokens)
  if (tokens.at(-1)?.text !== ']' || ends.length !== 2) {
    report(codes.badDomain({ problem: 'a domain has two ends' }), span)
    return undefined
  }
  const [low, high] = ends.map(end => read.of(end, span))
  return low && high && { low, high, span }
}

type Bad = (problem: string, at?: Token) => void

/** `[3, 4]`. */
function readShape(tokens: readonly Token[], bad: Bad, read: ExpressionReader): Expression[] | undefined {
  const [open] = tokens
  if (tokens.at(-1)?.text !== ']') return void bad('a shape stands in brackets: [3, 4]', open)
  const sizes = splitAtCommas(tokens.slice(1, -1))
  if (sizes.some(size => size.length === 0)) return void bad('a size is missing', open)
  const found = sizes.map(size => read.of(size, open!))
  return found.every(size => size !== undefined) ? found : undefined
}

/** `: class(10)`. */
function readClasses(tokens: readonly Token[], bad: Bad, read: ExpressionReader): Expression | undefined {
  const [colon, word, open] = tokens
  if (word?.text !== 'class' || open?.text !== '(' || tokens.at(-1)?.text !== ')') return void bad('after the colon stands class(n), n being the number of classes', colon)
  return read.of(tokens.slice(3, -1), word)
}

/** The starting value of a param. */
function readStart(tokens: readonly Token[], { hasShape, name }: { hasShape: boolean; name: Token }, read: ExpressionReader, report: Report): Expression | Initialiser | undefined {
  const initialiser = initialiserOf(tokens)
  if (!initialiser) return read.of(tokens, name)
  const { parameters, fillsArrays } = initialiser
  const [word] = tokens as [Token]
  if (fillsArrays && !hasShape) return void report(codes.initialiserNeedsShape({ name: word.text }), word)
  const given = new Map<string, Expression>()
  for (const [k, piece] of splitAtCommas(tokens.slice(2, -1)).filter(each => each.length > 0).entries()) {
    const [option, equals] = piece
    const isNamed = option?.kind === 'name' && equals?.text === '='
    const parameter = isNamed ? option.text : parameters[k]
    if (parameter === undefined || !parameters.includes(parameter)) {
      return void report(isNamed
        ? codes.unknownOption({ name: word.text, option: option.text, options: parameters })
        : codes.arity({ name: word.text, given: k + 1, signature: `${word.text}(${parameters.join(', ')})` }), option ?? word)
    }
    if (given.has(parameter)) return void report(codes.duplicateOption({ name: word.text, option: parameter }), option ?? word)
    const value = read.of(isNamed ? piece.slice(2) : piece, word)
    if (!value) return undefined
    given.set(parameter, value)
  }
  if (word.text === 'constant' && !given.has('value')) return void report(codes.arity({ name: word.text, given: 0, signature: 'constant(value)' }), word)
  return { name: word.text, span: word, arguments: given }
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
