import { template } from '../formula/template.js'
import type { Graph } from '../ir/build.js'
import type { Node } from '../ir/node.js'

/**
 * a/(a² + b²) by the quotient of the two that is at most 1, so that nothing is squared that is large or small: p is the older of the two nodes,
 * whichever coordinate is asked for, and both coordinates share everything but the last division.
 */
const parts = ['abs(p) > abs(q)', 'wide ? q / p : p / q', 'wide ? p + q * r : q + p * r'].map((text, k) => template(text, ['p', 'q', 'wide', 'r'].slice(0, 2 + k)))
const ofOlder = template('wide ? 1 / s : r * (1 / s)', ['wide', 'r', 's'])
const ofYounger = template('wide ? r * (1 / s) : 1 / s', ['wide', 'r', 's'])

export function lowerInversion(graph: Graph, a: Node, b: Node): Node {
  const isOlder = a.id <= b.id
  const values = isOlder ? [a, b] : [b, a]
  for (const part of parts) values.push(part(graph, values))
  return (isOlder ? ofOlder : ofYounger)(graph, values.slice(2))
}
