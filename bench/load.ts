import { compile } from '../src/index.js'

/** What benchmarks call of an emitted module. */
export interface Module {
  readonly gradLength: number
  readonly forward: (...args: readonly unknown[]) => number
  readonly valueAndGrad: (...args: readonly unknown[]) => number
}

/** Compiles to JavaScript and imports the text as a module of its own, as a user's program would. */
export async function load(text: string, name: string): Promise<Module> {
  const result = compile(text, { filename: `${name}.expr`, target: 'js' })
  if (!result.ok) throw new Error(`${name}: ${result.diagnostics[0]?.message}`)
  return await import(`data:text/javascript;base64,${Buffer.from(result.code).toString('base64')}`) as Module
}
