import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { basename } from 'node:path'
import { codes } from '../diagnostics/codes.js'
import { notYet, UsageError } from './exit.js'
import { fault, type Fault } from './fault.js'
import { reasonOf } from './reason.js'

/** A formula and where it came from. */
export interface Input {
  /** As the user named it, for messages. */
  readonly shown: string
  /** The base name, for the header of the module: no path of this machine gets into it. */
  readonly filename: string
  /** Undefined for standard input and for `-e`, beside which nothing can be written. */
  readonly path: string | undefined
  readonly text: string
}

/** What was read, or why it could not be. */
export type Reading = { readonly input: Input; readonly fault?: undefined } | { readonly input?: undefined; readonly fault: Fault }

/** A formula has at most so many bytes (SPEC §11); no more is read. */
const mostBytes = 4 * 2 ** 20

/** The name, in the module, of a formula that has no file. */
const nameless = 'model.expr'

/** What is to be read: the text after `-e`, or the files, of which there is one at least. */
export function wanted(files: readonly string[], expression: string | undefined): (string | { readonly expression: string })[] {
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

export async function read(what: string | { readonly expression: string }): Promise<Reading> {
  if (typeof what !== 'string') return { input: { shown: '<expression>', filename: nameless, path: undefined, text: what.expression } }
  if (what === '-') return decoded(await standardInput(), { shown: '<stdin>', filename: nameless, path: undefined })
  if (/\.(json|ya?ml)$/i.test(what)) throw notYet(`A layer spec ('${what}')`)
  try {
    return decoded(readAtMost(what, mostBytes + 1), { shown: what, filename: basename(what), path: what })
  }
  catch (thrown) {
    const { code } = thrown as NodeJS.ErrnoException
    if (code === undefined) throw thrown
    return { fault: fault(code === 'ENOENT' ? codes.missingFile({ path: what }) : codes.unreadableFile({ path: what, reason: reasonOf(thrown) }), what) }
  }
}

/** The bytes of a file, up to a number of them: a file may be a device that never ends, or a pipe that nobody writes to. */
function readAtMost(path: string, most: number): { bytes: Buffer; size: number } {
  const file = openSync(path, constants.O_RDONLY)
  try {
    const { size } = fstatSync(file)
    if (size >= most) return { bytes: Buffer.alloc(0), size }
    const chunks: Buffer[] = []
    let total = 0
    while (total < most) {
      const chunk = Buffer.alloc(Math.min(most - total, 2 ** 16))
      const count = readSync(file, chunk)
      if (count === 0) break
      chunks.push(chunk.subarray(0, count))
      total += count
    }
    return { bytes: Buffer.concat(chunks), size: total }
  }
  finally { closeSync(file) }
}

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

/** Bytes as text, which must be UTF-8: otherwise the first place where it is not is shown. */
function decoded({ bytes, size }: { bytes: Buffer; size: number }, from: Omit<Input, 'text'>): Reading {
  if (size > mostBytes) return { fault: fault(codes.fileTooLarge({ bytes: size, limit: mostBytes }), from.shown) }
  try {
    return { input: { ...from, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) } }
  }
  catch {
    const text = bytes.toString()
    return { fault: fault(codes.invalidUtf8({ path: from.shown }), from.shown, text, bytes.subarray(0, firstDifference(bytes, Buffer.from(text))).toString().length) }
  }
}

function firstDifference(a: Buffer, b: Buffer): number {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return at
}
