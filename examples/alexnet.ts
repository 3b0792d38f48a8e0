/**
 * AlexNet's shape (Krizhevsky, Sutskever & Hinton, NIPS 2012; 62 million parameters) from a layer spec: how long it takes to compile, what comes
 * out, what one forward and backward pass takes, and whether slopes at sampled coordinates are those of differences.
 *
 *     npx tsx examples/alexnet.ts
 */
import { readFileSync } from 'node:fs'
import { compile } from '../src/index.js'

interface Net {
  forward(params: Float64Array, x: Float64Array, label: number, tape?: Float64Array): number
  backward(params: Float64Array, x: Float64Array, label: number, tape: Float64Array, upstream: number, grad: Float64Array): void
  readonly layout: Readonly<Record<string, { readonly offset: number; readonly length: number; readonly shape: readonly number[] }>>
  readonly paramsLength: number
  readonly tapeLength: number
}

const seconds = <Result>(what: string, work: () => Result): Result => {
  const started = performance.now()
  const result = work()
  console.log(`${what}: ${((performance.now() - started) / 1000).toFixed(1)} s, ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MB of memory in use`)
  return result
}

const result = seconds('compiled', () => compile(readFileSync(new URL('nets/alexnet.json', import.meta.url), 'utf8'), { filename: 'alexnet.json', target: 'js' }))
if (!result.ok) throw new Error(result.diagnostics.map(({ message }) => message).join('\n'))
console.log(`${(result.code.length / 1000).toFixed(0)} kB of JavaScript`)
const net = await import(`data:text/javascript;base64,${Buffer.from(result.code).toString('base64')}`) as Net

// Weights with He's deviation, drawn by a generator that is faster than a good one.
const params = new Float64Array(net.paramsLength)
let state = 1
const uniform = (): number => (state = (state * 48271) % 0x7fffffff) / 0x7fffffff
for (const { offset, length, shape } of Object.values(net.layout)) {
  const limit = shape.length === 1 ? 0.01 : Math.sqrt(6 * shape.at(-1)! / length)
  for (let k = 0; k < length; k++) params[offset + k] = (2 * uniform() - 1) * limit
}
const image = Float64Array.from({ length: 227 * 227 * 3 }, () => uniform())
const label = 3
const [tape, grad] = [new Float64Array(net.tapeLength), new Float64Array(net.paramsLength)]

const loss = seconds('forward', () => net.forward(params, image, label, tape))
seconds('backward', () => net.backward(params, image, label, tape, 1, grad))
console.log(`loss ${loss.toFixed(4)} (ln 1000 is ${Math.log(1000).toFixed(4)})`)

for (const [name, { offset, length }] of Object.entries(net.layout)) {
  // Where the slope is steepest among a few: the others vanish in rounding.
  const candidates = Array.from({ length: 200 }, () => offset + Math.floor(uniform() * length))
  const k = candidates.reduce((best, at) => (Math.abs(grad[at]!) > Math.abs(grad[best]!) ? at : best))
  const at = params[k]!
  const h = 1e-5
  const [above, below] = [h, -h].map(by => {
    params[k] = at + by
    return net.forward(params, image, label)
  })
  params[k] = at
  const slope = (above! - below!) / (2 * h)
  console.log(`${name.padEnd(16)} ${grad[k]!.toExponential(6).padStart(14)}, by differences ${slope.toExponential(6).padStart(14)}, relative error ${Math.abs(grad[k]! / slope - 1).toExponential(1)}`)
}
