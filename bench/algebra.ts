import { derivative, parse, simplify as simplifyByMathjs } from 'mathjs'
import { createCompilation } from '../src/compilation.js'
import { differentiate } from '../src/differentiate/differentiate.js'
import { reachable } from '../src/ir/walk.js'
import { simplify } from '../src/simplify/simplify.js'
import { settle } from '../src/settings.js'
import { growth, median } from './measure.js'
import { straightLineFn, straightLineInputs } from './straight-line.js'
import type { Table } from './table.js'

/** mathjs writes each derivative out as a tree, and simplifies that: it is asked for so many operations and no more. */
const sizesForMathjs = [8, 16]

/** Simplify, differentiate, simplify: everything between the parser and the statements, by the number of nodes that come out. */
export function algebraTable(sizes: readonly number[] = [40, 400, 4_000, 40_000, 400_000]): Table {
  for (let k = 0; k < 20; k++) throughAlgebra(400, k)
  const rows = sizes.map(operations => {
    const runs = Array.from({ length: operations > 100_000 ? 1 : operations > 10_000 ? 3 : 9 }, () => throughAlgebra(operations, 1))
    return { operations, nodes: runs[0]!.nodes, milliseconds: median(runs.map(run => run.milliseconds)), megabytes: runs[0]!.megabytes }
  })
  const slope = growth(rows.map(({ nodes, milliseconds }) => [nodes, milliseconds]))
  const theirs = sizesForMathjs.map(size => `${byMathjs(size).toFixed(0)} ms for the first ${size} operations of such a model`)
  return {
    title: 'The algebra alone',
    note: `Simplify, differentiate and simplify again, without parsing and printing; time grows as (nodes)^${slope.toFixed(2)}. mathjs’s \`derivative\` and \`simplify\` take ${theirs.join(', ')}.`,
    heads: ['operations in the formula', 'nodes with the gradient', 'ms', 'µs per node', 'heap, MB'],
    rows: rows.map(({ operations, nodes, milliseconds, megabytes }) =>
      [operations, nodes].map(each => each.toLocaleString('en')).concat(milliseconds.toFixed(1), (milliseconds * 1000 / nodes).toFixed(2), megabytes.toFixed(0))),
  }
}

function throughAlgebra(operations: number, seed: number) {
  const { settings } = settle({ maxOperations: 10_000_000 })
  const compilation = createCompilation('', settings)
  const written = straightLineFn(compilation.graph, operations, seed)
  const began = performance.now()
  const primal = simplify(written, compilation)
  const lean = simplify(differentiate({ ...primal, written }, compilation), compilation)
  const milliseconds = performance.now() - began
  const { heapUsed } = process.memoryUsage()
  return { milliseconds, nodes: reachable(compilation.graph, lean.outputs.map(output => output.node)).length, megabytes: heapUsed / 2 ** 20 }
}

function byMathjs(operations: number): number {
  const text = longhand(operations)
  const tree = parse(text)
  const began = performance.now()
  for (const name of straightLineInputs) simplifyByMathjs(derivative(tree, name, { simplify: false }))
  return performance.now() - began
}

/** The steps of the model as one expression, for who has no names for parts. */
function longhand(operations: number): string {
  let [before, now, sum] = ['x', 'y', 'x']
  for (let step = 0; step < operations / 4; step++) {
    [before, now] = [now, step % 2 === 0 ? `(0.4*${now} + 0.3*${before})` : `(0.4*${now}*${before} + 0.3)`]
    sum += ` + ${now}`
  }
  return sum
}
