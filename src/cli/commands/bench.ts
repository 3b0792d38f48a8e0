import { compile, type CompileResult, type ModelSummary } from '../../compile.js'
import { evaluate, type EvaluatedModule } from '../../evaluate.js'
import { document } from '../document.js'
import { exit, UsageError, type ExitStatus } from '../exit.js'
import { faultsOf, isError, type Fault } from '../fault.js'
import type { Given } from '../flags.js'
import { readOnly, type Input } from '../input.js'
import { modelOptions, type ModelFlags } from '../model-options.js'
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
  const compiled = compile(input.text, { ...modelOptions(given), filename: input.filename })
  const faults = faultsOf(compiled.diagnostics, input.shown, input.text)
  return finish(given, faults, compiled.model && measure(input, compiled, compiled.model, given))
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
  const row = (what: string, time: number, count: number): string => `${what.padEnd(20)}${time.toPrecision(3).padStart(9)} ns${String(count).padStart(9)} operations\n`
  return [
    row('value', nanoseconds.value, operations.forward),
    row('value and gradient', nanoseconds.gradient, operations.valueAndGrad),
    `${'ratio'.padEnd(20)}${ratio.toFixed(2).padStart(9)}\n`,
    `${'code'.padEnd(20)}${String(bytes).padStart(9)} bytes\n`,
  ].join('')
}

function measure(input: Input, { code }: CompileResult, model: ModelSummary, given: BenchFlags): Measurement {
  const module = evaluate(input.text, { ...modelOptions(given), filename: input.filename })
  const [value, gradient] = nanosecondsEach(contestants(module, model, given.at ?? {})) as [number, number]
  return { input: input.shown, nanoseconds: { value, gradient }, ratio: gradient / value, operations: model.operations, bytes: Buffer.byteLength(code) }
}

/** Calls go through so many different points: at a single one V8 would compute once and for all what does not change. */
const pointCount = 64

/**
 * Loops that call the module as a user's program would: arguments spelled out, which no spread can do as cheaply. Their text is made of
 * numbers only. Where there is one output the gradient comes with the value; of several it is the backward pass after the forward one.
 */
function contestants(module: EvaluatedModule, { inputs, params, outputs }: ModelSummary, at: Readonly<Record<string, number>>): Repeated[] {
  const known = new Set([...inputs, ...params].map(({ name }) => name))
  const stranger = Object.keys(at).find(name => !known.has(name))
  if (stranger !== undefined) throw new UsageError(`The model has no argument '${stranger}'.`)
  const points = Float64Array.from({ length: pointCount * inputs.length }, (_, k) => at[inputs[k % inputs.length]!.name] ?? 0.5 + (k * 0.6180339887498949) % 1)
  const vector = params.length > 0 ? module.initParams() : new Float64Array(0)
  for (const [k, { name }] of params.entries()) vector[k] = at[name] ?? vector[k]!
  const args = [...(params.length > 0 ? ['params'] : []), ...inputs.map((_, k) => `points[at + ${k}]`)]
  const single = outputs.length === 1
  const value = `forward(${[...args, ...(single ? [] : ['out'])].join(', ')})`
  const gradient = single
    ? `valueAndGrad(${[...args, 'grad'].join(', ')})`
    : `forward(${[...args, 'out', 'tape'].join(', ')}); backward(${[...args, 'tape', 'upstream', 'grad'].join(', ')})`
  const arrays = { params: vector, points, out: new Float64Array(outputs.length), upstream: new Float64Array(outputs.length).fill(1), tape: new Float64Array(module.tapeLength), grad: new Float64Array(module.gradLength) }
  return [value, gradient].map(call => loop(call, { ...module, ...arrays }, inputs.length))
}

function loop(call: string, scope: Readonly<Record<string, unknown>>, stride: number): Repeated {
  const names = ['forward', 'backward', 'valueAndGrad', 'params', 'points', 'out', 'upstream', 'tape', 'grad']
  const make = new Function(...names, `return calls => {
    let sum = 0
    for (let k = 0, at = 0; k < calls; k++) {
      sum += ${call}
      at = at === ${stride * (pointCount - 1)} ? 0 : at + ${stride}
    }
    return sum
  }`) as (...values: unknown[]) => Repeated
  return make(...names.map(name => scope[name]))
}
