/** A table of results, printed as Markdown, which reads well on a terminal too. */
export interface Table {
  readonly title: string
  readonly note: string
  readonly heads: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

export function markdown({ title, note, heads, rows }: Table): string {
  const widths = heads.map((head, k) => Math.max(head.length, ...rows.map(row => row[k]!.length)))
  const line = (cells: readonly string[]) => `| ${cells.map((cell, k) => (k === 0 ? cell.padEnd(widths[k]!) : cell.padStart(widths[k]!))).join(' | ')} |`
  const rule = `|${widths.map((width, k) => (k === 0 ? `${'-'.repeat(width + 2)}` : `${'-'.repeat(width + 1)}:`)).join('|')}|`
  return [`## ${title}`, '', note, '', line(heads), rule, ...rows.map(line), ''].join('\n')
}
