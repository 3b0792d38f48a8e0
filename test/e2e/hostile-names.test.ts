import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { compile } from '../../src/index.js'
import { emitted, run } from '../oracle/load.js'

/** Names that mathjs accepts and a careless compiler would trip over: JavaScript's words, Object's properties, Math, and the module's own. */
const names = [
  'constructor', '__proto__', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', '__defineGetter__', 'class', 'function', 'return', 'let', 'const_', 'var', 'new', 'delete', 'this', 'super', 'yield', 'await', 'async',
  'static', 'enum', 'interface', 'package', 'private', 'eval', 'arguments', 'Math', 'Number', 'Object', 'Float64Array', 'globalThis', 'window', 'process', 'require', 'module', 'exports', 'import', 'export', 'default',
  'grad', 'tape', 'params', 'upstream', 'out', 'forward', 'backward', 'valueAndGrad', 'gradient', 'objective', 'layout', 'paramsLayout', 'meta', 'views', 'gradViews', 'initParams', 'tapeLength', 'gradLength', 'paramsLength',
  'work', 'seed', 'number', 'string', 'any', 'never', 'type', 'readonly', 'erf', 'gamma', 'sigmoid', 'v1', 't1', 'u', 'r', 'i', 'E', 'LN2', '$', '_', 'α', 'Δx', 'straße', 'if', 'for', 'typeof', 'void', 'in_', 'of', 'get', 'set', 'input_', 'length', 'name',
]

interface Loose {
  readonly forward: (...args: unknown[]) => number
  readonly valueAndGrad: (...args: unknown[]) => number
  readonly gradient: (...args: unknown[]) => Record<string, number>
  readonly initParams: () => Float64Array
  readonly views: (params: Float64Array) => Record<string, Float64Array>
  readonly layout: Record<string, { readonly offset: number }>
  readonly meta: { readonly inputs: readonly { readonly name: string }[]; readonly outputs: readonly { readonly name: string }[]; readonly params: readonly { readonly name: string }[] }
}

const slopeOf = (record: Record<string, number>, name: string) => Object.getOwnPropertyDescriptor(record, name)?.value as unknown

describe('hostile names', () => {
  it.each(names)('an input called %s', name => {
    const module = run<Loose>(emitted(`input ${name}, q\nf0 = ${name} * exp(q) + ${name}^2\noutput f0\n`))
    const grad = new Float64Array(2)
    expect(module.valueAndGrad(3, 0, grad)).toBe(12)
    expect([...grad]).toEqual([7, 3])
    expect(module.forward(3, 0)).toBe(12)
    expect(module.meta.inputs.map(input => input.name)).toEqual([name, 'q'])
    expect(slopeOf(module.gradient(3, 0), name)).toBe(7)
    expect(Object.getOwnPropertyDescriptor(module.layout, name)?.value).toEqual({ offset: 0, length: 1, shape: [] })
    expect(Object.getPrototypeOf(module.gradient(3, 0))).toBe(Object.prototype)
  })

  it.each(names)('a param called %s', name => {
    const module = run<Loose>(emitted(`param ${name} = 2\ninput q\nf0 = ${name} * exp(q) + ${name}^2\noutput f0\n`))
    expect([...module.initParams()]).toEqual([2])
    const grad = new Float64Array(1)
    expect(module.valueAndGrad(Float64Array.of(3), 0, grad)).toBe(12)
    expect([...grad]).toEqual([7])
    expect(module.meta.params.map(param => param.name)).toEqual([name])
    expect(Object.getOwnPropertyDescriptor(module.views(Float64Array.of(5)), name)?.value).toEqual(Float64Array.of(5))
  })

  it.each(names)('a definition, an output, a function and its argument called %s', name => {
    const definition = run<Loose>(emitted(`input p0, q0\n${name} = exp(p0) * q0\nf0 = ${name} * ${name} + ${name}\noutput f0\n`))
    expect(definition.forward(0, 3)).toBe(12)
    const output = run<Loose>(emitted(`input p0, q0\n${name} = p0 * q0\noutput ${name}\n`))
    expect(output.forward(3, 4)).toBe(12)
    expect(output.meta.outputs[0]!.name).toBe(name)
    const argument = run<Loose>(emitted(`input p0, q0\nf0(${name}, b0) = ${name} + b0^2\ng0 = f0(p0, q0)\noutput g0\n`))
    expect(argument.forward(3, 3)).toBe(12)
    if (!['erf', 'gamma', 'sigmoid'].includes(name)) {
      const fn = run<Loose>(emitted(`input p0, q0\n${name}(a0) = a0^2\ng0 = ${name}(p0) + q0\noutput g0\n`))
      expect(fn.forward(3, 3)).toBe(12)
    }
  })

  it('all of them at once, type-checked as strictly as TypeScript can', () => {
    const result = compile(`input ${names.join(', ')}\nf0 = ${names.map((name, k) => `${name}^2 * ${k + 1}`).join(' + ')}\noutput f0\n`, { filename: 'all.expr' })
    expect(result.diagnostics.filter(diagnostic => diagnostic.severity === 'error')).toEqual([])
    expect(typeErrors(result.code)).toEqual([])
    const module = run<Loose>(result.code)
    const grad = new Float64Array(names.length)
    expect(module.valueAndGrad(...names.map(() => 1), grad)).toBe(names.length * (names.length + 1) / 2)
    expect([...grad]).toEqual(names.map((_, k) => 2 * (k + 1)))
  }, 120_000)

  it('a file name is a comment, and can be no more', () => {
    for (const filename of ['*/ throw 1 /*.expr', 'a\nthrow 1\n.expr', '`${1}`.expr', 'a b\u2028c.expr', '..', '', '\\u002a/.expr']) {
      const result = compile('f = x * y', { filename })
      expect(result.ok, JSON.stringify(filename)).toBe(true)
      expect(run<Loose>(result.code).forward(3, 4)).toBe(12)
    }
  })
})

/** Complaints of `tsc --strict` and more about one module. */
function typeErrors(text: string): string[] {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, strict: true, noUncheckedIndexedAccess: true, exactOptionalPropertyTypes: true,
    noUnusedLocals: true, verbatimModuleSyntax: true, noEmit: true, types: [], lib: ['lib.es2022.d.ts'],
  }
  const host = ts.createCompilerHost(options)
  const { getSourceFile } = host
  host.getSourceFile = (name, ...rest) => (name === 'module.ts' ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2022) : getSourceFile(name, ...rest))
  const program = ts.createProgram(['module.ts'], options, host)
  return ts.getPreEmitDiagnostics(program).map(diagnostic => ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'))
}
