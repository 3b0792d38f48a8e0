/** `npm run demo`: compiles the examples, runs what came out, and shows numbers and formulas. Nothing is written but to the system's folder for temporary files. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pc from 'picocolors'
import { compile, evaluate, inspect } from '../src/index.js'
import { levenbergMarquardt } from './levenberg-marquardt.js'
import { misra1a as data } from './misra1a-data.js'

const source = (name: string) => readFileSync(new URL(`${name}.expr`, import.meta.url), 'utf8')
const title = (text: string) => console.log(`\n${pc.bold(pc.cyan(text))}`)
const show = (text: string) => console.log(text.trimEnd().replace(/^(?=.)/gm, '  '))
const say = (text: string) => console.log(`  ${text}`)
const number = (value: number) => pc.green(String(Math.abs(value) < 1e-3 || Math.abs(value) >= 1e6 ? Number(value.toExponential(9)) : Number(value.toPrecision(10))))
const gradient = (grad: Iterable<number>) => [...grad].map(slope => pc.red(String(Number(slope.toPrecision(6)) + 0))).join(', ')
const codeOf = (text: string) => text.split('\n').filter(line => !/^\s*(#|$)/.test(line)).join('\n')

/** An emitted module, as the demo calls it. */
interface Module {
  readonly gradLength: number
  readonly forward: (...args: unknown[]) => number
  readonly backward: (...args: unknown[]) => void
  readonly valueAndGrad: (...args: unknown[]) => number
  readonly objective: (x: Float64Array, ...rest: unknown[]) => number
  readonly initParams: () => Float64Array
  readonly tapeLength: number
  readonly meta: { readonly operations: { readonly forward: number; readonly valueAndGrad: number } }
}
const load = (name: string) => evaluate(source(name), { filename: `${name}.expr` }) as unknown as Module

function circuits() {
  title('The first circuit')
  show(codeOf(source('circuit')))
  const circuit = load('circuit')
  const grad = new Float64Array(3)
  say(`at x = −2, y = 5, z = −4:  f = ${number(circuit.valueAndGrad(-2, 5, -4, grad))}   ∂f/∂(x, y, z) = ${gradient(grad)}`)

  title('Patterns, forks, and something staged')
  const points: readonly (readonly [name: string, ...point: number[]])[] = [['patterns', 3, -4, 2, -1], ['fork', 3, -2], ['staged', 3, -4]]
  for (const [name, ...point] of points) {
    const module = load(name)
    const slopes = new Float64Array(module.gradLength)
    say(`${name.padEnd(9)} at ${point.join(', ').padEnd(12)}  f = ${number(module.valueAndGrad(...point, slopes))}   gradient ${gradient(slopes)}`)
  }
}

function neuron() {
  title('A neuron, written gate by gate')
  show(codeOf(source('neuron')))
  say(pc.dim('what `gradgen inspect` makes of it:'))
  show(inspect(source('neuron'), { format: 'text', filename: 'neuron.expr' }))
  const { code, model } = compile(source('neuron'), { filename: 'neuron.expr' })
  say(pc.dim('and what `gradgen compile` writes, in part:'))
  show(pc.yellow(/^export function valueAndGrad[\s\S]*?^}/m.exec(code ?? '')?.[0] ?? ''))
  const grad = new Float64Array(5)
  say(`at w = (2, −3, −3), x = (−1, −2):  f = ${number(load('neuron').valueAndGrad(2, -1, -3, -2, -3, grad))}   gradient ${gradient(grad)}`)
  say(`${model?.operations.valueAndGrad} operations for the value and all five derivatives; one of them is exp`)
}

function activations() {
  title('Activations: value and slope')
  const module = load('activations')
  const names = ['sigmoid', 'tanh', 'ReLU', 'leaky ReLU', 'ELU']
  say(`${'x'.padStart(4)}  ${names.map(name => name.padStart(18)).join('')}`)
  for (const x of [-2, -1, 0, 1, 2]) {
    const tape = new Float64Array(module.tapeLength)
    const out = new Float64Array(5)
    module.forward(x, out, tape)
    const cells = [...out].map((value, k) => {
      const slope = new Float64Array(1)
      module.backward(x, tape, Float64Array.from(out, (_, j) => Number(j === k)), slope)
      return `${pc.green(value.toFixed(5).padStart(10))} ${pc.red(slope[0]!.toFixed(4).padStart(7))}`
    })
    say(`${String(x).padStart(4)}  ${cells.join('')}`)
  }
}

function blackScholes() {
  title('Black and Scholes: the gradient is the greeks')
  const point = [100, 110, 0.5, 0.03, 0.25] as const
  const grad = new Float64Array(5)
  const price = load('black-scholes').valueAndGrad(...point, grad)
  const [delta, , minusTheta, rho, vega] = grad as unknown as readonly number[]
  say(`S = 100, K = 110, T = ½, r = 3 %, σ = 25 %:  call ${number(price)}`)
  say(`delta ${number(delta!)}   theta ${number(-minusTheta!)}   vega ${number(vega!)}   rho ${number(rho!)}`)
  say(pc.dim('one of them, as a formula:'))
  show(inspect(source('black-scholes'), { format: 'text', filename: 'black-scholes.expr', wrt: ['S'] }))
}

function regression() {
  title('NIST Misra1a: Levenberg–Marquardt over an emitted Jacobian')
  show(codeOf(source('misra1a')))
  const { valueAndGrad } = load('misra1a')
  for (const start of data.starts) {
    const fit = levenbergMarquardt((params, k, row) => valueAndGrad(params, data.x[k], data.y[k], row), data.x.length, start)
    say(`from (${start.join(', ')}) in ${fit.iterations} iterations:  b1 = ${number(fit.params[0]!)}, b2 = ${number(fit.params[1]!)}, residual sum of squares ${number(fit.residualSumOfSquares)}`)
  }
  say(`NIST certifies:  b1 = ${data.certified.b1}, b2 = ${data.certified.b2}, residual sum of squares ${data.certified.residualSumOfSquares}`)
}

/** Newton's method would be shorter still; this is the plainest use of `objective`. */
function descend(objective: Module['objective'], start: Float64Array, ...inputs: number[]): Float64Array {
  let x = start
  const grad = new Float64Array(x.length)
  for (let k = 0, rate = 1; k < 2000; k++, rate *= 4) {
    const value = objective(x, ...inputs, grad)
    const steepness = grad.reduce((sum, slope) => sum + slope * slope, 0)
    if (steepness < 1e-24) break
    const step = () => x.map((coordinate, j) => coordinate - rate * grad[j]!)
    while (rate > 1e-20 && objective(step(), ...inputs) > value - 1e-4 * rate * steepness) rate /= 2
    x = step()
  }
  return x
}

function robotArm() {
  title('A robot arm reaches for (0.4, 1.2)')
  const reach = load('arm-reach')
  const joints = descend(reach.objective, reach.initParams(), 0.4, 1.2)
  const hand = load('arm').forward(...joints) as unknown as Float64Array
  say(`shoulder ${number(joints[0]!)}, elbow ${number(joints[1]!)}: the hand is at (${[...hand].map(number).join(', ')})`)
}

function vectors() {
  title('Vectors and matrices: gradients read as matrix calculus')
  show(codeOf(source('norm')))
  show(inspect(source('norm'), { format: 'text', filename: 'norm.expr' }).split('\n\n')[0]!)
  const grad = new Float64Array(6)
  const value = load('norm').valueAndGrad(Float64Array.of(0.1, 0.5, -0.3, 0.8), Float64Array.of(0.2, 0.4), grad)
  say(`at W = [0.1, 0.5; −0.3, 0.8], x = [0.2, 0.4]:  ${number(value)}   ∂W = ${gradient(grad.subarray(0, 4))}   ∂x = ${gradient(grad.subarray(4))}`)
}

function valley() {
  title('Rosenbrock’s valley in a thousand dimensions')
  show(codeOf(source('rosenbrock')))
  const { code } = compile(source('rosenbrock'), { filename: 'rosenbrock.expr' })
  say(pc.dim('a loop stays a loop:'))
  show(pc.yellow(/^export function valueAndGrad[\s\S]*?^}/m.exec(code ?? '')?.[0] ?? ''))
}

function nets() {
  title('A 2-layer net, 3072–100–10')
  show(codeOf(source('net2')))
  const began = performance.now()
  const net = load('net2')
  say(`${net.gradLength.toLocaleString('en')} weights, compiled in ${(performance.now() - began).toFixed(0)} ms; ${net.meta.operations.valueAndGrad.toLocaleString('en')} operations for the loss and its gradient`)
  const params = net.initParams()
  const grad = new Float64Array(net.gradLength)
  const image = Float64Array.from({ length: 3072 }, (_, k) => Math.sin(k))
  const losses = Array.from({ length: 4 }, () => {
    const loss = net.valueAndGrad(params, image, 3, grad)
    for (let k = 0; k < params.length; k++) params[k]! -= 1e-3 * grad[k]!
    return number(loss)
  })
  say(`four steps downhill on one image: ${losses.join(', ')}`)
  say(pc.dim('npm run train: this net, and one with three layers, on handwritten digits'))
}

function takeAway() {
  title('To take away')
  const folder = join(tmpdir(), 'gradgen-demo')
  mkdirSync(folder, { recursive: true })
  const dot = join(folder, 'circuit.dot')
  writeFileSync(dot, inspect(source('circuit'), { format: 'dot', filename: 'circuit.expr', at: { x: -2, y: 5, z: -4 } }))
  const module = join(folder, 'neuron.grad.ts')
  writeFileSync(module, compile(source('neuron'), { filename: 'neuron.expr' }).code ?? '')
  say(`the circuit as a graph     ${dot}   ${pc.dim('(dot -Tsvg draws it)')}`)
  say(`the neuron as a module     ${module}`)
  say(pc.dim("import { valueAndGrad } from './neuron.grad.js': no dependencies come with it"))
  say(`and your own formula:      ${pc.bold("npx tsx src/cli/main.ts inspect -e 'x * exp(-x^2)'")}`)
}

const began = performance.now()
circuits()
neuron()
activations()
blackScholes()
regression()
robotArm()
vectors()
valley()
nets()
takeAway()
console.log(pc.dim(`\n  ${((performance.now() - began) / 1000).toFixed(1)} s`))
