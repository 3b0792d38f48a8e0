import { addMapping, GenMapping, toEncodedMap } from '@jridgewell/gen-mapping'
import { basename, dirname, join, relative, sep } from 'node:path'
import type { ArgumentSummary, ModelSummary } from '../compile.js'
import { codes } from '../diagnostics/codes.js'
import type { Position } from '../diagnostics/span.js'
import { safe } from '../emit/header.js'
import type { Project } from './config.js'
import { fault, type Fault } from './fault.js'
import { mapMark, writeTogether, type OutputFile } from './output.js'
import { isWithin } from './within.js'

/** What a declaration file says, and for which of its names there is a place in the formula. */
export interface Declaration {
  readonly text: string
  readonly names: readonly DeclaredName[]
}

/** Line and column from 0, as source maps have them. */
interface DeclaredName {
  readonly line: number
  readonly column: number
  readonly source: Pick<Position, 'line' | 'column'>
}

/** Names of exports and properties, outside of comments: `export declare function forward(x0: number …`. */
const declared = /(?<=export declare (?:const|function) )[\w$]+|[\p{ID_Start}$_][\p{ID_Continue}$]*(?=['"]?\??:)/gu

const exporting = /^export declare (?:const|function) $/

/** Exports lead to the definition of what is computed, the names of arguments to their declarations. Docs say the shapes, which types cannot. */
export function declarationOf(plain: string, { params, inputs, outputs }: ModelSummary): Declaration {
  const types = withShapes(plain, params, inputs)
  const places = new Map([...outputs, ...params, ...inputs].map(({ name, start }) => [name, start]))
  const output = outputs.at(-1)?.start
  const names = types.split('\n').flatMap((text, line): DeclaredName[] => {
    if (/^(\/\/|\/\*\*| \*)/.test(text)) return []
    return [...text.matchAll(declared)].flatMap(({ 0: name, index }) => {
      const source = exporting.test(text.slice(0, index)) ? output : places.get(name)
      return source === undefined ? [] : [{ line, column: index, source: { line: source.line, column: source.column } }]
    })
  })
  return { text: types, names }
}

/** The functions that take the model's own arguments. */
const ofModel = '(?=export declare function (?:forward|backward|valueAndGrad|gradient|valueAndGradBatch)\\()'
const oneLine = new RegExp(`^/\\*\\* (.*) \\*/\\n${ofModel}`, 'gm')
const lastLine = new RegExp(`^ \\*/\\n${ofModel}`, 'gm')

/** The same, where arguments are arrays or labels, with a paragraph about them in the docs of each function. */
function withShapes(types: string, params: readonly ArgumentSummary[], inputs: readonly ArgumentSummary[]): string {
  if ([...params, ...inputs].every(({ shape, classes }) => shape.length === 0 && classes === undefined)) return types
  const shapeOf = ({ name, shape, classes }: ArgumentSummary) =>
    `\`${name}\`${shape.length > 0 ? ` [${shape.join(', ')}]` : ''}${classes === undefined ? '' : ` (a class from 0 to ${classes - 1})`}`
  const parts = [...(params.length > 0 ? [`in \`params\` ${params.map(shapeOf).join(', ')}`] : []), ...(inputs.length > 0 ? [inputs.map(shapeOf).join(', ')] : [])]
  const paragraph = safe(`Arguments, row by row: ${parts.join('; ')}.`)
  return types.replace(oneLine, (_, text: string) => `/**\n * ${text}\n */\n`).replace(lastLine, () => ` *\n * ${paragraph}\n */\n`)
}

/** The declaration file for imports of a model (`model.d.expr.ts`) and its map, which leads from there to the formula. Where they go is the project's choice. */
export function declarationFiles(path: string, { text, names }: Declaration, { root, config: { types = true } }: Project): OutputFile[] {
  if (types === false) return []
  const folder = types === true ? dirname(path) : join(root, types, relative(root, dirname(path)))
  const file = join(folder, basename(path).replace(/\.(\w+)$/, '.d.$1.ts'))
  const map = new GenMapping({ file: basename(file) })
  const source = relative(folder, path).replaceAll('\\', '/')
  for (const { line, column, source: { line: to, column: at } } of names) {
    addMapping(map, { generated: { line: line + 1, column }, source, original: { line: to, column: at - 1 } })
  }
  return [
    { path: file, text: `${text}//# sourceMappingURL=${basename(file)}.map\n` },
    { path: `${file}.map`, text: `${mapMark}${JSON.stringify(toEncodedMap(map)).slice(1)}` },
  ]
}

/** The declaration files of a model as a build writes them, or why there are none. Packages of others are left alone. */
export function declarationPlans(path: string, { declaration, shown }: Declared, project: Project): { readonly outputs: readonly OutputFile[]; readonly faults: readonly Fault[] } {
  const { root, file, config: { types = true } } = project
  if (declaration === undefined || types === false || path.split(sep).includes('node_modules')) return { outputs: [], faults: [] }
  if (typeof types === 'string' && !isWithin(root, join(root, types))) return { outputs: [], faults: [fault(codes.typesOutside({ path: types }), file === undefined ? '' : basename(file))] }
  if (!isWithin(root, path)) return { outputs: [], faults: [fault(codes.modelOutside({ path: shown }), shown)] }
  return { outputs: declarationFiles(path, declaration, project), faults: [] }
}

interface Declared {
  readonly declaration: Declaration | undefined
  readonly shown: string
}

/** Writes them, if they are not so already, and says what stands in the way. */
export function writeDeclaration(path: string, built: Declared, project: Project): Fault[] {
  const { outputs, faults } = declarationPlans(path, built, project)
  return [...faults, ...writeTogether(outputs, false)]
}
