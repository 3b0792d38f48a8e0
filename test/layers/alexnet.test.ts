import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { compile } from '../../src/index.js'

it('a net of AlexNet’s shape, of 62 million params, is a module of loops, no larger than some hundred kilobytes', () => {
  const source = readFileSync(new URL('../../examples/nets/alexnet.json', import.meta.url), 'utf8')
  const { ok, code, model, diagnostics } = compile(source, { filename: 'alexnet.json', emit: ['forward', 'backward', 'valueAndGrad'] })
  expect(ok, diagnostics.map(({ message }) => message).join('\n')).toBe(true)
  expect(model!.params.reduce((sum, { shape }) => sum + shape.reduce((product, extent) => product * extent, 1), 0)).toBe(62_378_344)
  expect(code.length).toBeLessThan(400_000)
}, 300_000)
