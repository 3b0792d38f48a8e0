/**
 * `npm run train:lenet`: trains a net of the shape of LeNet-5 (Y. LeCun, L. Bottou, Y. Bengio and P. Haffner, Gradient-Based Learning Applied to
 * Document Recognition, 1998), compiled from `nets/lenet.json`, on handwritten digits with Adam. `npm run train:lenet -- 1000` takes a thousand
 * digits only, `npm run train:lenet -- 8000 2` two epochs.
 */
import pc from 'picocolors'
import * as lenet from '../generated/nets/lenet.grad.js'
import { adam } from '../src/optimize.js'
import { loadSmallDigits } from './digits.js'
import { drawLosses, heading, isClass, outputsOf, percent, seeded, share, train } from './training.js'

const whole = 8000
const trained = Number(process.argv[2] ?? whole)
const epochs = Number(process.argv[3] ?? 8)

const images = loadSmallDigits(seeded(1))
const tested = Math.min(2000, trained)
const all = { count: trained + tested, width: 784, xs: images.xs, targets: images.labels, targetWidth: 1 }
if (!(trained >= 20 && all.count <= images.count)) throw new RangeError(`from 20 to ${images.count - 2000} digits can be trained on`)

/** Eight thousand digits are few: each is moved by up to two pixels every time that it is trained on, which makes many of it. */
const moved = new Float64Array(784)
function shift(x: Float64Array, random: () => number): void {
  const [down, right] = [Math.floor(5 * random()) - 2, Math.floor(5 * random()) - 2]
  moved.fill(0)
  for (let row = Math.max(0, -down); row < Math.min(28, 28 - down); row++) {
    for (let column = Math.max(0, -right); column < Math.min(28, 28 - right); column++) moved[(row + down) * 28 + column + right] = x[row * 28 + column]!
  }
  x.set(moved)
}

heading(`LeNet-5, ${trained} digits`, lenet.gradLength)
const scores = outputsOf('lenet.json')
const right = (params: Float64Array) => share(all, trained, x => scores(params, x), isClass)
const rate = 0.002
const { params, losses } = train({
  model: lenet, examples: all, trained, batch: 20, epochs, rate, step: adam(lenet.gradLength, { rate }), random: seeded(2), vary: shift,
  describe: params => `right on ${tested} digits not trained on: ${percent(right(params))}`,
})
if (trained === whole) drawLosses('lenet', 'LeNet-5 on handwritten digits: cross entropy', losses)
const found = right(params)
const wanted = trained === whole ? 0.98 : 0
console.log(`  in the end ${(found >= wanted ? pc.green : pc.red)(`${percent(found)} of ${tested} digits not trained on`)}`)
if (found < wanted) process.exitCode = 1
