import type { Spelling } from './op.js'

/** What the printer is to write for one node of a tree: a finished text, or a spelling and the operands that fill it. */
export type View<T> =
  | { readonly leaf: string; readonly precedence: number }
  | { readonly spelling: Spelling; readonly args: readonly T[] }

/** How tightly things bind; the scale of `Spelling` (JavaScript's, with a power as tight as a prefix minus). */
export const precedence = {
  atom: 18, call: 17, power: 15, prefix: 15, product: 14, sum: 13, relation: 11, equality: 10, and: 6, or: 5, choice: 4, any: 0,
} as const

/**
 * The text of an expression tree with as few parentheses as its precedences allow. An operator that `associates` both ways takes operands
 * of its own precedence on either side; a minus never stands directly before another one. Linear, and no recursion: depth costs nothing.
 */
export function renderExpression<T extends object>(root: T, view: (node: T) => View<T>, [open, close]: readonly [string, string] = ['(', ')']): string {
  const top = view(root)
  if ('leaf' in top) return top.leaf
  const written: string[] = []
  // Three stacks in step: thousands of lines are written, and objects would be forgotten at once.
  const items: (string | T)[] = []
  const bounds: number[] = []
  const clashes: string[] = []
  const push: Push<T> = (item, least = precedence.any, clash = '') => {
    items.push(item)
    bounds.push(least)
    clashes.push(clash)
  }
  spell(top.spelling, top.args, push)
  for (let next = items.pop(); next !== undefined; next = items.pop()) {
    const least = bounds.pop()!
    const clash = clashes.pop()!
    if (typeof next === 'string') {
      written.push(next)
      continue
    }
    const seen = view(next)
    const bare = bindingOf(seen) >= least && !(clash !== '' && beginningOf(seen).startsWith(clash))
    if (!bare) {
      written.push(open)
      push(close)
    }
    if ('leaf' in seen) written.push(seen.leaf)
    else spell(seen.spelling, seen.args, push)
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

/** Takes a finished piece of text, or an operand that is still to be written: it must bind at least as tightly as `least`, and must not begin with `clash`. */
type Push<T> = (piece: string | T, least?: number, clash?: string) => void

/** Puts the pieces of one node's text on a stack, the last first. */
function spell<T>(spelling: Spelling, args: readonly T[], push: Push<T>): void {
  switch (spelling.kind) {
    case 'call':
      push(')')
      for (let k = args.length - 1; k >= 0; k--) {
        push(args[k]!)
        push(k === 0 ? '(' : ', ')
      }
      if (args.length === 0) push('(')
      push(spelling.name)
      break
    case 'prefix':
      push(args[0]!, spelling.precedence, spelling.symbol.trim())
      push(spelling.symbol)
      break
    case 'infix': {
      const { symbol, precedence: own, associates } = spelling
      push(args[1]!, associates === 'right' || associates === 'both' ? own : own + 1, symbol.trim())
      push(symbol)
      push(args[0]!, associates === 'left' || associates === 'both' ? own : own + 1)
      break
    }
    case 'text':
      for (const piece of spelling.text.split(/(#[a-z]|#\{\d+\})/).reverse()) {
        if (!/^#([a-z]|\{\d+\})$/.test(piece)) {
          push(piece)
          continue
        }
        const k = piece[1] === '{' ? Number(piece.slice(2, -1)) : piece.charCodeAt(1) - 97
        push(args[k]!, spelling.holes[k] ?? precedence.any)
      }
  }
}
