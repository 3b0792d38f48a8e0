import type { Graph } from '../../ir/build.js'
import type { Fn } from '../../ir/fn.js'
import type { Provenance } from './groups.js'

/** Where the gates of a program come from, by the graph that they were made in and the text that they were read from. */
export const provenanceOf = ({ labels }: Pick<Fn, 'labels'>, graph: Graph, text: string): Provenance => ({
  labels,
  definitionOf(gate) {
    const offset = graph.originOf(gate)
    return offset < 0 ? undefined : /^\s*([\p{L}_][\p{L}\p{N}_/]*)/u.exec(text.slice(offset, offset + 100))?.[1]
  },
})
