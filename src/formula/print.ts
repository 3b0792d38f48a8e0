import type { Graph } from '../ir/build.js'
import type { Call, Node } from '../ir/node.js'
import type { Op } from '../ir/op.js'
import { renderExpression, type View } from '../ir/text.js'
import { ops } from '../ops/table.js'
import { scan } from '../ops/tensor/scan.js'
import { constantLast, createArranger } from './notation/arrange.js'
import { asciiNotation, exprNotation } from './notation/expr.js'
import { latexNotation } from './notation/latex.js'
import { atom, type Notation, type Written } from './notation/notation.js'
import { shared, type Definition } from './notation/sharing.js'
import { pageGraph, pageOps, phrase, type Term } from './notation/page.js'
import { createTensorWriter } from './notation/tensors.js'
import { textNotation } from './notation/text.js'

export type NotationName = 'text' | 'ascii' | 'expr' | 'latex'

export const notations: { readonly [Name in NotationName]: Notation } = {
  text: textNotation,
  ascii: asciiNotation,
  expr: exprNotation,
  latex: latexNotation,
}

export interface PrintOptions {
  readonly notation: NotationName
  /** The names of nodes that are written by name, as the author spells them. */
  readonly name?: ((node: Node) => string | undefined) | undefined
  /** A formula of more nodes than this, written out as a tree, is elided. */
  readonly limit?: number | undefined
  /** The graph of the nodes: finds the name of what a companion is shown by (`1 − f`). */
  readonly graph?: Graph | undefined
  /** True for products that the compiler made, whose factors may change places. */
  readonly isDerived?: ((node: Node) => boolean) | undefined
  /** Names that the model uses itself: `e` is then no longer the number. */
  readonly taken?: ReadonlySet<string> | undefined
}

/**
 * A formula as text, with as few parentheses as its notation allows. `expr` is text of the language that reads back as the same node
 * (companions, which the language does not know, as what they are shown by). `text`, `ascii` and `latex` are for people.
 */
export const print = (node: Node, options: PrintOptions): string => printer(options)(node)

type WrittenTerm = Omit<Written, 'args'> & { readonly args: readonly Term[] }

const isCall = (term: Term, op: Op): boolean => term.kind !== 'const' && term.kind !== 'sym' && term.op === op

/** One side of an equation. */
export interface Formula {
  readonly text: string
  /** Which entry of the left side it is the formula of: `i`, `j`. Empty if it is the whole. */
  readonly indices: readonly string[]
  /** Definitions of functions that it calls, in the language. */
  readonly functions: readonly string[]
}

export interface Printer {
  /** A formula; `define` writes the node itself out even if it has a name. */
  (root: Node, how?: { define?: boolean }): string
  /** The formula of an equation; by the entry where the whole can be written in index notation only. */
  equation(root: Node, how?: { define?: boolean }): Formula
}

/** Prints one formula after the other. */
export function printer(options: PrintOptions): Printer {
  const { name = () => undefined, limit = Infinity, isDerived = () => false, taken = new Set() } = options
  const notation = notations[options.notation]
  const page = pageGraph(options.graph)
  const functionNames = new Set(taken)
  const functionName = (wanted: string) => {
    let name = wanted
    for (let k = 2; functionNames.has(name); k++) name = `${wanted}_${k}`
    functionNames.add(name)
    return name
  }

  function write(root: Node, define: boolean, byEntry: boolean): Formula {
    const nameOf = (node: Node) => (define && node === root ? undefined : name(node))
    if (isLonger(root, limit, nameOf)) return { text: notation.elided(operationsOf(root, nameOf)), indices: [], functions: [] }

    const isNamed = (node: Node) => nameOf(node) !== undefined
    const derived = new Set<Node>()
    const definitions: Definition[] = []
    const share = (formulas: readonly Node[]) => {
      if (options.notation !== 'expr') return formulas
      const found = shared(page, formulas, isNamed, functionName)
      definitions.push(...found.definitions)
      return found.results
    }
    const isOurs = (node: Node) => derived.has(node) || isDerived(node)
    const made = (part: Node, of: Node) => { if (isOurs(of)) derived.add(part) }
    const tensors = createTensorWriter({ page, isNamed, taken, made, share, style: notation.arranged ? 'algebra' : 'language' })
    const { companion, arrange } = createArranger({ isNamed, isDerived: isOurs, page, tensors })

    /** What stands on the page for a term: companions become what they are shown by, tensor ops take their form, and that is arranged. */
    function onPage(term: Term): Term {
      let at = term
      while (at.kind === 'call' && nameOf(at) === undefined) {
        const shown = companion(at) ?? tensors.form(at)
        if (shown === at) return notation.arranged ? arrange(at) : constantLast(at)
        at = shown
      }
      return at
    }

    function view(term: Term, isTop: boolean): View<Term> {
      const at = onPage(term)
      if (at.kind === 'phrase') return spell(at, isTop)
      const named = nameOf(at)
      if (named !== undefined) return atom(notation.symbol(named))
      switch (at.kind) {
        case 'const': return notation.number(at.value, taken)
        case 'sym': return atom(notation.symbol(at.name, at.role))
        case 'call': return spell(at, isTop)
      }
    }

    function spell(written: WrittenTerm, isTop: boolean): View<Term> {
      const { op } = written
      const args: readonly Term[] = written.args
      const exponent = op === ops.pow || op === ops.powWhole ? args[1] : undefined
      const power = exponent?.kind === 'const' ? notation.power(exponent.value, args[0]!.shape) : undefined
      const spelling = power ?? notation.spell(written)
      // `f = i = j ? 1 : 0` has too many equals signs.
      const [condition, ...branches] = args
      const isEquation = isTop && op === ops.select && options.notation === 'text' && isCall(onPage(condition!), ops.equal)
      return { spelling, args: isEquation ? [phrase(pageOps.group, condition!), ...branches] : args }
    }

    const indexed = byEntry && options.notation !== 'expr' ? tensors.indexed(root) : undefined
    const top = indexed?.body ?? root
    const render = (formula: Term) => renderExpression(formula, term => view(term, term === top), notation.brackets)
    const text = render(top)
    // Whoever renders a function may find more to share in it.
    const functions: string[] = []
    for (let definition = definitions.pop(); definition; definition = definitions.pop())
      functions.push(`${definition.name}(${definition.parameters.join(', ')}) = ${render(definition.body)}`)
    return { text, functions, indices: indexed ? indexed.variables.map(variable => variable.name) : [] }
  }

  return Object.assign(
    (root: Node, { define = false } = {}) => write(root, define, false).text,
    { equation: (root: Node, { define = false } = {}) => write(root, define, true) },
  )
}

type Name = (node: Node) => string | undefined

/** Whether the formula, written out as a tree, has more than so many nodes; stops counting there. */
function isLonger(root: Node, limit: number, name: Name): boolean {
  if (limit === Infinity) return false
  let count = 0
  const open = [root]
  for (let node = open.pop(); node && count <= limit; node = open.pop()) {
    count++
    if (node.kind === 'call' && name(node) === undefined) open.push(...node.args, ...bodyOf(node))
  }
  return count > limit
}

/** What the steps of a loop compute. */
const bodyOf = (call: Call): readonly Node[] => (call.op === scan ? [...scan.of(call).loop.next, ...scan.of(call).loop.collected] : [])

/** Beyond so many nobody wants to know how many exactly, and a derivation of many long lines must not take for ever. */
const mostCounted = 20_000

/** How many different operations the formula has, in words. */
function operationsOf(root: Node, name: Name): string {
  /** By id: what is needed for a node is older. */
  const counted = new Uint8Array(root.id + 1)
  let count = 0
  const open = [root]
  for (let node = open.pop(); node && count <= mostCounted; node = open.pop()) {
    if (node.kind !== 'call' || counted[node.id] || name(node) !== undefined) continue
    counted[node.id] = 1
    count++
    for (const arg of node.args) open.push(arg)
    for (const part of bodyOf(node)) open.push(part)
  }
  return count > mostCounted ? `more than ${grouped(mostCounted)} operations` : `${grouped(count)} operations`
}

/** `12345` as `12 345`. */
export const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ' ')
