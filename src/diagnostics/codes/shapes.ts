import { error, warning } from './row.js'

type Extents = readonly number[]

/** As people write shapes; a scalar has none. */
const text = (shape: Extents): string => shape.length === 0 ? 'a number' : `[${shape.join(', ')}]`

/** How operators are written between shapes: by mathjs's names. */
const signs: Readonly<Record<string, string>> = {
  add: '+', subtract: '-', multiply: '·', divide: '/', pow: '^', dotMultiply: '.*', dotDivide: './', dotPow: '.^', mod: 'mod', select: '?:',
  unaryMinus: '-', unaryPlus: '+', ctranspose: '\'', larger: '>', smaller: '<', largerEq: '>=', smallerEq: '<=', equal: '==', unequal: '!=', and: 'and', or: 'or', xor: 'xor',
}

/** `[10, 3] · [4]`, `outer([2, 3], [4])`. */
function application(name: string, shapes: readonly Extents[]): string {
  const sign = signs[name]
  if (name === 'select') return `${text(shapes[0]!)} ? ${text(shapes[1]!)} : ${text(shapes[2]!)}`
  return sign !== undefined && shapes.length === 2 ? shapes.map(text).join(` ${sign} `) : `${name}(${shapes.map(text).join(', ')})`
}

/** As the author wrote it. */
const shown = (name: string): string => `'${name === 'multiply' ? '*' : signs[name] ?? name}'`

/** G8xx: shapes. */
export const shapeCodes = {
  shapesDoNotFit: error('G801', {
    title: 'Shapes that do not fit',
    text: 'Elementwise operators take shapes that are equal from the last dimension on, where a dimension of 1 stretches. A product takes as many columns on the left as there are rows on the right.',
    example: 'input A[10, 3], b[4]\ny = sum(A*b)',
    message: ({ name, shapes }: { name: string; shapes: readonly Extents[]; advice?: string | undefined }) => `the shapes do not fit: ${application(name, shapes)}`,
    hint: ({ advice }) => advice,
  }),
  wrongShape: error('G802', {
    title: 'A function of other shapes',
    text: 'The function is made for another kind of argument: a vector, a square matrix.',
    example: 'input A[2, 3]\ny = det(A)',
    message: ({ name, takes, shapes }: { name: string; takes: string; shapes: readonly Extents[]; advice?: string | undefined }) =>
      `${shown(name)} takes ${takes}, not ${shapes.map(text).join(' and ')}`,
    hint: ({ advice }) => advice,
  }),
  badDimension: error('G803', {
    title: 'No such dimension',
    text: 'Dimensions are counted from 1: sum(A, 1) adds the rows up, sum(A, 2) the columns.',
    example: 'input A[2, 3]\ny = sum(sum(A, 3))',
    message: ({ dimension, shape, what = 'dimension' }: { dimension: number; shape: Extents; what?: string; advice?: string | undefined }) => `${text(shape)} has no ${what} ${dimension}`,
    hint: ({ shape, advice }) => advice ?? (shape.length === 1 ? 'a vector has dimension 1 only' : `dimensions are 1 to ${shape.length}`),
  }),
  badSize: error('G804', {
    title: 'A size that is none',
    text: 'Sizes are whole numbers from 1 on, known when the model is compiled.',
    example: 'input x\ny = sum(x*zeros(2.5))',
    message: ({ name, size }: { name: string; size: number }) => `${shown(name)} takes whole sizes from 1 on, not ${size}`,
  }),
  badReshape: error('G805', {
    title: 'A shape for another number of elements',
    text: 'reshape keeps all elements, in their order. One dimension may be -1: it is found from the others.',
    example: 'input x[6]\ny = sum(reshape(x, [4, 2]))',
    message: ({ from, to }: { from: Extents; to: Extents }) => `${text(from)} has another number of elements than ${text(to)}`,
  }),
  matrixNorm: error('G806', {
    title: 'The norm of a matrix',
    text: 'norm is for vectors. The norm of a matrix that mathjs means is not the sum of squares that most people mean: write what is meant.',
    example: 'input A[2, 3]\ny = norm(A)',
    message: ({ name, shape }: { name: string; shape: Extents }) => `${shown(name)} is for vectors, not for ${text(shape)}`,
    hint: () => 'write sqrt(sum(A.^2))',
  }),
  scalarsExpected: error('G807', {
    title: 'An array among numbers',
    text: 'sum, mean, max and min take one array, or one array and a dimension, or numbers. The larger of two arrays, element by element, is maximum(a, b).',
    example: 'input a[2], b[2]\ny = sum(max(a, b))',
    message: ({ name, shapes }: { name: string; shapes: readonly Extents[]; advice?: string | undefined }) =>
      `${shown(name)} takes one array, or numbers: ${application(name, shapes)}`,
    hint: ({ advice }) => advice,
  }),
  branchShapes: error('G808', {
    title: 'Branches of two shapes',
    text: 'A value has one shape, whichever branch is taken. A number beside an array is spread out only where the condition is an array itself.',
    example: 'input x, v[2]\ny = sum(x > 0 ? v : 0)',
    message: ({ shapes: [yes, no] }: { shapes: readonly [Extents, Extents] }) => `the branches have two shapes: ${text(yes)} and ${text(no)}`,
    hint: () => 'give both the same shape: zeros(n)',
  }),
  labelAsNumber: error('G809', {
    title: 'A class label used as a number',
    text: 'A class label says which class it is, and no more. It is used by the losses, oneHot and gather, and as a subscript: scores[label].',
    example: 'input label: class(10), x\ny = label*x',
    message: ({ name }: { name: string }) => `${shown(name)} takes numbers, and a class label is none`,
    hint: () => 'write oneHot(label) for a vector of 0 and 1',
  }),
  labelAsPrediction: error('G810', {
    title: 'A class label given as the prediction',
    text: 'Losses take the labels first, then the predictions, as in TensorFlow.js.',
    example: 'input label: class(3), z[3]\ny = softmaxCrossEntropy(z, label)',
    message: ({ name }: { name: string }) => `'${name}' takes (labels, predictions), and its prediction is a class label`,
    hint: () => 'exchange the arguments',
  }),
  labelAsOutput: error('G815', {
    title: 'A class label as an output',
    text: 'Outputs are numbers; a class label is none.',
    example: 'input label: class(3)\noutput label',
    message: ({ name }: { name: string }) => `the output '${name}' is a class label`,
    hint: () => 'write oneHot(label) for a vector of 0 and 1',
  }),
  startShape: error('G816', {
    title: 'A starting value of another shape',
    text: 'A param starts with an array of its own shape, or with one number everywhere.',
    example: 'param w[3] = [1, 2]\ny = sum(w)',
    message: ({ name, shape, start }: { name: string; shape: Extents; start: Extents }) => `'${name}' is ${text(shape)}, and its starting value is ${text(start)}`,
  }),
  transposedVector: warning('G817', {
    title: 'A vector is not transposed',
    text: 'A vector is neither a row nor a column, so its transpose is the vector itself, and x*y\' is the dot product. The matrix of all products is outer(x, y).',
    example: 'input x[3], y[3]\nz = x*y\'',
    message: () => 'the product of two vectors is their dot product, with the transpose or without',
    hint: () => 'write dot(x, y), or outer(x, y) for the matrix of all products',
  }),
  classCount: error('G811', {
    title: 'As many scores as classes',
    text: 'Each class has one score: the last dimension of the scores is the number of classes.',
    example: 'input label: class(10), z[9]\ny = softmaxCrossEntropy(label, z)',
    message: ({ classes, shape }: { classes: number; shape: Extents }) => `the label has ${classes} classes, and the scores are ${text(shape)}`,
  }),
  noLabel: error('G812', {
    title: 'Neither a class label nor a row of numbers',
    text: 'The labels are a class label for each row of scores, declared as label: class(10), or as many numbers as there are scores.',
    example: 'input label, z[3]\ny = softmaxCrossEntropy(label, z)',
    message: ({ name, shapes }: { name: string; shapes: readonly Extents[] }) => `'${name}' takes class labels, or as many numbers as scores: ${application(name, shapes)}`,
    hint: () => 'declare class labels: input label: class(10)',
  }),
  windowTooLarge: error('G813', {
    title: 'A window larger than what it moves over',
    text: 'Without padding a window lies within the array as a whole, so it is no larger. With pad = same there are zeros around.',
    example: 'input x[8, 1], k[9, 1, 1]\ny = sum(conv1d(x, k))',
    message: ({ name, window, extent }: { name: string; window: number; extent: number }) => `the window of '${name}' is ${window} long, and there are ${extent} places for it`,
    hint: () => 'write pad = same',
  }),
  badStep: error('G818', {
    title: 'Windows that do not move',
    text: 'Strides and dilations are whole numbers from 1 on, padding is from 0 on, and all are known when the model is compiled: one for all axes, or one for each.',
    example: 'input x[8, 1], k[3, 1, 1]\ny = sum(conv1d(x, k, stride = 0))',
    message: ({ name, option, takes, given }: { name: string; option: string; takes: string; given: readonly number[] }) =>
      `'${option}' of '${name}' takes ${takes}, not ${given.length === 1 ? given[0] : `[${given.join(', ')}]`}`,
  }),
  badIndex: error('G814', {
    title: 'An index outside',
    text: 'Subscripts are counted from 1, classes from 0.',
    example: 'input x[3]\ny = sum(gather(x, [1, 4]))',
    message: ({ index, shape, at = [] }: { index: number; shape: Extents; at?: readonly string[] }) =>
      `index ${index} is outside of ${text(shape)}${at.length === 0 ? '' : ` (at ${at.join(', ')})`}`,
  }),
}
