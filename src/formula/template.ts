import type { Graph } from '../ir/build.js'
import type { Node } from '../ir/node.js'
import { expand, formulaCode } from './elementwise.js'

export type Template = (graph: Graph, args: readonly Node[]) => Node

/**
 * A formula of our own as a function from nodes to a node: `template('1 - y^2', ['a', 'y'])`. It may call any row by its name. The text is
 * read when the template is made, so that a fault in it shows at once.
 */
export function template(text: string, parameters: readonly string[]): Template {
  formulaCode(text)
  return (graph, args) => expand(graph, 'a template', parameters, text, args)
}
