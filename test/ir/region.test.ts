import { describe, expect, it } from 'vitest'
import { createGraph } from '../../src/ir/build.js'
import { createRegions } from '../../src/ir/region.js'
import { and, not, or } from '../../src/ops/control.js'
import { larger } from '../../src/ops/compare.js'

function setUp() {
  const graph = createGraph()
  const zero = graph.constant(0)
  const conditions = Array.from({ length: 60 }, (_, k) => graph.call(larger, graph.symbol(`x${k}`, 'input'), zero))
  return { graph, conditions, regions: createRegions(graph, { and, or, not }) }
}

describe('regions', () => {
  it('are interned', () => {
    const { regions, conditions: [c] } = setUp()
    expect(regions.child(regions.root, c!, true)).toBe(regions.child(regions.root, c!, true))
    expect(regions.child(regions.root, c!, true)).not.toBe(regions.child(regions.root, c!, false))
  })

  it('cover both branches of a condition by their parent', () => {
    const { regions, conditions: [c, d] } = setUp()
    const outer = regions.child(regions.root, c!, true)
    expect(regions.cover([regions.child(outer, d!, true), regions.child(outer, d!, false)])).toBe(outer)
  })

  it('cover an inner and an outer region by the outer one', () => {
    const { regions, conditions: [c, d] } = setUp()
    const outer = regions.child(regions.root, c!, true)
    expect(regions.cover([regions.child(outer, d!, false), outer])).toBe(outer)
  })

  it('cover strangers by the disjunction of their conditions, which contains each', () => {
    const { graph, regions, conditions: [c, d, e] } = setUp()
    const first = regions.child(regions.root, c!, true)
    const second = regions.child(regions.child(regions.root, d!, true), e!, false)
    const cover = regions.cover([first, second])
    expect(cover.parent).toBe(regions.root)
    expect(cover.condition).toBe(graph.call(or, c!, graph.call(and, d!, graph.call(not, e!))))
    expect(regions.contains(cover, first)).toBe(true)
    expect(regions.contains(cover, second)).toBe(true)
    expect(regions.contains(cover, regions.root)).toBe(false)
    expect(regions.cover([cover, first])).toBe(cover)
  })

  it('are not joined by more conditions than asked for', () => {
    const { regions, conditions: [c, d] } = setUp()
    const strangers = [regions.child(regions.root, c!, true), regions.child(regions.root, d!, true)]
    expect(regions.cover(strangers, 1)).toBe(regions.root)
  })

  it('never nest deeper than a bound, and keep the whole condition when they are flattened', () => {
    const { regions, conditions } = setUp()
    let region = regions.root
    for (const condition of conditions) region = regions.child(region, condition, true)
    expect(region.depth).toBeLessThanOrEqual(24)
    // Every condition of the path stands somewhere in the conditions of the region and its parents.
    const found = new Set<unknown>()
    const work = []
    for (let at: typeof region | undefined = region; at?.condition; at = at.parent) work.push(at.condition)
    for (let node = work.pop(); node; node = work.pop()) {
      found.add(node)
      if (node.kind === 'call') work.push(...node.args)
    }
    for (const condition of conditions) expect(found.has(condition)).toBe(true)
  })
})
