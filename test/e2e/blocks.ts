/** A fenced block of a Markdown page. */
export interface Block {
  readonly language: string
  readonly text: string
  readonly line: number
}

export function blocksOf(markdown: string): Block[] {
  const blocks: Block[] = []
  let open: { language: string; line: number; lines: string[] } | undefined
  for (const [k, line] of markdown.split('\n').entries()) {
    const fence = /^```(\S*)/.exec(line)
    if (fence && open) {
      blocks.push({ language: open.language, line: open.line, text: open.lines.join('\n') + '\n' })
      open = undefined
    } else if (fence) open = { language: fence[1]!, line: k + 1, lines: [] }
    else open?.lines.push(line)
  }
  return blocks
}

/** A number as a page shows it: exact, or with `≈` right to the digits that are there. */
export interface Shown {
  readonly value: number
  readonly tolerance: number
}

/** `# at x = 1, v = [2, 3]: 4, gradient 5, 6, 7` in an `.expr` block. Arrays are written as in the language, `[1, 2; 3, 4]`. */
export interface Claim {
  /** Arrays flat, row after row. */
  readonly point: ReadonlyMap<string, number | Float64Array>
  /** Several, if the outputs are a vector. */
  readonly value: Shown | readonly Shown[]
  readonly gradient: readonly Shown[] | undefined
}

export function claimsOf(text: string): Claim[] {
  return [...text.matchAll(/^# at (.+?): (\[.*?\]|\S+?)(?:, gradient (.+))?$/gm)].map(([, point, value, gradient]) => ({
    point: new Map(atTopLevel(point!).map(pair => pair.split('=').map(part => part.trim()) as [string, string]).map(([name, at]) => [name, numbersIn(at)])),
    value: value!.startsWith('[') ? entriesOf(value!).map(shown) : shown(value!),
    gradient: gradient?.split(',').map(slope => shown(slope.trim())),
  }))
}

/** Splits at the commas that stand in no brackets. */
const atTopLevel = (text: string): string[] => text.split(/,(?![^[]*\])/)

const entriesOf = (array: string): string[] => array.slice(1, -1).split(/[,;]/).map(entry => entry.trim())

const numbersIn = (text: string): number | Float64Array => (text.startsWith('[') ? Float64Array.from(entriesOf(text), Number) : Number(text))

function shown(text: string): Shown {
  const digits = text.replace('≈', '')
  const value = Number(digits)
  if (!text.startsWith('≈')) return { value, tolerance: 0 }
  const [mantissa, exponent = '0'] = digits.split('e')
  const decimals = (mantissa!.split('.')[1] ?? '').length
  return { value, tolerance: Math.max(0.51 * 10 ** (Number(exponent) - decimals), value === 0 || decimals === 0 ? 1e-15 * Math.abs(value || 1) : 0) }
}

/** A shell session: commands after `$ `, each with what it prints. */
export interface Command {
  readonly command: string
  readonly output: string
}

export function commandsOf(text: string): Command[] {
  const commands: { command: string; output: string }[] = []
  for (const line of text.trimEnd().split('\n')) {
    if (line.startsWith('$ ')) commands.push({ command: line.slice(2).replace(/\s+#\s.*$/, ''), output: '' })
    else if (commands.length > 0) commands.at(-1)!.output += line + '\n'
  }
  return commands
}

/** True if `got` is `wanted`, where a line `…` stands for any number of lines and an `…` within a line for the rest of it. */
export function matches(got: string, wanted: string): boolean {
  const pattern = wanted.trimEnd().split('\n').map(line => line.trim() === '…' ? '[\\s\\S]*' : line.split('…').map(escape).join('.*')).join('\n')
  return new RegExp(`^${pattern.replaceAll('\n[\\s\\S]*', '[\\s\\S]*')}$`).test(got.trimEnd())
}

const escape = (text: string) => text.trimEnd().replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
