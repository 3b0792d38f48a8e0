import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { attempt } from '../../src/compile.js'
import { endsOf, gradientOn, type Circuit } from '../../src/inspect/circuit/circuit.js'
import { layoutOf, type Layout, type Numbers } from '../../src/inspect/circuit/layout.js'
import { viewsOf, type View } from '../../src/inspect/circuit/overview.js'
import { provenanceOf } from '../../src/inspect/circuit/provenance.js'
import { startingPoint } from '../../src/inspect/html/start.js'
import { flowAt } from '../../src/inspect/point.js'
import { parse } from '../../src/parse/parse.js'
import { simplify } from '../../src/simplify/simplify.js'
import { overlaps } from './overlaps.js'

interface Drawn {
  readonly view: View
  readonly numbersOn: (wire: Circuit['wires'][number]) => Numbers
}

/** The circuit of a source, with numbers, or without. */
function drawn(text: string, { fused = true, at = true, most = 300 } = {}): Drawn {
  const { result } = attempt(text, {}, (compilation): Drawn => {
    const written = parse(compilation)
    const fn = fused ? simplify(written, compilation) : written
    const ends = endsOf(fn)
    const flow = at ? flowAt(fn.graph, ends.map(({ node }) => node), startingPoint(fn.model, undefined)) : undefined
    return {
      view: viewsOf(fn.graph, ends, provenanceOf(fn, fn.graph, text), { most }),
      numbersOn: wire => (flow ? { value: flow.value(wire.node), gradient: gradientOn(wire, flow) } : {}),
    }
  })
  return result!
}

const allViews = (view: View): View[] => [view, ...[...view.inside.values()].flatMap(allViews)]

async function layouts({ view, numbersOn }: Drawn, live = false): Promise<Layout[]> {
  const found: Layout[] = []
  for (const { circuit } of allViews(view)) found.push(await layoutOf(circuit, numbersOn, { live }))
  return found
}

async function expectTidy(source: Drawn, live = false): Promise<void> {
  for (const layout of await layouts(source, live)) expect(overlaps(layout)).toEqual([])
}

const examples = readdirSync('examples').filter(name => name.endsWith('.expr'))

/** Formulas of a seeded generator: gates over earlier gates, so that wires fork and cross. */
function random(seed: number, gates: number): string {
  let state = seed * 2654435761 >>> 0
  const below = (n: number) => { state = (Math.imul(state, 1664525) + 1013904223) >>> 0; return Math.floor(state / 2 ** 32 * n) }
  const names = ['x', 'y', 'z', 'longer_name']
  const lines = [`input ${names.join(', ')}`]
  for (let k = 0; k < gates; k++) {
    const [a, b] = [names[below(names.length)]!, names[Math.max(0, names.length - 1 - below(6))]!]
    lines.push(`g${k} = ${[`${a} + ${b}`, `${a} * ${b}`, `max(${a}, ${b})`, `sigmoid(${a})`, `exp(-${b}^2)`, `${a} / (1 + ${b}^2)`][below(6)]!}`)
    names.push(`g${k}`)
  }
  return [...lines, `f = ${names.slice(-4).join(' + ')}`, 'output f'].join('\n')
}

describe('no label touches another, a gate or a wire', () => {
  it.each(examples)('%s', async name => {
    const text = readFileSync(`examples/${name}`, 'utf8')
    for (const fused of [true, false]) for (const at of [true, false]) await expectTidy(drawn(text, { fused, at }))
    await expectTidy(drawn(text), true)
  })

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('random circuit %i', async seed => { await expectTidy(drawn(random(seed, 5 + 4 * seed))) })

  it('of 250 gates', async () => { await expectTidy(drawn(random(9, 200))) })
})
