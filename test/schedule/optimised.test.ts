import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { straightLine } from '../../bench/straight-line.js'
import { compile } from '../../src/index.js'

const folder = mkdtempSync(join(tmpdir(), 'gradgen-optimised-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Functions that compute; not those that copy or describe. */
const routine = /^(?:export )?function ((?:forward|backward|valueAndGrad|example|block)(?:_\d+)?|valueAndGradBatch)\(/gm

/**
 * V8 decides for itself, but makes up its mind sooner (the budget), in the thread that runs; without inlining, lest a small function vanish in
 * its caller before it is optimised itself, and as a whole, not in the middle of a loop.
 */
const flags = ['--allow-natives-syntax', '--interrupt-budget=20000', '--no-concurrent-recompilation', '--no-turbo-inlining', '--no-use-osr']

/** Calls the functions of a module until V8 has optimised them all, for some seconds at most; prints those that are not. */
const driver = (names: readonly string[]) => `
const isOptimised = status => (status & 16) !== 0
const statuses = () => [${names.map(name => `['${name}', %GetOptimizationStatus(${name})]`).join(', ')}]
const vector = length => Float64Array.from({ length }, (_, k) => 0.3 + 0.5 * Math.sin(k))
const size = shape => shape.reduce((p, q) => p * q, 1)
const value = ({ shape, kind }, n = 1) => (kind === 'class' ? (shape.length > 0 || n > 1 ? new Array(n * size(shape)).fill(1) : 1) : shape.length > 0 || n > 1 ? vector(n * size(shape)) : 0.4)
const params = paramsLength > 0 ? [vector(paramsLength)] : []
const one = meta.inputs.map(input => value(input))
const grad = new Float64Array(gradLength), tape = new Float64Array(tapeLength), length = meta.outputs.reduce((sum, { shape }) => sum + size(shape), 0)
const single = length === 1 && meta.outputs[0].shape.length === 0, out = new Float64Array(length), upstream = single ? 1 : vector(length)
const batch = typeof valueAndGradBatch === 'function' ? meta.inputs.map(input => (input.shape.length === 0 ? (input.kind === 'class' ? new Array(19).fill(1) : vector(19)) : value(input, 19))) : []
const round = () => {
  if (single) forward(...params, ...one, tape)
  else forward(...params, ...one, out, tape)
  backward(...params, ...one, tape, upstream, grad)
  if (typeof valueAndGrad === 'function') valueAndGrad(...params, ...one, grad)
  if (typeof valueAndGradBatch === 'function') valueAndGradBatch(...params, 19, ...batch, grad)
}
for (const end = performance.now() + 20_000; performance.now() < end && !statuses().every(([, status]) => isOptimised(status));) for (let k = 0; k < 20; k++) round()
console.log(JSON.stringify(statuses().filter(([, status]) => !isOptimised(status)).map(([name]) => name)))
`

function notOptimised(text: string, name: string): { readonly asked: number; readonly left: readonly string[] } {
  const { code } = compile(text, { target: 'js' })
  const names = [...code.matchAll(routine)].map(([, found]) => found!)
  const file = join(folder, `${name}.mjs`)
  writeFileSync(file, code + driver(names))
  const { stdout, stderr, status } = spawnSync(process.execPath, [...flags, file], { encoding: 'utf8' })
  expect(stderr).toBe('')
  expect(status).toBe(0)
  return { asked: names.length, left: JSON.parse(stdout) as string[] }
}

describe('V8 optimises every function', () => {
  const examples = readdirSync('examples').filter(name => name.endsWith('.expr')).map(name => [name, readFileSync(join('examples', name), 'utf8')] as const)
  const net = 'input x[96], label: class(10)\nparam W1[48, 96] = heNormal(), b1[48], W2[10, 48] = heNormal(), b2[10]\nloss = softmaxCrossEntropy(label, W2 * relu(W1*x + b1) + b2)'

  it.each([...examples, ['a straight line of 6000 operations', straightLine(6000).text], ['a net in blocks of examples', net]] as const)('%s', (name, text) => {
    const { asked, left } = notOptimised(text, name.replace(/\W/g, '-'))
    expect(asked).toBeGreaterThan(1)
    expect(left).toEqual([])
  })

  it('but would not one that is too large', () => {
    const lines = Array.from({ length: 4000 }, (_, k) => `  t = Math.sin(t) * ${k}.5 + t * x`).join('\n')
    const code = `function forward(x) {\n  let t = x\n${lines}\n  return t\n}\nfor (let k = 0; k < 4000; k++) forward(0.1)\nconsole.log(%GetOptimizationStatus(forward) & 16)\n`
    const file = join(folder, 'large.mjs')
    writeFileSync(file, code)
    expect(spawnSync(process.execPath, [...flags, file], { encoding: 'utf8' }).stdout).toBe('0\n')
  })
})
