import { basename } from 'node:path'
import type { Diagnostic } from '../diagnostics/diagnostic.js'
import { faultsOf, type Fault } from '../project/fault.js'
import { decoded, mostBytes, readText, type Text } from '../project/read.js'
import { needsOf, type Needs } from '../project/specs.js'
import { UsageError } from './exit.js'

/** A formula or a layer spec, and where it came from. */
export interface Input {
  /** As the user named it, for messages. */
  readonly shown: string
  /** The base name, for the header of the module: no path of this machine gets into it. */
  readonly filename: string
  /** Undefined for standard input and for `-e`, beside which nothing can be written. */
  readonly path: string | undefined
  readonly text: string
  /** What it takes to compile it, besides. */
  readonly needs: Needs
}

/** What was read, or why it could not be. */
export type Reading = { readonly input: Input; readonly fault?: undefined } | { readonly input?: undefined; readonly fault: Fault }

/** The name, in the module, of a formula that has no file. */
const nameless = 'model.expr'

/** What one is asked to read: a file, `-`, or the text itself. */
export type Wanted = string | { readonly expression: string }

/** What is to be read: the text after `-e`, or the files, of which there is one at least. */
export function wanted(files: readonly string[], expression: string | undefined): Wanted[] {
  if (expression !== undefined) {
    if (files.length > 0) throw new UsageError('Give files or -e, not both.')
    return [{ expression }]
  }
  if (files.length === 0) throw new UsageError('Name a file, or give the formula with -e. Standard input is -.')
  return [...files]
}

/** The single input of a command that takes one. */
export async function readOnly(file: string | undefined, expression: string | undefined): Promise<Reading> {
  const [one] = wanted(file === undefined ? [] : [file], expression)
  return read(one!)
}

export async function read(what: Wanted): Promise<Reading> {
  if (typeof what !== 'string') return reading({ text: what.expression }, { shown: '<expression>', filename: nameless, path: undefined })
  if (what === '-') return reading(decoded(await standardInput(), '<stdin>'), { shown: '<stdin>', filename: nameless, path: undefined })
  return reading(readText(what), { shown: what, filename: basename(what), path: what })
}

async function reading({ text, fault }: Text, from: Omit<Input, 'text' | 'needs'>): Promise<Reading> {
  if (text === undefined) return { fault }
  const needs = await needsOf(text, from.filename, from.path, from.shown)
  const [broken] = needs.faults
  return broken === undefined ? { input: { ...from, text, needs } } : { fault: broken }
}

/** What is wrong with an input, each with the text that it is of. */
export const inputFaults = (diagnostics: readonly Diagnostic[], { shown, text, needs }: Input): Fault[] => faultsOf(diagnostics, shown, text, needs.sources)

async function standardInput(): Promise<{ bytes: Buffer; size: number }> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Buffer)
    size += (chunk as Buffer).length
    if (size > mostBytes) break
  }
  return { bytes: Buffer.concat(chunks), size }
}
