import ts from 'typescript'

const options: ts.CompilerOptions = {
  strict: true, noUncheckedIndexedAccess: true, exactOptionalPropertyTypes: true, noUnusedLocals: true, noUnusedParameters: true,
  verbatimModuleSyntax: true, isolatedDeclarations: true, declaration: true, noEmit: true, noImplicitReturns: true,
  target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, lib: ['lib.es2022.d.ts'], types: [],
}

/** The libraries, read once for all modules. */
const libraries = new Map<string, ts.SourceFile | undefined>()

/** What the strictest TypeScript says of a module's text, each with the line that it is about. */
export function typeErrors(text: string): string[] {
  const name = '/module.ts'
  const host = ts.createCompilerHost(options)
  const { getSourceFile, fileExists, readFile } = host
  host.getSourceFile = (file, version) => {
    if (file === name) return ts.createSourceFile(name, text, version)
    if (!libraries.has(file)) libraries.set(file, getSourceFile(file, version))
    return libraries.get(file)
  }
  host.fileExists = file => file === name || fileExists(file)
  host.readFile = file => (file === name ? text : readFile(file))
  return ts.getPreEmitDiagnostics(ts.createProgram([name], options, host)).map(({ file, start, messageText }) => {
    const line = file && start !== undefined ? text.split('\n')[file.getLineAndCharacterOfPosition(start).line] : ''
    return `${ts.flattenDiagnosticMessageText(messageText, ' ')}  at  ${line}`
  })
}
