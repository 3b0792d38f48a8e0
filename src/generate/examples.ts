import { readdirSync, readFileSync } from 'node:fs'
import { compile } from '../index.js'
import type { GeneratedFile } from './file.js'

const folder = new URL('../../examples/', import.meta.url)

/** `examples/x.expr` → `generated/x.grad.ts`, for every example. An example that does not compile stops the build. */
export function exampleModules(): GeneratedFile[] {
  return readdirSync(folder).filter(name => name.endsWith('.expr')).sort().map(name => {
    const result = compile(readFileSync(new URL(name, folder), 'utf8'), { filename: name })
    if (!result.ok) throw new Error(`examples/${name} does not compile: ${result.diagnostics.map(diagnostic => diagnostic.message).join('; ')}`)
    return { path: `generated/${name.replace(/\.expr$/, '.grad.ts')}`, text: result.code }
  })
}
