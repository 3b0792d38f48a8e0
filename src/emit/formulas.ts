import type { Fn, Output } from '../ir/fn.js'
import type { Node } from '../ir/node.js'

/** The formula of a node as people read it; `name` says which nodes below it go by a name. It stays short, however large the node. */
export type Describe = (node: Node, name?: (node: Node) => string | undefined) => string

/** One equation of the model: `∂f/∂w0 = x0·f·(1 − f)`. */
export interface Formula {
  readonly left: string
  readonly right: string
}

export interface Formulas {
  readonly values: readonly Formula[]
  readonly derivatives: readonly Formula[]
  /** How many were left out. */
  readonly omitted: number
}

/** More than so many of a kind tell a reader nothing. */
const most = 24

/** The author's definitions, the outputs, and each derivative, in terms of the names that the author gave. */
export function formulasOf(fn: Fn, describe: Describe): Formulas {
  const values = fn.outputs.filter(({ role }) => role === 'value')
  const derivatives = fn.outputs.filter(({ role }) => role === 'gradient')
  const shown = derivatives.length > 0 ? derivatives : fn.outputs.filter(({ role }) => role === 'adjoint')
  const names = new Map<Node, string>()
  for (const { node, name } of values) if (node.kind === 'call') names.set(node, name)

  const nameOf = (node: Node) => names.get(node) ?? fn.labels.get(node)
  /** A node that is being defined is written out, though it has a name. */
  const defined = (root: Node) => describe(root, node => (node === root ? undefined : nameOf(node)))

  const { first, count } = definitions(fn, values)
  return {
    values: [
      ...first.map(node => ({ left: fn.labels.get(node)!, right: defined(node) })),
      ...values.slice(0, most).map(({ node, name }) => ({ left: name, right: defined(node) })),
    ],
    derivatives: shown.slice(0, most).map(output => ({ left: leftSide(output), right: describe(output.node, nameOf) })),
    omitted: count - first.length + Math.max(0, values.length - most) + Math.max(0, shown.length - most),
  }
}

/** The oldest of the nodes that have a name without being an output, and how many there are. */
function definitions({ labels }: Fn, values: readonly Output[]): { readonly first: readonly Node[]; readonly count: number } {
  const outputs = new Set(values.map(({ node }) => node))
  const first: Node[] = []
  let count = 0
  for (const node of labels.keys()) {
    if (outputs.has(node)) continue
    count++
    if (first.length === most && node.id > first.at(-1)!.id) continue
    const after = first.findIndex(({ id }) => id > node.id)
    first.splice(after < 0 ? first.length : after, 0, node)
    if (first.length > most) first.pop()
  }
  return { first, count }
}

const leftSide = ({ role, name, wrt }: Output): string =>
  role === 'gradient' ? `∂${name}/∂${wrt?.name ?? ''}` : `grad ${wrt?.name ?? ''}`

/** The equations with their equals signs below one another. */
export function alignedFormulas({ values, derivatives, omitted }: Formulas): string[] {
  const all = [...values, ...derivatives]
  const width = Math.min(24, Math.max(0, ...all.map(({ left }) => left.length)))
  return [...all.map(({ left, right }) => `${left.padEnd(width)} = ${right}`), ...(omitted > 0 ? [`… and ${omitted} more`] : [])]
}
