import type { Formulas } from './formulas.js'
import { restParams, type Layout } from './layout.js'

/** What the doc comments of a module's functions say: the formula, and what the arguments mean. */
export interface Docs {
  readonly forward: readonly string[]
  readonly backward: readonly string[]
  readonly valueAndGrad: readonly string[]
  readonly gradient: readonly string[]
  readonly objective: readonly string[]
  readonly valueAndGradBatch: readonly string[]
}

export function docsOf({ values, derivatives }: Formulas, { single, params, outLength, gradPlaces, gradLength, shared }: Layout, { hasBackward, vector }: { readonly hasBackward: boolean; readonly vector: string }): Docs {
  const value = single ? values.slice(-1).map(({ left, right }) => sentence(`${left} = ${right}`)) : []
  const names = gradPlaces.map(({ argument }) => argument.name)
  const of = listed(names, gradLength)
  const first = derivatives[0]
  const slope = single && first ? [`${sentence(`${first.left} = ${first.right}`)}${derivatives.length > 1 ? ' …' : ''}`] : []
  const rest = restParams(params, gradPlaces)
  return {
    forward: [
      ...value,
      ...(single ? [] : [`Fills \`out\` with the ${outLength} outputs in order (see \`meta.outputs\`), and returns it; a fresh one if it is left out.`]),
      ...(hasBackward ? ['Leaves on `tape`, if given (`tapeLength` numbers), what `backward` needs.'] : []),
    ],
    backward: [
      `The vector–Jacobian product: overwrites \`grad\` with ${single ? '`upstream` times the gradient' : '`upstream`, one number for each output, times the Jacobian'} with respect to ${of}.`,
      '`tape` is what `forward` left for these same arguments.',
    ],
    valueAndGrad: [...value, `Overwrites \`grad\`, unless undefined: the gradient with respect to ${of}.`],
    gradient: [...slope, `The gradient with respect to ${of}, by name; freshly made.`],
    objective: [
      `The value where \`${vector}\` holds ${of}, as optimisers want it; overwrites \`grad\`, if given, with the gradient.`,
      ...(rest.length > 0 ? [`\`params\` holds those that are not differentiated, in order: ${listed(rest.map(({ name }) => name), rest.length)}.`] : []),
    ],
    valueAndGradBatch: [
      `The mean over \`n\` examples, stored one after another in each input, and its gradient with respect to ${of}, which overwrites \`grad\`.`,
      ...(shared.size > 0 ? [`The same for all examples: ${[...shared].map(({ name }) => `\`${name}\``).join(', ')}.`] : []),
    ],
  }
}

/** A formula is a sentence of its own in a doc comment, in code marks so that nothing in it is taken for markup. */
const sentence = (formula: string): string => `\`${formula.replace(/`/g, "'")}\``

/** The first few names, and how many more there are. */
const listed = (names: readonly string[], length: number): string =>
  names.length === 0 ? 'nothing'
  : names.length <= 8 ? names.map(name => `\`${name}\``).join(', ')
  : `${names.slice(0, 6).map(name => `\`${name}\``).join(', ')} … (${length} numbers, see \`layout\`)`
