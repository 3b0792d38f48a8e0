import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Config, ModelConfig } from '../config.js'
import { codes } from '../diagnostics/codes.js'
import { fault, isError, type Fault } from './fault.js'
import { reasonOf } from './reason.js'

const names = ['ts', 'mts', 'js', 'mjs', 'json'].map(extension => `gradgen.config.${extension}`)

/** True for a file that configures a project. */
export const isConfig = (path: string): boolean => names.includes(basename(path))

/** What is configured for a project: by a file, by whoever called, or by nobody. */
export interface Project {
  /** The folder that globs and paths are relative to, and outside of which nothing is written. */
  readonly root: string
  /** The configuration file, if there is one: when it changes, so may everything. */
  readonly file: string | undefined
  readonly config: Config
  /** Options for one model: defaults, then each override whose globs match it. */
  optionsFor(path: string): ModelConfig
}

/** A project, or why it cannot be told. */
export type Configured =
  | { readonly file: string | undefined; readonly project: Project; readonly faults: readonly [] }
  | { readonly file: string | undefined; readonly project: undefined; readonly faults: readonly Fault[] }

/** The configuration file of a folder: there, or in a folder above up to the first that has a `package.json`. */
export function findConfig(folder: string): string | undefined {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const found = names.map(name => join(at, name)).find(path => existsSync(path))
    if (found !== undefined || existsSync(join(at, 'package.json')) || at === dirname(at)) return found
  }
}

/**
 * Reads the configuration: of the file that is named, or else of the one that is found. `own` is what the caller was told directly, which wins.
 * Without a file nothing is loaded but what `own` needs to be checked.
 */
export async function configure(root: string, named: string | undefined, own: Config = {}): Promise<Configured> {
  const file = named === undefined ? findConfig(root) : resolve(root, named)
  if (file === undefined && Object.keys(own).length === 0) return projectOf(root, undefined, {})
  const { value, faults } = file === undefined ? { value: {}, faults: [] } : await load(file, named ?? shownFrom(root, file))
  const wrong = [...faults, ...(Object.keys(own).length === 0 ? [] : await problems(own, 'options of the plugin'))]
  if (wrong.some(isError)) return { file, project: undefined, faults: wrong }
  const { overrides = [], ...rest } = value as Config
  return projectOf(file === undefined ? root : dirname(file), file, { ...rest, ...own, overrides: [...overrides, ...own.overrides ?? []] })
}

async function projectOf(root: string, file: string | undefined, config: Config): Promise<Configured> {
  const { overrides = [], types: _types, cache: _cache, ...defaults } = config
  const picomatch = overrides.length === 0 ? undefined : (await import('picomatch')).default
  const matched = overrides.map(({ files, ...options }) => ({ options, matches: picomatch!([files].flat().map(glob => glob.replace(/^\.\//, '')), { dot: true }) }))
  const optionsFor = (path: string): ModelConfig => {
    const within = relative(root, resolve(path)).split(sep).join('/')
    return Object.assign({}, defaults, ...matched.filter(({ matches }) => matches(within)).map(({ options }) => options)) as ModelConfig
  }
  return { file, project: { root, file, config, optionsFor }, faults: [] }
}

interface Loaded {
  readonly value: unknown
  readonly faults: readonly Fault[]
}

async function load(file: string, shown: string): Promise<Loaded> {
  if (!existsSync(file)) return { value: undefined, faults: [fault(codes.missingFile({ path: shown }), shown)] }
  try {
    if (statSync(file).isDirectory()) return { value: undefined, faults: [fault(codes.unreadableFile({ path: shown, reason: 'it is a directory' }), shown)] }
    const value = file.endsWith('.json') ? parseJson(readFileSync(file, 'utf8')) : await evaluated(file)
    return { value, faults: await problems(value, shown) }
  }
  catch (thrown) {
    if (thrown instanceof BadJson) return { value: undefined, faults: [fault(codes.unloadableConfig({ reason: thrown.message }), shown, thrown.text, thrown.offset)] }
    return { value: undefined, faults: [fault(codes.unloadableConfig({ reason: sentenceOf(thrown) }), shown)] }
  }
}

/** What the module gives, loaded afresh: while watching, it may have changed, and so may what it imports. */
async function evaluated(file: string): Promise<unknown> {
  const { createJiti } = await import('jiti')
  return createJiti(pathToFileURL(file).href, { moduleCache: false, fsCache: false }).import(file, { default: true })
}

async function problems(value: unknown, shown: string): Promise<Fault[]> {
  const { problemsOf } = await import('./config-schema.js')
  return problemsOf(value).map(finding => fault(finding, shown))
}

class BadJson extends Error {
  constructor(message: string, readonly text: string, readonly offset: number) { super(message) }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ' '))
  }
  catch (thrown) {
    const message = (thrown as Error).message.replace(/ \(line \d+ column \d+\)$/, '')
    const at = / at position (\d+)$/.exec(message)?.[1]
    // Without a place there is nothing to show.
    throw new BadJson(message.replace(/ (in JSON )?at position \d+$/, ''), at === undefined ? '' : text, Number(at ?? 0))
  }
}

/** What the code of a configuration threw, which may be anything, in one line. */
function sentenceOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return `it throws ${String(thrown)}`
  return ('code' in thrown ? reasonOf(thrown) : thrown.message).split('\n')[0]!.trim() || thrown.name
}

const shownFrom = (root: string, file: string): string => relative(root, file) || basename(file)
