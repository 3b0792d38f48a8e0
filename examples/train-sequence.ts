/**
 * `npm run train:sequence`: an LSTM, compiled from `nets/sequence.yaml`, learns the adding problem with Adam (S. Hochreiter and J. Schmidhuber, Long
 * Short-Term Memory, 1997, experiment 4): 20 pairs of a number in [0, 1) and a mark, of which two are marked; their sum is to be told at the end.
 * As in the paper a sequence is right if the error is below 0.04. Who always says 1 has a mean squared error of 1/6.
 * `npm run train:sequence -- 1000 5` takes a thousand sequences and five epochs.
 */
import pc from 'picocolors'
import * as sequence from '../generated/nets/sequence.grad.js'
import { adam } from '../src/optimize.js'
import { drawLosses, heading, outputsOf, percent, seeded, share, train, type Examples } from './training.js'

const whole = 5000
const trained = Number(process.argv[2] ?? whole)
const epochs = Number(process.argv[3] ?? 10)
const tested = 1000
const steps = 20

function addingProblem(count: number, random: () => number): Examples {
  const xs = new Float64Array(count * steps * 2)
  const targets = new Float64Array(count)
  for (let k = 0; k < count; k++) {
    const at = k * steps * 2
    for (let t = 0; t < steps; t++) xs[at + 2 * t] = random()
    // One mark in each half.
    const marks = [0, steps / 2].map(from => from + Math.floor(random() * steps / 2))
    for (const t of marks) {
      xs[at + 2 * t + 1] = 1
      targets[k]! += xs[at + 2 * t]!
    }
  }
  return { count, width: steps * 2, xs, targets, targetWidth: 1 }
}

const examples = addingProblem(trained + tested, seeded(1))
heading(`LSTM of 16 units, ${trained} sequences of ${steps}`, sequence.gradLength)
const output = outputsOf('sequence.yaml')
const right = (params: Float64Array) => share(examples, trained, x => output(params, x), ([sum], target) => Math.abs(sum! - target) < 0.04)
const rate = 0.01
const { params, losses } = train({
  model: sequence, examples, trained, batch: 20, epochs, rate, step: adam(sequence.gradLength, { rate }), random: seeded(2),
  describe: params => `right on ${tested} sequences not trained on: ${percent(right(params))}`,
})
if (trained === whole) drawLosses('sequence', 'LSTM on the adding problem: mean squared error', losses)
const found = right(params)
const wanted = trained === whole ? 0.9 : 0
console.log(`  in the end ${(found >= wanted ? pc.green : pc.red)(`${percent(found)} of ${tested} sequences not trained on`)}`)
if (found < wanted) process.exitCode = 1
