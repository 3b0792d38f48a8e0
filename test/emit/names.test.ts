import fc from 'fast-check'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { safe } from '../../src/emit/header.js'
import { moduleScope, objectKey, reservedNames, stringLiteral, toIdentifier, typeKey } from '../../src/emit/names.js'
import { circuit } from './handmade.js'

/** Names that mathjs accepts and a module must survive: reserved, used by the module itself, magic on objects, of other scripts. */
const hostile = [
  'constructor', '__proto__', 'prototype', 'hasOwnProperty', 'toString', 'valueOf', '__defineGetter__',
  'class', 'await', 'let', 'static', 'yield', 'enum', 'arguments', 'eval', 'async', 'of', 'get', 'type', 'declare', 'namespace', 'package', 'typeof', 'void', 'require', 'exports',
  'Math', 'Float64Array', 'Infinity', 'NaN', 'undefined', 'globalThis', 'Object', 'Number', 'number', 'any', 'never', 'symbol', 'ArrayLike',
  'forward', 'backward', 'valueAndGrad', 'gradient', 'objective', 'layout', 'paramsLayout', 'meta', 'views', 'gradViews', 'initParams', 'tapeLength', 'kernels',
  'params', 'tape', 'upstream', 'grad', 'out', 'work', 'scratch', 'allParams', 't1', 't2', 'x', 'q', 'q_2', 'vector', 'point', 'erf', 'forward_1',
  'µ', 'π', 'ℵ', '𝐱', 'Ω_1', 'é', '変数', 'a$b', 'dense/kernel', 'dense kernel', '9lives', 'ℏ', '∞', '',
]

const triples = hostile.map((name, k) => [name, hostile[(k + 1) % hostile.length]!, hostile[(k + 2) % hostile.length]!] as const)

describe('hostile names', () => {
  it.each(triples)('%s, %s, %s', (x, y, z) => {
    const { gradient, layout, meta, forward, objective } = circuit([x, y, z], { settings: { target: 'js' } }).run()
    const found = gradient(-2, 5, -4)
    expect(Object.getPrototypeOf(found)).toBe(Object.prototype)
    expect(Object.keys(found).sort()).toEqual([x, y, z].sort())
    expect([x, y, z].map(name => Object.getOwnPropertyDescriptor(found, name)!.value)).toEqual([-4, -4, 3])
    expect(Object.getOwnPropertyDescriptor(layout, z)!.value).toEqual({ offset: 2, length: 1, shape: [] })
    expect(meta.inputs.map(({ name }: { name: string }) => name)).toEqual([x, y, z])
    expect(forward(-2, 5, -4)).toBe(-12)
    expect(objective([-2, 5, -4])).toBe(-12)
  })

  it('keep to their places, whatever the name of the file and the outputs', () => {
    const evil = '*/ alert(1) /*\n;alert(2)\u2028alert(3)\r// ${alert(4)} `alert(5)`'
    const { code, types } = circuit(undefined, { name: evil, outputs: [evil], settings: { target: 'js', filename: evil } }).emit()
    for (const text of [code, types!]) {
      const file = ts.createSourceFile('m.ts', text, ts.ScriptTarget.ES2022)
      expect(file.statements.every(statement => ts.isFunctionDeclaration(statement) || ts.isVariableStatement(statement))).toBe(true)
    }
    expect(text(code)).not.toContain('alert')
  })
  /** The text without comments and strings. */
  const text = (code: string) => code.replace(/\/\*[^]*?\*\/|\/\/.*|"(?:[^"\\]|\\.)*"/g, '')
})

describe('identifiers', () => {
  it('are identifiers, whatever they are made of', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), name => {
      const identifier = toIdentifier(name)
      expect(() => new Function(`'use strict'; { const ${reservedNames.has(identifier) ? `${identifier}_` : identifier} = 1 }`)).not.toThrow()
    }), { seed: 1, numRuns: 2000 })
  })
  it('are kept where they can be', () => expect(['w0', 'µ', '変数', '_a', '$'].map(toIdentifier)).toEqual(['w0', 'µ', '変数', '_a', '$']))
  it('are told apart', () => {
    const scope = moduleScope()
    expect(['u', 'u', 'u', 'class', 'class', 'a/b', 'a b', 't1'].map(name => scope.claim(name))).toEqual(['u', 'u_2', 'u_3', 'class_', 'class_2', 'a_b', 'a_b_2', 't1'])
    expect([scope.temporary(), scope.temporary()]).toEqual(['t2', 't3'])
    expect(scope.inner().claim('u')).toBe('u_4')
  })
})

describe('keys and strings', () => {
  it('own what they name', () => {
    for (const name of hostile) expect(Object.keys(new Function(`return { ${objectKey(name)}: 1 }`)())).toEqual([name])
    expect(typeKey('__proto__')).toBe('"__proto__"')
  })
  it('come back as they were, on one line', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), value => {
      expect(new Function(`return ${stringLiteral(value)}`)()).toBe(value)
      expect(stringLiteral(value)).not.toMatch(/[\n\r\u2028\u2029]/)
    }), { seed: 1 })
  })
  it('comments are not left', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('*', '/', '\n', '\u2028', '\\', 'a') }), value => {
      expect(safe(value)).not.toMatch(/\*\/|[\n\r\u2028\u2029]/)
    }), { seed: 1 })
  })
})

it('modules are clean under a strict tsc', () => {
  const files = new Map<string, string>()
  const add = (name: string, made: ReturnType<typeof circuit>) => files.set(`/${name}.ts`, made.emit().code)
  triples.forEach((names, k) => { if (k % 3 === 0) add(`names${k}`, circuit(names)) })
  for (const emit of [['forward'], ['backward'], ['gradient'], ['objective'], ['valueAndGrad', 'forward']] as const)
    add(`only-${emit[0]}`, circuit(undefined, { settings: { emit } }))
  files.set('/declared.d.ts', circuit(hostile.slice(0, 3) as [string, string, string], { settings: { target: 'js' } }).emit().types!)
  files.set('/use.ts', `
    import { forward, gradient, layout, objective, valueAndGrad } from './names0.js'
    const grad = new Float64Array(3)
    export const value: number = forward(1, 2, 3) + forward(1, 2, 3, undefined) + valueAndGrad(1, 2, 3, grad) + valueAndGrad(1, 2, 3, undefined)
    export const plain: (x: number[], slope: number[]) => number = objective
    export const typed: (x: Float64Array, slope?: Float64Array) => number = objective
    export const third: number = gradient(1, 2, 3)['prototype']
    export const offset: 2 = layout.prototype.offset`)
  expect(problems(files)).toEqual([])
}, 60_000)

function problems(files: ReadonlyMap<string, string>): string[] {
  const options: ts.CompilerOptions = {
    strict: true, noUncheckedIndexedAccess: true, exactOptionalPropertyTypes: true, noUnusedLocals: true, noUnusedParameters: true,
    verbatimModuleSyntax: true, isolatedDeclarations: true, declaration: true, noEmit: true, noImplicitReturns: true,
    target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, lib: ['lib.es2022.d.ts'], types: [],
  }
  const host = ts.createCompilerHost(options)
  const { getSourceFile, fileExists, readFile } = host
  host.getSourceFile = (name, version) => files.has(name) ? ts.createSourceFile(name, files.get(name)!, version) : getSourceFile(name, version)
  host.fileExists = name => files.has(name) || fileExists(name)
  host.readFile = name => files.get(name) ?? readFile(name)
  const program = ts.createProgram([...files.keys()], options, host)
  return ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => `${file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`)
}
