import { error } from './row.js'

/** G4xx: what mathjs has and the language does not, or not yet. */
export const refusedCodes = {
  strings: error('G401', {
    title: 'No strings',
    text: 'A formula computes with numbers. A single quote after a value is the transpose.',
    example: 'input x\ny = std(x, "biased")',
    message: () => 'there are no strings in the language',
  }),
  objects: error('G402', {
    title: 'No objects',
    text: 'A formula computes with numbers: no objects, no properties and no methods.',
    example: 'input x\ny = {a: x}',
    message: () => 'there are no objects in the language',
    hint: () => 'give each value a name',
  }),
  nullValue: error('G403', {
    title: 'No null and no undefined',
    text: 'Every value is a number. For a missing one there is NaN.',
    example: 'input x\ny = x + null',
    message: () => 'null and undefined are not values of the language',
    hint: () => 'write NaN or 0',
  }),
  conversion: error('G404', {
    title: 'No units',
    text: 'There are no units and no conversions (to, in). Write factors: 2.54*x. The word in belongs to domains and to index notation.',
    example: 'input x\ny = x to cm',
    message: ({ word }: { word: string }) => `'${word}' converts units, which the language does not have`,
    hint: () => 'write the factor, such as 2.54*x',
  }),
  factorial: error('G405', {
    title: 'No factorial sign',
    text: 'n! is gamma(n + 1), which has a derivative. For "not equal" write !=, for "not" write not.',
    example: 'input n\ny = n!',
    message: () => 'there is no factorial sign',
    hint: () => 'write gamma(n + 1); for a negation: not x',
  }),
  percent: error('G406', {
    title: 'No percent sign',
    text: 'In mathjs % is a percentage or a remainder, depending on what follows. Write the one that is meant.',
    example: 'input a, b\ny = a % b',
    message: () => 'the percent sign has two meanings',
    hint: () => 'write mod(a, b) for the remainder, a/100 for the percentage',
  }),
  bitwise: error('G407', {
    title: 'No operators on bits',
    text: 'Bits of a real number have no meaning in a formula. For logic write and, or, not, xor.',
    example: 'input a, b\ny = a & b',
    message: ({ operator }: { operator: string }) => `'${operator}' works on bits, which the language does not`,
    hint: () => 'write and, or, not, xor',
  }),
  nullish: error('G408', {
    title: 'No missing values',
    text: 'There is no missing value, so ?? and ?. have no meaning.',
    example: 'input a\ny = a ?? 1',
    message: ({ operator }: { operator: string }) => `'${operator}' asks for missing values, which the language does not have`,
  }),
  plainTranspose: error('G409', {
    title: 'The transpose is \'',
    text: 'The transpose is written A\' or transpose(A); mathjs has no .\' operator.',
    example: 'input a\ny = a.\'',
    message: () => 'there is no operator .\'',
    hint: () => 'write \' or transpose(…)',
  }),
  members: error('G410', {
    title: 'No members',
    text: 'A dot after a name takes a member of an object, and there are no objects.',
    example: 'input a\ny = a.b',
    message: () => 'a value has no members',
    hint: () => 'for the elementwise operators write .*, ./ and .^',
  }),
  refusedFunction: error('G411', {
    title: 'A function that has no place in a formula',
    text: 'The function exists in mathjs, but random numbers, complex numbers, strings and evaluation at run time have no gradient.',
    example: 'input x\ny = x + random()',
    message: ({ name, reason }: { name: string; reason: string; write: string | undefined }) => `'${name}' is not in the language: ${reason}`,
    hint: ({ write }) => write,
  }),
  endOutsideSubscript: error('G413', {
    title: 'end outside of a subscript',
    text: 'end is the last index of a vector, within a subscript.',
    example: 'input x\ny = end + x',
    message: () => '\'end\' has a meaning only in a subscript',
  }),
}
