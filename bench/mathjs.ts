import { compile as compileMathjs, derivative, parse } from 'mathjs'
import { load, type Module } from './load.js'
import { interleaved } from './measure.js'
import type { Table } from './table.js'

interface Model {
  readonly name: string
  /** One expression, which both sides understand. */
  readonly text: string
  readonly point: Readonly<Record<string, number>>
}

/** mathjs's `derivative` knows neither erf nor max, so Black–Scholes stands here with a logistic function for the normal distribution. */
const cdf = (z: string) => `1 / (1 + exp(-1.702 * (${z})))`
const d1 = '(log(S / K) + (r + v^2 / 2) * T) / (v * sqrt(T))'

const models: readonly Model[] = [
  { name: 'neuron', text: '1 / (1 + exp(-(w0*x0 + w1*x1 + w2)))', point: { w0: 2, x0: -1, w1: -3, x1: -2, w2: -3 } },
  { name: 'polynomial', text: '3*x^4*y - 2*x^3*y^2 + (x - y)^5 + 7*x*y - 1', point: { x: 1.3, y: -0.7 } },
  { name: 'Rosenbrock', text: '100 * (y - x^2)^2 + (1 - x)^2', point: { x: -1.2, y: 1 } },
  { name: 'staged', text: '(x + 1 / (1 + exp(-y))) / (1 / (1 + exp(-x)) + (x + y)^2)', point: { x: 3, y: -4 } },
  { name: 'Black–Scholes, logistic', text: `S * ${cdf(d1)} - K * exp(-r * T) * ${cdf(`${d1} - v * sqrt(T)`)}`, point: { S: 100, K: 110, T: 0.5, r: 0.03, v: 0.25 } },
]

/** Value and full gradient: mathjs's `derivative` for each variable, compiled, against one call of the emitted module. */
export async function mathjsTable(): Promise<Table> {
  const rows: string[][] = []
  for (const { name, text, point } of models) {
    const names = Object.keys(point)
    const values = Object.values(point)
    const began = performance.now()
    const value = compileMathjs(text)
    const slopes = names.map(variable => derivative(parse(text), variable).compile())
    const prepared = performance.now() - began
    const beganOurs = performance.now()
    const { valueAndGrad } = await load(`input ${names.join(', ')}\nf = ${text}\n`, 'model')
    const preparedOurs = performance.now() - beganOurs

    const grad = new Float64Array(names.length)
    const direct = loop(valueAndGrad, values, grad)
    let sink = 0
    const scope = { ...point }
    const [theirs, ours] = interleaved([
      { name: 'mathjs', run: calls => { for (let k = 0; k < calls; k++) { sink += value.evaluate(scope) as number; for (const slope of slopes) sink += slope.evaluate(scope) as number } } },
      { name: 'gradgen', run: calls => { sink += direct(calls) } },
    ])
    if (Number.isNaN(sink)) throw new Error(`${name} gave NaN`)
    valueAndGrad(...values, grad)
    const far = slopes.findIndex((slope, k) => Math.abs((slope.evaluate(scope) as number) - grad[k]!) > 1e-9 * Math.max(1, Math.abs(grad[k]!)))
    if (far >= 0) throw new Error(`${name}: the two disagree about ∂/∂${names[far]}`)
    rows.push([name, `**${Math.round(theirs!.nanoseconds / ours!.nanoseconds)}×**`, theirs!.nanoseconds.toFixed(0), ours!.nanoseconds.toFixed(1), prepared.toFixed(1), preparedOurs.toFixed(1)])
  }
  return {
    title: 'Value and full gradient, against mathjs',
    note: 'mathjs’s own `derivative`, once for each variable, and `compile`; both sides in one run, in turns; medians of 25 rounds. Both give the same numbers, which is checked.',
    heads: ['model', 'faster by', 'mathjs, ns', 'gradgen, ns', 'mathjs prepares, ms', 'gradgen compiles and loads, ms'],
    rows,
  }
}

/**
 * Calls a function again and again with its arguments written out, as a user's code has them: spreading an array would
 * cost more than the gradient. The first one moves, or V8 would compute all of it once, before the loop.
 */
function loop(valueAndGrad: Module['valueAndGrad'], values: readonly number[], grad: Float64Array): (calls: number) => number {
  const names = values.map((_, k) => `a${k}`).join(', ')
  const moving = names.replace('a0', 'a0 + k * 1e-12')
  const make = new Function('valueAndGrad', 'grad', names, `return calls => { let sum = 0; for (let k = 0; k < calls; k++) sum += valueAndGrad(${moving}, grad) + grad[0]; return sum }`)
  return (make as (...args: unknown[]) => (calls: number) => number)(valueAndGrad, grad, ...values)
}
