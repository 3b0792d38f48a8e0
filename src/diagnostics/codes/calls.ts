import { error } from './row.js'

/** G3xx: calls and index notation. */
export const callCodes = {
  arity: error('G301', {
    title: 'A wrong number of arguments',
    text: 'The function takes another number of arguments. Options have names: leakyRelu(x, alpha = 0.2).',
    example: 'input x\ny = atan2(x)',
    message: ({ name, given, signature }: { name: string; given: number; signature: string }) =>
      `'${name}' does not take ${given} ${given === 1 ? 'argument' : 'arguments'}: ${signature}`,
  }),
  unknownOption: error('G302', {
    title: 'Unknown option of a function',
    text: 'The function has no option of that name.',
    example: 'input x\ny = leakyRelu(x, slope = 0.1)',
    message: ({ name, option }: { name: string; option: string; options: readonly string[]; suggestion?: string | undefined }) =>
      `'${name}' has no option '${option}'`,
    hint: ({ options, suggestion }) =>
      suggestion !== undefined ? `did you mean '${suggestion}'?`
      : options.length > 0 ? `it has: ${options.join(', ')}`
      : 'it has no options; to compare, write ==',
  }),
  duplicateOption: error('G303', {
    title: 'An option that is given twice',
    text: 'An option is given once, by name or by position.',
    example: 'input x\ny = leakyRelu(x, 0.1, alpha = 0.2)',
    message: ({ name, option }: { name: string; option: string }) => `'${option}' of '${name}' is given twice`,
  }),
  optionOrder: error('G304', {
    title: 'An argument after an option',
    text: 'Named options stand after the arguments.',
    example: 'input x\ny = leakyRelu(alpha = 0.1, x)',
    message: () => 'an argument stands after a named option',
    hint: () => 'put named options last',
  }),
  indexRange: error('G305', {
    title: 'An index without a range',
    text: 'Index notation is sum(i in 1:n, …): a name, in, and a range. With a step: i in 1:2:n.',
    example: 'input x\ny = sum(i in 3, i*x)',
    message: () => 'an index runs over a range',
    hint: () => 'write i in 1:n',
  }),
  bodies: error('G306', {
    title: 'Index notation that cannot be read',
    text: 'Index notation has indices and one expression: sum(i in 1:n, j in 1:i, expression). It exists for sum, prod, mean, max and min, and as array(i in 1:n, expression), which builds a vector.',
    example: 'input x\ny = sum(i in 1:3)',
    message: ({ name }: { name: string }) => `'${name}' over an index takes its indices and then one expression`,
    hint: () => 'write sum(i in 1:n, expression)',
  }),
  rangeAndConditional: error('G307', {
    title: 'A range beside a conditional',
    text: 'A colon is both of a range and of a conditional, and the two are read differently from what one expects. Put the one that is inside in parentheses.',
    example: 'input x\ny = sum(i in 1:x > 0 ? 3 : 4, i)',
    message: () => 'a range and a conditional stand side by side',
    hint: () => 'put the range or the conditional in parentheses',
  }),
  emptyRange: error('G308', {
    title: 'Nothing to choose from',
    text: 'Over an empty range sum is 0 and prod is 1; mean, max and min have no value.',
    example: 'input x\ny = max(i in 1:0, i*x)',
    message: ({ name }: { name: string }) => `'${name}' runs over an empty range`,
  }),
  badRange: error('G309', {
    title: 'A range that never ends',
    text: 'The ends of a range are finite numbers and its step is not 0.',
    example: 'input x\ny = sum(i in 1:0:5, i*x)',
    message: ({ problem }: { problem: string }) => problem,
  }),
  states: error('G310', {
    title: 'A recurrence that cannot be read',
    text: 'A recurrence has one index, its states with the values they start with, and one expression for each state, the value after the step: fold(t in 1:T, h = h0, next). Index and states have different names. The result is the last first state; scan gives the first state after every step.',
    example: 'input x[3]\ny = fold(t in 1:3, x[t])',
    message: ({ name }: { name: string }) => `'${name}' takes one index, states with initial values, and as many next values`,
    hint: () => 'write fold(t in 1:T, h = h0, next value of h)',
  }),
  stateShape: error('G311', {
    title: 'A state that changes its shape',
    text: 'A state of a recurrence keeps the shape that it starts with.',
    example: 'input x[3], A[2, 3]\ny = sum(fold(t in 1:2, h = x, A*h))',
    message: ({ name, from, to }: { name: string; from: readonly number[]; to: readonly number[] }) => `the state '${name}' is ${shapeOf(from)}, and its next value is ${shapeOf(to)}`,
  }),
  raggedIndex: error('G312', {
    title: 'Rows of different lengths',
    text: 'The lengths of an array do not depend on its indices. Give all rows the same length, with a condition where there is nothing: array(i in 1:n, j in 1:n, j <= i ? x[j] : 0).',
    example: 'input x[3]\ny = sum(array(i in 1:3, j in 1:i, x[j]))',
    message: ({ name }: { name: string }) => `how far '${name}' runs depends on another index`,
    hint: () => 'run over the whole range, with a condition: j <= i ? x[j] : 0',
  }),
  raggedArray: error('G313', {
    title: 'A ragged array',
    text: 'All rows of an array have the same length, and all its items the same shape.',
    example: 'input x\ny = sum([[x, 1], 2])',
    message: ({ shapes: [first, other] }: { shapes: readonly [readonly number[], readonly number[]] }) => `the items of an array differ: ${shapeOf(first)} and ${shapeOf(other)}`,
    hint: ({ shapes: [first, other] }) => (first.length === 1 && other.length === 1 ? `the first row has ${first[0]} items, this one ${other[0]}` : undefined),
  }),
  emptyArray: error('G314', {
    title: 'An empty array',
    text: 'Arrays have at least one element.',
    example: 'input x\ny = x + sum([])',
    message: () => 'the array is empty',
  }),
  emptySlice: error('G315', {
    title: 'A range without values',
    text: 'Arrays have at least one element, so a range in a subscript, or by itself, has at least one value. It counts downwards with a negative step: 3:-1:1.',
    example: 'input x[3]\ny = sum(x[3:2])',
    message: () => 'the range has no values',
  }),
  subscriptCount: error('G316', {
    title: 'A wrong number of subscripts',
    text: 'There is one subscript for each dimension; a colon takes all of one: A[2, :] is the second row.',
    example: 'input A[2, 3]\ny = sum(A[2])',
    message: ({ given, shape }: { given: number; shape: readonly number[] }) =>
      shape.length === 0 ? 'a number has no elements' : `${given} ${given === 1 ? 'subscript' : 'subscripts'} for the shape ${shapeOf(shape)}`,
    hint: ({ shape }) => (shape.length === 0 ? 'an array is declared with its shape: input x[3]' : shape.length > 1 ? `write ${shape.length} of them; a colon takes all of a dimension: A[${shape.map((_, k) => (k === 0 ? '1' : ':')).join(', ')}]` : undefined),
  }),
  unknownPlace: error('G318', {
    title: 'A subscript that may be outside',
    text: 'A subscript may leave its array only where a condition on indices keeps it from being used. Affine conditions are solved; others are tried at every place, if there are not too many.',
    example: 'input x[3]\ny = sum(i in 1:9999999, j in 1:3, mod(i*j, 7) < 1 ? x[j+1] : 0)',
    message: ({ shape }: { shape: readonly number[] }) => `it cannot be told whether the subscript stays within ${shapeOf(shape)}: the conditions around it are too many to try`,
    hint: () => 'let the range of the index keep it inside, or make the conditions affine in the indices',
  }),
  unknownWord: error('G319', {
    title: 'A word that an option does not know',
    text: 'Options such as the padding are words: pad = same. A name in their place is that of a constant.',
    example: 'input x[8, 1], k[3, 1, 1]\ny = sum(conv1d(x, k, pad = smae))',
    message: ({ name, option, words, word }: { name: string; option: string; words: readonly string[]; word: string; suggestion?: string | undefined }) =>
      `'${option}' of '${name}' is ${words.join(' or ')}, not '${word}'`,
    hint: ({ suggestion }) => (suggestion === undefined ? undefined : `did you mean '${suggestion}'?`),
  }),
  badSubscript: error('G317', {
    title: 'A subscript that is none',
    text: 'A subscript is a whole number, counted from 1: affine in indices (x[2*i + 1]), a range, a vector of constants, or a class label.',
    example: 'input x[3], k\ny = x[k]',
    message: ({ problem }: { problem: string }) => problem,
  }),
}

const shapeOf = (shape: readonly number[]): string => (shape.length === 0 ? 'a number' : `[${shape.join(', ')}]`)
