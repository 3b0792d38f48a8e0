import { compile } from '../src/index.js'

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

export interface Loaded {
  readonly module: Module
  readonly code: string
}

/** Compiles to JavaScript and imports the text as a module of its own, as a user's program would. */
export async function loadWithCode(text: string, name: string): Promise<Loaded> {
  const result = compile(text, { filename: `${name}.expr`, target: 'js' })
  if (!result.ok) throw new Error(`${name}: ${result.diagnostics[0]?.message}`)
  return { code: result.code, module: await import(`data:text/javascript;base64,${Buffer.from(result.code).toString('base64')}`) as Module }
}

export const load = async (text: string, name: string): Promise<Module> => (await loadWithCode(text, name)).module
