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
    text: 'Index notation has indices and one expression: sum(i in 1:n, j in 1:i, expression). It exists for sum, prod, mean, max and min.',
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
}
