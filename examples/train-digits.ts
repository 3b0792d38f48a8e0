/**
 * `npm run train`: trains the linear classifier, the 2-layer net (3072–100–10) and the 3-layer net (3072–100–100–10) of the examples on handwritten
 * digits, by gradient descent with momentum over one flat vector, with gradients from the emitted modules. The nets should win.
 * `npm run train -- 1000` takes a thousand digits only.
 */
import { readFileSync } from 'node:fs'
import pc from 'picocolors'
import * as linear from '../generated/linear-softmax.grad.js'
import * as net2 from '../generated/net2.grad.js'
import * as net3 from '../generated/net3.grad.js'
import { evaluate } from '../src/index.js'
import { loadDigits, pixels, shuffle, type Images } from './digits.js'
import { seeded } from './training.js'

const trained = Number(process.argv[2] ?? 8000)
const tested = Math.min(2000, trained)
const batch = 20

interface Model extends Pick<typeof net2, 'initParams' | 'valueAndGradBatch'> {
  readonly gradLength: number
}

/** The same formulas with the scores as output, not the loss. */
function scorer(name: string): (params: Float64Array, x: Float64Array) => Float64Array {
  const source = readFileSync(new URL(`${name}.expr`, import.meta.url), 'utf8').replace(/^output .*$/m, 'output scores')
  const { forward } = evaluate(source, { filename: `${name}.expr`, emit: ['forward'] }) as unknown as { forward: (...args: unknown[]) => Float64Array }
  const out = new Float64Array(10)
  return (params, x) => forward(params, x, 0, out)
}

const image = ({ xs }: Images, k: number) => xs.subarray(k * pixels, (k + 1) * pixels)

/** The share of the images from `first` on (as many as are tested) whose largest score is that of their class. */
function accuracy(scores: ReturnType<typeof scorer>, params: Float64Array, images: Images, first: number): number {
  let right = 0
  for (let k = first; k < first + tested; k++) {
    const out = scores(params, image(images, k))
    if (out.indexOf(Math.max(...out)) === images.labels[k]) right++
  }
  return right / tested
}

const onTerminal = process.stdout.isTTY
const percent = (share: number) => `${(100 * share).toFixed(1)} %`

function train(name: string, model: Model, scores: ReturnType<typeof scorer>, images: Images, epochs: number, rate: number): number {
  console.log(`\n${pc.bold(pc.cyan(name))}, ${model.gradLength.toLocaleString('en')} weights`)
  const random = seeded(2)
  const params = model.initParams(1)
  const grad = new Float64Array(model.gradLength)
  const velocity = new Float64Array(model.gradLength)
  const xs = new Float64Array(batch * pixels)
  const labels = new Float64Array(batch)
  const order = Array.from({ length: trained }, (_, k) => k)
  const began = performance.now()
  let smoothed = NaN
  for (let epoch = 1; epoch <= epochs; epoch++) {
    shuffle(order, random)
    for (let start = 0; start < trained; start += batch) {
      for (let k = 0; k < batch; k++) {
        xs.set(image(images, order[start + k]!), k * pixels)
        labels[k] = images.labels[order[start + k]!]!
      }
      const loss = model.valueAndGradBatch(params, batch, xs, labels, grad)
      const step = rate * (epoch < epochs ? 1 : 1 - start / trained)
      for (let k = 0; k < params.length; k++) {
        velocity[k] = 0.9 * velocity[k]! - step * grad[k]!
        params[k]! += velocity[k]!
      }
      smoothed = Number.isNaN(smoothed) ? loss : 0.95 * smoothed + 0.05 * loss
      if (onTerminal) process.stdout.write(`\r  epoch ${epoch} of ${epochs}  ${bar((start + batch) / trained)}  loss ${smoothed.toFixed(3)}  `)
    }
    const seconds = ((performance.now() - began) / 1000).toFixed(0)
    const summary = `  epoch ${epoch} of ${epochs}  loss ${smoothed.toFixed(3)}  right on digits not trained on: ${pc.green(percent(accuracy(scores, params, images, trained)))}  after ${seconds} s`
    console.log(onTerminal ? `\r${summary}${' '.repeat(20)}` : summary)
  }
  return accuracy(scores, params, images, trained)
}

const bar = (share: number) => '█'.repeat(Math.round(24 * share)).padEnd(24, '░')

const images = loadDigits(seeded(1))
if (!(trained >= batch && trained % batch === 0 && trained + tested <= images.count)) throw new Error(`a multiple of ${batch} up to ${images.count - tested} digits can be trained on`)
console.log(`${trained} handwritten digits to train on, ${tested} to test with; 32 × 32 × 3 numbers each`)
const byLine = train('Linear classifier, 3072–10', linear, scorer('linear-softmax'), images, 2, 0.002)
const byNet2 = train('2-layer net, 3072–100–10', net2, scorer('net2'), images, 1, 0.01)
const byNet3 = train('3-layer net, 3072–100–100–10', net3, scorer('net3'), images, 1, 0.01)
const won = Math.min(byNet2, byNet3) > byLine
console.log(`\n  linear classifier ${percent(byLine)}, 2-layer net ${percent(byNet2)}, 3-layer net ${percent(byNet3)}: ${won ? pc.green('the nets win') : pc.red('the nets do not win')}`)
if (!won) process.exitCode = 1
