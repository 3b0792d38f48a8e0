import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { blocksOf } from '../e2e/blocks.js'
import { createProject, neuron, type TestProject } from './project.js'

const page = readFileSync(fileURLToPath(new URL('../../docs/plugin.md', import.meta.url)), 'utf8')
/** The blocks that say which file they are, by that name. */
const files = new Map(blocksOf(page).flatMap(({ text }) => {
  const name = /^\/\/ (\S+)\n/.exec(text)?.[1]
  return name === undefined ? [] : [[name, text] as const]
}))

const compilers = (config: string, from: string) => `import config from './${config}'
const { default: loaded, rspack } = await import('${from}')
await new Promise(done => { const compiler = (rspack ?? loaded)(config); compiler.run((_, stats) => { console.log(stats.toString('errors-only')); compiler.close(done) }) })
`
/** How each of the files is used. */
const ways: Readonly<Record<string, readonly [file: string, ...words: string[]]>> = {
  'vite.config.js': ['node_modules/vite/bin/vite.js', 'build'],
  'rollup.config.js': ['node_modules/rollup/dist/bin/rollup', '-c', '--silent'],
  'rolldown.config.js': ['node_modules/rolldown/bin/cli.mjs', '-c'],
  'webpack.config.js': ['webpack.js'],
  'rspack.config.js': ['rspack.js'],
  'build.js': ['build.js'],
}

describe('docs/plugin.md', () => {
  let project: TestProject
  beforeAll(() => {
    project = createProject({ ...Object.fromEntries(files), 'src/neuron.expr': neuron, 'webpack.js': compilers('webpack.config.js', 'webpack'), 'rspack.js': compilers('rspack.config.js', '@rspack/core') })
  })
  afterAll(() => { project.remove() })

  it('shows a file for each bundler', () => expect([...files.keys()].filter(name => name !== 'src/main.js')).toEqual(Object.keys(ways)))

  it.each(Object.entries(ways))('%s does what the page says', (_, [file, ...words]) => {
    const said = /\/\/ ([\d.]+ [\d.]+)$/m.exec(files.get('src/main.js')!)![1]
    const { status, stdout, stderr } = project.tryRun(file, ...words)
    expect(status, stdout + stderr).toBe(0)
    const bundle = project.list('out').find(name => /^main\.(m?js)$/.test(name))!
    expect(project.run(`out/${bundle}`)).toBe(`${said}\n`)
    project.discard(`out/${bundle}`)
  })
})
