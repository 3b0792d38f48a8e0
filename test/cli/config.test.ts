import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { scratch } from './process.js'

const { at, put, gradgen } = scratch()
const read = (path: string) => readFileSync(at(path), 'utf8')
const exported = (path: string) => [...read(path).matchAll(/^export function (?!buffers\b)(\w+)/gm)].map(match => match[1])

describe('a configuration', () => {
  it('gives defaults, overrides by glob, and flags win', () => {
    put('a.expr', 'x^2*y')
    put('models/b.expr', 'x^2*y')
    put('models/deep/c.expr', 'x^2*y')
    put('gradgen.config.json', JSON.stringify({ target: 'js', emit: ['forward'], overrides: [{ files: 'models/*.expr', wrt: ['y'], emit: ['forward', 'valueAndGrad'] }, { files: ['models/**/*.expr'], target: 'ts' }] }))
    expect(gradgen(['compile', 'a.expr', 'models/b.expr', 'models/deep/c.expr'])).toEqual({ status: 0, stdout: '', stderr: '' })
    expect(exported('a.grad.js')).toEqual(['forward'])
    expect(exported('models/b.grad.ts')).toEqual(['forward', 'valueAndGrad'])
    expect(read('models/b.grad.ts')).toMatch(/gradLength = 1\b/)
    expect(exported('models/deep/c.grad.ts')).toEqual(['forward'])
    expect(gradgen(['compile', 'a.expr', '--target', 'ts', '--emit', 'gradient', '-o', 'flags.ts']).status).toBe(0)
    expect(exported('flags.ts')).toContain('gradient')
  })

  it('is found above, up to the package, and named by --config', () => {
    put('package.json', '{}')
    put('gradgen.config.json', '{ "emit": ["forward"] }')
    put('one.json', '{ "emit": ["gradient"] }')
    put('inner/a.expr', 'x^2')
    put('apart/package.json', '{}')
    put('apart/a.expr', 'x^2')
    gradgen(['compile', 'inner/a.expr'])
    expect(exported('inner/a.grad.ts')).toEqual(['forward'])
    gradgen(['compile', 'inner/a.expr', '--config', 'one.json'])
    expect(exported('inner/a.grad.ts')).toContain('gradient')
  })

  it.each(['ts', 'mts', 'js', 'mjs'])('in a .%s is a program', extension => {
    put('names.ts', "export const wanted: readonly string[] = ['y']\n")
    put(`gradgen.config.${extension}`, "import { wanted } from './names'\nexport default { wrt: await Promise.resolve(wanted) }\n")
    put('a.expr', 'x^2*y')
    expect(gradgen(['compile', 'a.expr'])).toEqual({ status: 0, stdout: '', stderr: '' })
    expect(read('a.grad.ts')).toMatch(/gradLength = 1\b/)
  })

  it('holds for the other commands, which it does not deprive of derivatives', () => {
    put('gradgen.config.json', '{ "wrt": ["y"], "emit": ["forward"] }')
    expect(gradgen(['inspect', '-e', 'x^2*y']).stdout).not.toMatch(/∂x/)
    expect(gradgen(['check', '-e', 'x^2*y', '--samples', '2']).stdout).toMatch(/passed: 2/)
    expect(gradgen(['bench', '-e', 'x^2*y']).status).toBe(0)
  })

  const broken: readonly (readonly [name: string, text: string, message: RegExp])[] = [
    ['gradgen.config.json', '{ "exact": tru }', /^gradgen\.config\.json: error G901.*Unexpected token/],
    ['gradgen.config.json', '{\n  "exact" true }', /^gradgen\.config\.json:2:11: error G901.*Expected ':'/],
    ['gradgen.config.json', '{ "exat": true }', /G902: there is no option 'exat'\n[^]*did you mean 'exact'/],
    ['gradgen.config.json', '{ "overrides": [{ "files": "*", "wtr": [] }] }', /G902: there is no option 'overrides\.0\.wtr'\n[^]*'wrt'/],
    ['gradgen.config.json', '{ "exact": "yes" }', /G903: 'exact' must be true or false/],
    ['gradgen.config.json', '{ "unroll": -1 }', /G903: 'unroll' must be a whole number or 'auto'/],
    ['gradgen.config.json', '{ "emit": ["gradent"] }', /G903: 'emit\.0' must be one of forward, /],
    ['gradgen.config.json', '{ "overrides": [{ "exact": true }] }', /G903: 'overrides\.0\.files' must be a glob/],
    ['gradgen.config.json', '[]', /G903: 'the configuration' must be an object/],
    ['gradgen.config.ts', 'throw new Error("no luck")', /gradgen\.config\.ts: error G901.*no luck/],
    ['gradgen.config.ts', 'throw 5', /G901.*5/],
    ['gradgen.config.ts', 'export default {', /gradgen\.config\.ts: error G901/],
    ['gradgen.config.ts', "import './gone'\nexport default {}", /G901.*gone/],
    ['gradgen.config.ts', 'export default () => ({})', /G903/],
  ]
  it.each(broken)('%s: %s', (name, text, message) => {
    put(name, text)
    put('a.expr', 'x^2')
    const { status, stdout, stderr } = gradgen(['compile', 'a.expr'])
    expect(stderr).toMatch(message)
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(existsSync(at('a.grad.ts'))).toBe(false)
  })

  it('that is not there is missed; all faults are in the document', () => {
    put('a.expr', 'x^2')
    expect(gradgen(['compile', 'a.expr', '--config', 'gone.ts'])).toMatchObject({ status: 1, stderr: expect.stringMatching(/G701.*gone\.ts/) as string })
    put('gradgen.config.json', '{ "exat": true, "unrol": 3 }')
    expect(JSON.parse(gradgen(['compile', 'a.expr', '--json']).stdout)).toMatchObject({ ok: false, files: [], diagnostics: [{ code: 'G902', file: 'gradgen.config.json' }, { code: 'G902' }] })
  })
})

describe('gradgen types', () => {
  it('writes declarations of all models of the project, packages apart, and only when they change', () => {
    put('package.json', '{}')
    put('a.expr', 'x^2')
    put('models/b.expr', 'sin(x)')
    put('node_modules/other/c.expr', 'x')
    expect(gradgen(['types'])).toEqual({ status: 0, stdout: '', stderr: '' })
    expect(read('a.d.expr.ts')).toMatch(/export declare function valueAndGrad\(x: number, /)
    expect(read('a.d.expr.ts')).toMatch(/sourceMappingURL=a\.d\.expr\.ts\.map/)
    expect(JSON.parse(read('models/b.d.expr.ts.map'))).toMatchObject({ version: 3, sources: ['b.expr'] })
    expect(existsSync(at('node_modules/other/c.d.expr.ts'))).toBe(false)
    expect(gradgen(['types', '--check']).status).toBe(0)
    put('a.expr', 'x^3*y')
    expect(gradgen(['types', '--check'])).toMatchObject({ status: 1, stderr: expect.stringMatching(/G707.*a\.d\.expr\.ts/) as string })
  })

  it('takes globs, names and a folder', () => {
    put('package.json', '{}')
    put('a.expr', 'x^2')
    put('models/b.expr', 'sin(x)')
    put('gradgen.config.json', '{ "types": ".gradgen/types" }')
    expect(gradgen(['types', 'models/*.expr']).status).toBe(0)
    expect(existsSync(at('.gradgen/types/models/b.d.expr.ts'))).toBe(true)
    expect(JSON.parse(read('.gradgen/types/models/b.d.expr.ts.map'))).toMatchObject({ sources: ['../../../models/b.expr'] })
    expect(existsSync(at('.gradgen/types/a.d.expr.ts'))).toBe(false)
    expect(gradgen(['types', 'gone.expr'])).toMatchObject({ status: 1, stderr: expect.stringMatching(/G701/) as string })
  })

  it('reports one broken model of many, and writes the rest', () => {
    put('package.json', '{}')
    for (const name of ['a', 'b', 'c']) put(`${name}.expr`, name === 'b' ? 'input x\ny = q' : 'x^2')
    expect(gradgen(['types'])).toMatchObject({ status: 1, stderr: expect.stringMatching(/^b\.expr:2:5: error G201/) as string })
    expect(['a', 'b', 'c'].map(name => existsSync(at(`${name}.d.expr.ts`)))).toEqual([true, false, true])
  })

  it('writes nothing outside of the project, by whatever way, nor over what is not its own', () => {
    put('project/package.json', '{}')
    put('elsewhere/a.expr', 'x^2')
    symlinkSync(at('elsewhere'), at('project/link'))
    mkdirSync(at('project/out'))
    put('project/gradgen.config.json', '{}')
    expect(gradgen(['types', '../elsewhere/a.expr', '--config', 'project/gradgen.config.json']).status).toBe(1)
    expect(gradgen(['types', 'project/link/a.expr', '--config', 'project/gradgen.config.json'])).toMatchObject({ status: 1, stderr: expect.stringMatching(/G905/) as string })
    put('project/a.expr', 'x^2')
    put('project/gradgen.config.json', '{ "types": "../types" }')
    expect(gradgen(['types', 'project/a.expr', '--config', 'project/gradgen.config.json'])).toMatchObject({ status: 1, stderr: expect.stringMatching(/G904/) as string })
    put('project/gradgen.config.json', '{ "types": "link" }')
    expect(gradgen(['types', 'project/a.expr', '--config', 'project/gradgen.config.json'])).toMatchObject({ status: 1, stderr: expect.stringMatching(/G904/) as string })
    put('project/gradgen.config.json', '{}')
    put('project/a.d.expr.ts', 'mine')
    expect(gradgen(['types', 'project/a.expr', '--config', 'project/gradgen.config.json'])).toMatchObject({ status: 1, stderr: expect.stringMatching(/G704/) as string })
    expect([existsSync(at('elsewhere/a.d.expr.ts')), existsSync(at('types')), read('project/a.d.expr.ts')]).toEqual([false, false, 'mine'])
  })
})

describe('compile --types', () => {
  it('writes them with the module, and --check holds them too', () => {
    put('a.expr', 'x^2')
    expect(gradgen(['compile', 'a.expr', '--types']).status).toBe(0)
    expect([existsSync(at('a.grad.ts')), existsSync(at('a.d.expr.ts')), existsSync(at('a.d.expr.ts.map'))]).toEqual([true, true, true])
    expect(gradgen(['compile', 'a.expr', '--types', '--check']).status).toBe(0)
    put('a.d.expr.ts', `${read('a.d.expr.ts')}\n`)
    expect(gradgen(['compile', 'a.expr', '--types', '--check']).status).toBe(1)
  })
})
