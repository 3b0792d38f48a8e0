import type { Graph } from '../../ir/build.js'
import type { Call, Node } from '../../ir/node.js'
import type { Shape } from '../../ir/shape.js'
import { filled } from '../../ops/tensor/read.js'
import { loopArguments, scan } from '../../ops/tensor/scan.js'
import type { Variable } from './index.js'
import { localsOf } from './locals.js'
import { onPage, pageAttributes, pageOps, shaped, type PageAttributes, type Phrase, type Term } from './page.js'

interface LoopPage {
  readonly page: Graph
  readonly taken: ReadonlySet<string>
  readonly isNamed: (node: Node) => boolean
  /** Told of each name that the loop gives: indices within it have others. */
  readonly reserve: (name: string) => void
  /** A node that stands where its shape matters. */
  readonly operand: (node: Node) => Node
  /** Formulas in which much is shared, as calls of functions that name it. */
  readonly share: (formulas: readonly Node[]) => readonly Node[]
}

/** What the spelling of a fold needs beside its operands: what the states start as, then what comes next. */
export interface FoldAttributes extends PageAttributes {
  readonly word: 'fold' | 'scan'
  readonly step: Variable
  readonly backwards: boolean
  readonly states: readonly string[]
}

/** A recurrence as the language has it: `fold(t in 1:T, h = h0, tanh(W*h + X[t, :]))`, the result in front. */
export function foldPhrase(call: Call, { page, taken, isNamed, reserve, operand, share }: LoopPage): Term {
  const { loop, result } = scan.of(call)
  const { initial, elements, captured } = loopArguments(call)
  // A name of a loop around it would be hidden from the body.
  const around = call.args.flatMap(arg => localsOf(arg, isNamed).map(symbol => symbol.name))
  const name = unusedNames(new Set([...taken, ...around]))
  const step: Variable = { name: name('t'), extent: loop.count, symbol: page.symbol(name.last(), 'local') }

  const image = new Map<Node, Node>()
  for (const [k, symbol] of loop.captured.entries()) image.set(symbol, captured[k]!)
  for (const [k, symbol] of loop.elements.entries())
    image.set(symbol, onPage(page, pageOps.slab, { key: `${step.name}.${step.extent}`, shape: symbol.shape, variables: [step] }, elements[k]!))
  const states = loop.states.map((symbol, k) => {
    const shown = page.local(name(symbol.name), symbol.shape)
    image.set(symbol, shown)
    return { name: shown.name, initial: initial[k]!, next: loop.next[k]! }
  })
  if (result.kind === 'final') states.unshift(...states.splice(result.of, 1))
  else {
    const kept = loop.collected[result.of]!
    const at = states.findIndex(({ next }) => next === kept)
    states.unshift(...(at >= 0 ? states.splice(at, 1) : [{ name: name('kept'), initial: zero(page, kept.shape), next: kept }]))
  }

  for (const used of [step.name, ...states.map(state => state.name)]) reserve(used)
  const next = share(substituted(states.map(state => state.next), image, (inner, args) => page.remake(inner, args)))
  const { shape } = call
  const attributes: FoldAttributes = {
    key: '', shape, word: result.kind === 'final' ? 'fold' : 'scan', step, backwards: loop.backwards, states: states.map(state => state.name),
  }
  const fold: Phrase = shaped(pageOps.fold, shape, [...states.map(state => operand(state.initial)), ...next.map(operand)], attributes)
  if (result.kind === 'final' || !loop.backwards) return fold
  // Steps that run backwards are stacked as they run: the last one stands first.
  const slots = shape.map((_, axis) => (axis === 0 ? `${loop.count}:-1:1` : ':'))
  return shaped(pageOps.part, shape, [fold], pageAttributes({ key: slots.join(), shape, slots }))
}

const zero = (page: Graph, shape: Shape): Node => (shape.length === 0 ? page.constant(0) : filled(page, page.constant(0), shape))

/** Names like the wanted ones that nothing else has. */
function unusedNames(taken: ReadonlySet<string>) {
  const used = new Set(taken)
  let last = ''
  const choose = (wanted: string): string => {
    last = wanted
    for (let k = 2; used.has(last); k++) last = `${wanted}_${k}`
    used.add(last)
    return last
  }
  return Object.assign(choose, { last: () => last })
}

/** The nodes with others in place of symbols; `make` makes the calls. No recursion: a body may be deep. */
export function substituted(roots: readonly Node[], image: Map<Node, Node>, make: (call: Call, args: readonly Node[]) => Node): Node[] {
  const open = [...roots]
  for (let node = open.at(-1); node; node = open.at(-1)) {
    const missing = image.has(node) || node.kind !== 'call' ? [] : node.args.filter(arg => arg.kind === 'call' && !image.has(arg))
    if (missing.length > 0) { open.push(...missing); continue }
    open.pop()
    if (node.kind === 'call' && !image.has(node)) image.set(node, make(node, node.args.map(arg => image.get(arg) ?? arg)))
  }
  return roots.map(root => image.get(root) ?? root)
}
