import type { ArgumentData, ReportData } from './data.js'

/** The module that the report is about, as far as the page runs it. */
export interface ModelModule {
  readonly forward: (...args: readonly unknown[]) => number | Float64Array
  readonly backward?: (...args: readonly unknown[]) => void
  readonly valueAndGrad?: (...args: readonly unknown[]) => number
  readonly tapeLength: number
  readonly gradLength: number
}

/** A module whose `forward` gives the numbers of all wires. */
export interface WiresModule {
  readonly forward: (...args: readonly unknown[]) => number | Float64Array
}

/** What the module says at the arguments' present values. */
export interface Result {
  /** Of all outputs, one after the other. */
  readonly outputs: Float64Array
  readonly grad: Float64Array
}

const count = (shape: readonly number[]): number => shape.reduce((product, extent) => product * extent, 1)

/** Numbers that are written nowhere: small ones, the same each time. */
const made = (length: number): Float64Array => Float64Array.from({ length }, (_, k) => (((k + 1) * 0.6180339887498949) % 1) - 0.5)

/** The arguments' values, to be changed in place. */
export const startingValues = ({ arguments: list }: ReportData): Float64Array[] =>
  list.map(({ start, shape }) => (start ? Float64Array.from(start, Number) : made(count(shape))))

/** The arguments as modules take them: all params in one vector, then the inputs. */
export function callArguments(list: readonly ArgumentData[], values: readonly Float64Array[]): unknown[] {
  const params = list.flatMap(({ kind }, k) => (kind === 'param' ? [...values[k]!] : []))
  const inputs = list.flatMap(({ kind, shape }, k) => (kind === 'param' ? [] : [shape.length === 0 ? values[k]![0]! : Float64Array.from(values[k]!)]))
  return [...(list.some(({ kind }) => kind === 'param') ? [Float64Array.from(params)] : []), ...inputs]
}

/** Runs the module: the value and the gradient; of several outputs the gradient of their sum. */
export function run(module: ModelModule, { single, outLength }: ReportData, args: readonly unknown[]): Result {
  const grad = new Float64Array(module.gradLength)
  if (single && module.valueAndGrad) return { outputs: Float64Array.of(module.valueAndGrad(...args, grad)), grad }
  const outputs = new Float64Array(outLength)
  const tape = new Float64Array(module.tapeLength)
  module.forward(...args, outputs, tape)
  module.backward?.(...args, tape, new Float64Array(outLength).fill(1), grad)
  return { outputs, grad }
}
