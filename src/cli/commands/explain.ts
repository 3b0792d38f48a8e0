import { pages, type Page } from '../../diagnostics/codes.js'
import { nearest } from '../../parse/suggest.js'
import { exit, UsageError, type ExitStatus } from '../exit.js'
import { print } from '../terminal.js'

export function explainCommand([code]: readonly string[]): ExitStatus {
  print(code === undefined ? pages.map(({ code, title }) => `${code}  ${title}\n`).join('') : pageText(pageOf(code)))
  return exit.done
}

/** By code or by name, in any case. */
function pageOf(asked: string): Page {
  const page = pages.find(({ code, name }) => [code, name].some(each => each.toLowerCase() === asked.toLowerCase()))
  if (page !== undefined) return page
  const near = nearest(asked.toUpperCase(), pages.map(({ code }) => code)) ?? nearest(asked, pages.map(({ name }) => name))
  throw new UsageError(`There is no diagnostic '${asked}'.${near === undefined ? '' : ` Did you mean ${near}?`} 'gradgen explain' lists them.`)
}

const pageText = ({ code, severity, title, text, example }: Page): string =>
  [`${code}  ${title} (${severity})`, '', ...wrapped(text, 78), '', 'For example:', '', ...shortened(example).split('\n').map(line => `    ${line}`), ''].join('\n')

/** An example that fills the screen is cut: the one of nesting, say. */
const shortened = (example: string): string => example.replaceAll('\u0000', '␀').split('\n').map(line => (line.length > 100 ? `${line.slice(0, 60)}…` : line)).slice(0, 20).join('\n')

function wrapped(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    }
    else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}
