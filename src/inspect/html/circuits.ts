import type { CircuitData, Numbers, ViewData } from '../../../templates/report/data.js'
import type { Call, Node } from '../../ir/node.js'
import { endsOf, gradientOn, type Back, type Wire } from '../circuit/circuit.js'
import { draw } from '../circuit/draw.js'
import type { Provenance } from '../circuit/groups.js'
import { layoutOf } from '../circuit/layout.js'
import { viewsOf, type View } from '../circuit/overview.js'
import { description, sentencesOf } from '../circuit/sentences.js'
import { backwardFlow, flowAt, type BackwardFlow } from '../point.js'
import type { At, Progress } from '../report.js'
import type { Traced } from '../workshop.js'
import { createLedger, type Ledger } from './ledger.js'
import { gatesOf, stepsOf } from './steps.js'

/** A circuit of the page: drawings of it and of the groups in it, what each wire shows, and how its gates work. */
export interface LiveCircuit {
  readonly data: CircuitData
  /** The numbers of all wires, as the body of a function that returns a module. */
  readonly body: string
  /** The drawings, one for each view. */
  readonly drawings: (progress: Progress) => Promise<readonly string[]>
  readonly titles: readonly string[]
  /** The view that each is opened from; undefined for the whole. */
  readonly parents: readonly (number | undefined)[]
}

interface Options {
  readonly prefix: string
  readonly at: At
  readonly provenance: Provenance
  readonly body: (ledger: Ledger) => string
}

export function liveCircuit({ fn, made }: Traced, { prefix, at, provenance, body }: Options): LiveCircuit {
  const ends = endsOf(fn)
  const roots = ends.map(({ node }) => node)
  const all = flattened(viewsOf(fn.graph, ends, provenance))
  const gates = gatesOf(fn)
  const homes = new Map<Call, number>()
  for (const [k, { view }] of all.entries()) for (const { kind, node } of view.circuit.places) if (kind === 'gate' && node?.kind === 'call') homes.set(node, k)

  const flow = flowAt(fn.graph, roots, at)
  const back = backwardFlow(fn.graph, roots)
  const ledger = createLedger(fn)
  const single = ends.length === 1 && roots[0]!.shape.length === 0
  // Gates that no drawing shows have no steps of their own: nobody walks through so many.
  const stepped = gates.filter(gate => homes.has(gate))
  const steps = stepsOf(fn, stepped, { back, sentences: sentencesOf(fn), ledger, top: single ? ends[0]!.name : 'Σ', viewOf: gate => homes.get(gate)! })
  const numbered = new Map(stepped.map((gate, k) => [gate, k]))
  const firstUse = new Map<Node, number>()
  for (const [k, gate] of stepped.entries()) for (const arg of gate.args) if (!firstUse.has(arg)) firstUse.set(arg, k)
  const backAt = (node: Node, from: Back): number =>
    from === 'upstream' ? stepped.length : from === 'sum' ? firstUse.get(node) ?? stepped.length : Math.min(...from.map(({ gate }) => numbered.get(gate) ?? 0))
  const views = all.map(({ view, prefix: own }): ViewData => ({
    prefix: own,
    wires: view.circuit.wires.map(({ id, node, back: from }) => ({
      id,
      value: ledger.numbers(node),
      gradient: gradientNumbers(node, from, back, ledger, fn.graph.constant(1)),
      made: stepAt(node),
      back: backAt(node, from),
    })),
    gates: view.circuit.places.flatMap(({ id, kind, node }) => (kind === 'gate' && node?.kind === 'call' && numbered.has(node) ? [[id, numbered.get(node)!] as const] : [])),
    groups: [...view.inside].map(([id, inner]) => [id, all.findIndex(each => each.view === inner)] as const),
  }))
  const numbersOn = (wire: Wire) => ({ value: flow.value(wire.node), gradient: gradientOn(wire, flow) })
  const words = description(fn)
  return {
    data: { prefix, views, steps, made: made.map(id => (id === undefined ? -1 : stepAt(fn.graph.node(id)))) },
    body: body(ledger),
    titles: all.map(({ view }) => view.name),
    parents: all.map(({ parent }) => parent),
    async drawings(progress) {
      const drawn: string[] = []
      for (const { view, prefix: own } of all) {
        progress(`drawing ${drawn.length + 1} of ${all.length}`)
        drawn.push(draw(await layoutOf(view.circuit, numbersOn, { live: true }), { title: view.name === '' ? 'The circuit' : `Inside of ${view.name}`, description: view.name === '' ? words : '', prefix: own, alone: false }))
      }
      return drawn
    },
  }

  function stepAt(node: Node): number {
    return node.kind === 'call' ? numbered.get(node) ?? -1 : -1
  }

  function flattened(whole: View): { readonly view: View; readonly prefix: string; readonly parent: number | undefined }[] {
    const found: { view: View; prefix: string; parent: number | undefined }[] = [{ view: whole, prefix: `${prefix}0`, parent: undefined }]
    for (const [k, { view }] of found.entries()) for (const inner of view.inside.values()) found.push({ view: inner, prefix: `${prefix}${found.length}`, parent: k })
    return found
  }
}

function gradientNumbers(node: Node, from: Back, back: BackwardFlow, ledger: Ledger, one: Node): Numbers {
  return ledger.numbers(from === 'sum' ? back.gradient(node) : from === 'upstream' ? one : back.through(from), node.shape)
}
