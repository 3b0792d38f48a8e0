import type { Span } from '../diagnostics/span.js'
import { parts, type MathNode } from './mathjs.js'
import { isOperand, type Token } from './tokens.js'

/** The first and last token of a part of an expression. */
interface Stretch {
  readonly first: number
  readonly last: number
}

/** Where the parts of one expression stand. */
export interface Places {
  /** False if leaves and tokens do not agree: then every place is the whole expression. */
  aligned(): boolean
  of(tree: MathNode): Span
  /** True if the part with this tree is directly followed by a token, without a space. */
  touchesNext(tree: MathNode): boolean
}

/**
 * mathjs's trees carry no positions. The leaves of a tree, in the order of the text, are the names and numbers among its tokens; so two
 * walks side by side tell where each leaf stands, and from them each part. If a leaf and a token differ anywhere, nothing is believed; but
 * of a tree that is `shared` by expressions with other names and numbers, that was seen to when the first of them was read.
 */
export function createPlaces(root: MathNode, tokens: readonly Token[], whole: Span, shared = false): Places {
  let stretches: ReadonlyMap<MathNode, Stretch> | undefined
  const align = () => (stretches ??= alignLeaves(root, tokens, shared))
  return {
    aligned: () => align().size > 0,
    of(tree) {
      const stretch = align().get(tree)
      const first = stretch && tokens[stretch.first]
      const last = stretch && tokens[stretch.last]
      return first && last ? { start: first.start, end: last.end } : whole
    },
    touchesNext(tree) {
      const stretch = align().get(tree)
      return stretch !== undefined && tokens[stretch.last + 1]?.start === tokens[stretch.last]!.end
    },
  }
}

/** Where each part stands among the tokens; nothing if a leaf and a token differ. */
export function alignLeaves(root: MathNode, tokens: readonly Token[], shared = false): ReadonlyMap<MathNode, Stretch> {
  const leafTokens = leavesAmong(tokens)
  const partner = matchBrackets(tokens)
  const stretches = new Map<MathNode, Stretch>()
  let leaves = 0

  const stack: { readonly tree: MathNode; readonly done: boolean }[] = [{ tree: root, done: false }]
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { tree } = next
    if (tree.type === 'SymbolNode' || tree.type === 'ConstantNode') {
      const at = leafTokens[leaves++]
      if (at === undefined || !(shared || sameLeaf(tree, tokens[at]!))) return new Map()
      stretches.set(tree, { first: at, last: at })
    } else if (!next.done) {
      stack.push({ tree, done: true })
      for (const part of [...parts(tree)].reverse()) stack.push({ tree: part, done: false })
    } else {
      const stretch = enclose(tree, stretches, partner)
      if (stretch) stretches.set(tree, stretch)
    }
  }
  return leaves === leafTokens.length ? stretches : new Map()
}

/** The tokens that leaves come from: names and numbers, and a colon for each end of a range that is left out (`A[:, 2:]`), which mathjs fills in. */
function leavesAmong(tokens: readonly Token[]): number[] {
  const found: number[] = []
  for (const [k, token] of tokens.entries()) {
    if (token.kind === 'name' || token.kind === 'number') found.push(k)
    else if (token.text === ':') {
      const next = tokens[k + 1]
      if (!isOperand(tokens[k - 1])) found.push(k)
      if (!next || next.kind === 'close' || next.kind === 'comma') found.push(k)
    }
  }
  return found
}

function sameLeaf(tree: MathNode, token: Token): boolean {
  if (token.text === ':') return tree.type === 'SymbolNode' ? tree.name === 'end' : tree.type === 'ConstantNode' && tree.value === 1
  if (tree.type === 'SymbolNode') return tree.name === token.text
  if (tree.type !== 'ConstantNode') return false
  return token.kind === 'number' ? Object.is(tree.value, Number(token.text)) : String(tree.value) === token.text
}

/** From the parts of a tree, and the signs and brackets around them that belong to it. */
function enclose(tree: MathNode, stretches: ReadonlyMap<MathNode, Stretch>, partner: ReadonlyMap<number, number>): Stretch | undefined {
  const inner = parts(tree)
  const from = inner[0] && stretches.get(inner[0])
  const to = inner[inner.length - 1] && stretches.get(inner[inner.length - 1]!)
  if (!from || !to) return undefined
  const closes = (open: number): number => partner.get(open) ?? to.last
  switch (tree.type) {
    case 'ParenthesisNode': return { first: from.first - 1, last: closes(from.first - 1) }
    case 'FunctionNode': return { first: from.first, last: closes(from.last + 1) }
    case 'AccessorNode': return { first: from.first, last: closes(from.last + 1) }
    // The rows of [1, 2; 3, 4] have no brackets of their own.
    case 'ArrayNode': return closes(from.first - 1) === to.last + 1 ? { first: from.first - 1, last: to.last + 1 } : { first: from.first, last: to.last }
    case 'OperatorNode':
      if (tree.args.length === 2) break
      return tree.fn === 'ctranspose' ? { first: from.first, last: to.last + 1 } : { first: from.first - 1, last: to.last }
  }
  return { first: from.first, last: to.last }
}

function matchBrackets(tokens: readonly Token[]): ReadonlyMap<number, number> {
  const partner = new Map<number, number>()
  const open: number[] = []
  for (const [k, token] of tokens.entries()) {
    if (token.kind === 'open') open.push(k)
    else if (token.kind === 'close') {
      const start = open.pop()
      if (start !== undefined) partner.set(start, k)
    }
  }
  return partner
}
