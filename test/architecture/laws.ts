import { posix } from 'node:path'
import { readSource, type Import, type SourceFile, type Tree } from './sources.js'

/** From the ground up. A file may import its own place and the floors below; places of one floor never import one another. */
const floors: readonly (readonly string[])[] = [
  ['src/diagnostics', 'src/options.ts', 'templates/kernels'],
  ['src/ir', 'src/kernels'],
  ['src/compilation.ts'],
  ['src/ops'],
  ['src/formula'],
  ['src/parse', 'src/differentiate', 'src/simplify', 'src/unroll', 'src/stabilise', 'src/verify'],
  ['src/schedule'],
  ['src/emit', 'src/inspect'],
  ['src'],
  ['src/project'],
  ['src/cli', 'src/plugin'],
  ['src/generate'],
]

const doors = ['src/project', 'src/cli', 'src/plugin', 'src/generate']

/** Packages, and where each may be imported. One that is not here may be imported nowhere. */
const quarantines: readonly { readonly name: RegExp; readonly within: readonly string[]; readonly typesAnywhere?: boolean }[] = [
  { name: /^mathjs(\/|$)/, within: ['src/formula/mathjs.ts'] },
  { name: /^decimal\.js$/, within: ['src/verify/precise.ts'], typesAnywhere: true },
  { name: /^ts-morph$/, within: ['src/generate'] },
  { name: /^(unplugin|vite|rollup|rolldown|webpack|esbuild|@rspack\/core)$/, within: ['src/plugin'] },
  { name: /^(jiti|picomatch)$/, within: ['src/project'] },
  { name: /^zod$/, within: ['src/project', 'src/parse/layers', 'src/generate'] },
  { name: /^yaml$/, within: ['src/parse/layers'] },
  { name: /^(chokidar|tinyglobby)$/, within: ['src/cli'] },
  { name: /^@jridgewell\/gen-mapping$/, within: ['src/emit', 'src/project'] },
  { name: /^(commander|picocolors)$/, within: ['src/cli'] },
  { name: /^node:/, within: doors },
]

/** Words, and where each may be used. */
const words: readonly { readonly word: string; readonly within: readonly string[] }[] = [
  { word: 'any', within: [] },
  { word: '@ts-ignore', within: [] },
  { word: '@ts-nocheck', within: [] },
  { word: '@ts-expect-error', within: [] },
  { word: 'eval', within: [] },
  { word: 'Function', within: [] },
  { word: 'new Function', within: ['src/evaluate.ts', 'src/checking.ts', 'src/cli/commands/bench.ts'] },
  { word: 'process', within: doors },
  { word: 'Buffer', within: doors },
]

/** Of what people write; what `npm run generate` writes is as long as it is. */
const longestFile = 350
const generated = ['src/kernels/frozen.ts', 'src/parse/layers/frozen.ts']
const namesForNothing = /(^|\/)(utils?|helpers?|common|misc|shared|lib)(\.ts|\/)/

const isWithin = (path: string, place: string): boolean => path === place || path.startsWith(`${place}/`)

/** The most particular place that holds a file: `src/options.ts` before `src`. A folder that no floor names holds nothing. */
function placeOf(path: string): { readonly place: string; readonly floor: number } | undefined {
  const folder = posix.dirname(path)
  const holds = (place: string): boolean => (place === 'src' ? folder === 'src' : isWithin(path, place))
  const found = floors.flatMap((places, floor) => places.filter(holds).map(place => ({ place, floor })))
  return found.sort((a, b) => b.place.length - a.place.length)[0]
}

/** The file that a relative import means. */
const resolve = (from: SourceFile, wanted: Import): string => posix.join(posix.dirname(from.path), wanted.from).replace(/\.js$/, '.ts')

const isRelative = ({ from }: Import): boolean => from.startsWith('.')

function brokenByPackage(file: SourceFile, wanted: Import): string[] {
  const quarantine = quarantines.find(({ name }) => name.test(wanted.from))
  if (quarantine === undefined) return [`${file.path} imports ${wanted.from}, a package that no quarantine names`]
  if (wanted.typeOnly && quarantine.typesAnywhere === true) return []
  if (quarantine.within.some(place => isWithin(file.path, place))) return []
  return [`${file.path} imports ${wanted.from}, which belongs in ${quarantine.within.join(', ')}`]
}

function brokenByFloor(file: SourceFile, wanted: Import, tree: Tree): string[] {
  const target = resolve(file, wanted)
  if (target === 'package.json') return doors.some(place => isWithin(file.path, place)) ? [] : [`${file.path} imports package.json, which belongs to the doors`]
  if (tree[target] === undefined) return [`${file.path} imports ${wanted.from}, which is no file of the tree`]
  const own = placeOf(file.path)
  const other = placeOf(target)
  if (own === undefined || other === undefined) return []
  return own.place === other.place || other.floor < own.floor ? [] : [`${file.path} imports ${target}, which is not below it`]
}

function brokenAlone(file: SourceFile): string[] {
  return [
    ...(placeOf(file.path) === undefined ? [`${file.path} stands on no floor`] : []),
    ...(file.lines > longestFile && !generated.includes(file.path) ? [`${file.path} has ${file.lines} lines, more than ${longestFile}`] : []),
    ...(namesForNothing.test(file.path) ? [`${file.path} has a name that says nothing`] : []),
    ...(file.onlyReExports && file.path !== 'src/index.ts' ? [`${file.path} only re-exports`] : []),
    ...words.filter(({ word, within }) => file.uses.has(word) && !within.some(place => isWithin(file.path, place))).map(({ word }) => `${file.path} uses ${word}`),
  ]
}

/** The first circle of imports that are there when the program runs, if there is one; types may refer to one another. */
function brokenByCycle(files: readonly SourceFile[]): string[] {
  const imports = new Map(files.map(file => [file.path, file.imports.filter(wanted => isRelative(wanted) && !wanted.typeOnly).map(wanted => resolve(file, wanted))]))
  const finished = new Set<string>()
  const search = (path: string, trail: readonly string[]): string[] => {
    if (finished.has(path)) return []
    if (trail.includes(path)) return [`a cycle: ${[...trail.slice(trail.indexOf(path)), path].join(' → ')}`]
    for (const next of imports.get(path) ?? []) {
      const found = search(next, [...trail, path])
      if (found.length > 0) return found
    }
    finished.add(path)
    return []
  }
  return files.flatMap(file => search(file.path, [])).slice(0, 1)
}

/** What in a tree breaks the laws, a sentence each. */
export function violations(tree: Tree): string[] {
  const files = Object.entries(tree).map(([path, text]) => readSource(path, text))
  return [
    ...files.flatMap(file => [
      ...brokenAlone(file),
      ...file.imports.flatMap(wanted => (isRelative(wanted) ? brokenByFloor(file, wanted, tree) : brokenByPackage(file, wanted))),
    ]),
    ...brokenByCycle(files),
  ]
}
