import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { compile } from '../index.js'
import type { GeneratedFile } from './file.js'

const folder = new URL('../../examples/', import.meta.url)

/** AlexNet's module is half a megabyte: who wants it compiles it. */
const tooLarge = ['alexnet.json']

/** `examples/x.expr` → `generated/x.grad.ts` for every example, `examples/nets/x.json` → `generated/nets/x.grad.ts`. One that does not compile stops the build. */
export function exampleModules(): GeneratedFile[] {
  const formulas = readdirSync(folder).filter(name => name.endsWith('.expr'))
  const nets = readdirSync(new URL('nets/', folder)).filter(name => /\.(json|yaml)$/.test(name) && !tooLarge.includes(name))
  return [...formulas, ...nets.map(name => `nets/${name}`)].sort().map(name => {
    const result = compile(readFileSync(new URL(name, folder), 'utf8'), { filename: basename(name) })
    if (!result.ok) throw new Error(`examples/${name} does not compile: ${result.diagnostics.map(diagnostic => diagnostic.message).join('; ')}`)
    return { path: `generated/${name.replace(/\.\w+$/, '.grad.ts')}`, text: result.code }
  })
}
