import { compile } from '../src/index.js'
import { median } from './measure.js'

/** What benchmarks call of an emitted module. */
export interface Module {
  readonly gradLength: number
  readonly tapeLength: number
  readonly forward: (...args: readonly unknown[]) => number
  readonly backward?: (...args: readonly unknown[]) => void
  readonly valueAndGrad: (...args: readonly unknown[]) => number
  readonly valueAndGradBatch?: (...args: readonly unknown[]) => number
  readonly meta: { readonly operations: { readonly forward: number; readonly valueAndGrad?: number } }
}

export interface Loaded<Loadable> {
  readonly module: Loadable
  readonly code: string
  /** From text to text, in a program that has compiled before: the median of three. */
  readonly compileMilliseconds: number
}

/** Compiles a formula or a spec to JavaScript and imports the text as a module of its own, as a user's program would. */
export async function loadWithCode<Loadable extends Module = Module>(text: string, filename: string): Promise<Loaded<Loadable>> {
  const runs = Array.from({ length: 3 }, () => {
    const began = performance.now()
    return { result: compile(text, { filename, target: 'js' }), took: performance.now() - began }
  })
  const { result } = runs[0]!
  const compileMilliseconds = median(runs.map(({ took }) => took))
  if (!result.ok) throw new Error(`${filename}: ${result.diagnostics[0]?.message}`)
  const module: Loadable = await import(`data:text/javascript;base64,${Buffer.from(result.code).toString('base64')}`)
  return { code: result.code, module, compileMilliseconds }
}

export const load = async (text: string, name: string): Promise<Module> => (await loadWithCode(text, `${name}.expr`)).module
