import { createCompilation } from '../../../src/compilation.js'
import type { Graph } from '../../../src/ir/build.js'
import type { Node, Sym } from '../../../src/ir/node.js'
import { elements, type Shape } from '../../../src/ir/shape.js'
import type { Op } from '../../../src/ir/op.js'

import { defaults } from '../../../src/options.js'
import { random as randomNumbers } from '../../../templates/kernels/random.js'

/** The symbols that programs of tensors are made over, for sizes m, n and p. */
export interface World {
  readonly graph: Graph
  readonly m: number
  readonly n: number
  readonly p: number
  /** [n] */
  readonly v: Sym
  readonly w: Sym
  /** [m] */
  readonly u: Sym
  /** [m, n] */
  readonly A: Sym
  readonly C: Sym
  /** [n, p] */
  readonly B: Sym
  /** [n, n], near a multiple of the identity. */
  readonly S: Sym
  readonly s: Sym
  readonly t: Sym
  /** A class of n. */
  readonly label: Sym
  /** [m], classes of n. */
  readonly labels: Sym
  call(op: Op, ...args: (Node | number)[]): Node
}

export function worldOf(graph: Graph, m: number, n: number, p: number): World {
  const symbol = (name: string, shape: Shape, classes?: number) => graph.symbol(name, 'input', { shape, classes })
  return {
    graph, m, n, p,
    v: symbol('v', [n]), w: symbol('w', [n]), u: symbol('u', [m]),
    A: symbol('A', [m, n]), C: symbol('C', [m, n]), B: symbol('B', [n, p]), S: symbol('S', [n, n]),
    s: symbol('s', []), t: symbol('t', []), label: symbol('label', [], n), labels: symbol('labels', [m], n),
    call: (op, ...args) => graph.call(op, ...args.map(arg => (typeof arg === 'number' ? graph.constant(arg) : arg))),
  }
}

export const tensorCompilation = (exact = false) => createCompilation('', { ...defaults, exact }, { recordSteps: true, verify: true })

/** Numbers for all symbols, from −1.5 to 1.5 and none near 0. */
export function valuesOf(world: World, seed: number): Map<Sym, number | Float64Array> {
  const random = randomNumbers(seed)
  const number = () => (random() < 0.5 ? -1 : 1) * (0.25 + 1.25 * random())
  const values = new Map<Sym, number | Float64Array>()
  for (const symbol of [world.v, world.w, world.u, world.A, world.C, world.B, world.S, world.s, world.t, world.label, world.labels]) {
    const data = Float64Array.from({ length: elements(symbol.shape) }, (_, k) =>
      symbol.classes !== undefined ? Math.floor(random() * symbol.classes)
      : symbol === world.S && k % (world.n + 1) === 0 ? 4 + number() : number())
    values.set(symbol, symbol.shape.length === 0 ? data[0]! : data)
  }
  return values
}

export const sizes: readonly (readonly [number, number, number])[] = [[2, 3, 5], [3, 5, 2], [5, 2, 3], [1, 3, 2], [3, 1, 1], [1, 1, 1]]

/** The node as a text of calls. */
export const shownTensor = (node: Node): string =>
  node.kind === 'const' ? String(node.value)
  : node.kind === 'sym' ? node.name
  : `${node.op.name}${node.attributes ? `{${node.attributes.key}}` : ''}(${node.args.map(shownTensor).join(', ')})`

