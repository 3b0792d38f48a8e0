import { Node, Project, SyntaxKind, type SourceFile, type Statement } from 'ts-morph'
import { fileURLToPath } from 'node:url'
import type { Kernel } from '../kernels/kernel.js'
import type { GeneratedFile } from './file.js'

const templates = fileURLToPath(new URL('../../templates/kernels/', import.meta.url))

/**
 * Freezes the functions of `templates/kernels/` to data, so that the compiler places them in modules without reading TypeScript at run time:
 * ts-morph takes half a second to load, and the core runs in browsers. A kernel file holds its function, exported, and declarations of its
 * own; it imports nothing but other kernels.
 */
export function frozenKernels(): GeneratedFile {
  const project = new Project({ skipAddingFilesFromTsConfig: true, skipLoadingLibFiles: true })
  const files = project.addSourceFilesAtPaths(`${templates}*.ts`)
  return { path: 'src/kernels/frozen.ts', text: moduleOf(files.map(freezeKernel).sort((p, q) => (p.name < q.name ? -1 : 1))) }
}

/** One kernel's file as data. */
export function freezeKernel(file: SourceFile): Kernel {
  const name = file.getBaseNameWithoutExtension()
  const statements = file.getStatements()
  const declarations = statements.filter(statement => !Node.isImportDeclaration(statement))
  for (const declaration of declarations) checkNames(declaration, name)
  return {
    name,
    typescript: declarations.map(declaration => textOf(declaration, [])).join('\n\n'),
    javascript: declarations.map(declaration => textOf(declaration, typeRanges(declaration))).join('\n\n'),
    uses: statements.filter(Node.isImportDeclaration).map(statement => kernelImported(statement.getModuleSpecifierValue(), name)).sort(),
  }
}

/** Modules hold several kernels and the user's own names: what a kernel brings along must be recognisably its own. */
function checkNames(declaration: Statement, kernel: string): void {
  const names =
    Node.isFunctionDeclaration(declaration) ? [declaration.getName() ?? '']
    : Node.isVariableStatement(declaration) ? declaration.getDeclarations().map(variable => variable.getName())
    : ['']
  for (const name of names)
    if (!name.startsWith(kernel)) throw new Error(`kernel '${kernel}' may declare functions and constants named '${kernel}…' only, not '${declaration.getText()}'`)
}

function kernelImported(specifier: string, by: string): string {
  const [, name] = /^\.\/(\w+)\.js$/.exec(specifier) ?? []
  if (name === undefined) throw new Error(`kernel '${by}' may import other kernels only, not '${specifier}'`)
  return name
}

type Range = readonly [start: number, end: number]

/** The text of a declaration with its comments, less `export` and the given ranges. */
function textOf(declaration: Statement, removed: readonly Range[]): string {
  const start = declaration.getLeadingCommentRanges()[0]?.getPos() ?? declaration.getStart()
  const text = declaration.getSourceFile().getFullText()
  const exported = declaration.getFirstDescendantByKind(SyntaxKind.ExportKeyword)
  const cuts: Range[] = exported ? [...removed, [exported.getStart(), exported.getEnd() + 1]] : [...removed]
  cuts.sort(([p], [q]) => p - q)
  let kept = ''
  let at = start
  for (const [from, to] of cuts) {
    kept += text.slice(at, from)
    at = to
  }
  return kept + text.slice(at, declaration.getEnd())
}

/** Where TypeScript is more than JavaScript: `: number`, `as const`, the `!` after an element. */
function typeRanges(declaration: Statement): Range[] {
  const ranges: Range[] = []
  declaration.forEachDescendant(node => {
    if (Node.isNonNullExpression(node) || Node.isAsExpression(node)) ranges.push([node.getExpression().getEnd(), node.getEnd()])
    else if (Node.isFunctionDeclaration(node) || Node.isTyped(node)) addAnnotation(node)
  })
  addAnnotation(declaration)
  return ranges

  function addAnnotation(node: Node) {
    const type = Node.isFunctionDeclaration(node) ? node.getReturnTypeNode() : Node.isTyped(node) ? node.getTypeNode() : undefined
    const colon = type?.getPreviousSibling()
    if (type && colon?.getText() === ':') ranges.push([colon.getStart(), type.getEnd()])
  }
}

const header = `// Generated from templates/kernels/ by \`npm run generate\`. Do not edit: edit the kernels and run it again.
import type { Kernel } from './kernel.js'

const lines = (...lines: string[]): string => lines.join('\\n')
`

function moduleOf(kernels: readonly Kernel[]): string {
  const quoted = (text: string) => text.split('\n').map(line => `      ${quote(line)},`).join('\n')
  const entries = kernels.map(({ name, typescript, javascript, uses }) =>
    `  [${quote(name)}, {
    name: ${quote(name)},
    typescript: lines(
${quoted(typescript)}
    ),
    javascript: lines(
${quoted(javascript)}
    ),
    uses: [${uses.map(quote).join(', ')}],
  }],
`)
  return `${header}
export const kernels: ReadonlyMap<string, Kernel> = new Map<string, Kernel>([
${entries.join('')}])
`
}

const quote = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
