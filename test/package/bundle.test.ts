import { build, type BuildOptions, type Metafile } from 'esbuild'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createContext, runInContext } from 'node:vm'
import { describe, expect, it } from 'vitest'

const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url))
const read = (name: string) => readFileSync(path(name), 'utf8')

interface Bundle {
  readonly text: string
  readonly metafile: Metafile
}

async function bundle(entry: string, options: BuildOptions): Promise<Bundle> {
  const { outputFiles, metafile } = await build({ ...options, entryPoints: [path(entry)], bundle: true, write: false, outdir: 'out', metafile: true, logLevel: 'silent' })
  return { text: outputFiles![0]!.text, metafile: metafile! }
}

const library = await bundle('src/index.ts', { platform: 'browser', format: 'iife', globalName: 'gradgen' })
/** As it is published: dependencies are installed, not bundled. */
const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> }
const command = await bundle('src/cli/main.ts', { platform: 'node', format: 'esm', splitting: true, external: Object.keys(dependencies) })

/** The packages of which something got into a bundle, by name. */
const packagesOf = ({ outputs }: Metafile): string[] => {
  const inputs = Object.values(outputs).flatMap(output => Object.entries(output.inputs)).filter(([, { bytesInOutput }]) => bytesInOutput > 0)
  const names = inputs.map(([file]) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1]).filter(name => name !== undefined)
  return [...new Set(names)].sort()
}

describe('the library in a browser', () => {
  const { text, metafile } = library

  it('bundles without a module of Node', () => {
    const imports = Object.values(metafile.inputs).flatMap(input => input.imports)
    expect(imports.filter(({ path, external }) => external === true || path.startsWith('node:'))).toEqual([])
    expect(text).not.toMatch(/['"]node:/)
  })

  it('compiles, inspects, checks and evaluates where there is nothing of Node', () => {
    const page = createContext({ performance, TextEncoder })
    const { compile, inspect, check, evaluate } = runInContext(`${text}\ngradgen`, page) as typeof import('../../src/index.js')
    expect(runInContext('typeof process + typeof require', page)).toBe('undefinedundefined')
    expect(compile('f = x^2 * y').ok).toBe(true)
    expect(inspect('f = x^2 * y')).toContain('∂f/∂x')
    expect(check('f = x^2 * y', { samples: 2 }).ok).toBe(true)
    expect(evaluate('f = x^2 * y').gradient(3, 5)).toEqual({ x: 30, y: 9 })
  })

  it('carries of mathjs its parser, and not the rest', () => {
    const parts = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs)).filter(([file, { bytesInOutput }]) => file.includes('/mathjs/') && bytesInOutput > 0)
    expect(parts.some(([file]) => file.endsWith('/expression/parse.js'))).toBe(true)
    expect(parts.filter(([file]) => /\/(algebra|complex|fraction|unit|statistics|sparse|docs)\//.test(file))).toEqual([])
    expect(parts.reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0)).toBeLessThan(320_000)
  })
})

describe('what is bundled', () => {
  const packages = [...new Set([library, command].flatMap(({ metafile }) => packagesOf(metafile)))]

  it('is named, with its license, in the notices; the rest are dependencies', () => {
    const bundled = packages.filter(name => dependencies[name] === undefined).sort()
    expect(bundled).toContain('mathjs')
    expect([...read('THIRD-PARTY-NOTICES.md').matchAll(/^## (.*)$/gm)].map(match => match[1]!).sort()).toEqual(bundled)
  })

  it('has neither ts-morph nor TypeScript in it', () => expect(packages.filter(name => /^(ts-morph|typescript|@ts-morph\/.*)$/.test(name))).toEqual([]))
})
