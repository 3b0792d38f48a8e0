import { readdirSync, readFileSync } from 'node:fs'
import { compile } from '../index.js'
import { templatesNamed } from '../parse/layers/front-end.js'
import type { GeneratedFile } from './file.js'

const folder = new URL('../../examples/', import.meta.url)

/** AlexNet's module is half a megabyte: who wants it compiles it. */
const tooLarge = ['alexnet.json']

/** `examples/x.expr` → `generated/x.grad.ts`, for every example, and for every net of `examples/nets`. An example that does not compile stops the build. */
export function exampleModules(): GeneratedFile[] {
  const formulas = readdirSync(folder).filter(name => name.endsWith('.expr')).sort()
  const nets = readdirSync(new URL('nets/', folder)).filter(name => /\.(json|yaml)$/.test(name) && !tooLarge.includes(name)).sort()
  return [...formulas, ...nets.map(name => `nets/${name}`)].map(moduleOf)
}

function moduleOf(path: string): GeneratedFile {
  const text = readFileSync(new URL(path, folder), 'utf8')
  const isSpec = path.startsWith('nets/')
  const templates = Object.fromEntries((isSpec ? templatesNamed(text) : []).map(name => [name, readFileSync(new URL(name, new URL(path, folder)), 'utf8')]))
  const result = compile(text, { filename: path.replace('nets/', ''), templates })
  if (!result.ok) throw new Error(`examples/${path} does not compile: ${result.diagnostics.map(diagnostic => diagnostic.message).join('; ')}`)
  return { path: `generated/${path.replace(/\.\w+$/, '.grad.ts')}`, text: result.code }
}
