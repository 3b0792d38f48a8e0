import { compileTree, type Code } from './code.js'
import { reservedWords } from './language.js'
import type { MathNode } from './mathjs.js'
import { alignLeaves } from './spans.js'
import type { Token, Tokens } from './tokens.js'

/** What expressions have in common that differ in names and numbers only. A long program has few, and mathjs reads each once. */
export interface Skeleton {
  /** Its names and numbers are those of whichever expression was read first. */
  readonly tree: MathNode
  /** So are those of its code. */
  readonly code: Code
  /** For each step of the code, the token that its name or number is, counted from the first of the expression; −1 for other steps. */
  readonly leaves: readonly number[]
}

/**
 * A text that is equal for expressions of one skeleton. `undefined` for one whose tree or code says more of its names and numbers than where
 * they stand: products without a sign, arrays, ranges, conditionals, options, words like `true` and `end`.
 */
export function skeletonKey(tokens: Tokens, first: number, end: number): string | undefined {
  let key = ''
  let afterOperand = false
  for (let at = first; at < end; at++) {
    const kind = tokens.kind(at)
    const text = tokens.text(at)
    const beginsOperand = kind === 'name' || kind === 'number' || kind === 'open'
    const isCall = kind === 'name' && at + 1 < end && tokens.kind(at + 1) === 'open'
    if (excluded.has(text) || (afterOperand && beginsOperand)) return undefined
    // Neither of these two signs begins a token; and where one of several characters ends, a blank says.
    key += kind === 'number' ? '#' : kind === 'name' && !isCall ? '@' : text.length === 1 ? text : `${text} `
    afterOperand = !isCall && (kind === 'name' || kind === 'number' || kind === 'close' || text === '\'')
  }
  return key
}

const excluded: ReadonlySet<string> = new Set(['[', ']', '=', ':', '?', ';', ...[...reservedWords].filter(word => !['mod', 'and', 'or', 'xor', 'not'].includes(word))])

/** The skeleton of an expression; `undefined` if its leaves and its tokens do not agree. */
export function skeletonOf(tree: MathNode, tokens: readonly Token[]): Skeleton | undefined {
  const stretches = alignLeaves(tree, tokens)
  if (stretches.size === 0) return undefined
  const code = compileTree(tree)
  return { tree, code, leaves: code.map(step => (step.kind === 'name' || step.kind === 'number' ? stretches.get(step.tree)!.first : -1)) }
}

/** The code of an expression of this skeleton whose tokens begin at `first`. */
export function codeWith({ code, leaves }: Skeleton, tokens: Tokens, first: number): Code {
  return code.map((step, k) => {
    const leaf = leaves[k]!
    if (leaf < 0) return step
    const text = tokens.text(first + leaf)
    return step.kind === 'number' ? { tree: step.tree, kind: 'number', value: Number(text) } : { tree: step.tree, kind: 'name', name: text, place: -1 }
  })
}
