import type { Fn } from '../ir/fn.js'
import { isConstant, type Call } from '../ir/node.js'
import type { Op } from '../ir/op.js'
import { elements } from '../ir/shape.js'
import { reachable } from '../ir/walk.js'
import type { Program } from '../schedule/program.js'
import type { Describe } from './formulas.js'
import type { Layout } from './layout.js'
import { record, type Data } from './literal.js'
import { startData } from './starts.js'

/** So many kinks are listed, and no more: a model of 10⁵ `max`es would be longer in `meta` than in code. */
const mostKinks = 100

/** What a module says of itself. */
export function metaData(program: Program, layout: Layout, readable: Fn, describe: Describe, hash: string): Data {
  const { model } = program.fn
  const { forward, backward, valueAndGrad } = program.operations
  let offset = 0
  return record({
    name: model.name,
    inputs: layout.inputs.map(({ name, shape, symbol: { classes } }) => record({ name, shape, kind: classes === undefined ? 'real' : 'class', classes })),
    params: layout.params.map(({ name, shape, start }) => record({ name, shape, start: startData(start) })),
    outputs: model.outputs.map(({ name, shape }) => {
      const at = offset
      offset += elements(shape)
      return record({ name, shape, offset: at })
    }),
    operations: record({ forward, backward, valueAndGrad: layout.single ? valueAndGrad : undefined }),
    kinks: kinksOf(readable, describe),
    sourceHash: hash,
  })
}

/** The arguments `a, b …` in what a row says of its kinks; `a whole number` is prose. */
const letters = /\b[a-z]\b(?! whole number)/g

/** The calls that values are made of and that may have a kink. */
const kinkedCalls = ({ graph, outputs }: Fn): Call[] =>
  reachable(graph, outputs.filter(({ role }) => role === 'value').map(({ node }) => node))
    .filter((node): node is Call => node.kind === 'call' && !node.constant && node.op.kinks.length > 0)

/**
 * True for the kinks of the model; false for those of a formula that is smooth but is computed by cases. A kink is the model's own if its
 * statement was written with that function, or with one that has gone and may have become it.
 */
function ownKinks({ graph, written }: Fn, kinked: readonly Call[]): (call: Call) => boolean {
  if (!written) return () => true
  const byStatement = (calls: readonly Call[]) => {
    const ops = new Map<number, Set<Op>>()
    for (const call of calls) ops.set(graph.originOf(call), (ops.get(graph.originOf(call)) ?? new Set()).add(call.op))
    return ops
  }
  const [before, after] = [byStatement(kinkedCalls(written)), byStatement(kinked)]
  return call => {
    const origin = graph.originOf(call)
    const [stated, left] = [before.get(origin), after.get(origin)]
    return stated !== undefined && (stated.has(call.op) || [...stated].some(op => !left?.has(op) && (isTie(op) || !isTie(call.op))))
  }
}

/** A kink where two values meet comes of another such: a choice, of a maximum; not of a logarithm, which has a pole. */
const isTie = ({ kinks }: Op): boolean => kinks.some(({ at }) => at === 'a = b')

/** The places where the model has no derivative, or one by convention, with what the gradient is there. */
function kinksOf(fn: Fn, describe: Describe): Data[] {
  const kinked = kinkedCalls(fn)
  if (kinked.length === 0) return []
  const isOwn = ownKinks(fn, kinked)
  const found: Data[] = []
  for (const node of kinked) {
    if (!isOwn(node)) continue
    for (const { at, gradient } of node.op.kinks) {
      if (found.length === mostKinks) return found
      const argument = (letter: string) => node.args[letter.charCodeAt(0) - 97]
      const mentioned = [...at.matchAll(letters)].flatMap(([letter]) => argument(letter) ?? [])
      if (mentioned.length > 0 && mentioned.every(isConstant)) continue
      const where = at.replace(letters, letter => {
        const arg = argument(letter)
        return arg ? describe(arg) : letter
      })
      found.push(record({ site: describe(node), at: where, gradient }))
    }
  }
  return found
}
