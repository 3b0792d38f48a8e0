import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

/** Paths from the root of the project, and texts. */
export type Tree = Readonly<Record<string, string>>

export interface Import {
  readonly from: string
  /** Vanishes when compiled: `import type`, `export type`, or only `type` specifiers. */
  readonly typeOnly: boolean
}

/** What the laws ask about one file. */
export interface SourceFile {
  readonly path: string
  readonly lines: number
  readonly imports: readonly Import[]
  /** Nothing but imports and `export … from`. */
  readonly onlyReExports: boolean
  /** Words and phrases of the language that the laws mention: `any`, `@ts-ignore`, `process`, `new Function`, `eval`. */
  readonly uses: ReadonlySet<string>
}

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Every TypeScript file below the folders, which are named from the root of the project. */
export function readTree(...folders: readonly string[]): Tree {
  const paths = folders.flatMap(folder =>
    readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts')).map(name => `${folder}/${name.replaceAll('\\', '/')}`))
  return Object.fromEntries(paths.sort().map(path => [path, readFileSync(root + path, 'utf8')]))
}

export function readSource(path: string, text: string): SourceFile {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true)
  const imports: Import[] = []
  const uses = new Set([...text.matchAll(/@ts-(?:ignore|nocheck|expect-error)/g)].map(match => match[0]))
  visit(file, node => {
    const found = importOf(node)
    if (found !== undefined) imports.push(found)
    const word = wordOf(node)
    if (word !== undefined) uses.add(word)
  })
  return { path, lines: text.trimEnd().split('\n').length, imports, uses, onlyReExports: isBarrel(file) }
}

function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node)
  ts.forEachChild(node, child => visit(child, see))
}

function importOf(node: ts.Node): Import | undefined {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    const { importClause: clause } = node
    const bindings = clause?.namedBindings
    const onlyTypes = clause !== undefined && clause.name === undefined && bindings !== undefined && ts.isNamedImports(bindings) && bindings.elements.every(element => element.isTypeOnly)
    return { from: node.moduleSpecifier.text, typeOnly: clause?.phaseModifier === ts.SyntaxKind.TypeKeyword || onlyTypes }
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined && ts.isStringLiteral(node.moduleSpecifier)) return { from: node.moduleSpecifier.text, typeOnly: node.isTypeOnly }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) return { from: node.argument.literal.text, typeOnly: true }
  if (ts.isCallExpression(node) && (node.expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(node.expression) && node.expression.text === 'require'))) {
    const [name] = node.arguments
    return { from: name !== undefined && ts.isStringLiteral(name) ? name.text : '(computed)', typeOnly: false }
  }
  return undefined
}

function wordOf(node: ts.Node): string | undefined {
  if (node.kind === ts.SyntaxKind.AnyKeyword) return 'any'
  if (ts.isNewExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'Function') return 'new Function'
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && ['eval', 'Function'].includes(node.expression.text)) return node.expression.text
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression) && ['process', 'Buffer'].includes(node.expression.text)) return node.expression.text
  return undefined
}

const isBarrel = (file: ts.SourceFile): boolean =>
  file.statements.some(ts.isExportDeclaration) && file.statements.every(statement => ts.isExportDeclaration(statement) || ts.isImportDeclaration(statement))
