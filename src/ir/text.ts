import type { Spelling } from './op.js'

/** What the printer is to write for one node of a tree: a finished text, or a spelling and the operands that fill it. */
export type View<T> =
  | { readonly leaf: string; readonly precedence: number }
  | { readonly spelling: Spelling; readonly args: readonly T[] }

/** How tightly things bind; the scale of `Spelling` (JavaScript's, with a power as tight as a prefix minus). */
export const precedence = {
  atom: 18, call: 17, power: 15, prefix: 15, product: 14, sum: 13, relation: 11, equality: 10, and: 6, or: 5, choice: 4, any: 0,
} as const

/** An operand still to be written: it must bind at least as tightly as `least`, and must not begin with `clash`. */
interface Pending<T> {
  readonly node: T
  readonly least: number
  readonly clash: string
}

/**
 * The text of an expression tree with as few parentheses as its precedences allow. An operator that `associates` both ways takes operands
 * of its own precedence on either side; a minus never stands directly before another one. Linear, and no recursion: depth costs nothing.
 */
export function renderExpression<T>(root: T, view: (node: T) => View<T>, [open, close]: readonly [string, string] = ['(', ')']): string {
  const top = view(root)
  if ('leaf' in top) return top.leaf
  const written: string[] = []
  const pending = spell(top.spelling, top.args).reverse()
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (typeof next === 'string') {
      written.push(next)
      continue
    }
    const seen = view(next.node)
    const bare = bindingOf(seen) >= next.least && !(next.clash !== '' && beginningOf(seen).startsWith(next.clash))
    if (!bare) {
      written.push(open)
      pending.push(close)
    }
    if ('leaf' in seen) written.push(seen.leaf)
    else {
      const pieces = spell(seen.spelling, seen.args)
      for (let k = pieces.length - 1; k >= 0; k--) pending.push(pieces[k]!)
    }
  }
  return written.join('')
}

const bindingOf = <T>(view: View<T>): number =>
  'leaf' in view ? view.precedence
  : view.spelling.kind === 'call' ? precedence.call
  : view.spelling.precedence

/** What the text certainly begins with, as far as the node itself says. */
const beginningOf = <T>(view: View<T>): string =>
  'leaf' in view ? view.leaf
  : view.spelling.kind === 'prefix' ? view.spelling.symbol
  : view.spelling.kind === 'text' ? view.spelling.text
  : ''

/** The pieces of one node's text, from left to right. */
function spell<T>(spelling: Spelling, args: readonly T[]): (string | Pending<T>)[] {
  const operand = (k: number, least: number, clash = ''): Pending<T> => ({ node: args[k]!, least, clash })
  switch (spelling.kind) {
    case 'call':
      return [spelling.name, '(', ...args.flatMap((_, k) => (k === 0 ? [operand(k, precedence.any)] : [', ', operand(k, precedence.any)])), ')']
    case 'prefix':
      return [spelling.symbol, operand(0, spelling.precedence, spelling.symbol.trim())]
    case 'infix': {
      const { symbol, precedence: own, associates } = spelling
      const left = associates === 'left' || associates === 'both' ? own : own + 1
      const right = associates === 'right' || associates === 'both' ? own : own + 1
      return [operand(0, left), symbol, operand(1, right, symbol.trim())]
    }
    case 'text':
      return spelling.text.split(/(#[a-z]|#\{\d+\})/).map(piece => {
        if (!/^#([a-z]|\{\d+\})$/.test(piece)) return piece
        const k = piece[1] === '{' ? Number(piece.slice(2, -1)) : piece.charCodeAt(1) - 97
        return operand(k, spelling.holes[k] ?? precedence.any)
      })
  }
}
