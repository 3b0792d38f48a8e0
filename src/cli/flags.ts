import { defaults, emittable, notYetEmitted } from '../options.js'
import { formats } from '../inspect/formats.js'
import { nearest } from '../parse/suggest.js'
import { notYet, UsageError } from './exit.js'
import { point } from './point.js'

/** One flag, as the command line, its help and the reference know it. */
export interface Flag<Value> {
  /** As commander reads it. */
  readonly spelling: string
  readonly text: string
  /** What the word after the flag means; a flag without one is true. */
  readonly read: (word: string) => Value
  /** Part of the design, not of this version: named here so that whoever tries it is told. */
  readonly notYet: boolean
}

const flag = <Value>(spelling: string, text: string, read: (word: string) => Value): Flag<Value> => ({ spelling, text, read, notYet: false })
const switchOn = (spelling: string, text: string): Flag<boolean> => flag(spelling, text, () => true)

/** Every flag of every command, by the name of its value. */
export const flags = {
  out: flag('-o, --out <file>', 'where to write; - is standard output', word => word),
  outDir: flag('--out-dir <dir>', 'write the outputs into this folder', word => word),
  target: flag('--target <language>', 'ts, or js with a declaration file (default: ts, or what the name after -o says)', target),
  wrt: flag('--wrt <names>', 'what is differentiated (default: all params, or all inputs if there are none)', list),
  emit: flag('--emit <names>', `which functions: ${emittable.join(',')} (default: all)`, emitted),
  shared: flag('--shared <names>', 'inputs that are the same for all examples of a batch', list),
  unroll: flag('--unroll <n>', 'unroll loops of at most n iterations, or auto (default)', word => (word === 'auto' ? word : whole('--unroll')(word))),
  exact: switchOn('--exact', 'only rewrites that hold bit for bit'),
  check: switchOn('--check', 'write nothing; exit status 1 if an output is stale or missing'),
  force: switchOn('--force', 'overwrite files that gradgen did not write'),
  json: switchOn('--json', 'print one JSON document'),
  name: flag('--name <name>', 'of the module, in its meta data (default: from the file name)', word => word),
  expression: flag('-e, --expression <text>', 'the formula itself, in place of a file', word => word),
  maxOperations: flag('--max-operations <n>', `limit of operations in the graph (default: ${defaults.maxOperations})`, whole('--max-operations')),
  maxBytes: flag('--max-bytes <n>', `limit of emitted bytes (default: ${defaults.maxBytes})`, whole('--max-bytes')),
  maxElements: flag('--max-elements <n>', `limit of elements of a tensor (default: ${defaults.maxElements})`, whole('--max-elements')),
  format: flag('--format <format>', `${formats.join(', ')} (default: text)`, oneOf('--format', formats)),
  at: flag('--at <point>', 'a point, such as x=-2,v=[1,2]', point),
  steps: switchOn('--steps', 'the derivation, an equation per line with the rule that made it'),
  gates: flag('--gates <how>', 'fused (default), or as-written: every elementary gate', oneOf('--gates', ['fused', 'as-written'])),
  order: flag('--order <n>', 'of the derivatives: 1 (default) or 2', word => (oneOf('--order', ['1', '2'])(word) === '2' ? 2 as const : 1 as const)),
  ascii: switchOn('--ascii', 'text in ASCII only'),
  samples: flag('--samples <n>', 'how many random points (default: 10, of a very large model 1)', whole('--samples')),
  seed: flag('--seed <n>', 'of the random points; the same seed gives the same points', whole('--seed')),
  precision: flag('--precision <p>', 'f32: every array of the module is a Float32Array (default: f64)', oneOf('--precision', ['f64', 'f32'])),
  types: switchOn('--types', 'write a declaration file for imports of the formula, too: model.d.expr.ts'),
  watch: switchOn('--watch', 'compile again whenever an input changes, until interrupted'),
  config: flag('--config <file>', 'a configuration file (default: gradgen.config.ts, .mts, .js, .mjs or .json here or above, if there is one)', word => word),
}

export type FlagName = keyof typeof flags

/** What commander makes of some flags: those that were given, by name. */
export type Given<Names extends FlagName> = { readonly [Name in Names]?: (typeof flags)[Name] extends Flag<infer Value> ? Value : never }

/** `a,b` as names, of which there is at least one. */
function list(word: string): string[] {
  const names = word.split(',').map(name => name.trim()).filter(name => name !== '')
  if (names.length === 0) throw new UsageError('A list of names is empty.')
  return names
}

function oneOf<const Choice extends string>(flagName: string, choices: readonly Choice[]): (word: string) => Choice {
  return (word: string): Choice => {
    const choice = choices.find(each => each === word)
    if (choice === undefined) throw new UsageError(`${flagName} takes ${choices.join(', ')}, not '${word}'.${suggestion(word, choices)}`)
    return choice
  }
}

const suggestion = (word: string, choices: readonly string[]): string => {
  const near = nearest(word, choices)
  return near === undefined ? '' : ` Did you mean '${near}'?`
}

function whole(flagName: string) {
  return (word: string): number => {
    const value = Number(word)
    if (!/^\d+$/.test(word) || !Number.isSafeInteger(value)) throw new UsageError(`${flagName} takes a whole number, not '${word}'.`)
    return value
  }
}

function target(word: string): 'ts' | 'js' {
  if (word === 'wasm') throw notYet('--target wasm')
  return oneOf('--target', ['ts', 'js'])(word)
}

function emitted(word: string): string[] {
  const names = list(word)
  const early = names.find(name => notYetEmitted.includes(name))
  if (early !== undefined) throw notYet(`--emit ${early}`)
  return names.map(oneOf('--emit', emittable))
}
