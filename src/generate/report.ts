import { buildSync } from 'esbuild'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { GeneratedFile } from './file.js'

const templates = fileURLToPath(new URL('../../templates/report/', import.meta.url))

/** Freezes the script and the style of the report's page to data: the compiler writes pages without reading files, and without a bundler. */
export function frozenReport(): GeneratedFile {
  const { outputFiles } = buildSync({ entryPoints: [`${templates}main.ts`], bundle: true, write: false, format: 'iife', globalName: 'report', target: 'es2022', charset: 'utf8', legalComments: 'none', absWorkingDir: templates })
  const script = outputFiles[0]!.text.replace(/^\s*\/\/ .*\n/gm, '')
  return { path: 'src/inspect/html/frozen.ts', text: `${header}${constant('script', script)}\n${constant('style', readFileSync(`${templates}report.css`, 'utf8'))}` }
}

const header = `// Generated from templates/report/ by \`npm run generate\`. Do not edit: edit the templates and run it again.

const lines = (...lines: readonly string[]): string => lines.join('\\n')

`

const constant = (name: string, text: string): string => `export const ${name} = lines(\n${text.split('\n').map(line => `  ${quote(line)},`).join('\n')}\n)\n`

const quote = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
