import ts from 'typescript'

const options: ts.CompilerOptions = {
  strict: true, noUncheckedIndexedAccess: true, exactOptionalPropertyTypes: true, noUnusedLocals: true, noUnusedParameters: true,
  verbatimModuleSyntax: true, isolatedDeclarations: true, declaration: true, noEmit: true, noImplicitReturns: true,
  target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, lib: ['lib.es2022.d.ts'], types: [],
}

/** The libraries, read once for all modules. */
const libraries = new Map<string, ts.SourceFile | undefined>()

/** What the strictest TypeScript says of the texts of modules, each with the line that it is about. */
export function typeErrors(...texts: readonly string[]): string[] {
  const files = new Map(texts.map((text, k) => [`/module${k}.ts`, text]))
  const host = ts.createCompilerHost(options)
  const { getSourceFile, fileExists, readFile } = host
  host.getSourceFile = (name, version) => {
    const text = files.get(name)
    if (text !== undefined) return ts.createSourceFile(name, text, version)
    if (!libraries.has(name)) libraries.set(name, getSourceFile(name, version))
    return libraries.get(name)
  }
  host.fileExists = name => files.has(name) || fileExists(name)
  host.readFile = name => files.get(name) ?? readFile(name)
  return ts.getPreEmitDiagnostics(ts.createProgram([...files.keys()], options, host)).map(({ file, start, messageText }) => {
    const line = file && start !== undefined ? file.text.split('\n')[file.getLineAndCharacterOfPosition(start).line] : ''
    return `${ts.flattenDiagnosticMessageText(messageText, ' ')}  at  ${line}`
  })
}
