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
    if (!fits(bindingOf(seen), beginningOf(seen), least, clash)) {
      written.push(open)
      push(close)
    }
    if ('leaf' in seen) written.push(seen.leaf)
    else spell(seen.spelling, seen.args, push)
  }
  return written.join('')
}

const bindingOf = <T>(view: View<T>): number => ('leaf' in view ? view.precedence : bindingOfSpelling(view.spelling))

/** What the text certainly begins with, as far as the node itself says. */
const beginningOf = <T>(view: View<T>): string => ('leaf' in view ? view.leaf : beginningOfSpelling(view.spelling))

const bindingOfSpelling = (spelling: Spelling): number => (spelling.kind === 'call' ? precedence.call : spelling.precedence)

const beginningOfSpelling = (spelling: Spelling): string =>
  spelling.kind === 'prefix' ? spelling.symbol
  : spelling.kind === 'text' ? spelling.text
  : ''

/** Takes a finished piece of text, or an operand that is still to be written: it must bind at least as tightly as `least`, and must not begin with `clash`. */
type Push<T> = (piece: string | T, least?: number, clash?: string) => void

/** Puts what one node's text is made of on a stack, the last first. */
function spell<T>(spelling: Spelling, args: readonly T[], push: Push<T>): void {
  const pieces = piecesOf(spelling, args.length)
  for (let at = pieces.length - 1; at >= 0; at--) {
    const piece = pieces[at]!
    if (typeof piece === 'string') push(piece)
    else push(args[piece.operand]!, piece.least, piece.clash)
  }
}

/** A spelling made ready for writing many nodes with it. */
export interface Template {
  readonly pieces: readonly (string | Hole)[]
  /** How tightly it binds. */
  readonly binding: number
  /** What its text begins with, as far as that is known. */
  readonly beginning: string
}

/** The place of an operand, which must bind at least as tightly as `least`, and must not begin with `clash`. */
export interface Hole {
  readonly operand: number
  readonly least: number
  readonly clash: string
}

export const templateOf = (spelling: Spelling, operands: number): Template =>
  ({ pieces: piecesOf(spelling, operands), binding: bindingOfSpelling(spelling), beginning: beginningOfSpelling(spelling) })

/** Whether something may stand in the place of an operand as it is, without parentheses. */
export const fits = (binding: number, beginning: string, least: number, clash: string): boolean =>
  binding >= least && (clash === '' || !beginning.startsWith(clash))

/** Ready text, and the operands in between. */
function piecesOf(spelling: Spelling, operands: number): (string | Hole)[] {
  const hole = (operand: number, least: number = precedence.any, clash = ''): Hole => ({ operand, least, clash })
  switch (spelling.kind) {
    case 'call': {
      const pieces: (string | Hole)[] = [`${spelling.name}(`]
      for (let k = 0; k < operands; k++) {
        if (k > 0) pieces.push(', ')
        pieces.push(hole(k))
      }
      pieces.push(')')
      return pieces
    }
    case 'prefix': return [spelling.symbol, hole(0, spelling.precedence, spelling.symbol.trim())]
    case 'infix': {
      const { symbol, precedence: own, associates } = spelling
      return [
        hole(0, associates === 'left' || associates === 'both' ? own : own + 1), symbol,
        hole(1, associates === 'right' || associates === 'both' ? own : own + 1, symbol.trim()),
      ]
    }
    case 'text': return spelling.text.split(/(#[a-z]|#\{\d+\})/).map(piece => {
      if (!/^#([a-z]|\{\d+\})$/.test(piece)) return piece
      const k = piece[1] === '{' ? Number(piece.slice(2, -1)) : piece.charCodeAt(1) - 97
      return hole(k, spelling.holes[k] ?? precedence.any)
    })
  }
}
