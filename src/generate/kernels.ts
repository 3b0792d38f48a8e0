import { Node, Project, SyntaxKind, type FunctionDeclaration, type ParameterDeclaration, type SourceFile, type Statement } from 'ts-morph'
import { fileURLToPath } from 'node:url'
import type { Kernel } from '../kernels/kernel.js'
import type { GeneratedFile } from './file.js'

const templates = fileURLToPath(new URL('../../templates/kernels/', import.meta.url))

/** A kernel as data, its rule for scratch space as text. */
export interface FrozenKernel extends Omit<Kernel, 'scratch'> {
  readonly scratch: string
}

/**
 * Freezes the functions of `templates/kernels/` to data, so that the compiler places them in modules without reading TypeScript at run time:
 * ts-morph takes half a second to load, and the core runs in browsers. A kernel file holds its function, exported, and declarations of its
 * own; it imports nothing but other kernels. The file of a kernel of arrays holds one function and, if that works in scratch space, the rule
 * `<name>Scratch` for how much.
 */
export function frozenKernels(): GeneratedFile {
  const project = new Project({ skipAddingFilesFromTsConfig: true, skipLoadingLibFiles: true })
  const files = project.addSourceFilesAtPaths(`${templates}*.ts`).filter(file => file.getFunctions().length > 0)
  return { path: 'src/kernels/frozen.ts', text: moduleOf(files.map(freezeKernel).sort((p, q) => (p.name < q.name ? -1 : 1))) }
}

/** One kernel's file as data. */
export function freezeKernel(file: SourceFile): FrozenKernel {
  const name = file.getBaseNameWithoutExtension()
  const statements = file.getStatements()
  const declarations = statements.filter(statement => !Node.isImportDeclaration(statement))
  for (const declaration of declarations) checkNames(declaration, name)
  const scratch = file.getVariableDeclaration(`${name}Scratch`)
  const sizes = sizesOf(file).map(parameter => parameter.getName())
  const kept = declarations.filter(declaration => declaration !== scratch?.getVariableStatement())
  if (sizes.length > 0 && kept.length > 1) throw new Error(`'${name}' is a kernel of arrays: its file may hold that function only`)
  const text = (typed: boolean) => kept.map(declaration => textOf(declaration, [
    ...(sizes.length > 0 && Node.isFunctionDeclaration(declaration) ? holes(declaration) : []),
    ...(typed ? [] : typeRanges(declaration)),
  ])).join('\n\n')
  return {
    name,
    typescript: text(true),
    javascript: text(false),
    uses: statements.filter(Node.isImportDeclaration).filter(statement => !statement.isTypeOnly()).map(statement => kernelImported(statement.getModuleSpecifierValue(), name)).sort(),
    sizes,
    scratch: scratch?.getInitializerIfKindOrThrow(SyntaxKind.ArrowFunction).getText().replaceAll(': number', '') ?? '() => 0',
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

/** The parameters of a file's kernel that it can be specialised to. */
const sizesOf = (file: SourceFile): ParameterDeclaration[] =>
  file.getFunctionOrThrow(file.getBaseNameWithoutExtension()).getParameters().filter(parameter => parameter.getTypeNode()?.getText() === 'Size')

/** A part of the text, and what stands in its place. */
interface Edit {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** Sizes become holes: `⟨n⟩` for a value, `⟨solve n columns⟩` for a function that is made for them; the parameters and arguments that they were go. */
function holes(kernel: FunctionDeclaration): Edit[] {
  const file = kernel.getSourceFile()
  const sizes = sizesOf(file)
  const names = new Set(sizes.map(size => size.getName()))
  const edits: Edit[] = [replacing(kernel.getNameNodeOrThrow(), `⟨${[kernel.getName(), ...names].join(' ')}⟩`), ...without(kernel.getParameters(), sizes)]
  for (const call of kernel.getDescendantsOfKind(SyntaxKind.CallExpression)) {
    const called = file.getDirectory().getSourceFile(`${call.getExpression().getText()}.ts`)
    if (called === undefined) continue
    const parameters = called.getFunctionOrThrow(called.getBaseNameWithoutExtension()).getParameters()
    const given = sizesOf(called).map(size => call.getArguments()[parameters.indexOf(size)]!)
    for (const size of given) if (!names.has(size.getText()) && !Node.isNumericLiteral(size)) throw new Error(`'${size.getText()}' is no size of '${kernel.getName()}'`)
    edits.push(replacing(call.getExpression(), `⟨${[call.getExpression(), ...given].map(word => word.getText()).join(' ')}⟩`), ...without(call.getArguments(), given))
  }
  for (const identifier of kernel.getBodyOrThrow().getDescendantsOfKind(SyntaxKind.Identifier))
    if (names.has(identifier.getText()) && !edits.some(({ from, to }) => from <= identifier.getStart() && identifier.getEnd() <= to)) edits.push(replacing(identifier, `⟨${identifier.getText()}⟩`))
  return edits
}

const replacing = (node: Node, text: string): Edit => ({ from: node.getStart(), to: node.getEnd(), text })

/** Takes members out of a list, each with the comma before it. */
const without = (list: readonly Node[], members: readonly Node[]): Edit[] =>
  members.map(member => ({ from: list[list.indexOf(member) - 1]!.getEnd(), to: member.getEnd(), text: '' }))

/** The text of a declaration with its comments, edited, less `export`. */
function textOf(declaration: Statement, edits: readonly Edit[]): string {
  const start = declaration.getLeadingCommentRanges()[0]?.getPos() ?? declaration.getStart()
  const text = declaration.getSourceFile().getFullText()
  const exported = declaration.getFirstDescendantByKind(SyntaxKind.ExportKeyword)
  const all = [...edits, ...(exported ? [{ from: exported.getStart(), to: exported.getEnd() + 1, text: '' }] : [])].sort((p, q) => p.from - q.from || p.to - q.to)
  let kept = ''
  let at = start
  for (const edit of all) {
    if (edit.from < at) continue
    kept += text.slice(at, edit.from) + edit.text
    at = edit.to
  }
  return kept + text.slice(at, declaration.getEnd())
}

/** Where TypeScript is more than JavaScript: `: number`, `as const`, the `!` after an element. */
function typeRanges(declaration: Statement): Edit[] {
  const ranges: Edit[] = []
  const cut = (from: number, to: number) => ranges.push({ from, to, text: '' })
  declaration.forEachDescendant(node => {
    if (Node.isNonNullExpression(node) || Node.isAsExpression(node)) cut(node.getExpression().getEnd(), node.getEnd())
    else if (Node.isFunctionDeclaration(node) || Node.isTyped(node)) addAnnotation(node)
  })
  addAnnotation(declaration)
  return ranges

  function addAnnotation(node: Node) {
    const type = Node.isFunctionDeclaration(node) ? node.getReturnTypeNode() : Node.isTyped(node) ? node.getTypeNode() : undefined
    const colon = type?.getPreviousSibling()
    if (type && colon?.getText() === ':') cut(colon.getStart(), type.getEnd())
  }
}

const header = `// Generated from templates/kernels/ by \`npm run generate\`. Do not edit: edit the kernels and run it again.
import type { Kernel } from './kernel.js'

const lines = (...lines: string[]): string => lines.join('\\n')
`

function moduleOf(kernels: readonly FrozenKernel[]): string {
  const quoted = (text: string) => text.split('\n').map(line => `      ${quote(line)},`).join('\n')
  const entries = kernels.map(({ name, typescript, javascript, uses, sizes, scratch }) =>
    `  [${quote(name)}, {
    name: ${quote(name)},
    typescript: lines(
${quoted(typescript)}
    ),
    javascript: lines(
${quoted(javascript)}
    ),
    uses: [${uses.map(quote).join(', ')}],
    sizes: [${sizes.map(quote).join(', ')}],
    scratch: ${scratch},
  }],
`)
  return `${header}
export const kernels: ReadonlyMap<string, Kernel> = new Map<string, Kernel>([
${entries.join('')}])
`
}

const quote = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
