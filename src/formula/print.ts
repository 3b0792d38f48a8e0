import type { Graph } from '../ir/build.js'
import type { Node } from '../ir/node.js'
import type { Op } from '../ir/op.js'
import { renderExpression, type View } from '../ir/text.js'
import { ops } from '../ops/table.js'
import { constantLast, createArranger, pageGraph, type Term } from './notation/arrange.js'
import { asciiNotation, exprNotation } from './notation/expr.js'
import { latexNotation } from './notation/latex.js'
import { atom, type Notation } from './notation/notation.js'
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

/** Prints one formula after the other. With `define` the node itself is written out even if it has a name. */
export function printer(options: PrintOptions): (root: Node, how?: { define?: boolean }) => string {
  const { name = () => undefined, limit = Infinity, isDerived = () => false, taken = new Set() } = options
  const notation = notations[options.notation]
  const page = pageGraph(options.graph)

  return (root, { define = false } = {}) => {
    const nameOf = (node: Node) => (define && node === root ? undefined : name(node))
    if (isLonger(root, limit, nameOf)) return notation.elided(operationsOf(root, nameOf))

    const { companion, arrange } = createArranger({ isNamed: node => nameOf(node) !== undefined, isDerived, page })

    /** What stands on the page for a term: companions become what they are shown by, and that is arranged. */
    function onPage(term: Term): Term {
      let at = term
      while (at.kind === 'call' && nameOf(at) === undefined) {
        const shown = companion(at)
        if (!shown) return notation.arranged ? arrange(at) : constantLast(at)
        at = shown
      }
      return at
    }

    function view(term: Term): View<Term> {
      const at = onPage(term)
      if (at.kind === 'phrase') return spell(at.op, at.args)
      const named = nameOf(at)
      if (named !== undefined) return atom(notation.symbol(named))
      switch (at.kind) {
        case 'const': return notation.number(at.value, taken)
        case 'sym': return atom(notation.symbol(at.name))
        case 'call': return spell(at.op, at.args)
      }
    }

    function spell(op: Op, args: readonly Term[]): View<Term> {
      const exponent = op === ops.pow || op === ops.powWhole ? args[1] : undefined
      const power = exponent?.kind === 'const' ? notation.power(exponent.value) : undefined
      return { spelling: power ?? notation.spell(op), args }
    }

    return renderExpression<Term>(root, view, notation.brackets)
  }
}

type Name = (node: Node) => string | undefined

/** Whether the formula, written out as a tree, has more than so many nodes; stops counting there. */
function isLonger(root: Node, limit: number, name: Name): boolean {
  if (limit === Infinity) return false
  let count = 0
  const open = [root]
  for (let node = open.pop(); node && count <= limit; node = open.pop()) {
    count++
    if (node.kind === 'call' && name(node) === undefined) open.push(...node.args)
  }
  return count > limit
}

/** Beyond so many nobody wants to know how many exactly, and a derivation of many long lines must not take for ever. */
const mostCounted = 20_000

/** How many different operations the formula has, in words. */
function operationsOf(root: Node, name: Name): string {
  const calls = new Set<Node>()
  const open = [root]
  for (let node = open.pop(); node && calls.size <= mostCounted; node = open.pop()) {
    if (node.kind !== 'call' || calls.has(node) || name(node) !== undefined) continue
    calls.add(node)
    open.push(...node.args)
  }
  return calls.size > mostCounted ? `more than ${grouped(mostCounted)} operations` : `${grouped(calls.size)} operations`
}

/** `12345` as `12 345`. */
export const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ' ')
