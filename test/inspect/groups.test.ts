import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { attempt } from '../../src/compile.js'
import { evaluate, inspectAsync } from '../../src/index.js'
import type { Call, Node } from '../../src/ir/node.js'
import { createGraph } from '../../src/ir/build.js'
import { reachable } from '../../src/ir/walk.js'
import { endsOf, type Circuit } from '../../src/inspect/circuit/circuit.js'
import { groupsOf, type Group } from '../../src/inspect/circuit/groups.js'
import { viewsOf, type View } from '../../src/inspect/circuit/overview.js'
import { provenanceOf } from '../../src/inspect/circuit/provenance.js'
import { startingPoint } from '../../src/inspect/html/start.js'
import { flowAt } from '../../src/inspect/point.js'
import { ops } from '../../src/ops/table.js'
import { parse } from '../../src/parse/parse.js'

const programOf = (text: string) => attempt(text, {}, compilation => parse(compilation)).result!

/** Gates of a graph in order, and what groups them. */
function grouped(text: string): { readonly gates: Call[]; readonly groups: readonly Group[] } {
  const fn = programOf(text)
  const gates = reachable(fn.graph, fn.outputs.map(({ node }) => node)).filter(node => node.kind === 'call')
  return { gates, groups: groupsOf(gates, provenanceOf(fn, fn.graph, text)) }
}

/** Groups that need each other in a circle, if there are any. */
function circle(groups: readonly Group[]): boolean {
  const home = new Map<Node, Group>(groups.flatMap(group => group.gates.map(gate => [gate, group] as const)))
  const needs = new Map(groups.map(group => [group, new Set(group.gates.flatMap(({ args }) => args.map(arg => home.get(arg)).filter(other => other !== undefined && other !== group)))]))
  const done = new Set<Group>()
  for (let more = true; more;) {
    more = false
    for (const [group, others] of needs) if (!done.has(group) && [...others].every(other => done.has(other!))) { done.add(group); more = true }
  }
  return done.size < groups.length
}

/** A definition of 3 gates for each term, less one. */
const terms = (name: string, from: string, count: number): string => `${name} = ${Array.from({ length: count }, (_, k) => `sin(${k + 2} * ${from})`).join(' + ')}`

describe('a large circuit is drawn as groups', () => {
  it('by definition, every gate in one of them', () => {
    const { gates, groups } = grouped(['input x', terms('a', 'x', 67), terms('b', 'a', 50), 'f = b * a'].join('\n'))
    expect(groups.map(({ name, gates }) => [name, gates.length])).toEqual([['a', 200], ['b', 149], ['f', 1]])
    expect(groups.flatMap(group => group.gates).length).toBe(gates.length)
  })

  it('by layer, where names have one before a slash', () => {
    const graph = createGraph()
    const x = graph.symbol('x', 'input')
    const labels = new Map<Node, string>()
    let at: Node = x
    const gates: Call[] = []
    for (let layer = 0; layer < 3; layer++) for (let k = 0; k < 120; k++) {
      const gate = graph.call(ops.sin, at)
      at = gate
      gates.push(gate)
      labels.set(gate, `dense_${layer}/${k % 2 ? 'kernel' : 'bias'}`)
    }
    expect(groupsOf(gates, { labels, definitionOf: () => undefined }).map(({ name, gates }) => [name, gates.length])).toEqual([['dense_0', 120], ['dense_1', 120], ['dense_2', 120]])
  })

  it('and without circles where names come back', () => {
    const graph = createGraph()
    const labels = new Map<Node, string>()
    let at: Node = graph.symbol('x', 'input')
    const gates = Array.from({ length: 30 }, (_, k) => {
      const gate = graph.call(ops.sin, at)
      at = gate
      labels.set(gate, ['p', 'q'][k % 2]!)
      return gate
    })
    const groups = groupsOf(gates, { labels, definitionOf: () => undefined })
    expect(groups.length).toBe(30)
    expect(circle(groups)).toBe(false)
  })

  it('one definition by so many gates', () => {
    const { groups } = grouped(terms('f', 'x', 334))
    expect(groups.map(({ name }) => name)).toEqual(['gates 1 to 150', 'gates 151 to 300', 'gates 301 to 450', 'gates 451 to 600', 'gates 601 to 750', 'gates 751 to 900', 'gates 901 to 1001'])
    expect(circle(groups)).toBe(false)
  })

  it('with counts, each of which can be opened to its gates', () => {
    const text = ['input x', terms('a', 'x', 234), terms('b', 'a', 50), 'f = b * a'].join('\n')
    const fn = programOf(text)
    const whole = viewsOf(fn.graph, endsOf(fn), provenanceOf(fn, fn.graph, text))
    const told = ({ circuit }: View) => circuit.places.filter(({ kind }) => kind === 'group').map(({ label, count }) => `${label}: ${count}`)
    expect(told(whole)).toEqual(['a: 701', 'b: 149', 'f: 1'])
    const a = whole.inside.get(whole.circuit.places.find(({ label }) => label === 'a')!.id)!
    expect(told(a)).toEqual(['gates 1 to 150: 150', 'gates 151 to 300: 150', 'gates 301 to 450: 150', 'gates 451 to 600: 150', 'gates 601 to 701: 101'])
    const gatesIn = (view: View): number => view.circuit.places.filter(({ kind }) => kind === 'gate').length + [...view.inside.values()].reduce((sum, inner) => sum + gatesIn(inner), 0)
    expect(gatesIn(whole)).toBe(851)
  })

  it('of ten thousand gates in seconds', async () => {
    const lines = ['input x, y', 'g0 = x * y', ...Array.from({ length: 5_000 }, (_, k) => `g${k + 1} = sin(g${k}) + g${k >> 1}`), 'output g5000']
    const svg = await inspectAsync(lines.join('\n'), { format: 'svg' })
    expect(svg).toContain('gates 1 to')
    expect(svg).toMatch(/>\d[\d ]* gates</)
  }, 120_000)
})

const examples = readdirSync('examples').filter(name => name.endsWith('.expr'))

describe('what comes back to the arguments of a circuit is what the module says', () => {
  it.each(examples)('%s', name => {
    const text = readFileSync(`examples/${name}`, 'utf8')
    const fn = programOf(text)
    // A little away from where params start: many start at 0.
    const at = new Map([...startingPoint(fn.model, undefined)].map(([symbol, value], place) => [symbol, symbol.role !== 'param' ? value : typeof value === 'number' ? value + 0.1 : Array.from(value, (entry, k) => entry + 0.1 * (2 * place + k) % 0.7)]))
    const flow = flowAt(fn.graph, endsOf(fn).map(({ node }) => node), at)
    const module = evaluate(text)
    const numbers = (kind: 'param' | 'input'): (number | Float64Array)[] => fn.model.arguments.filter(argument => argument.kind === kind).map(({ symbol }) => {
      const value = at.get(symbol)!
      return typeof value === 'number' ? value : Float64Array.from(value)
    })
    const params = numbers('param').flatMap(value => (typeof value === 'number' ? [value] : Array.from(value)))
    const args = [...(params.length > 0 ? [Float64Array.from(params)] : []), ...numbers('input')]
    const grad = new Float64Array(module.gradLength)
    if (fn.outputs.length === 1 && fn.outputs[0]!.node.shape.length === 0) module.valueAndGrad(...args, grad)
    else {
      const tape = new Float64Array(module.tapeLength)
      const out = module.forward(...args, undefined, tape) as Float64Array
      module.backward(...args, tape, new Float64Array(out.length).fill(1), grad)
    }
    const shown = fn.model.wrt.flatMap(({ symbol }) => Array.from(flow.gradient(symbol).data))
    expect(shown.length).toBe(grad.length)
    for (const [k, value] of shown.entries()) expect(Math.abs(value - grad[k]!)).toBeLessThanOrEqual(1e-10 * (1 + Math.abs(value)))
  })

  it('each wire that forks carries its part of the sum', () => {
    const fn = programOf('q = x * y\nf = q * (q + x)')
    const symbol = (name: string) => fn.model.arguments.find(argument => argument.name === name)!.symbol
    const flow = flowAt(fn.graph, endsOf(fn).map(({ node }) => node), new Map([[symbol('x'), 3], [symbol('y'), -2]]))
    const { wires }: Circuit = viewsOf(fn.graph, endsOf(fn), provenanceOf(fn, fn.graph, '')).circuit
    const parts = wires.filter(({ node, back }) => node === symbol('x') && typeof back === 'object').map(({ back }) => (typeof back === 'object' ? flow.through(back).data[0] : NaN))
    expect(parts).toEqual([18, -6])
    expect(['x', 'y'].map(name => flow.gradient(symbol(name)).data[0])).toEqual([12, -27])
  })
})
