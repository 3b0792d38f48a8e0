import type { Graph } from '../../ir/build.js'
import type { Call, Node, Sym } from '../../ir/node.js'
import type { Attributes } from '../../ir/op.js'
import { elements, type Shape } from '../../ir/shape.js'
import type { Evaluation, Tensor } from '../../ir/tensor.js'
import { tensorOp } from './define.js'

/**
 * A recurrence. Its body is made of nodes of the same graph over symbols of its own; what it needs from outside comes in as arguments, so
 * that a body is closed. Every step replaces the states by `next`, and may leave something behind (`collected`).
 */
export interface Loop {
  readonly count: number
  /** From the last step to the first: element k of an argument belongs to step k either way. */
  readonly backwards: boolean
  /** The states before a step. */
  readonly states: readonly Sym[]
  /** Each the part of an argument that belongs to the step: its first axis counts the steps. */
  readonly elements: readonly Sym[]
  /** The same at every step. */
  readonly captured: readonly Sym[]
  readonly next: readonly Node[]
  readonly collected: readonly Node[]
}

/**
 * One result of a loop: a final state, or what the steps left behind, one behind the other along a new first axis. Results of one loop over
 * the same arguments are computed together.
 */
export interface ScanAttributes extends Attributes {
  readonly loop: Loop
  readonly result: { readonly kind: 'final' | 'collected'; readonly of: number }
}

/** The arguments of a loop: what its states start as, what its elements are taken from, what it captures. */
export interface LoopArguments {
  readonly initial: readonly Node[]
  readonly elements: readonly Node[]
  readonly captured: readonly Node[]
}

/** The arguments of a call by what they are to its loop. */
export function loopArguments({ args, attributes }: Call): LoopArguments {
  const { states, elements } = (attributes as ScanAttributes).loop
  const first = states.length + elements.length
  return { initial: args.slice(0, states.length), elements: args.slice(states.length, first), captured: args.slice(first) }
}

export const scan = tensorOp<ScanAttributes>('scan', {
  arity: -1, latex: String.raw`\operatorname{fold}\left(#a\right)`,
  row: {
    shape: (_, { loop, result: { kind, of } }) => (kind === 'final' ? loop.states[of]!.shape : [loop.count, ...loop.collected[of]!.shape]),
    evaluate<T>(args: readonly Tensor<T>[], { loop, result }: ScanAttributes, shape: Shape, { run, field }: Evaluation<T>) {
      const { count, backwards, states, next, collected } = loop
      const kept = new Array<T>(elements(shape)).fill(field.of(0))
      let current = args.slice(0, states.length)
      for (let passed = 0; passed < count; passed++) {
        const step = backwards ? count - 1 - passed : passed
        const symbols = new Map<Node, Tensor<T>>(states.map((symbol, k) => [symbol, current[k]!]))
        for (const [k, symbol] of loop.elements.entries()) symbols.set(symbol, part(args[states.length + k]!, step, symbol.shape))
        for (const [k, symbol] of loop.captured.entries()) symbols.set(symbol, args[states.length + loop.elements.length + k]!)
        const found = run([...next, ...collected], symbols)
        current = found.slice(0, states.length)
        if (result.kind !== 'collected') continue
        const { data } = found[states.length + result.of]!
        for (let k = 0; k < data.length; k++) kept[step * data.length + k] = data[k]!
      }
      return result.kind === 'collected' ? kept : current[result.of]!.data
    },
    adjoint: () => { throw new Error('loops are differentiated by differentiate/loops.ts') },
    lift: () => { throw new Error('loops are lifted by lift.ts') },
    // What the body takes is for whoever walks it to count: a row knows no graph.
    operations: () => 0,
    body: ({ loop }) => ({ roots: [...loop.next, ...loop.collected], times: loop.count }),
  },
})

const part = <T>({ data }: Tensor<T>, step: number, shape: Shape): Tensor<T> => {
  const length = elements(shape)
  return { shape, data: Array.prototype.slice.call(data, step * length, (step + 1) * length) as T[] }
}

/** One result of a loop over these arguments. */
export function scanOf(graph: Graph, loop: Loop, { initial, elements, captured }: LoopArguments, result: ScanAttributes['result']): Node {
  const body = [loop.states, loop.elements, loop.captured, loop.next, loop.collected].map(nodes => nodes.map(node => node.id))
  const key = JSON.stringify([loop.count, loop.backwards, body, result])
  return graph.apply(scan, { key, loop, result } satisfies ScanAttributes, ...initial, ...elements, ...captured)
}

/** True for calls that are results of the same steps over the same arguments: they are computed together. */
export const isSameLoop = (p: Call, q: Call): boolean => {
  const [a, b] = [p.attributes as ScanAttributes, q.attributes as ScanAttributes]
  return p.op === scan && q.op === scan && loopKey(a) === loopKey(b) && p.args.every((arg, k) => arg === q.args[k])
}

/** Equal for results of the same steps, whatever these are asked to leave behind. */
const loopKey = ({ loop }: ScanAttributes): string =>
  JSON.stringify([loop.count, loop.backwards, ...[loop.states, loop.elements, loop.captured, loop.next].map(nodes => nodes.map(node => node.id))])
