import { spawn } from 'node:child_process'
import { readdirSync, statSync, symlinkSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createProject, neuron, printed, program, type TestProject } from './project.js'

/** With options for the plugin, as JSON, and the warnings printed. */
const script = `
import gradgen from 'gradgen/rollup'
import { rollup } from 'rollup'
const plugins = [gradgen(JSON.parse(process.argv[2] ?? '{}'))]
try { await (await rollup({ input: process.argv[3] ?? 'src/main.js', plugins, onwarn: ({ message }) => { console.log(message) } })).write({ file: 'out/main.mjs' }) }
catch (error) { console.log(error.message); process.exitCode = 1 }
`
let project: TestProject
beforeEach(() => { project = createProject({ 'build.mjs': script, 'src/neuron.expr': neuron, 'src/main.js': program }) })
afterEach(() => { project.remove() })
const build = (options: object = {}, entry?: string) => project.tryRun('build.mjs', JSON.stringify(options), ...(entry === undefined ? [] : [entry]))
const cache = 'node_modules/.cache/gradgen'
const entryOf = (name: string) => `${cache}/${name}`

describe('the cache', () => {
  it('spares what did not change, and nothing else', () => {
    expect(build().stdout).toBe('')
    const [first] = project.list(cache)
    // A mark in the entry shows whether it is what the next build takes.
    project.put(entryOf(first!), project.read(entryOf(first!)).replaceAll('Math.exp(', 'Math.cos('))
    build()
    expect(project.read('out/main.mjs')).toMatch(/Math\.cos\(/)
    build({ exact: true })
    expect(project.read('out/main.mjs')).toMatch(/Math\.exp\(/)
    project.put('src/neuron.expr', `${neuron}# another text\n`)
    build()
    expect(project.run('out/main.mjs')).toBe(printed)
    expect(project.list(cache)).toHaveLength(3)
  })

  it('is no worse than none when it is broken, and can be told where to be', () => {
    build()
    const [first] = project.list(cache)
    for (const text of ['', '{', 'null', '{"ok":true}', project.read(entryOf(first!)).slice(0, 500)]) {
      project.put(entryOf(first!), text)
      build()
      expect(project.run('out/main.mjs')).toBe(printed)
    }
    build({ cache: '.cache/models' })
    expect(project.list('.cache/models')).toHaveLength(1)
    expect(build({ cache: '../elsewhere' }).status).toBe(0)
    expect(readdirSync(project.at('..'))).not.toContain('elsewhere')
  })

  it('survives builds side by side', async () => {
    const statuses = await Promise.all(Array.from({ length: 4 }, () => new Promise(resolve => {
      spawn(process.execPath, [project.at('build.mjs'), '{}'], { cwd: project.root, stdio: 'ignore' }).on('close', resolve)
    })))
    expect(statuses).toEqual([0, 0, 0, 0])
    expect(project.list(cache)).toEqual([expect.stringMatching(/^[0-9a-f]{40}\.json$/)])
    expect(project.list('src')).toEqual(['main.js', 'neuron.d.expr.ts', 'neuron.d.expr.ts.map', 'neuron.expr'])
    expect(project.run('out/main.mjs')).toBe(printed)
  })

  it('leaves declarations alone that are right already', () => {
    build()
    const before = statSync(project.at('src/neuron.d.expr.ts')).mtimeMs
    build()
    expect(statSync(project.at('src/neuron.d.expr.ts')).mtimeMs).toBe(before)
  })
})

describe('a configuration, in a build', () => {
  it('is the one that the command reads; options of the plugin win', () => {
    project.put('gradgen.config.ts', "import { defineConfig } from 'gradgen'\nexport default defineConfig({ types: false, overrides: [{ files: 'src/*.expr', wrt: ['w0'] }] })\n")
    expect(build()).toMatchObject({ status: 0, stdout: '' })
    expect(project.read('out/main.mjs')).toMatch(/grad\[0\]/)
    expect(project.read('out/main.mjs')).not.toMatch(/grad\[1\] = /)
    expect(project.list('src')).toEqual(['main.js', 'neuron.expr'])
  })

  it.each([
    [{ exat: true }, /G902: there is no option 'exat'.*did you mean 'exact'/],
    [{ config: 'gone.ts' }, /G701.*gone\.ts/],
    [{ unroll: 'some' }, /G903: 'unroll' must be/],
  ])('%j fails with a sentence', (options, message) => {
    const { status, stdout } = build(options)
    expect(stdout).toMatch(message)
    expect(status).toBe(1)
  })

  it('that throws fails the build', () => {
    project.put('gradgen.config.mjs', "throw new TypeError('no luck')\n")
    expect(build()).toMatchObject({ status: 1, stdout: expect.stringMatching(/gradgen\.config\.mjs.*G901.*no luck/) as string })
  })
})

/** A dev server that is running before there is a configuration; what it makes of the model, and of its declarations, before and after. */
const serving = `
import gradgen from 'gradgen/vite'
import { writeFileSync } from 'node:fs'
import { createServer } from 'vite'
const server = await createServer({ logLevel: 'silent', server: { middlewareMode: true }, plugins: [gradgen()] })
const slopes = async () => [...new Set((await server.transformRequest('/src/neuron.expr')).code.match(/grad\\[\\d\\] = /g))].length
const before = await slopes()
const reloaded = new Promise(resolve => { const send = server.ws.send; server.ws.send = (...message) => { resolve(); send.call(server.ws, ...message) } })
writeFileSync('gradgen.config.json', '{ "wrt": ["w0"] }')
await reloaded
console.log(before, await slopes())
await server.close()
`

describe('a configuration that comes to be', () => {
  it('while the dev server of Vite is running is used from then on', () => {
    project.put('serve.mjs', serving)
    expect(project.run('serve.mjs')).toBe('5 1\n')
  })
})

describe('what stands in the way', () => {
  it('of declarations is a warning, and the bundle is right', () => {
    project.put('.gradgen', 'a file where a folder should be')
    const { status, stdout } = build({ types: '.gradgen/types' })
    expect(stdout).toMatch(/warning G706/)
    expect(status).toBe(0)
    expect(project.run('out/main.mjs')).toBe(printed)
    project.put('src/neuron.d.expr.ts', 'by hand')
    expect(build().stdout).toMatch(/warning G704/)
    expect(project.read('src/neuron.d.expr.ts')).toBe('by hand')
  })

  it('a model outside of the project, by .. or by a link, is compiled, with nothing written there', () => {
    const elsewhere = createProject({ 'neuron.expr': neuron })
    try {
      project.put('src/out.js', program.replace('./neuron.expr', `${elsewhere.root}/neuron.expr`))
      expect(build({}, 'src/out.js')).toMatchObject({ status: 0, stdout: expect.stringMatching(/warning G905/) as string })
      expect(project.run('out/main.mjs')).toBe(printed)
      symlinkSync(elsewhere.root, project.at('src/link'))
      project.put('src/linked.js', program.replace('./neuron.expr', './link/neuron.expr'))
      expect(build({}, 'src/linked.js')).toMatchObject({ status: 0, stdout: expect.stringMatching(/warning G905/) as string })
      expect(elsewhere.list('.').filter(name => name.startsWith('neuron'))).toEqual(['neuron.expr'])
    }
    finally { elsewhere.remove() }
  })

  it('of a formula that is no text, or too long, is said', () => {
    project.put('src/neuron.expr', '# '.padEnd(5 * 2 ** 20, 'x'))
    expect(build()).toMatchObject({ status: 1, stdout: expect.stringMatching(/G503/) as string })
  })
})
