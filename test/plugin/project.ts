import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inject } from 'vitest'

const packages = fileURLToPath(new URL('../../node_modules/', import.meta.url))

/** A small project in a folder of its own, with the packed gradgen installed in it and everything else that is installed here. */
export interface TestProject {
  readonly root: string
  at(path: string): string
  put(path: string, text: string): void
  read(path: string): string
  list(path: string): string[]
  discard(path: string): void
  /** Runs a program of Node in the project; what it prints. Throws if it fails. */
  run(file: string, ...words: string[]): string
  /** The same for a program that may fail. */
  tryRun(file: string, ...words: string[]): { readonly status: number | null; readonly stdout: string; readonly stderr: string }
  remove(): void
}

export function createProject(files: Readonly<Record<string, string>>): TestProject {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'gradgen-plugin-')))
  const at = (path: string) => join(root, path)
  const put = (path: string, text: string) => {
    mkdirSync(dirname(at(path)), { recursive: true })
    writeFileSync(at(path), text)
  }
  mkdirSync(at('node_modules'))
  for (const name of readdirSync(packages)) if (!name.startsWith('.')) symlinkSync(join(packages, name), at(`node_modules/${name}`))
  cpSync(inject('packed'), at('node_modules/gradgen'), { recursive: true })
  put('package.json', '{ "name": "app", "private": true, "type": "module" }\n')
  for (const [path, text] of Object.entries(files)) put(path, text)
  const environment = { ...process.env, NO_COLOR: '1', NODE_ENV: '', VITEST: '' }
  return {
    root, at, put,
    read: path => readFileSync(at(path), 'utf8'),
    discard: path => { rmSync(at(path)) },
    list: path => readdirSync(at(path)).sort(),
    run: (file, ...words) => execFileSync(process.execPath, [at(file), ...words], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], env: environment }),
    tryRun: (file, ...words) => spawnSync(process.execPath, [at(file), ...words], { cwd: root, encoding: 'utf8', env: environment }),
    remove: () => rmSync(root, { recursive: true, force: true }),
  }
}

export const neuron = 'f = 1 / (1 + exp(-(w0*x0 + w1*x1 + w2)))\n'

/** The gradient of SPEC §12.2, as a program prints it. */
export const program = `import { valueAndGrad } from './neuron.expr'
const grad = new Float64Array(5)
console.log([valueAndGrad(2, -1, -3, -2, -3, grad), ...grad].map(x => x.toFixed(6)).join(' '))
`
export const printed = '0.731059 -0.196612 0.393224 -0.393224 -0.589836 0.196612\n'

export const bundlers = ['vite', 'rollup', 'rolldown', 'esbuild', 'webpack', 'rspack'] as const

/** Builds `src/<entry>` with a bundler into `out/main.mjs`, minified where it minifies by itself; prints what the bundler says of its errors. */
export const buildScript = `
import { resolve } from 'node:path'
const [which, from, sourcemap] = [process.argv[2], process.argv[3], process.argv[4] === 'map']
const entry = resolve(from), out = resolve('out')
const plugins = [(await import('gradgen/' + which)).default()]
const fail = text => { console.log(text); process.exitCode = 1 }
try {
  if (which === 'vite') await (await import('vite')).build({ logLevel: 'silent', plugins, build: { sourcemap, outDir: out, minify: !sourcemap, lib: { entry, formats: ['es'], fileName: () => 'main.mjs' } } })
  if (which === 'rollup' || which === 'rolldown') await (await (await import(which))[which]({ input: entry, plugins, onwarn() {} })).write({ file: out + '/main.mjs', sourcemap })
  if (which === 'esbuild') await (await import('esbuild')).build({ entryPoints: [entry], bundle: true, minify: !sourcemap, format: 'esm', outfile: out + '/main.mjs', plugins, sourcemap, logLevel: 'silent' })
  if (which === 'webpack' || which === 'rspack') {
    const make = which === 'webpack' ? (await import('webpack')).default : (await import('@rspack/core')).rspack
    const compiler = make({ mode: 'production', target: 'node', entry, plugins, devtool: sourcemap && 'source-map', optimization: { minimize: !sourcemap }, experiments: { outputModule: true },
      output: { path: out, filename: 'main.mjs', module: true, devtoolModuleFilenameTemplate: '[absolute-resource-path]' } })
    await new Promise((done, reject) => compiler.run((error, stats) => {
      if (error) return reject(error)
      if (stats.hasErrors()) fail(stats.toString({ all: false, errors: true }))
      compiler.close(done)
    }))
  }
} catch (error) {
  const all = error.errors ?? [error]
  fail(all.map(each => which === 'esbuild' ? each.location.file + ':' + each.location.line + ':' + (each.location.column + 1) + ' ' + each.text + '\\n' + each.location.lineText
    : [each.id + ':' + each.loc?.line + ':' + each.loc?.column, each.message, each.frame].join('\\n')).join('\\n'))
}
`
