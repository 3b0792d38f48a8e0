/**
 * `npm run alexnet`: compiles a net of AlexNet's shape (A. Krizhevsky, I. Sutskever and G. Hinton, ImageNet Classification with Deep Convolutional
 * Neural Networks, 2012; 62 million params) from `nets/alexnet.json`, prints what it costs, runs it forward and backward once, and holds its gradient
 * against differences: at one coordinate of each array of weights, and along a random direction, which sees them all.
 */
import { readFileSync } from 'node:fs'
import pc from 'picocolors'
import { compile, evaluate } from '../src/index.js'
import { seeded } from './training.js'

const source = readFileSync(new URL('nets/alexnet.json', import.meta.url), 'utf8')
const options = { filename: 'alexnet.json', emit: ['forward', 'backward', 'valueAndGrad'] } as const
const grouped = (count: number) => Math.round(count).toLocaleString('en')
const say = (what: string, value: string) => { console.log(`  ${what.padEnd(48)}${value}`) }

function timed<Result>(run: () => Result): { readonly result: Result; readonly seconds: number } {
  const began = performance.now()
  const result = run()
  return { result, seconds: (performance.now() - began) / 1000 }
}

console.log(pc.bold(pc.cyan('AlexNet')))
const compiled = timed(() => compile(source, options))
if (!compiled.result.ok) throw new Error(compiled.result.diagnostics.map(({ message }) => message).join('; '))
const { code, model } = compiled.result
say('compiled in', `${compiled.seconds.toFixed(1)} s`)
say('bytes of the module', grouped(code.length))
say('operations, forward', grouped(model!.operations.forward))
say('operations, forward and backward', grouped(model!.operations.valueAndGrad))

const net = evaluate(source, options)
say('params', grouped(net.paramsLength))
say('bytes on the tape', grouped(8 * net.tapeLength))
const workspace = /Workspace: (\d+) bytes/.exec(code)?.[1]
if (workspace !== undefined) say('bytes of workspace', grouped(Number(workspace)))

const random = seeded(1)
const params = net.initParams(1)
const grad = new Float64Array(net.gradLength)
const x = Float64Array.from({ length: 227 * 227 * 3 }, () => random() - 0.5)
const label = 7
const value = (): number => net.forward(params, x, label)
const forward = timed(value)
const both = timed(() => net.valueAndGrad(params, x, label, grad))
say('one pass forward', `${forward.seconds.toFixed(1)} s, loss ${forward.result.toFixed(6)}`)
say('one pass forward and backward', `${both.seconds.toFixed(1)} s, loss ${both.result.toFixed(6)}`)
const { maxRSS } = process.resourceUsage()
say('memory of the process at most', `${grouped(maxRSS / 1024)} MB`)

/** The slopes come from sums of thousands of terms, divided by 2h: of a loss of some 7 as many digits are left. */
const agrees = (got: number, expected: number): boolean => Math.abs(got - expected) <= 1e-5 * Math.abs(expected) + 1e-8
let failed = 0

/**
 * A step that is small enough for no ReLU and no maximum of a million to have its kink within it leaves few digits. So the difference to one side
 * will do where a kink lies on the other.
 */
function hold(what: string, got: number, move: (distance: number) => void): void {
  let verdict: string | undefined
  let expected = NaN
  for (const h of [1e-6, 1e-7]) {
    move(h)
    const above = value()
    move(-h)
    const below = value()
    move(0)
    const [across, left, right] = [(above - below) / (2 * h), (forward.result - below) / h, (above - forward.result) / h]
    const [slope, how] = agrees(got, across) ? [across, 'agrees']
      : agrees(got, left) ? [left, 'agrees on the left, a kink on the right']
      : agrees(got, right) ? [right, 'agrees on the right, a kink on the left']
      : [across, undefined]
    expected = slope
    verdict = how
    if (verdict !== undefined) break
  }
  if (verdict === undefined) failed++
  say(what, `${got.toExponential(6)} against ${expected.toExponential(6)} ${verdict === undefined ? pc.red('differs') : pc.green(verdict)}`)
}

console.log('\n  the gradient against differences')
for (const [name, { offset, length }] of Object.entries(net.layout)) {
  // Of a hundred that are drawn the steepest: most slopes are 0, and would agree with anything that is.
  const drawn = Array.from({ length: 100 }, () => offset + Math.floor(length * random()))
  const k = drawn.reduce((best, next) => (Math.abs(grad[next]!) > Math.abs(grad[best]!) ? next : best))
  const here = params[k]!
  hold(`${name}, number ${grouped(k - offset)} of ${grouped(length)}`, grad[k]!, distance => { params[k] = here + distance })
}

const start = params.slice()
const direction = new Float64Array(net.gradLength)
for (let k = 0; k < direction.length; k++) direction[k] = random() - 0.5
const norm = Math.sqrt(direction.reduce((sum, component) => sum + component * component, 0))
for (let k = 0; k < direction.length; k++) direction[k]! /= norm
const slope = direction.reduce((sum, component, k) => sum + component * grad[k]!, 0)
hold('along a random direction', slope, distance => { for (let k = 0; k < direction.length; k++) params[k] = start[k]! + distance * direction[k]! })
console.log(`\n  ${failed === 0 ? pc.green('every slope agrees') : pc.red(`${failed} slopes differ`)}`)
if (failed > 0) process.exitCode = 1
