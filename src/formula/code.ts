import { bare, isIndexClause, isMisread, isRange, startsWithIndex } from './clauses.js'
import { functions } from './language.js'
import { constantTable } from './literal.js'
import { wordNumbers } from '../ops/signature.js'
import { parts, type AccessorTree, type ArrayTree, type CallTree, type MathNode, type OperatorTree } from './mathjs.js'

/** What the language has no meaning for, found while a tree is read. */
export type Refusal =
  | 'string' | 'object' | 'null' | 'member' | 'conversion' | 'factorial' | 'bitwise' | 'nullish' | 'assignment' | 'block'
  | 'emptyArray' | 'noSubscript' | 'indexRange' | 'rangeAndConditional' | 'optionOrder' | 'bodies' | 'states' | 'end'

/**
 * A step of a stack machine. Each leaves one value on the stack, in place of those it takes. Flat code instead of a walk over the tree: a
 * sum of 10⁵ terms is a tree 10⁵ deep. Every step keeps the tree it came from, for messages.
 */
export type Instruction = { readonly tree: MathNode } & (
  | { readonly kind: 'number'; readonly value: number }
  /** `words`: as the value of an option that may be one of them, too. `place`: which item of its file it is, once that was found out; −1 for others. */
  | { readonly kind: 'name'; readonly name: string; place: number; readonly words?: OptionWords }
  | { readonly kind: 'operator'; readonly name: string; readonly arity: number }
  /** A call: `positional` arguments, then one for each named option. */
  | { readonly kind: 'call'; readonly name: string; readonly positional: number; readonly options: readonly string[] }
  /** `a < b <= c`: takes one more value than it has comparisons. */
  | { readonly kind: 'chain'; readonly comparisons: readonly string[] }
  /** Takes the condition. */
  | { readonly kind: 'conditional'; readonly branches: readonly [yes: Code, no: Code] }
  /** An array of numbers. */
  | { readonly kind: 'table'; readonly shape: readonly number[]; readonly numbers: readonly number[] }
  /** Values of one shape, along a new first axis. */
  | { readonly kind: 'array'; readonly count: number }
  /** `start:end`, `start:step:end`: takes two or three values. */
  | { readonly kind: 'range'; readonly hasStep: boolean }
  /** Takes what is subscripted. */
  | { readonly kind: 'subscript'; readonly dimensions: readonly Dimension[] }
  /** The extent of the dimension whose subscript it stands in. */
  | { readonly kind: 'end' }
  | { readonly kind: 'comprehension'; readonly name: string; readonly indices: readonly IndexClause[]; readonly body: Code }
  | { readonly kind: 'recurrence'; readonly name: string; readonly index: IndexClause; readonly states: readonly StateClause[]; readonly next: readonly Code[] }
  | { readonly kind: 'refused'; readonly what: Refusal }
)

export type Code = readonly Instruction[]

/** The words that an option of a function may be. */
export interface OptionWords {
  readonly name: string
  readonly option: string
  readonly words: readonly string[]
}

/** `i in start:step:end`. The code of the bounds leaves two values, or three with a step in the middle; it sees the indices before it. */
export interface IndexClause {
  readonly name: string
  readonly tree: MathNode
  readonly bounds: Code
  readonly hasStep: boolean
}

/** `h = h0`. */
export interface StateClause {
  readonly name: string
  readonly tree: MathNode
  readonly initial: Code
}

/** What stands in one place of a subscript: everything, a range (which leaves two values, or three with a step), or an index. */
export type Dimension =
  | { readonly kind: 'all'; readonly tree: MathNode }
  | { readonly kind: 'range'; readonly tree: MathNode; readonly code: Code; readonly hasStep: boolean }
  | { readonly kind: 'index'; readonly tree: MathNode; readonly code: Code }

const comprehensions = new Set(['sum', 'prod', 'mean', 'max', 'min', 'array'])
const recurrences = new Set(['fold', 'scan'])

/** Code that leaves the values of these trees, filled in once the code that holds it is done. */
type Later = (...trees: MathNode[]) => Code

/** The code of a tree. Branches, subscripts and bodies of index notation are codes of their own. */
export function compileTree(root: MathNode): Code {
  const unfinished: { readonly trees: readonly MathNode[]; readonly into: Instruction[]; readonly subscript: boolean }[] = []
  const queue = (subscript: boolean): Later => (...trees) => {
    const into: Instruction[] = []
    unfinished.push({ trees, into, subscript })
    return into
  }
  const code = queue(false)(root)
  for (let next = unfinished.pop(); next; next = unfinished.pop()) {
    const { subscript, into } = next
    for (const tree of next.trees) flatten(tree, into, { subscript, later: queue(subscript), within: queue(true) })
  }
  return code
}

/** Where code is made. */
interface Site {
  /** True within a subscript, where `end` has a meaning. */
  readonly subscript: boolean
  readonly later: Later
  /** The same, within a subscript. */
  readonly within: Later
}

/** Postfix order, by a stack of what is still to do: trees to read, and instructions whose arguments come first. */
function flatten(root: MathNode, code: Instruction[], site: Site): void {
  const todo: (MathNode | Instruction)[] = [root]
  const after: After = (instruction, args) => {
    todo.push(instruction)
    for (let k = args.length - 1; k >= 0; k--) todo.push(args[k]!)
  }
  const refuse = (tree: MathNode, what: Refusal) => void code.push(refused(tree, what))
  for (let next = todo.pop(); next; next = todo.pop()) {
    if ('kind' in next) {
      code.push(next)
      continue
    }
    const tree = next
    switch (tree.type) {
      case 'ParenthesisNode': todo.push(tree.content); break
      case 'ConstantNode': code.push(constant(tree, tree.value)); break
      case 'SymbolNode':
        if (tree.name !== 'end') code.push({ tree, kind: 'name', name: tree.name, place: -1 })
        else if (site.subscript) code.push({ tree, kind: 'end' })
        else refuse(tree, 'end')
        break
      case 'ConditionalNode':
        if (startsWithIndex(tree.condition) || parts(tree).some(isRange)) refuse(tree, 'rangeAndConditional')
        else after({ tree, kind: 'conditional', branches: [site.later(tree.trueExpr), site.later(tree.falseExpr)] }, [tree.condition])
        break
      case 'RelationalNode': after({ tree, kind: 'chain', comparisons: tree.conditionals }, tree.params); break
      case 'OperatorNode': {
        const refusal = refusedOperators.get(tree.fn)
        if (refusal) refuse(tree, refusal)
        else after({ tree, kind: 'operator', name: tree.fn, arity: tree.args.length }, tree.args)
        break
      }
      case 'FunctionNode': readCall(tree, code, after, site); break
      case 'ArrayNode': readArray(tree, code, after); break
      case 'RangeNode':
        if (parts(tree).some(part => part.type === 'ConditionalNode')) refuse(tree, 'rangeAndConditional')
        else after({ tree, kind: 'range', hasStep: tree.step !== null }, parts(tree))
        break
      case 'AccessorNode': readSubscript(tree, after, refuse, site); break
      default: refuse(tree, refusedTrees[tree.type])
    }
  }
}

/** Queues an instruction behind what leaves its arguments. */
type After = (instruction: Instruction, args: readonly (MathNode | Instruction)[]) => void

function readCall(tree: CallTree, code: Instruction[], after: After, site: Site): void {
  if (tree.fn.type !== 'SymbolNode') return void code.push(refused(tree, 'member'))
  const { name } = tree.fn
  const first = tree.args[0]
  if (first && (isIndexClause(first) || isMisread(first))) {
    return void code.push(recurrences.has(name) ? readRecurrence(tree, name, site) : readComprehension(tree, name, site))
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
    [...positional, ...options.map(option => wordOf(name, option) ?? option.value)],
  )
}

/** `pad = same`: a word, where the option may be one. A name that is none may be that of a number. */
function wordOf(name: string, { name: option, value }: { readonly name: string; readonly value: MathNode }): Instruction | undefined {
  const words = functions.get(name)?.words.get(option)
  const tree = bare(value)
  if (!words || tree.type !== 'SymbolNode') return undefined
  return words.includes(tree.name) ? { tree, kind: 'number', value: wordNumbers.get(tree.name)! } : { tree, kind: 'name', name: tree.name, place: -1, words: { name, option, words } }
}

/** Of numbers only, a table; else its items, one behind the other. */
function readArray(tree: ArrayTree, code: Instruction[], after: After): void {
  if (tree.items.length === 0) return void code.push(refused(tree, 'emptyArray'))
  const table = constantTable(tree)
  if (table) code.push({ tree, kind: 'table', ...table })
  else after({ tree, kind: 'array', count: tree.items.length }, tree.items)
}

function readSubscript({ object, index }: AccessorTree, after: After, refuse: (tree: MathNode, what: Refusal) => void, { within }: Site): void {
  if (index.type !== 'IndexNode') return refuse(index, 'member')
  if (index.dimensions.length === 0) return refuse(object, 'noSubscript')
  const dimensions = index.dimensions.map((tree): Dimension => {
    const range = bare(tree)
    if (range.type !== 'RangeNode') return { kind: 'index', tree, code: within(tree) }
    const { start, step, end } = range
    const isAll = start.type === 'ConstantNode' && start.value === 1 && !step && end.type === 'SymbolNode' && end.name === 'end'
    return isAll ? { kind: 'all', tree } : { kind: 'range', tree, code: within(...parts(range)), hasStep: step !== null }
  })
  const mixed = index.dimensions.map(bare).filter(isRange).find(range => parts(range).some(part => part.type === 'ConditionalNode'))
  if (mixed) return refuse(mixed, 'rangeAndConditional')
  after({ tree: index, kind: 'subscript', dimensions }, [object])
}

/** `i in 1:n`, or why it cannot be read. */
function readIndex(clause: OperatorTree, { later }: Site): IndexClause | Instruction {
  const [index, given] = clause.args
  const range = given && bare(given)
  if (index?.type !== 'SymbolNode' || range?.type !== 'RangeNode') return refused(clause, 'indexRange')
  const ends = [range.start, range.step, range.end]
  if (ends.some(end => end?.type === 'ConditionalNode')) return refused(clause, 'rangeAndConditional')
  return { name: index.name, tree: clause, bounds: later(...parts(range)), hasStep: range.step !== null }
}

const isRefused = (read: IndexClause | Instruction): read is Instruction => 'kind' in read

/** `sum(i in 1:n, j in 1:i, body)`. */
function readComprehension(tree: CallTree, name: string, site: Site): Instruction {
  const clauses = tree.args.filter(isIndexClause)
  const bodies = tree.args.slice(clauses.length)
  const misread = tree.args.find(isMisread)
  if (misread) return refused(misread, 'rangeAndConditional')
  const body = bodies[0]
  if (!comprehensions.has(name) || bodies.length !== 1 || !body || isIndexClause(body)) return refused(tree, 'bodies')
  const indices: IndexClause[] = []
  for (const clause of clauses) {
    const index = readIndex(clause, site)
    if (isRefused(index)) return index
    indices.push(index)
  }
  return { tree, kind: 'comprehension', name, indices, body: site.later(body) }
}

/** `fold(t in 1:T, h = h0, c = c0, next_h, next_c)`. */
function readRecurrence(tree: CallTree, name: string, site: Site): Instruction {
  const [clause, ...rest] = tree.args
  const misread = tree.args.find(isMisread)
  if (misread) return refused(misread, 'rangeAndConditional')
  const firstBody = rest.findIndex(arg => arg.type !== 'AssignmentNode')
  const given = firstBody < 0 ? rest : rest.slice(0, firstBody)
  const bodies = firstBody < 0 ? [] : rest.slice(firstBody)
  const isBody = (arg: MathNode) => arg.type !== 'AssignmentNode' && !isIndexClause(arg)
  if (!clause || !isIndexClause(clause) || given.length === 0 || bodies.length !== given.length || !bodies.every(isBody)) return refused(tree, 'states')
  const index = readIndex(clause, site)
  if (isRefused(index)) return index
  const states: StateClause[] = []
  for (const state of given) {
    if (state.type !== 'AssignmentNode' || state.object.type !== 'SymbolNode' || state.index) return refused(tree, 'states')
    const { name: own } = state.object
    if (own === index.name || states.some(other => other.name === own)) return refused(tree, 'states')
    states.push({ name: own, tree: state, initial: site.later(state.value) })
  }
  return { tree, kind: 'recurrence', name, index, states, next: bodies.map(body => site.later(body)) }
}

function constant(tree: MathNode, value: number | boolean | string | null | undefined): Instruction {
  if (typeof value === 'number' || typeof value === 'boolean') return { tree, kind: 'number', value: Number(value) }
  return refused(tree, typeof value === 'string' ? 'string' : 'null')
}

const refused = (tree: MathNode, what: Refusal): Instruction => ({ tree, kind: 'refused', what })

const refusedOperators = new Map<string, Refusal>([
  ['to', 'conversion'], ['factorial', 'factorial'], ['nullish', 'nullish'],
  ...['bitAnd', 'bitOr', 'bitXor', 'bitNot', 'leftShift', 'rightArithShift', 'rightLogShift'].map(name => [name, 'bitwise'] as const),
])

const refusedTrees = {
  IndexNode: 'member', ObjectNode: 'object', AssignmentNode: 'assignment', FunctionAssignmentNode: 'assignment', BlockNode: 'block',
} as const satisfies Record<string, Refusal>
