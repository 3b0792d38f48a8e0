import ts from 'typescript'
import { compile } from '../../src/index.js'

export type Options = Parameters<typeof compile>[1]

/** An emitted module of scalar inputs and one scalar output, as far as tests call it. */
export interface ScalarModule {
  readonly forward: (...args: (number | Float64Array | undefined)[]) => number
  readonly backward: (...args: (number | Float64Array | undefined)[]) => void
  readonly valueAndGrad: (...args: (number | Float64Array | undefined)[]) => number
  readonly gradient: (...args: number[]) => Record<string, number>
  readonly objective: (x: Float64Array, grad?: Float64Array) => number
  readonly layout: Record<string, { readonly offset: number; readonly length: number; readonly shape: readonly number[] }>
  readonly tapeLength: number
  readonly gradLength: number
  readonly meta: { readonly operations: { readonly forward: number; readonly valueAndGrad: number }; readonly kinks: readonly unknown[] }
}

/** The emitted text; what was wrong with the formula, if there is none. */
export function emitted(source: string, options: Options = {}): string {
  const result = compile(source, options)
  if (!result.ok) throw new Error(`does not compile:\n${source}\n${result.diagnostics.map(d => `${d.start.line}:${d.start.column} ${d.code} ${d.message}`).join('\n')}`)
  return result.code
}

/** Runs a module's text, TypeScript or JavaScript, and gives its exports. Nothing of gradgen takes part. */
export function run<Exports>(text: string): Exports {
  const { outputText } = ts.transpileModule(text, { compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 } })
  const exports = {}
  new Function('exports', outputText)(exports)
  return exports as Exports
}

/** Compiles a formula to TypeScript and runs the text. */
export const load = (source: string, options: Options = {}): ScalarModule => run<ScalarModule>(emitted(source, options))

/** Value and gradient at a point, in fresh memory. */
export function at(module: ScalarModule, ...point: number[]): { readonly value: number; readonly grad: number[] } {
  const grad = new Float64Array(module.gradLength).fill(NaN)
  const value = module.valueAndGrad(...point, grad)
  return { value, grad: [...grad] }
}

/** The same through `forward`, which fills a tape, and `backward`, which reads it. */
export function byTape(module: ScalarModule, upstream: number, ...point: number[]): { readonly value: number; readonly grad: number[] } {
  const tape = new Float64Array(module.tapeLength).fill(NaN)
  const grad = new Float64Array(module.gradLength).fill(NaN)
  const value = module.forward(...point, tape)
  module.backward(...point, tape, upstream, grad)
  return { value, grad: [...grad] }
}
