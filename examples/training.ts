import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import pc from 'picocolors'
import { parse } from 'yaml'
import { evaluate } from '../src/index.js'
import type { Step } from '../src/optimize.js'
import { shuffle } from './digits.js'

/** Examples one after another, `width` numbers each, and what is to be said of each: a class, or `targetWidth` numbers. */
export interface Examples {
  readonly count: number
  readonly width: number
  readonly xs: Float64Array
  readonly targets: Float64Array
  readonly targetWidth: number
}

/** What training takes of a generated module. */
export interface Trainable {
  readonly gradLength: number
  initParams(seed?: number): Float64Array
  valueAndGradBatch(params: Float64Array, n: number, xs: Float64Array, targets: Float64Array, grad: Float64Array): number
}

export interface Training {
  readonly model: Trainable
  readonly examples: Examples
  /** How many of the examples, the first ones, are trained on. */
  readonly trained: number
  readonly batch: number
  readonly epochs: number
  readonly step: Step
  /** The largest rate; it falls to 0 along a cosine (I. Loshchilov and F. Hutter, SGDR, 2017). */
  readonly rate: number
  readonly random: () => number
  /** Changes an example in place before it is trained on, as its target allows. */
  readonly vary?: (x: Float64Array, random: () => number) => void
  /** What is printed of the params after an epoch. */
  readonly describe?: (params: Float64Array) => string
}

export interface Trained {
  readonly params: Float64Array
  /** The mean loss over the batches of each stretch of training; there are at most 200 of them. */
  readonly losses: readonly number[]
}

/** Numbers in [0, 1) that depend on the seed alone: mulberry32. */
export function seeded(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let bits = Math.imul(state ^ (state >>> 15), state | 1)
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61)
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32
  }
}

const onTerminal = process.stdout.isTTY

/** Trains in shuffled batches; what does not fill a batch waits for the next epoch. */
export function train({ model, examples, trained, batch, epochs, step, rate, random, vary, describe }: Training): Trained {
  const { width, targetWidth } = examples
  if (!(batch >= 1 && batch <= trained && trained <= examples.count)) throw new RangeError(`from ${batch} to ${examples.count} examples can be trained on, not ${trained}`)
  const params = model.initParams(1)
  const grad = new Float64Array(model.gradLength)
  const xs = new Float64Array(batch * width)
  const targets = new Float64Array(batch * targetWidth)
  const order = Array.from({ length: trained }, (_, k) => k)
  const batches = Math.floor(trained / batch)
  const steps = epochs * batches
  const stretch = Math.ceil(steps / 200)
  const losses: number[] = []
  const began = performance.now()
  let sum = 0
  for (let done = 0; done < steps; done++) {
    const first = (done % batches) * batch
    if (first === 0) shuffle(order, random)
    for (let k = 0; k < batch; k++) {
      const from = order[first + k]!
      xs.set(examples.xs.subarray(from * width, (from + 1) * width), k * width)
      vary?.(xs.subarray(k * width, (k + 1) * width), random)
      targets.set(examples.targets.subarray(from * targetWidth, (from + 1) * targetWidth), k * targetWidth)
    }
    sum += model.valueAndGradBatch(params, batch, xs, targets, grad)
    step(params, grad, 0.5 * rate * (1 + Math.cos(Math.PI * done / steps)))
    if ((done + 1) % stretch === 0) {
      losses.push(sum / stretch)
      sum = 0
    }
    const epoch = Math.floor(done / batches) + 1
    const latest = (losses.at(-1) ?? NaN).toPrecision(3)
    if (onTerminal) process.stdout.write(`\r  epoch ${epoch} of ${epochs}  ${bar((first + batch) / trained)}  loss ${latest}  `)
    if (describe === undefined || (done + 1) % batches !== 0) continue
    const line = `  epoch ${epoch} of ${epochs}  loss ${latest}  ${describe(params)}  after ${((performance.now() - began) / 1000).toFixed(1)} s`
    console.log(onTerminal ? `\r${line}${' '.repeat(30)}` : line)
  }
  return { params, losses }
}

const bar = (share: number) => '█'.repeat(Math.round(24 * share)).padEnd(24, '░')

export const percent = (share: number) => `${(100 * share).toFixed(1)} %`

export const heading = (title: string, weights: number) => { console.log(`${pc.bold(pc.cyan(title))}, ${weights.toLocaleString('en')} weights`) }

/** What a net says of an example: the spec compiled without its loss, whose params are the same. */
export function outputsOf(spec: string): (params: Float64Array, x: Float64Array) => Float64Array {
  const { loss, ...net } = parse(readFileSync(new URL(`nets/${spec}`, import.meta.url), 'utf8')) as Record<string, unknown>
  if (loss === undefined) throw new Error(`${spec} has no loss to leave out`)
  const { forward } = evaluate(JSON.stringify(net), { filename: spec, emit: ['forward'] })
  return (params, x) => {
    const out = forward(params, x) as number | Float64Array
    return typeof out === 'number' ? Float64Array.of(out) : out
  }
}

/** The share of the examples from `first` on of which `right` says so, given the net's output and the target. */
export function share({ count, width, xs, targets, targetWidth }: Examples, first: number, output: (x: Float64Array) => Float64Array, right: (out: Float64Array, target: number) => boolean): number {
  let hits = 0
  for (let k = first; k < count; k++) if (right(output(xs.subarray(k * width, (k + 1) * width)), targets[k * targetWidth]!)) hits++
  return hits / (count - first)
}

/** The largest score is that of the class. */
export const isClass = (scores: Float64Array, label: number): boolean => scores.indexOf(Math.max(...scores)) === label

/** Writes the losses as a curve, the loss on a logarithmic axis: `docs/training/<name>.svg`. */
export function drawLosses(name: string, title: string, losses: readonly number[]): void {
  const path = fileURLToPath(new URL(`../docs/training/${name}.svg`, import.meta.url))
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, lossCurve(title, losses))
  console.log(`  the losses are drawn in docs/training/${name}.svg`)
}

/** An SVG of 640 × 360: time to the right, the logarithm of the loss upwards, with a line for each power of ten and its third. */
export function lossCurve(title: string, losses: readonly number[]): string {
  const escaped = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const [left, right, top, bottom] = [70, 620, 40, 320]
  const positive = losses.filter(loss => loss > 0 && Number.isFinite(loss))
  const [low, high] = [Math.min(...positive), Math.max(...positive)]
  const [from, to] = [Math.log10(low) - 0.05, Math.log10(high) + 0.05]
  const across = (k: number) => (left + (right - left) * k / Math.max(1, losses.length - 1)).toFixed(1)
  const up = (loss: number) => (bottom - (bottom - top) * (Math.log10(loss) - from) / (to - from)).toFixed(1)
  const decades = Array.from({ length: Math.ceil(to) - Math.floor(from) + 1 }, (_, k) => Math.floor(from) + k)
  const ticks = decades.flatMap(decade => [1, 3].map(factor => Number(`${factor}e${decade}`))).filter(tick => Math.log10(tick) >= from && Math.log10(tick) <= to)
  const points = losses.flatMap((loss, k) => (loss > 0 && Number.isFinite(loss) ? [`${across(k)},${up(loss)}`] : []))
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 360" font-family="system-ui, sans-serif" font-size="13" role="img">
<title>${escaped}</title>
<rect width="640" height="360" fill="#fff"/>
<text x="${left}" y="24" font-size="15" fill="#222">${escaped}</text>
${ticks.map(tick => `<path d="M${left} ${up(tick)}H${right}" stroke="#ddd"/><text x="${left - 8}" y="${up(tick)}" dy="4" text-anchor="end" fill="#555">${tick}</text>`).join('\n')}
<path d="M${left} ${bottom}H${right}" stroke="#555"/>
<text x="${right}" y="${bottom + 22}" text-anchor="end" fill="#555">steps</text>
<polyline fill="none" stroke="#0a66c2" stroke-width="1.5" points="${points.join(' ')}"/>
</svg>
`
}
