import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { codes } from '../diagnostics/codes.js'
import { fault, type Fault } from './fault.js'
import { reasonOf } from './reason.js'

/** The text of a file, or why there is none. */
export type Text = { readonly text: string; readonly fault?: undefined } | { readonly text?: undefined; readonly fault: Fault }

/** A formula has at most so many bytes (SPEC §11); no more is read. */
export const mostBytes = 4 * 2 ** 20

/** Reads a formula. `shown` is what messages call it. */
export function readText(path: string, shown = path): Text {
  try {
    return decoded(readAtMost(path, mostBytes + 1), shown)
  }
  catch (thrown) {
    const { code } = thrown as NodeJS.ErrnoException
    if (code === undefined) throw thrown
    return { fault: fault(code === 'ENOENT' ? codes.missingFile({ path: shown }) : codes.unreadableFile({ path: shown, reason: reasonOf(thrown) }), shown) }
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

/** Bytes as text, which must be UTF-8: otherwise the first place where it is not is shown. */
export function decoded({ bytes, size }: { bytes: Buffer; size: number }, shown: string): Text {
  if (size > mostBytes) return { fault: fault(codes.fileTooLarge({ bytes: size, limit: mostBytes }), shown) }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) }
  }
  catch {
    const text = bytes.toString()
    return { fault: fault(codes.invalidUtf8({ path: shown }), shown, text, bytes.subarray(0, firstDifference(bytes, Buffer.from(text))).toString().length) }
  }
}

function firstDifference(a: Buffer, b: Buffer): number {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return at
}
