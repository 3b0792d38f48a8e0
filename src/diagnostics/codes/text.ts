import { error, warning } from './row.js'

/** G1xx: the text itself, before it has a meaning. */
export const textCodes = {
  nulCharacter: error('G101', {
    title: 'NUL character',
    text: 'The file contains a NUL character, which no formula needs. The file may be in UTF-16, or not be text at all: save it as UTF-8.',
    example: 'y = x + \u0000 1',
    message: () => 'the file contains a NUL character',
    hint: () => 'save the file as UTF-8 text',
  }),
  lookAlike: error('G102', {
    title: 'A character that looks like another one',
    text: 'Text that was copied from a page or a word processor often has characters that only look like those of a formula: · and × for *, − for -, ∞ for Infinity, ² for ^2, x₁ for x1, µ for μ. The message says what to write.',
    example: 'input a, b\ny = a · b',
    message: ({ found }: { found: string; write: string }) => `'${found}' is not a character of the language`,
    hint: ({ write }) => `write ${write}`,
  }),
  strayCharacter: error('G103', {
    title: 'A character that has no meaning',
    text: 'The language knows the letters of Latin and Greek alphabets, digits, the operators of mathjs, brackets, and # for comments.',
    example: 'input a\ny = a @ 2',
    message: ({ found }: { found: string }) => `'${found}' has no meaning in a formula`,
  }),
  unclosedBracket: error('G104', {
    title: 'A bracket that is never closed',
    text: 'A statement ends at the end of its line only outside of brackets, so one missing bracket makes the rest of the file part of the statement.',
    example: 'input a\ny = 2*(a + 1',
    message: ({ bracket }: { bracket: string }) => `'${bracket}' is never closed`,
  }),
  strayBracket: error('G105', {
    title: 'A bracket that was never opened',
    text: 'A closing bracket has no opening one before it.',
    example: 'input a\ny = a + 1)',
    message: ({ bracket }: { bracket: string }) => `'${bracket}' closes nothing`,
  }),
  mismatchedBracket: error('G106', {
    title: 'Brackets that do not fit',
    text: 'Brackets close in the reverse order of opening, each by its own kind.',
    example: 'input a\ny = 2*(a + 1]',
    message: ({ open, close }: { open: string; close: string }) => `'${open}' is closed by '${close}'`,
  }),
  tooDeep: error('G107', {
    title: 'Nested too deeply',
    text: 'Brackets, ?:, powers and signs may be nested 200 deep. Give inner parts names of their own: definitions may refer to definitions without limit.',
    example: `input a\ny = ${'('.repeat(201)}a${')'.repeat(201)}`,
    message: ({ limit }: { limit: number }) => `the expression is nested more than ${limit} deep`,
    hint: () => 'give inner parts a name of their own',
  }),
  syntax: error('G108', {
    title: 'Not an expression',
    text: 'The expression does not follow the syntax of mathjs. The message is that of its parser.',
    example: 'input a\ny = a + * 2',
    message: ({ problem }: { problem: string }) => problem,
  }),
  lineBeginsWithOperator: error('G109', {
    title: 'A line that begins with an operator',
    text: 'A statement ends with its line unless the line ends in an operator or within brackets. So a line that begins with an operator would start a new statement, and what stood before it would silently be lost. Put the operator at the end of the line above.',
    example: 'input a, b\ny = a\n  + b',
    message: ({ operator }: { operator: string }) => `a line begins with '${operator}'`,
    hint: ({ operator }) => `put '${operator}' at the end of the line above, or the whole in parentheses`,
  }),
  numberOverflows: error('G110', {
    title: 'A number too large',
    text: 'Numbers are doubles: the largest is 1.797e308. Write Infinity if that is meant.',
    example: 'input a\ny = a * 1e400',
    message: ({ number }: { number: string }) => `${number} is too large for a double`,
    hint: () => 'write Infinity if that is meant',
  }),
  badNumber: error('G111', {
    title: 'Not a number',
    text: 'A number has digits, at most one point, and perhaps an exponent with digits: 2, 0.5, 1e-3, 0xff.',
    example: 'input a\ny = a * 1e+',
    message: ({ number }: { number: string }) => `'${number}' is not a number`,
  }),
  nothingToCompute: error('G112', {
    title: 'Nothing to compute',
    text: 'A model computes something: a definition, or an expression on the last line.',
    example: '# a file of comments only',
    message: () => 'there is nothing to compute: the file has no definition and no expression',
    hint: () => 'write a formula, such as y = x^2',
  }),
  exponentLetter: warning('G120', {
    title: '1e is a product',
    text: 'A number that is followed by e and no digits is read as a product with Euler\'s number: 1e is 1·e.',
    example: 'input a\ny = a + 1e',
    message: ({ number }: { number: string }) => `'${number}e' is read as ${number}·e, with Euler's number`,
    hint: ({ number }) => `write ${number}*e, or the digits of the exponent`,
  }),
  impliedDivision: warning('G121', {
    title: 'A product without a sign beside a division',
    text: 'mathjs reads a/2 x as a/(2x), but 1/2 x, with two numbers, as (1/2)x. gradgen has the same meaning; write * or parentheses so that people need not know the rule.',
    example: 'input a, x\ny = a/2 x',
    message: ({ reading }: { reading: string }) => `the product without a sign is read as ${reading}`,
    hint: () => 'write the * or parentheses',
  }),
  impliedPower: warning('G122', {
    title: 'A product without a sign after a power',
    text: 'x^2y is (x^2)·y and e^2x is (e^2)·x: a power takes only what is next to it.',
    example: 'input x, y\nz = x^2y',
    message: ({ reading }: { reading: string }) => `the product without a sign is read as ${reading}`,
    hint: () => 'write the * or parentheses',
  }),
}
