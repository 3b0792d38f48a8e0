import pc from 'picocolors'
import { renderDiagnostic, visible, type Paint } from '../diagnostics/render.js'
import type { Fault } from '../project/fault.js'

const { env, stderr, stdout } = process

/** https://no-color.org, and nothing but a terminal gets colours (`isTTY` of anything else is undefined, which picocolors would make up its own mind about). */
const coloured = Boolean((env['NO_COLOR'] ?? '') === '' && stderr.isTTY && env['TERM'] !== 'dumb')
const { red, yellow, bold, dim } = pc.createColors(coloured)
const paint: Paint = { error: text => bold(red(text)), warning: text => bold(yellow(text)), strong: bold, faint: dim }

/** Columns of the page on a terminal. */
export const width = (): number | undefined => (stdout.isTTY ? stdout.columns : undefined)

export const print = (text: string): void => void stdout.write(text)

/** Messages for people go to standard error: standard output is for what was asked for. */
export const say = (text: string): void => void stderr.write(`${text}\n`)

/** A sentence about the whole of what was asked. */
export const complain = (message: string): void => say(`${paint.error('gradgen:')} ${visible(message)}`)

/** Diagnostics in the order of their places, with a line that counts them if there are several. */
export function showFaults(faults: readonly Fault[]): void {
  for (const { source, diagnostic } of faults) say(renderDiagnostic(diagnostic, source, paint))
  const errors = faults.filter(({ diagnostic }) => diagnostic.severity === 'error').length
  if (errors > 1) say(`${errors} errors`)
}

/** `[3/12] neuron.expr` on one line that is written over, on a terminal and for several files; otherwise nothing. */
export function progress(total: number): { readonly at: (done: number, what: string) => void; readonly end: () => void } {
  if (total < 2 || !stderr.isTTY) return { at: () => {}, end: () => {} }
  const rewrite = (text: string) => stderr.write(`\r\u001b[K${text}`)
  return { at: (done, what) => rewrite(dim(`[${done}/${total}] ${visible(what)}`)), end: () => rewrite('') }
}

/** Work takes long if it takes longer than this: until then nothing is said of it. */
const patience = 700

/** What is being done, on one line that is written over, on a terminal and once it takes long; otherwise nothing. */
export function waiting(): { readonly at: (what: string) => void; readonly end: () => void } {
  if (!stderr.isTTY) return { at: () => {}, end: () => {} }
  const began = performance.now()
  let said = false
  const rewrite = (text: string) => stderr.write(`\r\u001b[K${text}`)
  return {
    at(what) {
      if (performance.now() - began < patience) return
      said = true
      rewrite(dim(visible(what)))
    },
    end: () => { if (said) rewrite('') },
  }
}

/** A reader that has seen enough closes the pipe: that is no fault. */
export function quietOnClosedPipe(): void {
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
      process.exit()
    })
  }
}
