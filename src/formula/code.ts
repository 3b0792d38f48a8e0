import { parts, type CallTree, type MathNode, type RangeTree } from './mathjs.js'

/** What the language has no meaning for, found while a tree is read. */
export type Refusal =
  | 'string' | 'object' | 'null' | 'member' | 'conversion' | 'factorial' | 'bitwise' | 'nullish' | 'assignment' | 'block'
  | 'subscript' | 'array' | 'range' | 'vectorNotation' | 'indexRange' | 'rangeAndConditional' | 'optionOrder' | 'bodies' | 'end'

/**
 * A step of a stack machine. Each leaves one value on the stack, in place of those it takes. Flat code instead of a walk over the tree: a
 * sum of 10⁵ terms is a tree 10⁵ deep. Every step keeps the tree it came from, for messages.
 */
export type Instruction = { readonly tree: MathNode } & (
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'operator'; readonly name: string; readonly arity: number }
  /** A call: `positional` arguments, then one for each named option. */
  | { readonly kind: 'call'; readonly name: string; readonly positional: number; readonly options: readonly string[] }
  /** `a < b <= c`: takes one more value than it has comparisons. */
  | { readonly kind: 'chain'; readonly comparisons: readonly string[] }
  | { readonly kind: 'comprehension'; readonly name: string; readonly indices: readonly IndexClause[]; readonly body: Code }
  | { readonly kind: 'refused'; readonly what: Refusal }
)

export type Code = readonly Instruction[]

/** `i in start:step:end`. The code of the bounds leaves two values, or three with a step in the middle; it sees the indices before it. */
export interface IndexClause {
  readonly name: string
  readonly tree: MathNode
  readonly bounds: Code
  readonly hasStep: boolean
}

const comprehensions = new Set(['sum', 'prod', 'mean', 'max', 'min'])
const vectorComprehensions = new Set(['array', 'fold', 'scan'])

/** Code that leaves the values of these trees, filled in once the code that holds it is done. */
type Later = (...trees: MathNode[]) => Code

/** The code of a tree. Bodies of index notation are codes of their own. */
export function compileTree(root: MathNode): Code {
  const unfinished: { readonly trees: readonly MathNode[]; readonly into: Instruction[] }[] = []
  const later: Later = (...trees) => {
    const into: Instruction[] = []
    unfinished.push({ trees, into })
    return into
  }
  const code = later(root)
  for (let next = unfinished.pop(); next; next = unfinished.pop())
    for (const tree of next.trees) flatten(tree, next.into, later)
  return code
}

/** Postfix order, by a stack of what is still to do: trees to read, and instructions whose arguments come first. */
function flatten(root: MathNode, code: Instruction[], later: Later): void {
  const todo: (MathNode | Instruction)[] = [root]
  const after = (instruction: Instruction, args: readonly MathNode[]) => {
    todo.push(instruction)
    for (let k = args.length - 1; k >= 0; k--) todo.push(args[k]!)
  }
  for (let next = todo.pop(); next; next = todo.pop()) {
    if ('kind' in next) {
      code.push(next)
      continue
    }
    const tree = next
    switch (tree.type) {
      case 'ParenthesisNode': todo.push(tree.content); break
      case 'ConstantNode': code.push(constant(tree, tree.value)); break
      case 'SymbolNode': code.push(tree.name === 'end' ? refused(tree, 'end') : { tree, kind: 'name', name: tree.name }); break
      case 'ConditionalNode':
        if (startsWithIndex(tree.condition) || parts(tree).some(isRange)) code.push(refused(tree, 'rangeAndConditional'))
        else after({ tree, kind: 'operator', name: 'select', arity: 3 }, parts(tree))
        break
      case 'RelationalNode': after({ tree, kind: 'chain', comparisons: tree.conditionals }, tree.params); break
      case 'OperatorNode': {
        const refusal = refusedOperators.get(tree.fn)
        if (refusal) code.push(refused(tree, refusal))
        else after({ tree, kind: 'operator', name: tree.fn, arity: tree.args.length }, tree.args)
        break
      }
      case 'FunctionNode': readCall(tree, code, after, later); break
      default: code.push(refused(tree, refusedTrees[tree.type]))
    }
  }
}

function readCall(
  tree: CallTree, code: Instruction[],
  after: (instruction: Instruction, args: readonly MathNode[]) => void, later: Later,
): void {
  if (tree.fn.type !== 'SymbolNode') return void code.push(refused(tree, 'member'))
  const { name } = tree.fn
  const first = tree.args[0]
  if (first && (isIndexClause(first) || isMisread(first))) {
    return void code.push(readComprehension(tree, name, later))
  }
  const positional: MathNode[] = []
  const options: { readonly name: string; readonly value: MathNode }[] = []
  for (const arg of tree.args) {
    if (arg.type === 'AssignmentNode' && arg.object.type === 'SymbolNode' && !arg.index) options.push({ name: arg.object.name, value: arg.value })
    else if (options.length > 0) return void code.push(refused(arg, 'optionOrder'))
    else positional.push(arg)
  }
  after(
    { tree, kind: 'call', name, positional: positional.length, options: options.map(option => option.name) },
    [...positional, ...options.map(option => option.value)],
  )
}

/** `sum(i in 1:n, j in 1:i, body)`. */
function readComprehension(tree: CallTree, name: string, later: Later): Instruction {
  if (vectorComprehensions.has(name)) return refused(tree, 'vectorNotation')
  const clauses = tree.args.filter(isIndexClause)
  const bodies = tree.args.slice(clauses.length)
  const misread = tree.args.find(isMisread)
  if (misread) return refused(misread, 'rangeAndConditional')
  const body = bodies[0]
  if (!comprehensions.has(name) || bodies.length !== 1 || !body || isIndexClause(body)) return refused(tree, 'bodies')
  const indices: IndexClause[] = []
  for (const clause of clauses) {
    const [index, given] = clause.args
    const range = given && bare(given)
    if (index?.type !== 'SymbolNode' || range?.type !== 'RangeNode') return refused(clause, 'indexRange')
    const ends = [range.start, range.step, range.end]
    if (ends.some(end => end?.type === 'ConditionalNode')) return refused(clause, 'rangeAndConditional')
    const bounds = range.step ? later(range.start, range.step, range.end) : later(range.start, range.end)
    indices.push({ name: index.name, tree: clause, bounds, hasStep: range.step !== null })
  }
  return { tree, kind: 'comprehension', name, indices, body: later(body) }
}

function constant(tree: MathNode, value: number | boolean | string | null | undefined): Instruction {
  if (typeof value === 'number' || typeof value === 'boolean') return { tree, kind: 'number', value: Number(value) }
  return refused(tree, typeof value === 'string' ? 'string' : 'null')
}

const refused = (tree: MathNode, what: Refusal): Instruction => ({ tree, kind: 'refused', what })

/** mathjs reads `i in 1:n` as the conversion of a unit, which the language does not have. */
const isIndexClause = (tree: MathNode): tree is MathNode & { type: 'OperatorNode' } => tree.type === 'OperatorNode' && tree.op === 'in'

/** `i in 1:n > 0`, which mathjs reads as a comparison of the whole. */
function startsWithIndex(tree: MathNode): boolean {
  while (tree.type === 'OperatorNode' && tree.args.length === 2 && !isIndexClause(tree)) tree = tree.args[0]!
  return isIndexClause(tree)
}

/** `i in 1:n ? 3 : 4`, which mathjs reads as a conditional of the whole. */
const isMisread = (tree: MathNode): boolean => tree.type === 'ConditionalNode' && startsWithIndex(tree.condition)

const isRange = (tree: MathNode): tree is RangeTree => tree.type === 'RangeNode'

const bare = (tree: MathNode): MathNode => {
  while (tree.type === 'ParenthesisNode') tree = tree.content
  return tree
}

const refusedOperators = new Map<string, Refusal>([
  ['to', 'conversion'], ['factorial', 'factorial'], ['nullish', 'nullish'],
  ...['bitAnd', 'bitOr', 'bitXor', 'bitNot', 'leftShift', 'rightArithShift', 'rightLogShift'].map(name => [name, 'bitwise'] as const),
])

const refusedTrees = {
  AccessorNode: 'subscript', IndexNode: 'subscript', ArrayNode: 'array', ObjectNode: 'object', RangeNode: 'range',
  AssignmentNode: 'assignment', FunctionAssignmentNode: 'assignment', BlockNode: 'block',
} as const satisfies Record<string, Refusal>
