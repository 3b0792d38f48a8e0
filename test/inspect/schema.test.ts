import { Ajv2020 } from 'ajv/dist/2020.js'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { inspect } from '../../src/index.js'

const schema = JSON.parse(readFileSync('docs/inspection.schema.json', 'utf8')) as object
const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema)

/** What is wrong with a document; nothing if it is what the schema says. */
function faults(document: unknown): unknown[] {
  validate(document)
  return (validate.errors ?? []).slice(0, 3)
}

const inspected = (text: string, options: object) => JSON.parse(inspect(text, { ...options, format: 'json' })) as { [key: string]: unknown }

describe('what JSON says is what its schema says', () => {
  const examples = readdirSync('examples').filter(name => name.endsWith('.expr'))

  it.each(examples)('%s', name => {
    const text = readFileSync(`examples/${name}`, 'utf8')
    for (const options of [{ steps: true }, { gates: 'as-written', order: 2 }]) expect(faults(inspected(text, options))).toEqual([])
  })

  it('at a point, with numbers that JSON has no words for', () => {
    expect(faults(inspected('input x in [0, Infinity]\nparam w[2] = randomNormal(), u[2] = heUniform(), k = 1\nf = log(x) + sum(w .* u) * k', { at: { x: 0 } }))).toEqual([])
  })

  it('with the loops of the emitted code, each with its place in the source', () => {
    const { loops } = inspected(readFileSync('examples/net2.expr', 'utf8'), {}) as unknown as { loops: { of: string; depth: number; trips: number; step: number; sums: number; at?: object }[] }
    const forward = loops.filter(({ of }) => of === 'forward')
    const rows = forward.findIndex(({ trips, step, sums }) => trips === 25 && step === 4 && sums === 0)
    expect(forward[rows]).toEqual({ of: 'forward', depth: 0, trips: 25, step: 4, sums: 0, accumulators: 1, at: { line: 6, column: 1 } })
    expect(forward[rows + 1]).toMatchObject({ depth: 1, trips: 3072, step: 1, sums: 4 })
    expect(inspected('x^2', {})['loops']).toEqual([])
  })

  it('and nothing else', () => {
    const document = inspected('x^2', {})
    expect(faults({ ...document, more: 1 })).toHaveLength(1)
    expect(faults({ ...document, version: 2 })).toHaveLength(1)
    expect(faults({ ...document, nodes: [{ id: 0 }] }).length).toBeGreaterThan(0)
  })
})
