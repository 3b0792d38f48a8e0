import { realpathSync } from 'node:fs'
import { basename, dirname, join, parse, resolve } from 'node:path'
import { codes } from '../diagnostics/codes.js'
import { UsageError } from './exit.js'
import type { Given } from './flags.js'

/** Where the module of one input goes. */
export interface Destination {
  readonly target: 'ts' | 'js'
  /** Undefined: to standard output. */
  readonly module: string | undefined
  /** Of the declarations, for JavaScript in a file. */
  readonly types: string | undefined
}

type Asked = Given<'out' | 'outDir' | 'target' | 'name' | 'json' | 'check'>

/**
 * For each input its destination; whatever cannot be told apart or contradicts itself is a fault of usage. `usual` is the language that an input
 * is compiled to unless flags or the name after -o say otherwise.
 */
export function destinations(inputs: readonly (string | object)[], asked: Asked, usual: (input: string | object) => 'ts' | 'js' = () => 'ts'): Destination[] {
  const { out, outDir, json, check } = asked
  if (out !== undefined && outDir !== undefined) throw new UsageError('Give -o or --out-dir, not both.')
  if (out !== undefined && inputs.length > 1) throw new UsageError('-o names one file, and there are several inputs. Use --out-dir.')
  const found = inputs.map(input => destination(input, asked, usual(input)))
  const onScreen = found.some(({ module }) => module === undefined)
  if (onScreen && json === true) throw new UsageError('--json has standard output for itself. Name a file with -o.')
  if (onScreen && check === true) throw new UsageError('--check compares with a file. Name it with -o.')
  refuseClashes(inputs, found)
  return found
}

function destination(input: string | object, { out, outDir, target, name }: Asked, usual: 'ts' | 'js'): Destination {
  const path = typeof input === 'string' && input !== '-' ? input : undefined
  if (out === '-' || (out === undefined && outDir === undefined && path === undefined)) return { target: target ?? usual, module: undefined, types: undefined }
  if (out !== undefined) return named(out, target)
  const language = target ?? usual
  const stem = path === undefined ? (name ?? 'model') : parse(path).name
  const folder = outDir ?? dirname(path ?? '.')
  return named(join(folder, `${basename(stem)}.grad.${language}`), language)
}

const javascript = /\.([cm]?)js$/

function named(module: string, asked: 'ts' | 'js' | undefined): Destination {
  const isScript = javascript.test(module)
  const target = asked ?? (isScript ? 'js' : 'ts')
  if (module.endsWith('.cjs')) throw new UsageError(`'${module}' would be CommonJS, and modules are ECMAScript ones.`)
  if (isScript !== (target === 'js')) throw new UsageError(`'${module}' is not a name for --target ${target}.`)
  return { target, module, types: target === 'js' ? module.replace(javascript, '.d.$1ts') : undefined }
}

function refuseClashes(inputs: readonly (string | object)[], found: readonly Destination[]): void {
  const nameOf = (input: string | object): string => (typeof input === 'string' ? input : '-e')
  const taken = new Map<string, string>()
  for (const [k, { module, types }] of found.entries()) {
    const input = nameOf(inputs[k]!)
    for (const path of [module, types].filter(path => path !== undefined)) {
      const place = placeOf(path)
      const other = taken.get(place)
      if (other !== undefined) throw new UsageError(sentence(codes.outputClash({ path, inputs: [other, input] }).message))
      taken.set(place, input)
    }
  }
  const read = inputs.find(input => typeof input === 'string' && input !== '-' && taken.has(placeOf(input)))
  if (read !== undefined) throw new UsageError(`'${nameOf(read)}' would be written over by what is made of '${taken.get(placeOf(nameOf(read)))}'.`)
  if (inputs.filter(input => input === '-').length > 1) throw new UsageError('Standard input can be read once.')
}

/** The same file has one place, whatever links lead to its folder. */
function placeOf(path: string): string {
  const folder = resolve(dirname(path))
  try {
    return join(realpathSync(folder), basename(path))
  }
  catch {
    return join(folder, basename(path))
  }
}

const sentence = (message: string): string => `${message}.`
