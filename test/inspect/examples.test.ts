import { readdirSync, readFileSync } from 'node:fs'
import temml from 'temml'
import { describe, expect, it } from 'vitest'
import { evaluate, inspect } from '../../src/index.js'

const examples = readdirSync('examples').filter(name => name.endsWith('.expr')).map(name => [name, readFileSync(`examples/${name}`, 'utf8')] as const)

describe.each(examples)('%s', (_, text) => {
  const module = evaluate(text)
  const meta = module.meta as { inputs: { name: string }[]; params: { name: string; start: number }[]; outputs: unknown[] }
  const point = (seed: number) => meta.inputs.map((_, k) => 0.4 + 0.35 * ((k + seed) % 4))
  const own = (inputs: readonly number[]) => [...(meta.params.length > 0 ? [module.initParams()] : []), ...inputs]

  it('is accepted as LaTeX', () => {
    for (const options of [{}, { order: 2 }, { gates: 'as-written' }] as const)
      expect(() => temml.renderToString(inspect(text, { format: 'latex', ...options }), { throwOnError: true })).not.toThrow()
  })

  it('reads back from its own expr, with its derivatives as outputs', () => {
    const page = inspect(text, { format: 'expr' })
    const again = evaluate(page)
    for (const seed of [0, 1, 2]) {
      const inputs = point(seed)
      const outputs = [...again.forward(...own(inputs)) as Iterable<number>]
      const values = meta.outputs.length === 1 ? [module.forward(...own(inputs)) as number] : [...module.forward(...own(inputs)) as Iterable<number>]
      const grads = values.flatMap((_, k) => {
        const grad = new Float64Array(module.gradLength)
        const tape = new Float64Array(module.tapeLength)
        if (values.length === 1) module.valueAndGrad(...own(inputs), grad)
        else {
          module.forward(...own(inputs), undefined, tape)
          module.backward(...own(inputs), tape, Float64Array.from(values, (_, j) => Number(j === k)), grad)
        }
        return [...grad]
      })
      const wanted = [...values, ...grads]
      expect(outputs.length).toBe(wanted.length)
      for (const [k, value] of wanted.entries()) expect(Math.abs(outputs[k]! - value)).toBeLessThanOrEqual(1e-12 * (1 + Math.abs(value)))
    }
  })

  it('has the other formats', () => {
    expect(() => JSON.parse(inspect(text, { format: 'json', steps: true })) as unknown).not.toThrow()
    expect(inspect(text, { format: 'dot' })).toMatch(/^digraph /)
    expect(inspect(text, { ascii: true })).toMatch(/^[\x00-\x7f]*$/)
  })
})
