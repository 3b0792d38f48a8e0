import { derivative, parse, type MathNode } from 'mathjs'
import { load, type Options, type ScalarModule } from '../load.js'
import { analysisPoints } from './points-analysis.js'
import { networkPoints } from './points-networks.js'
import { specialPoints } from './points-special.js'
import type { HardPoint } from './hard-point.js'
import { literally } from './literal.js'
import { bitsKept, truthAt } from './truth.js'

/** SPEC §10's hard points. */
export const hardPoints: readonly HardPoint[] = [...networkPoints, ...analysisPoints, ...specialPoints]

/** The bits kept of a value and of each partial. */
export interface Measured {
  readonly hardPoint: HardPoint
  readonly gradgen: readonly number[]
  /** The same where everything over arrays stays a loop; undefined of numbers alone. */
  readonly loops: readonly number[] | undefined
  /** As the formula and its textbook derivative are written. */
  readonly written: readonly number[]
  /** mathjs's `evaluate` and `derivative`; undefined where it has no derivative of what is written. */
  readonly mathjs: readonly number[] | undefined
}

/** The text that both sides are given, for messages. */
export const shown = ({ formula, point, label }: HardPoint): string =>
  `${formula} at ${Object.entries({ ...point, ...(label === undefined ? {} : { label }) }).map(([name, value]) => `${name} = ${typeof value === 'number' ? value : `[${(value as readonly number[]).join(', ')}]`}`).join(', ')}`

export function sourceOf({ formula, point, label, domain }: HardPoint): string {
  const declared = Object.entries(point).map(([name, value]) => {
    const ends = domain?.[name]
    return `input ${name}${typeof value === 'number' ? '' : `[${value.length}]`}${ends ? ` in [${ends.join(', ')}]` : ''}`
  })
  const length = Object.values(point).find(value => typeof value !== 'number')
  const labels = label === undefined ? [] : [`input label: class(${(length as readonly number[]).length})`]
  return [...declared, ...labels, `f = ${formula}`, ''].join('\n')
}

function compiled(hardPoint: HardPoint, options: Options = {}): readonly number[] {
  const { point, label } = hardPoint
  const module: ScalarModule = load(sourceOf(hardPoint), options)
  const grad = new Float64Array(module.gradLength).fill(NaN)
  const args = Object.values(point).map(value => (typeof value === 'number' ? value : Float64Array.from(value)))
  const value = module.valueAndGrad(...args, ...(label === undefined ? [] : [label]), grad)
  return [value, ...grad]
}

/** What mathjs has no derivative of, by what it has. */
const spelledOut: Readonly<Record<string, string>> = {
  sigmoid: '1 / (1 + exp(-(x)))', softplus: 'log(1 + exp(x))', logit: 'log(x / (1 - x))', gelu: 'x / 2 * (1 + erf(x / sqrt(2)))',
  hypot: 'sqrt(x^2 + y^2)', xlogy: 'x * log(y)', sigmoidCrossEntropy: '-x * log(1 / (1 + exp(-y))) - (1 - x) * log(1 - 1 / (1 + exp(-y)))', log1p: 'log(1 + x)',
}

const spelled = (text: string): MathNode => parse(text).transform(node => {
  if (node.type !== 'FunctionNode') return node
  const { fn, args } = node as unknown as { fn: { name: string }; args: MathNode[] }
  const definition = spelledOut[fn.name]
  return definition ? parse(definition).transform(leaf => (leaf.type === 'SymbolNode' ? { x: args[0]!, y: args[1]! }[(leaf as unknown as { name: string }).name] ?? leaf : leaf)) : node
})

function byMathjs({ formula, written = formula, point }: HardPoint): readonly number[] | undefined {
  try {
    const node = spelled(written)
    const at = (each: MathNode): number => {
      const value: unknown = each.evaluate({ ...point })
      return typeof value === 'number' ? value : NaN
    }
    if (Object.values(point).some(value => typeof value !== 'number')) return undefined
    return [at(node), ...Object.keys(point).map(name => at(derivative(node, name)))]
  } catch {
    return undefined
  }
}

export function measure(hardPoint: HardPoint): Measured {
  const { formula, written = formula, point, truth, digits = 150 } = hardPoint
  const truths = truthAt(truth, point, digits)
  const kept = (values: readonly number[]) => values.map((value, k) => bitsKept(value, truths[k]!))
  const theirs = byMathjs(hardPoint)
  const hasArrays = Object.values(point).some(value => typeof value !== 'number')
  return { hardPoint, gradgen: kept(compiled(hardPoint)), loops: hasArrays ? kept(compiled(hardPoint, { unroll: 0 })) : undefined, written: kept(literally(written, point)), mathjs: theirs && kept(theirs) }
}
