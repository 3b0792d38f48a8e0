import { transform } from 'esbuild'
import { loadWithCode } from '../load.js'
import { interleaved, type Contestant } from '../measure.js'
import { cases, type Case } from './cases.js'
import { loadJax } from './jax.js'
import { loadTensorflow } from './tensorflow.js'
import { gradgenWay, jaxWay, tensorflowWay, valueOf, type EngineWay, type NetModule } from './ways.js'

export const engineNames = ['TensorFlow.js cpu', 'TensorFlow.js wasm', 'jax-js'] as const
export type EngineName = (typeof engineNames)[number]

/** What one case came to: nanoseconds of a call, and why an engine has none. */
export interface EngineResult {
  readonly model: string
  readonly goal: number
  readonly gradgen: number
  readonly value: number | undefined
  readonly peers: Readonly<Partial<Record<EngineName, number>>>
  readonly notes: Readonly<Partial<Record<EngineName, string>>>
  readonly operations: number
  readonly bytes: number
  readonly minified: number
  readonly compileMilliseconds: number
}

/** An engine that is ready to be asked for a case, or why it is not. */
interface Engine {
  readonly name: EngineName
  /** What must be done before its turn: TensorFlow.js has one backend at a time. Once a backend has been loaded, the change is made by the call itself. */
  readonly enter: () => Promise<unknown>
  readonly way: (module: NetModule, given: Case) => EngineWay
}

const missing = 'not installed: `npm ci --prefix test/tensorflow`'

async function engines(): Promise<readonly Engine[]> {
  const [tf, jax] = [await loadTensorflow(), await loadJax()]
  return [
    ...(tf ? (['cpu', 'wasm'] as const).map((backend): Engine => ({ name: `TensorFlow.js ${backend}`, enter: () => tf.setBackend(backend), way: (module, given) => tensorflowWay(tf, module, given) })) : []),
    ...(jax ? [{ name: 'jax-js', enter: () => Promise.resolve(), way: (module: NetModule, given: Case) => jaxWay(jax, module, given) } as const] : []),
  ]
}

/** The largest difference, beside the largest number: the engines have single precision. */
export function farthest(found: readonly number[], wanted: readonly number[]): number {
  if (found.length !== wanted.length) return Infinity
  const size = wanted.reduce((most, x) => Math.max(most, Math.abs(x)), 1e-3)
  return found.reduce((most, x, k) => { const far = Math.abs(x - wanted[k]!) / size; return far <= most ? most : far }, 0)
}

/** Single precision over sums of a few thousand terms. */
const tolerance = 1e-4

/** Value and gradient of the loss by the emitted module and by every engine that is installed; equal numbers are checked before anything is timed. */
export async function measureEngines({ slice = 20, rounds = 11, warmUp = 400, only = '' } = {}): Promise<EngineResult[]> {
  const present = await engines()
  const results: EngineResult[] = []
  for (const given of cases) if (given.name.includes(only)) results.push(await measureCase(given, present, { slice, rounds, warmUp }))
  return results
}

async function measureCase(given: Case, present: readonly Engine[], { slice, rounds, warmUp }: { readonly slice: number; readonly rounds: number; readonly warmUp: number }): Promise<EngineResult> {
  const { module, code, compileMilliseconds } = await loadWithCode<NetModule>(given.text, given.filename)
  const ours = gradgenWay(module, given)
  const wanted = ours.all()
  const notes: Partial<Record<EngineName, string>> = Object.fromEntries(engineNames.map(name => [name, missing]))
  const running: { readonly engine: Engine; readonly way: EngineWay }[] = []
  for (const engine of present) {
    delete notes[engine.name]
    await engine.enter()
    const way = engine.way(module, given)
    try {
      const far = farthest(way.all(), wanted)
      if (!(far <= tolerance)) throw new Error(`${given.name}: ${engine.name} has other numbers, by ${far.toExponential(1)}`)
      running.push({ engine, way })
    }
    catch (thrown) {
      const message = thrown instanceof Error ? thrown.message : String(thrown)
      const kernel = /^Kernel '(\w+)' not registered/.exec(message)?.[1]
      if (!kernel) throw thrown
      notes[engine.name] = `it has no kernel ${kernel}`
      way.dispose?.()
    }
  }
  const value = valueOf(module, given)
  const patience = warmUp < 200 ? 0 : given.warmUp ?? 0
  const sink = { sum: 0 }
  const contestant = (name: string, once: () => number, enter?: () => unknown): Contestant =>
    ({ name, warmUp: enter ? warmUp : Math.max(warmUp, patience), run: calls => { enter?.(); for (let k = 0; k < calls; k++) sink.sum += once() } })
  const timings = interleaved([
    contestant('gradgen', ours.once), ...(value ? [contestant('value', value)] : []), ...running.map(({ engine, way }) => contestant(engine.name, way.once, engine.enter)),
  ], { slice, rounds })
  if (Number.isNaN(sink.sum)) throw new Error(`${given.name} gave NaN`)
  for (const { way } of running) way.dispose?.()
  const times = new Map(timings.map(({ name, nanoseconds }) => [name, nanoseconds]))
  const { operations } = module.meta
  return {
    model: given.name, goal: given.goal, gradgen: times.get('gradgen')!, value: times.get('value'), notes, compileMilliseconds,
    peers: Object.fromEntries(running.map(({ engine: { name } }) => [name, times.get(name)!])),
    operations: operations.valueAndGrad ?? operations.forward, bytes: code.length, minified: (await transform(code, { minify: true })).code.length,
  }
}
