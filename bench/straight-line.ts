import type { Graph } from '../src/ir/build.js'
import type { Argument, Fn, Model } from '../src/ir/fn.js'
import type { Node } from '../src/ir/node.js'
import { ops } from '../src/ops/table.js'

/** A straight-line model of many operations, and the same model by hand: how large programs are made for tests and benchmarks. */
export interface StraightLine {
  /** The `.expr` file. */
  readonly text: string
  /** How many operations its value takes. */
  readonly operations: number
  /** Value and gradient at a point by the plainest reverse sweep there is. */
  valueAndGrad(point: readonly number[]): { readonly value: number; readonly grad: readonly number[] }
}

export const straightLineInputs = ['x', 'y', 'z', 'w'] as const

/**
 * Each step is a weighted sum or a product of two earlier values, damped, and is added to a running sum: `t7 = 0.6*t6 + 0.3*x`,
 * `s7 = s6 + t7`. So values stay near 1 whatever the length, no two steps are equal, and every step matters to the gradient.
 */
export function straightLine(operations: number, seed = 1): StraightLine {
  const { steps, left, right, p, q } = stepsOf(operations, seed)
  const nameOf = (k: number) => straightLineInputs[k] ?? `t${k - first + 1}`
  const lines = [`input ${straightLineInputs.join(', ')}`]
  for (let step = 0; step < steps; step++) {
    const [a, b] = [nameOf(left[step]!), nameOf(right[step]!)]
    lines.push(step % 2 === 0 ? `t${step + 1} = ${p[step]}*${a} + ${q[step]}*${b}` : `t${step + 1} = ${p[step]}*${a}*${b} + ${q[step]}`)
    lines.push(`s${step + 1} = ${step === 0 ? 'x' : `s${step}`} + t${step + 1}`)
  }
  lines.push(`output s${steps}`)

  return {
    text: lines.join('\n') + '\n',
    operations: steps * 4,
    valueAndGrad(point) {
      const value = new Float64Array(first + steps)
      const slope = new Float64Array(first + steps)
      value.set(point)
      let sum = point[0]!
      for (let step = 0; step < steps; step++) {
        const a = value[left[step]!]!, b = value[right[step]!]!
        value[first + step] = step % 2 === 0 ? p[step]! * a + q[step]! * b : p[step]! * a * b + q[step]!
        sum += value[first + step]!
      }
      slope[0] = 1
      for (let step = steps - 1; step >= 0; step--) {
        const g = slope[first + step]! + 1
        const [l, r] = [left[step]!, right[step]!]
        if (step % 2 === 0) {
          slope[l]! += p[step]! * g
          slope[r]! += q[step]! * g
        } else {
          const [a, b] = [value[l]!, value[r]!]
          slope[l]! += p[step]! * b * g
          slope[r]! += p[step]! * a * g
        }
      }
      return { value: sum, grad: [...slope.subarray(0, first)] }
    },
  }
}

/** The same model as a program, for what is measured without the parser. */
export function straightLineFn(graph: Graph, operations: number, seed = 1): Fn {
  const { steps, left, right, p, q } = stepsOf(operations, seed)
  const args = straightLineInputs.map((name): Argument => ({ name, kind: 'input', shape: [], domain: [-Infinity, Infinity], start: 0, symbol: graph.symbol(name, 'input') }))
  const values: Node[] = args.map(({ symbol }) => symbol)
  let sum = values[0]!
  for (let step = 0; step < steps; step++) {
    const [a, b] = [values[left[step]!]!, values[right[step]!]!]
    const [scale, other] = [graph.constant(p[step]!), graph.constant(q[step]!)]
    const product = graph.call(ops.mul, scale, a)
    const now = step % 2 === 0 ? graph.call(ops.add, product, graph.call(ops.mul, other, b)) : graph.call(ops.add, graph.call(ops.mul, product, b), other)
    values.push(now)
    sum = graph.call(ops.add, sum, now)
  }
  const model: Model = { name: 'line', arguments: args, wrt: args, outputs: [{ name: 'f', shape: [] }] }
  return { graph, model, outputs: [{ role: 'value', name: 'f', node: sum }], labels: new Map() }
}

const first = straightLineInputs.length

function stepsOf(operations: number, seed: number) {
  const random = generator(seed)
  const steps = Math.max(1, Math.round(operations / 4))
  const left = new Int32Array(steps), right = new Int32Array(steps)
  const p = new Float64Array(steps), q = new Float64Array(steps)
  for (let step = 0; step < steps; step++) {
    const now = first + step
    left[step] = now - 1
    right[step] = random() < 0.3 ? Math.floor(random() * first) : Math.max(0, now - 2 - Math.floor(random() * 12))
    p[step] = Math.round((0.3 + 0.3 * random()) * 1e6) / 1e6
    q[step] = Math.round((0.2 + 0.2 * random()) * 1e6) / 1e6
  }
  return { steps, left, right, p, q }
}

/** Mulberry32: small, seeded, good enough to make test programs. */
export function generator(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}
