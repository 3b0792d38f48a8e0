import { create, parseDependencies } from 'mathjs/number'

/**
 * mathjs's parser, and nothing else of mathjs: the number-only entry with the parser's own dependencies loads in some 20 ms where the whole
 * library takes half a second. This is the only file that imports it.
 */
const { parse } = create(parseDependencies!, {})

interface Leaf<Type extends string> {
  readonly type: Type
}

export interface NumberTree extends Leaf<'ConstantNode'> {
  readonly value: number | boolean | string | null | undefined
}
export interface NameTree extends Leaf<'SymbolNode'> {
  readonly name: string
}
export interface OperatorTree extends Leaf<'OperatorNode'> {
  readonly op: string
  /** mathjs's name of the function: `add`, `unaryMinus`. */
  readonly fn: string
  /** True for a product written without a sign. */
  readonly implicit: boolean
  readonly args: readonly MathNode[]
}
export interface RelationTree extends Leaf<'RelationalNode'> {
  readonly conditionals: readonly string[]
  readonly params: readonly MathNode[]
}
export interface ConditionalTree extends Leaf<'ConditionalNode'> {
  readonly condition: MathNode
  readonly trueExpr: MathNode
  readonly falseExpr: MathNode
}
export interface CallTree extends Leaf<'FunctionNode'> {
  readonly fn: MathNode
  readonly args: readonly MathNode[]
}
export interface ParenthesisTree extends Leaf<'ParenthesisNode'> {
  readonly content: MathNode
}
export interface RangeTree extends Leaf<'RangeNode'> {
  readonly start: MathNode
  readonly step: MathNode | null
  readonly end: MathNode
}
export interface AssignmentTree extends Leaf<'AssignmentNode'> {
  readonly object: MathNode
  readonly index: MathNode | null
  readonly value: MathNode
}
export interface FunctionTree extends Leaf<'FunctionAssignmentNode'> {
  readonly name: string
  readonly params: readonly string[]
  readonly expr: MathNode
}
export interface AccessorTree extends Leaf<'AccessorNode'> {
  readonly object: MathNode
  readonly index: MathNode
}
export interface IndexTree extends Leaf<'IndexNode'> {
  readonly dimensions: readonly MathNode[]
}
export interface ArrayTree extends Leaf<'ArrayNode'> {
  readonly items: readonly MathNode[]
}
export interface ObjectTree extends Leaf<'ObjectNode'> {
  readonly properties: Readonly<Record<string, MathNode>>
}
export interface BlockTree extends Leaf<'BlockNode'> {
  readonly blocks: readonly { readonly node: MathNode }[]
}

/** What mathjs's parser gives, as far as we read it. The trees carry no positions: spans.ts recovers them. */
export type MathNode =
  | NumberTree | NameTree | OperatorTree | RelationTree | ConditionalTree | CallTree | ParenthesisTree | RangeTree
  | AssignmentTree | FunctionTree | AccessorTree | IndexTree | ArrayTree | ObjectTree | BlockTree

/** What is wrong with a text, and at which of its characters (from 0) if the parser says. */
export class FormulaError extends Error {
  constructor(message: string, readonly at: number | undefined) { super(message) }
}

/** Thrown for a matrix whose rows differ in length: to mathjs a fault of the syntax, which hides everything else. */
export class RaggedRows extends FormulaError {}

/** The tree of one expression; throws a `FormulaError`. */
export function parseExpression(text: string): MathNode {
  try {
    return parse(text) as unknown as MathNode
  } catch (error) {
    if (error instanceof RangeError) throw new FormulaError('nested too deeply', undefined)
    if (!(error instanceof Error)) throw error
    const char = 'char' in error && typeof error.char === 'number' ? error.char : undefined
    const Fault = error.message.startsWith('Column dimensions mismatch') ? RaggedRows : FormulaError
    throw new Fault(error.message.replace(/ \(char \d+\)$/, ''), char === undefined ? undefined : char - 1)
  }
}

/** mathjs's answers for ASCII, since its own tests cost three regular expressions for each character. */
const asciiLetters = Array.from({ length: 128 }, (_, code) => parse.isAlpha(String.fromCharCode(code), '', ''))

/** The signs × and ÷, which stand among the letters with accents: mathjs takes them for such, and nobody means a name by them. */
const signs: ReadonlySet<number> = new Set([0xd7, 0xf7])

/** What may stand in a name, for our tokeniser: mathjs's own idea of a letter and a digit. */
export function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code < 128 ? asciiLetters[code]! : !signs.has(code) && parse.isAlpha(text[at]!, text[at - 1] ?? '', text[at + 1] ?? '')
}
export const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** The parts of a tree in the order in which they stand in the text. */
export function parts(tree: MathNode): readonly MathNode[] {
  switch (tree.type) {
    case 'ConstantNode': case 'SymbolNode': return []
    case 'OperatorNode': return tree.args
    case 'RelationalNode': return tree.params
    case 'ConditionalNode': return [tree.condition, tree.trueExpr, tree.falseExpr]
    case 'FunctionNode': return [tree.fn, ...tree.args]
    case 'ParenthesisNode': return [tree.content]
    case 'RangeNode': return tree.step ? [tree.start, tree.step, tree.end] : [tree.start, tree.end]
    case 'AssignmentNode': return tree.index ? [tree.object, tree.index, tree.value] : [tree.object, tree.value]
    case 'FunctionAssignmentNode': return [tree.expr]
    case 'AccessorNode': return [tree.object, tree.index]
    case 'IndexNode': return tree.dimensions
    case 'ArrayNode': return tree.items
    case 'ObjectNode': return Object.values(tree.properties)
    case 'BlockNode': return tree.blocks.map(block => block.node)
  }
}
