import { codes } from '../../diagnostics/codes.js'
import type { Finding } from '../../diagnostics/diagnostic.js'
import type { Source, Span } from '../../diagnostics/span.js'
import { functions, vectorFunctions } from '../../formula/language.js'
import { parts, type MathNode } from '../../formula/mathjs.js'
import type { Report } from '../../formula/tokens.js'
import { tokenise } from '../../formula/tokens.js'
import { visitNames } from '../check.js'
import { createReader, type Expression } from '../expression.js'
import { isDeclared, type Declared, type Item, type Named, type Option } from '../items.js'
import { checkFile, type CheckedFile } from '../resolve.js'
import { readSource, type SourceFile } from '../source.js'
import { warnOfTraps } from '../traps.js'

/** A layer as a formula: a program whose first inputs are given as nodes, and whose sizes and options are bound where it is used. */
export interface Template {
  readonly source: Source
  readonly inputs: readonly Declared[]
  readonly params: readonly Declared[]
  readonly sizes: readonly Named[]
  readonly options: readonly TemplateOption[]
  /** What it states itself, each after all that it needs; without sizes, options and words. */
  readonly items: readonly Item[]
  readonly output: { readonly name: string; readonly item: Item }
  /** The words that options are compared with: a word is its place in the list. */
  readonly words: readonly string[]
}

export interface TemplateOption extends Option {
  /** True if it is called: it is the name of a function, or one of the template's own words for it. */
  readonly isFunction: boolean
  /** What it may be besides: the words that it is compared with, and its default. */
  readonly words: readonly string[]
}

/** Reads a template; `undefined` if it is at fault. */
export function readTemplate(source: Source, report: Report): Template | undefined {
  const { text } = source
  let failed = false
  const file = readSource(text, count(report), { isTemplate: true })
  const expressions = file.items.flatMap(expressionsOf)
  const called = new Set(expressions.flatMap(calledNames))
  const options = file.options.map(option => ({ ...option, isFunction: called.has(option.name), words: wordsOf(option, expressions, called.has(option.name)) }))
  const words = [...new Set(options.flatMap(option => option.words))]
  const given = givenItems(file, options, words)
  const checked = checkFile(text, { ...file, items: [...given, ...file.items] }, exceptWords(count(report), text, options, words))
  for (const expression of expressions) warnOfTraps(text, expression, report)
  if (checked.declared.every(({ kind }) => kind !== 'input')) report(codes.templateWithoutInput(), { start: 0, end: 0 })
  const output = outputOf(checked, report)
  return failed || !output || !checked.declared.some(({ kind }) => kind === 'input') ? undefined : {
    source, options, words, output, sizes: file.sizes,
    inputs: checked.declared.filter(({ kind }) => kind === 'input'),
    params: checked.declared.filter(({ kind }) => kind === 'param'),
    items: checked.order.map(place => checked.names.all[place]!).filter(item => !given.includes(item)),
  }

  function count(to: Report): Report {
    return (finding, span) => {
      failed ||= finding.severity === 'error'
      to(finding, span)
    }
  }
}

function outputOf({ outputs, names: { all } }: CheckedFile, report: Report): Template['output'] | undefined {
  const [first, second] = outputs.map(({ name, place }) => ({ name, item: all[place]! }))
  if (second) report(codes.templateOutputs(), second.item.span)
  return second ? undefined : first
}

const expressionsOf = (item: Item): Expression[] => (isDeclared(item) ? [] : [item.value])

const calledNames = ({ code }: Expression): string[] => {
  const found: string[] = []
  visitNames(code, new Set(), { value() {}, call: ({ name }) => void found.push(name), refused() {} })
  return found
}

/** Names that an option is compared with, and its default if that is a name: words, as far as they are no functions to be called. */
function wordsOf({ name, value }: Option, expressions: readonly Expression[], isFunction: boolean): string[] {
  const found: string[] = []
  if (value.tree.type === 'SymbolNode') found.push(value.tree.name)
  const stack = expressions.map(({ tree }) => tree)
  for (let tree = stack.pop(); tree; tree = stack.pop()) {
    stack.push(...parts(tree))
    if (tree.type !== 'OperatorNode' || (tree.fn !== 'equal' && tree.fn !== 'unequal')) continue
    const [left, right] = tree.args.map(nameOf)
    if (left === name && right !== undefined) found.push(right)
    if (right === name && left !== undefined) found.push(left)
  }
  return isFunction ? found : [...new Set(found)]
}

const nameOf = (tree: MathNode): string | undefined => (tree.type === 'SymbolNode' ? tree.name : undefined)

/** Sizes, options and words as items, so that names are checked as they are in any file; what they are is said where the template is used. */
function givenItems(file: SourceFile, options: readonly TemplateOption[], words: readonly string[]): Item[] {
  const known = new Set([...file.items, ...file.sizes, ...file.options].map(({ name }) => name))
  return [
    ...file.sizes.map(({ name, span }): Item => ({ kind: 'const', name, span, value: literal })),
    ...options.map(({ name, span, isFunction }): Item => (isFunction ? { kind: 'function', name, span, parameters: ['x'], value: literal } : { kind: 'const', name, span, value: literal })),
    ...words.filter(word => !known.has(word) && !functions.has(word) && !vectorFunctions.has(word)).map((name): Item => ({ kind: 'const', name, span: nowhere, value: literal })),
  ]
}

const nowhere: Span = { start: 0, end: 0 }

const never: Report = ({ message }) => { throw new Error(message) }

/** An expression of a text of our own. */
export function expressionOf(text: string): Expression {
  const tokens = tokenise(text, never)
  const read = createReader(text, tokens, never, { sharing: false })(0, tokens.count)
  if (!read) throw new Error(`'${text}' is no expression`)
  return read
}

const literal = expressionOf('0')

/** Options and words that are functions as well may be compared, which elsewhere would be a function used as a value. */
function exceptWords(report: Report, text: string, options: readonly TemplateOption[], words: readonly string[]): Report {
  const allowed = new Set([...options.filter(({ isFunction }) => isFunction).map(({ name }) => name), ...words])
  const isUsed = ({ code }: Finding) => code === codes.functionAsValue.code
  return (finding, span) => {
    if (isUsed(finding) && allowed.has(text.slice(span.start, span.end))) return
    if (finding.code === codes.unusedDefinition.code && span === nowhere) return
    report(finding, span)
  }
}
