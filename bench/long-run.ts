/**
 * What a fresh process does with a long module: `node long-run.mjs module reference seconds least`. It prints one line of JSON. Both modules are straight-line models
 * of four inputs; the module is imported and run until it gets no faster, then the two are timed in turns. For 0 seconds it is only imported and called once.
 */
import { pathToFileURL } from 'node:url'

/** What one run came to. */
export interface LongRun {
  /** From `import` to the first gradient, milliseconds. */
  readonly load: number
  /** From there until a call takes at most a quarter more than the fastest later, milliseconds. */
  readonly toPeak: number
  /** False if it still got faster when the time was up. */
  readonly settled: boolean
  /** Nanoseconds of processor time of a call, by then; the module's and the reference's. */
  readonly call: number
  readonly reference: number
  /** What the process grew by, bytes. */
  readonly memory: number
}

interface Straight {
  readonly valueAndGrad: (x: number, y: number, z: number, w: number, grad: Float64Array) => number
}

const grad = new Float64Array(4)
let sink = 0
const calls = ({ valueAndGrad }: Straight, count: number) => { for (let k = 0; k < count; k++) sink += valueAndGrad(0.5 + k * 1e-12, 1.2, 0.8, -0.3, grad) }

/** Nanoseconds of processor time. */
const cpu = (run: () => void): number => {
  const began = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(began)
  return (user + system) * 1000
}

/** How many times faster than its first calls a module must be, or V8 has not optimised it yet: some 40 times is what becomes of it. */
const leastGain = 4

/** Runs in windows of 50 ms, for `least` seconds at least (V8 optimises chunk after chunk, and there are plateaus in between), until the module has been optimised and two thirds of the time have brought nothing. */
function untilPeak(module: Straight, seconds: number, least: number): Pick<LongRun, 'toPeak' | 'settled'> {
  const began = performance.now()
  const windows: { readonly end: number; readonly each: number }[] = []
  const first = cpu(() => calls(module, 1))
  let [best, bestAt, count] = [Infinity, 0, 1]
  for (;;) {
    const took = cpu(() => calls(module, count))
    const now = performance.now() - began
    const each = took / count
    const settled = best < first / leastGain && now > Math.max(1000 * least, 1000 + 2 * bestAt)
    if (settled || now > seconds * 1000) return { settled, toPeak: windows.find(window => window.each <= 1.25 * best)?.end ?? now }
    if (took < 5e7) { count *= 2; continue }
    windows.push({ end: now, each })
    if (each < 0.95 * best) bestAt = now
    best = Math.min(best, each)
    count = Math.max(1, Math.round(8e7 / each))
  }
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!

async function main([path = '', referencePath = '', seconds = '20', least = '1']: readonly string[]): Promise<LongRun> {
  const memoryBefore = process.memoryUsage().rss
  const began = performance.now()
  const module: Straight = await import(pathToFileURL(path).href)
  calls(module, 1)
  const load = performance.now() - began
  if (Number(seconds) === 0) return { load, toPeak: 0, settled: false, call: NaN, reference: NaN, memory: process.memoryUsage().rss - memoryBefore }
  const peak = untilPeak(module, Number(seconds), Number(least))
  const memory = process.memoryUsage().rss - memoryBefore
  const reference: Straight = await import(pathToFileURL(referencePath).href)
  untilPeak(reference, 3, 1)
  const counts = [module, reference].map(each => { const took = cpu(() => calls(each, 1)); const n = Math.max(1, Math.round(5e6 / took)); return Math.max(1, Math.round(n * 3e7 / Math.max(1, cpu(() => calls(each, n))))) })
  const rounds = Array.from({ length: 11 }, () => [module, reference].map((each, k) => cpu(() => calls(each, counts[k]!)) / counts[k]!))
  if (Number.isNaN(sink)) throw new Error('it gave NaN')
  return { load, ...peak, memory, call: median(rounds.map(round => round[0]!)), reference: median(rounds.map(round => round[1]!)) }
}

console.log(JSON.stringify(await main(process.argv.slice(2))))
