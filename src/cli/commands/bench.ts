import { compile, type ArgumentSummary, type CompileResult, type ModelSummary, type SourceOptions } from '../../compile.js'
import { evaluate, type EvaluatedModule } from '../../evaluate.js'
import { elements, flattened, shapeText } from '../../ir/shape.js'
import type { Point } from '../../point.js'
import { document } from '../document.js'
import { exit, UsageError, type ExitStatus } from '../exit.js'
import { isError, type Fault } from '../../project/fault.js'
import type { Given } from '../flags.js'
import { inputFaults, readOnly, type Input } from '../input.js'
import { configPath, configuration, modelOptions, type ModelFlags } from '../model-options.js'
import { nanosecondsEach, type Repeated } from '../stopwatch.js'
import { print, showFaults } from '../terminal.js'

export type BenchFlags = ModelFlags & Given<'at' | 'json'>

interface Measurement {
  readonly input: string
  /** Per call. */
  readonly nanoseconds: { readonly value: number; readonly gradient: number }
  /** What value and gradient together cost in terms of the value. */
  readonly ratio: number
  readonly operations: ModelSummary['operations']
  /** Of the module's text. */
  readonly bytes: number
}

export async function benchCommand([file]: readonly string[], given: BenchFlags): Promise<ExitStatus> {
  const { input, fault } = await readOnly(file, given.expression)
  if (input === undefined) return finish(given, [fault])
  const { project, faults: broken } = await configuration(given)
  if (project === undefined) return finish(given, broken)
  const options = { ...modelOptions(project.optionsFor(configPath(input)), given), filename: input.filename, ...input.needs.options }
  const compiled = compile(input.text, options)
  const faults = inputFaults(compiled.diagnostics, input)
  return finish(given, faults, compiled.model && measure(input, compiled, compiled.model, options, given.at ?? {}))
}

function finish({ json }: BenchFlags, faults: readonly Fault[], measured?: Measurement): ExitStatus {
  if (json === true) print(document(measured === undefined ? [] : [measured], faults))
  else {
    showFaults(faults)
    if (measured !== undefined) print(pageOf(measured))
  }
  return faults.some(isError) ? exit.inputAtFault : exit.done
}

function pageOf({ nanoseconds, ratio, operations, bytes }: Measurement): string {
  const row = (what: string, time: number, count: number): string => `${what.padEnd(20)}${timeText(time).padStart(9)} ns${String(count).padStart(9)} operations\n`
  return [
    row('value', nanoseconds.value, operations.forward),
    row('value and gradient', nanoseconds.gradient, operations.valueAndGrad),
    `${'ratio'.padEnd(20)}${ratio.toFixed(2).padStart(9)}\n`,
    `${'code'.padEnd(20)}${String(bytes).padStart(9)} bytes\n`,
  ].join('')
}

/** Three digits that mean something. */
const timeText = (time: number): string => (time >= 100 ? time.toFixed(0) : time.toPrecision(3))

function measure(input: Input, { code }: CompileResult, model: ModelSummary, options: SourceOptions, at: Point): Measurement {
  const module = evaluate(input.text, options)
  const [value, gradient] = nanosecondsEach(contestants(module, model, at)) as [number, number]
  return { input: input.shown, nanoseconds: { value, gradient }, ratio: gradient / value, operations: model.operations, bytes: Buffer.byteLength(code) }
}

/** Calls go through so many different points: at a single one V8 would compute once and for all what does not change. */
const pointCount = 64

/**
 * Loops that call the module as a user's program would: arguments spelled out, which no spread can do as cheaply. Their text is made of
 * numbers only. Where there is one output the gradient comes with the value; of several it is the backward pass after the forward one.
 */
function contestants(module: EvaluatedModule, { inputs, params, outputs }: ModelSummary, at: Point): Repeated[] {
  const known = new Set([...inputs, ...params].map(({ name }) => name))
  const stranger = Object.keys(at).find(name => !known.has(name))
  if (stranger !== undefined) throw new UsageError(`The model has no argument '${stranger}'.`)
  const vector = params.length > 0 ? module.initParams() : new Float64Array(0)
  for (const argument of params) if (argument.name in at) vector.set(numbersAt(at, argument), module.paramsLayout[argument.name]!.offset)
  const args = [...(params.length > 0 ? ['params'] : []), ...inputs.map((_, k) => `input${k}[at]`)]
  const single = outputs.length === 1 && outputs[0]!.shape.length === 0
  const value = single ? `forward(${args.join(', ')})` : `forward(${[...args, 'out'].join(', ')})[0]`
  const gradient = single
    ? `valueAndGrad(${[...args, 'grad'].join(', ')})`
    : `forward(${[...args, 'out', 'tape'].join(', ')})[0]; backward(${[...args, 'tape', 'upstream', 'grad'].join(', ')})`
  const outLength = outputs.reduce((sum, { shape }) => sum + elements(shape), 0)
  const arrays = {
    params: vector, out: new Float64Array(outLength), upstream: new Float64Array(outLength).fill(1),
    tape: new Float64Array(module.tapeLength), grad: new Float64Array(module.gradLength),
  }
  const values = Object.fromEntries(inputs.map((input, k) => [`input${k}`, valuesOf(input, k, at)]))
  return [value, gradient].map(call => loop(call, { ...module, ...arrays, ...values }, Object.keys(values)))
}

/** What an input is at each of the points, in turn: numbers, or flat arrays. Points that are not given lie evenly in [0.5, 1.5], labels among their classes. */
function valuesOf(input: ArgumentSummary, k: number, at: Point): ArrayLike<number | Float64Array> {
  const given = input.name in at ? numbersAt(at, input) : undefined
  const length = elements(input.shape)
  const number = (index: number) => {
    const fraction = (index * 0.6180339887498949) % 1
    return input.classes === undefined ? 0.5 + fraction : Math.floor(fraction * input.classes)
  }
  const points = Array.from({ length: pointCount }, (_, point) => given ?? Float64Array.from({ length }, (_, flat) => number((point * length + flat) * 7 + k)))
  return input.shape.length === 0 ? Float64Array.from(points, ([only]) => only!) : points
}

function numbersAt(at: Point, { name, shape }: ArgumentSummary): Float64Array {
  const numbers = flattened(shape, at[name]!)
  if (!numbers) throw new UsageError(`The value of '${name}' does not have the shape ${shapeText(shape)}.`)
  return Float64Array.from(numbers)
}

function loop(call: string, scope: Readonly<Record<string, unknown>>, inputs: readonly string[]): Repeated {
  const names = ['forward', 'backward', 'valueAndGrad', 'params', 'out', 'upstream', 'tape', 'grad', ...inputs]
  const make = new Function(...names, `return calls => {
    let sum = 0
    for (let k = 0, at = 0; k < calls; k++) {
      sum += ${call}
      at = at === ${pointCount - 1} ? 0 : at + 1
    }
    return sum
  }`) as (...values: unknown[]) => Repeated
  return make(...names.map(name => scope[name]))
}
