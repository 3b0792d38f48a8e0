import { codes } from '../diagnostics/codes.js'
import type { Finding } from '../diagnostics/diagnostic.js'
import type { Code, Instruction, Refusal } from '../formula/code.js'
import { namedConstants } from '../formula/constants.js'
import { foreignConstants, functions, refusedFunctions, vectorFunctions } from '../formula/language.js'
import type { MathNode } from '../formula/mathjs.js'
import type { Report } from '../formula/tokens.js'
import type { Signature } from '../ops/signature.js'
import { placesOf, type Expression } from './expression.js'
import type { Item } from './items.js'
import { nearest } from './suggest.js'

type CallStep = Extract<Instruction, { kind: 'call' }>
type NameStep = Extract<Instruction, { kind: 'name' }>

/** Names that an expression uses and does not bind itself, in the order of the text. */
export interface NameVisitor {
  value(step: NameStep): void
  /** A call; `bound` if the name is a parameter or an index. */
  call(step: CallStep, bound: boolean): void
  refused(what: Refusal, step: Instruction): void
}

/** Walks the code. It calls itself for branches, subscripts and bodies only, whose nesting the tokeniser has limited. */
export function visitNames(code: Code, bound: ReadonlySet<string>, visitor: NameVisitor): void {
  for (let k = 0; k < code.length; k++) {
    const step = code[k]!
    switch (step.kind) {
      case 'name': if (!bound.has(step.name)) visitor.value(step); break
      case 'call': visitor.call(step, bound.has(step.name)); break
      case 'refused': visitor.refused(step.what, step); break
      case 'conditional': for (const branch of step.branches) visitNames(branch, bound, visitor); break
      case 'subscript': for (const dimension of step.dimensions) if (dimension.kind !== 'all') visitNames(dimension.code, bound, visitor); break
      case 'comprehension': {
        const inner = new Set(bound)
        for (const index of step.indices) {
          visitNames(index.bounds, inner, visitor)
          inner.add(index.name)
        }
        visitNames(step.body, inner, visitor)
        break
      }
      case 'recurrence': {
        visitNames(step.index.bounds, bound, visitor)
        for (const state of step.states) visitNames(state.initial, bound, visitor)
        const inner = new Set([...bound, step.index.name, ...step.states.map(state => state.name)])
        for (const next of step.next) visitNames(next, inner, visitor)
        break
      }
    }
  }
}

/** The items of a file by name: their places in a list of all. */
export interface Names {
  readonly all: readonly Item[]
  readonly places: ReadonlyMap<string, number>
}

export interface Surroundings {
  readonly source: string
  readonly names: Names
  readonly forgiven: ReadonlySet<string>
  readonly report: Report
  readonly suggest: (name: string, ...candidates: Iterable<string>[]) => string | undefined
  /** Called with the place of each item that is needed, as often as it occurs. */
  readonly need: (place: number) => void
}

/** Literals to mathjs, not names; other languages spell them otherwise. */
const numberWords = ['Infinity', 'NaN']

/** Reports every name, call and construct of an expression that has no meaning, and says of which items its names are. */
export function createChecker({ source, names: { all, places }, forgiven, report, suggest, need }: Surroundings): (expression: Expression, bound: ReadonlySet<string>) => void {
  let bound: ReadonlySet<string>
  let current: Expression
  const at = (tree: MathNode) => placesOf(current).of(tree)
  /** The place of the item, which is needed then; beyond all if there is none. */
  const find = (name: string): number => {
    const place = places.get(name)
    if (place === undefined) return all.length
    need(place)
    return place
  }

  const visitor: NameVisitor = {
    value(step) {
      const { name, tree, words } = step
      const place = find(name)
      const item = all[place]
      if (item) step.place = place
      if ((item && item.kind !== 'function') || namedConstants.has(name) || forgiven.has(name)) return
      if (words) return report(codes.unknownWord({ word: name, ...words, suggestion: nearest(name, words.words) }), at(tree))
      if (item || functions.has(name) || vectorFunctions.has(name)) {
        const { end } = at(tree)
        report(isFactor.test(source.slice(end, end + 20)) ? codes.functionWithoutParentheses({ name }) : codes.functionAsValue({ name }), at(tree))
      }
      else if (foreignConstants.has(name)) report(codes.foreignConstant({ name, write: foreignConstants.get(name) }), at(tree))
      else report(codes.unknownName({ name, suggestion: suggest(name, bound, places.keys(), namedConstants.keys(), numberWords) }), at(tree))
    },
    call(step, isBound) {
      const { name } = step
      const place = () => at(step.tree.type === 'FunctionNode' ? step.tree.fn : step.tree)
      const item = isBound ? undefined : all[find(name)]
      if (forgiven.has(name) && !item) return
      const isValue = item ? item.kind !== 'function' : namedConstants.has(name)
      if (isBound || isValue) return report(codes.calledValue({ name }), place())
      if (item?.kind === 'function') return checkUserCall(step, item.parameters, finding => report(finding, at(step.tree)))
      const signature = functions.get(name)
      const refusal = refusedFunctions.get(name)
      if (signature) checkCall(step, signature, finding => report(finding, at(step.tree)))
      else if (vectorFunctions.has(name)) report(withoutIndex(step), at(step.tree))
      else if (refusal) report(codes.refusedFunction({ name, ...refusal }), place())
      else {
        const suggestion = suggest(name, userFunctions(all), functions.keys(), vectorFunctions)
        report(codes.unknownFunction({ name, suggestion }), place())
      }
    },
    refused: (what, step) => report(refusals[what](step), at(step.tree)),
  }

  return (expression, parameters) => {
    current = expression
    bound = parameters
    visitNames(expression.code, parameters, visitor)
  }
}

/** What follows a name that is multiplied with the next one, without a sign: `cos x`. */
const isFactor = /^[ \t]*(?!(?:in|to|mod|and|or|xor)\b)[\p{L}\d_$]/u

function checkUserCall(step: CallStep, parameters: readonly string[], report: (finding: Finding) => void): void {
  const option = step.options[0]
  if (option !== undefined) report(codes.unknownOption({ name: step.name, option, options: [] }))
  else if (step.positional !== parameters.length)
    report(codes.arity({ name: step.name, given: step.positional, signature: `${step.name}(${parameters.join(', ')})` }))
}

function checkCall(step: CallStep, signature: Signature, report: (finding: Finding) => void): void {
  const { name, text, parameters, required, variadic } = signature
  const seen = new Set(parameters.slice(0, step.positional))
  for (const option of step.options) {
    const options = [...signature.defaults.keys()]
    if (!parameters.includes(option) || variadic) return report(codes.unknownOption({ name, option, options, suggestion: nearest(option, options) }))
    if (seen.has(option)) return report(codes.duplicateOption({ name, option }))
    seen.add(option)
  }
  const complete = parameters.slice(0, required).every(parameter => seen.has(parameter))
  const given = step.positional + step.options.length
  if (!complete || (!variadic && given > parameters.length)) report(codes.arity({ name, given, signature: text }))
}

function* userFunctions(items: readonly Item[]): Iterable<string> {
  for (const item of items) if (item.kind === 'function') yield item.name
}

const functionOf = ({ tree }: Instruction): string => (tree.type === 'FunctionNode' && tree.fn.type === 'SymbolNode' ? tree.fn.name : 'sum')

/** `array(x)`, `fold(x)`: index notation without an index. */
const withoutIndex = ({ name }: CallStep): Finding => (name === 'array' ? codes.bodies({ name }) : codes.states({ name }))

const operatorOf = (step: Instruction): string => (step.tree.type === 'OperatorNode' ? step.tree.op : '')

const refusals: Record<Refusal, (step: Instruction) => Finding> = {
  string: () => codes.strings(),
  object: () => codes.objects(),
  null: () => codes.nullValue(),
  member: () => codes.members(),
  conversion: step => codes.conversion({ word: operatorOf(step) }),
  factorial: () => codes.factorial(),
  bitwise: step => codes.bitwise({ operator: operatorOf(step) }),
  nullish: step => codes.nullish({ operator: operatorOf(step) }),
  assignment: () => codes.assignment(),
  block: () => codes.assignment(),
  emptyArray: () => codes.emptyArray(),
  noSubscript: () => codes.badSubscript({ problem: 'a subscript is missing' }),
  indexRange: () => codes.indexRange(),
  rangeAndConditional: () => codes.rangeAndConditional(),
  optionOrder: () => codes.optionOrder(),
  bodies: step => codes.bodies({ name: functionOf(step) }),
  states: step => codes.states({ name: functionOf(step) }),
  end: () => codes.endOutsideSubscript(),
}
