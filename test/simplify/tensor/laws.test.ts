import { describe, expect, it } from 'vitest'
import type { Node } from '../../../src/ir/node.js'
import { verifyFn } from '../../../src/ir/verify.js'
import { allLaws } from '../../../src/simplify/tensor/all.js'
import { simplify } from '../../../src/simplify/simplify.js'
import { interpretTensors } from '../../../src/verify/interpret.js'
import { fnOf } from '../program.js'
import { lawPrograms, type Program } from './programs.js'
import { shownTensor, sizes, tensorCompilation, valuesOf, worldOf } from './world.js'

const listed = (made: Node | readonly Node[]): readonly Node[] => ('kind' in made ? [made] : made)

/** Simplifies a program at these sizes, holds it to what it was, and gives the laws that were made. */
function tried(program: Program, [m, n, p]: readonly [number, number, number], exact: boolean): string[] {
  const compilation = tensorCompilation(exact)
  const world = worldOf(compilation.graph, m, n, p)
  const before = listed(program(world))
  const fn = simplify(fnOf(compilation, before), compilation)
  verifyFn(fn)
  const after = fn.outputs.map(output => output.node)
  for (const { before, after, rule } of compilation.steps!) expect(after.shape, rule).toEqual(before.shape)
  for (const seed of [1, 2]) {
    const values = valuesOf(world, seed)
    const [was, is] = [before, after].map(nodes => interpretTensors(world.graph, nodes, values))
    for (const [k, numbers] of was!.entries()) {
      const what = `${shownTensor(before[k]!)} became ${shownTensor(after[k]!)} for ${m}, ${n}, ${p}`
      expect(is![k]!.length, what).toBe(numbers.length)
      for (const [at, value] of numbers.entries())
        if (exact) expect(is![k]![at], what).toBe(value)
        else if (!(Math.abs(is![k]![at]! - value) <= 1e-11 * (1 + Math.abs(value)))) expect(is![k]![at], what).toBe(value)
    }
  }
  return compilation.steps!.map(step => step.rule)
}

describe.each(allLaws.map(law => [law.name, law] as const))('%s', (name, law) => {
  const programs = lawPrograms[name] ?? []

  it(`${law.says} (${law.kind})`, () => {
    expect(programs.length).toBeGreaterThan(0)
    for (const program of programs) for (const size of sizes) tried(program, size, false)
  })

  it('is made', () => {
    const made = new Set(programs.flatMap(program => sizes.flatMap(size => [...tried(program, size, false), ...(law.kind === 'exact' ? tried(program, size, true) : [])])))
    expect([...made]).toContain(name)
  })

  it('is not made where only exact ones may be, unless it is exact', () => {
    const made = new Set(programs.flatMap(program => sizes.flatMap(size => tried(program, size, true))))
    if (law.kind !== 'exact') expect([...made]).not.toContain(name)
  })
})

it('no program stands under the name of a law that is gone', () => {
  expect(Object.keys(lawPrograms).filter(name => !allLaws.some(law => law.name === name))).toEqual([])
})
