import { readdirSync, readFileSync } from 'node:fs'
import type { GeneratedFile } from './file.js'

const folder = new URL('../../templates/layers/', import.meta.url)

/** Freezes the templates of layers to data, so that the compiler has them without a file system. */
export function frozenTemplates(): GeneratedFile {
  const names = readdirSync(folder).filter(name => name.endsWith('.expr')).sort()
  const entries = names.map(name => `  [${JSON.stringify(name.replace(/\.expr$/, ''))}, lines(\n${linesOf(readFileSync(new URL(name, folder), 'utf8'))}\n  )],\n`)
  return { path: 'src/parse/layers/frozen.ts', text: `${header}${entries.join('')}])\n` }
}

const linesOf = (text: string): string => text.replace(/\n$/, '').split('\n').map(line => `    '${line.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}',`).join('\n')

const header = `// Generated from templates/layers/ by \`npm run generate\`. Do not edit: edit the templates and run it again.

const lines = (...lines: string[]): string => \`\${lines.join('\\n')}\\n\`

/** The texts of the layers' templates, by their names. */
export const frozenTemplates: ReadonlyMap<string, string> = new Map([
`
