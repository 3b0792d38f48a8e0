import { describe, expect, it } from 'vitest'
import { ShapeFault } from '../../src/formula/apply.js'
import { bench, tensorOf, type Nested } from './arrays.js'

interface Label { readonly label: Nested; readonly classes: number }
const label = (value: Nested, classes: number): Label => ({ label: value, classes })
const isLabel = (argument: Nested | Label): argument is Label => typeof argument === 'object' && 'label' in argument

function apply(name: string, ...args: readonly (Nested | Label)[]): number[] {
  const { input, apply, value } = bench()
  return Array.from(value(apply(name, args.map(arg => (isLabel(arg) ? input(tensorOf(arg.label), false, arg.classes) : input(tensorOf(arg)))))).data)
}

const z = [0.5, -1, 2]
const Z = [z, [1, 0, -3]]
const lse = (row: readonly number[]) => Math.log(row.reduce((sum, x) => sum + Math.exp(x), 0))
const mean = (...x: readonly number[]) => x.reduce((sum, y) => sum + y, 0) / x.length
const p = [0.2, 0.5, 0.3]

/** By hand, from the definitions. */
const cases: readonly (readonly [string, readonly (Nested | Label)[], number])[] = [
  ['softmaxCrossEntropy', [label(2, 3), z], lse(z) - 2],
  ['softmaxCrossEntropy', [label([2, 0], 3), Z], mean(lse(z) - 2, lse(Z[1]!) - 1)],
  ['softmaxCrossEntropy', [p, z], 0.2 * (lse(z) - 0.5) + 0.5 * (lse(z) + 1) + 0.3 * (lse(z) - 2)],
  ['softmaxCrossEntropy', [[[0, 0, 1], [1, 0, 0]], Z], mean(lse(z) - 2, lse(Z[1]!) - 1)],
  ['hingeLoss', [label(1, 3), z, 1], 2.5 + 4],
  ['hingeLoss', [label([1, 0], 3), Z, 1], mean(6.5, 0)],
  ['hingeLoss', [label(0, 3), z, 0.25], 0 + 1.75],
  ['hingeLoss', [[1, 0, 1], z, 1], mean(0.5, 0, 0)],
  ['klDivergence', [[0.5, 0.5, 0], p], 0.5 * Math.log(0.5 / 0.2) + 0.5 * Math.log(0.5 / 0.5)],
  ['klDivergence', [[[0.5, 0.5, 0], p], [p, p]], mean(0.5 * Math.log(2.5), 0)],
  ['klDivergence', [label(1, 3), p], Math.log(2)],
  ['hingeLoss', [1, 0.25, 1], 0.75], ['klDivergence', [0.5, 0.25], 0.5 * Math.LN2], ['meanSquaredError', [1, 3], 4],
  ['meanSquaredError', [[1, 2, 3], z], mean(0.25, 9, 1)],
  ['meanSquaredError', [Z, Z], 0],
  ['absoluteDifference', [[1, 2, 3], z], mean(0.5, 3, 1)],
  ['huberLoss', [[1, 2, 3], z, 1], mean(0.125, 2.5, 0.5)],
  ['logLoss', [[1, 0, 1], p, 1e-7], mean(-Math.log(0.2 + 1e-7), -Math.log(0.5 + 1e-7), -Math.log(0.3 + 1e-7))],
  ['sigmoidCrossEntropy', [[1, 0, 1], z], mean(Math.log1p(Math.exp(-0.5)), Math.log1p(Math.exp(-1)), Math.log1p(Math.exp(-2)))],
]

describe('losses', () => {
  it.each(cases.map(([name, args, wanted]) => [`${name}(${args.map(arg => JSON.stringify(arg)).join(', ')})`, name, args, wanted] as const))('%s', (_, name, args, wanted) => {
    const found = apply(name, ...args)
    expect(found.length).toBe(1)
    expect(found[0]).toBeCloseTo(wanted, 12)
  })

  it('of logits that overflow are finite', () => expect(apply('softmaxCrossEntropy', label(1, 2), [1000, 0])).toEqual([1000]))

  it('of a label that is no class are NaN', () => {
    for (const wrong of [-1, 3, 0.5, NaN]) {
      for (const name of ['softmaxCrossEntropy', 'klDivergence']) expect(apply(name, label(wrong, 3), z)).toEqual([NaN])
      expect(apply('hingeLoss', label(wrong, 3), z, 1)).toEqual([NaN])
      expect(apply('oneHot', label(wrong, 3))).toEqual([NaN, NaN, NaN])
      expect(apply('gather', z, label(wrong, 3))).toEqual([NaN])
    }
  })

  it('one-hot vectors and entries', () => {
    expect(apply('oneHot', label([2, 0], 3))).toEqual([0, 0, 1, 1, 0, 0])
    expect(apply('gather', Z, label([1, 1, 0], 2))).toEqual([...Z[1]!, ...Z[1]!, ...z])
  })
})

describe('class labels and scores that do not fit', () => {
  const cases: readonly (readonly [string, string, readonly (Nested | Label)[]])[] = [
    ['\'softmaxCrossEntropy\' takes (labels, predictions), and its prediction is a class label', 'softmaxCrossEntropy', [z, label(1, 3)]],
    ['\'meanSquaredError\' takes (labels, predictions), and its prediction is a class label', 'meanSquaredError', [1, label(1, 3)]],
    ['\'meanSquaredError\' takes numbers, and a class label is none', 'meanSquaredError', [label(1, 3), 1]],
    ['\'+\' takes numbers, and a class label is none', 'add', [1, label(1, 3)]],
    ['\'exp\' takes numbers, and a class label is none', 'exp', [label([1, 2], 3)]],
    ['\'sum\' takes numbers, and a class label is none', 'sum', [label([1, 2], 3)]],
    ['the label has 4 classes, and the scores are [3]', 'softmaxCrossEntropy', [label(1, 4), z]],
    ['the shapes do not fit: softmaxCrossEntropy([3], [2, 3])', 'softmaxCrossEntropy', [label([1, 0, 2], 3), Z]],
    ['the shapes do not fit: hingeLoss(a number, [2, 3])', 'hingeLoss', [label(1, 3), Z, 1]],
    ['\'softmaxCrossEntropy\' takes class labels, or as many numbers as scores: softmaxCrossEntropy(a number, [3])', 'softmaxCrossEntropy', [1, z]],
    ['the shapes do not fit: softmaxCrossEntropy([2], [3])', 'softmaxCrossEntropy', [[0, 1], z]],
    ['\'softmaxCrossEntropy\' takes rows of scores, not a number', 'softmaxCrossEntropy', [1, 2]],
    ['\'hingeLoss\' takes rows of scores, not a number', 'hingeLoss', [label(1, 3), 2, 1]],
    ['\'oneHot\' takes a class label, or constants and the number of classes, not [2]', 'oneHot', [[0, 1]]],
  ]
  it.each(cases)('%s', (message, name, args) => {
    let fault: unknown
    try { apply(name, ...args) } catch (error) { fault = error }
    expect(fault).toBeInstanceOf(ShapeFault)
    expect((fault as ShapeFault).finding.message).toBe(message)
  })
})
