import { functions } from '../formula/language.js'
import { ofArrays, ofVectors } from '../formula/tensors/table.js'
import { evaluate } from '../index.js'

/** What a function does with arrays, and an example with nothing but numbers in it; the page shows what the compiler makes of it. */
type Row = readonly [name: string, meaning: string, example?: string]

const rows: readonly Row[] = [
  ['multiply', 'matrix product, which is what `*` means; of two vectors the dot product; a number times an array', '[1, 2; 3, 4] * [5, 6]'],
  ['matMul', 'the same by TensorFlow.js’s name, for matrices', 'matMul([1, 2; 3, 4], [5, 6; 7, 8], transposeA = 1)'],
  ['divide', '`A / B`: times the inverse', '[2, 4; 6, 8] / 2'],
  ['pow', '`A^n`, a matrix multiplied by itself; `.^` is elementwise', '[1, 1; 0, 1]^3'],
  ['dot', 'Σ aᵢ·bᵢ', 'dot([1, 2, 3], [4, 5, 6])'],
  ['cross', 'the vector product in three dimensions', 'cross([1, 0, 0], [0, 1, 0])'],
  ['outer', 'a·bᵀ', 'outer([1, 2], [3, 4, 5])'],
  ['kron', 'Kronecker’s product', 'kron([1, 2], [1, 10])'],
  ['transpose', '`A\'`', '[1, 2, 3; 4, 5, 6]\''],
  ['trace', 'Σ Aᵢᵢ', 'trace([1, 2; 3, 4])'],
  ['diag', 'a matrix with this diagonal; of a matrix, its (k-th) diagonal', 'diag([1, 2])'],
  ['identity', 'ones on the diagonal', 'identity(2)'],
  ['zeros', 'an array of zeros', 'zeros(2, 3)'],
  ['ones', 'an array of ones', 'ones(3)'],
  ['reshape', 'the same numbers, row after row, in another shape', 'reshape([1, 2, 3, 4, 5, 6], [2, 3])'],
  ['flatten', 'the same numbers as a vector', 'flatten([1, 2; 3, 4])'],
  ['concat', 'one after the other along the last dimension, or the one that is said last', 'concat([1, 2; 3, 4], [5; 6])'],
  ['sum', 'of all, or along a dimension: `sum(A, 1)`', 'sum([1, 2; 3, 4], 1)'],
  ['prod', 'as `sum`; the gradient is right with zeros', 'prod([1, 2; 3, 4])'],
  ['mean', 'as `sum`', 'mean([1, 2; 3, 4], 2)'],
  ['max', 'as `sum`; of an array and a number (the number first, or 0), elementwise', 'max([1, 5; 7, 3], 2)'],
  ['min', 'as `max`', 'min([1, 5; 7, 3])'],
  ['std', 'the unbiased deviation', 'std([1, 3, 5])'],
  ['variance', 'the unbiased variance', 'variance([1, 3, 5])'],
  ['cumsum', 'sums of what came so far', 'cumsum([1, 2, 3, 4])'],
  ['norm', 'of a vector: √Σxᵢ², or another p', 'norm([3, 4])'],
  ['hypot', '√Σxᵢ²', 'hypot([3, 4])'],
  ['l1', 'Σ|xᵢ|', 'l1([3, -4])'],
  ['l2', 'Σxᵢ²', 'l2([3, -4])'],
  ['maxout', 'the largest', 'maxout([1, 5, 3])'],
  ['softmax', 'exp(xᵢ) / Σ exp(xⱼ), along the last dimension', 'softmax([0, 0, LN2])'],
  ['logSoftmax', 'its logarithm', 'logSoftmax([0, 0])'],
  ['logSumExp', 'log Σ exp(xᵢ), along the last dimension', 'logSumExp([1000, 1000])'],
  ['det', 'the determinant; its gradient, the cofactors, is right for singular matrices too', 'det([1, 2; 3, 4])'],
  ['inv', 'the inverse', 'inv([2, 0; 0, 4])'],
  ['lusolve', 'x with A·x = b, by elimination', 'lusolve([2, 1; 1, 3], [3, 5])'],
  ['conv1d', 'y[p, f] = Σ x[stride·p + dilation·k, c]·filter[k, c, f] for x [length, channels], or a batch of them', 'conv1d([1; 2; 3; 4], [[[1]], [[-1]]])'],
  ['conv2d', 'the same for images [height, width, channels] and filters [height, width, channels, filters]; `pad` may be a number of zeros too', 'conv2d([[[1], [2]], [[3], [4]]], [[[[1]], [[0]]], [[[0]], [[1]]]])'],
  ['depthwiseConv2d', 'each channel by itself: filters are [height, width, channels, multiplier], the result has channels·multiplier'],
  ['maxPool', 'the largest in each window, channel by channel; a tie goes to the first, row by row, and padding is never read', 'maxPool([[[1], [5], [2]], [[3], [4], [6]]], 2, strides = 1)'],
  ['avgPool', 'the mean of each window; padding does not count', 'avgPool([[[1], [5], [2]], [[3], [4], [6]]], 2, strides = 1, pad = same)'],
  ['batchNorm', '(x − mean)/√(variance + varianceEpsilon)·scale + offset; what is smaller broadcasts', 'batchNorm([1, 3], 2, 1, varianceEpsilon = 0)'],
  ['layerNorm', 'the same with the mean and the variance of each row, along the last dimension', 'layerNorm([1, 3], epsilon = 0)'],
  ['attention', 'softmax(query·keyᵀ/√d)·value, a row for each query; where the mask is 0, a query does not look', 'attention([[0, 1]], [1, 2; 3, 4], [1; 2], mask = [1, 0])'],
  ['oneHot', 'a vector that is 1 at the label’s place, or a matrix for a vector of labels'],
  ['gather', 'parts along a dimension, by labels or by constant places', 'gather([10, 20, 30], [3, 1])'],
  ['softmaxCrossEntropy', 'logSumExp(scores) − scores[label] for a class label, −Σ yᵢ·logSoftmax(scores)ᵢ for probabilities; along the last dimension, averaged over the rest', 'softmaxCrossEntropy([0, 1], [0, 0])'],
  ['hingeLoss', 'Σ max(0, sⱼ − s[label] + margin) over the other classes; for an array of 0 and 1 the binary one', 'hingeLoss([1, 0], [0.5, 0.5])'],
  ['sigmoidCrossEntropy', 'mean over the elements', 'sigmoidCrossEntropy([1, 0], [0, 0])'],
  ['meanSquaredError', 'mean over the elements', 'meanSquaredError([1, 2], [1, 4])'],
  ['absoluteDifference', 'mean over the elements', 'absoluteDifference([1, 2], [1, 4])'],
  ['huberLoss', 'mean over the elements', 'huberLoss([1, 2], [1, 4])'],
  ['logLoss', 'mean over the elements', 'logLoss([1, 0], [0.5, 0.5])'],
  ['klDivergence', 'Σ yᵢ·log(yᵢ/pᵢ) along the last dimension, averaged over the rest', 'klDivergence([1, 0], [0.5, 0.5])'],
]

/** Functions of vectors and matrices: how to call them, what they do, an example and what it gives. */
export function arrayFunctions(): string[][] {
  const written = new Set(rows.map(([name]) => name))
  for (const name of [...ofVectors.keys(), ...ofArrays.keys()])
    if (functions.has(name) && !written.has(name)) throw new Error(`the reference does not say what ${name} does with arrays`)
  return rows.map(([name, meaning, example]) => [signatureOf(name), meaning, example === undefined ? '' : `\`${example}\` = \`${valueOf(example)}\``])
}

function signatureOf(name: string): string {
  const signature = functions.get(name)
  if (signature === undefined) throw new Error(`there is no function ${name}`)
  return `\`${signature.text}\``
}

interface Value {
  readonly forward: () => number | Float64Array
  readonly meta: { readonly outputs: readonly { readonly shape: readonly number[] }[] }
}

function valueOf(example: string): string {
  const { forward, meta } = evaluate(`y = ${example}`) as unknown as Value
  const value = forward()
  const shown = (entry: number) => String(Number(entry.toPrecision(6)) + 0)
  if (typeof value === 'number') return shown(value)
  const columns = meta.outputs[0]!.shape.at(-1)!
  const lines = Array.from({ length: value.length / columns }, (_, k) => [...value.subarray(k * columns, (k + 1) * columns)].map(shown).join(', '))
  return `[${lines.join('; ')}]`
}
