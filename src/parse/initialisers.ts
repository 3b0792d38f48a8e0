import type { Token } from '../formula/tokens.js'
import type { Start } from '../ir/fn.js'
import type { Shape } from '../ir/shape.js'

/** The number that an argument is, or a default. */
export type Given = (parameter: string, otherwise: number) => number

/** How matrices of weights lie: `W*x`, so that columns go in, or `x*kernel`, as layers have them. */
export type Weights = 'rows' | 'kernel'

interface InitialiserRow {
  readonly parameters: readonly string[]
  /** True if a scalar param cannot have it. */
  readonly fillsArrays: boolean
  readonly start: (given: Given, shape: Shape, weights: Weights) => Start
}

/** TensorFlow.js's VarianceScaling: the scale is divided by how many numbers go in or out, and both distributions have that variance but for truncation. */
const scaling = (distribution: 'normal' | 'uniform', factor: number, fan: 'in' | 'average'): InitialiserRow => ({
  parameters: [], fillsArrays: true,
  start(_, shape, weights) {
    const fans = fansOf(shape, weights)
    const scale = factor / Math.max(1, fan === 'in' ? fans.into : (fans.into + fans.outOf) / 2)
    const limit = Math.sqrt(3 * scale)
    return distribution === 'normal' ? { distribution: 'truncatedNormal', mean: 0, deviation: Math.sqrt(scale) } : { distribution: 'uniform', low: -limit, high: limit }
  },
})

/** How many numbers go into each that comes out, and the reverse. Kernels end in [in, out], as TensorFlow.js has them. */
export function fansOf(shape: Shape, weights: Weights): { readonly into: number; readonly outOf: number } {
  const product = (extents: Shape) => extents.reduce((all, extent) => all * extent, 1)
  if (shape.length === 2 && weights === 'rows') return { into: shape[1]!, outOf: shape[0]! }
  if (shape.length < 2) return { into: Math.sqrt(product(shape)), outOf: Math.sqrt(product(shape)) }
  const field = product(shape.slice(0, -2))
  return { into: field * shape.at(-2)!, outOf: field * shape.at(-1)! }
}

const filling = (value: number): InitialiserRow => ({ parameters: [], fillsArrays: false, start: () => value })

/** TensorFlow.js's initialisers with its defaults. */
const initialisers: ReadonlyMap<string, InitialiserRow> = new Map<string, InitialiserRow>([
  ['zeros', filling(0)],
  ['ones', filling(1)],
  ['constant', { parameters: ['value'], fillsArrays: false, start: given => given('value', NaN) }],
  ['randomNormal', {
    parameters: ['mean', 'stddev'], fillsArrays: true,
    start: given => ({ distribution: 'normal', mean: given('mean', 0), deviation: given('stddev', 0.05) }),
  }],
  ['truncatedNormal', {
    parameters: ['mean', 'stddev'], fillsArrays: true,
    start: given => ({ distribution: 'truncatedNormal', mean: given('mean', 0), deviation: given('stddev', 0.05) }),
  }],
  ['randomUniform', {
    parameters: ['min', 'max'], fillsArrays: true,
    start: given => ({ distribution: 'uniform', low: given('min', -0.05), high: given('max', 0.05) }),
  }],
  ['glorotUniform', scaling('uniform', 1, 'average')],
  ['glorotNormal', scaling('normal', 1, 'average')],
  ['heUniform', scaling('uniform', 2, 'in')],
  ['heNormal', scaling('normal', 2, 'in')],
  ['orthogonal', {
    parameters: ['gain'], fillsArrays: true,
    start: (given, shape) => ({ distribution: 'orthogonal', rows: shape.slice(0, -1).reduce((all, extent) => all * extent, 1), gain: given('gain', 1) }),
  }],
  ['lecunUniform', scaling('uniform', 1, 'in')],
  ['lecunNormal', scaling('normal', 1, 'in')],
])

/** The initialiser that the tokens of a starting value are a call of, or only the name. Of `zeros(3)`, which is an array, it is none. */
export function initialiserOf(tokens: readonly Token[]): InitialiserRow | undefined {
  const [name, open] = tokens
  const row = name?.kind === 'name' ? initialisers.get(name.text) : undefined
  if (!row || tokens.length === 1) return row
  if (open?.text !== '(' || tokens.at(-1)?.text !== ')' || (row.parameters.length === 0 && !row.fillsArrays && tokens.length > 3)) return undefined
  return row
}

/** What params of this shape start as. */
export const startOf = (name: string, given: Given, shape: Shape, weights: Weights = 'rows'): Start => initialisers.get(name)!.start(given, shape, weights)

export const initialiserNames = (): string[] => [...initialisers.keys()]
