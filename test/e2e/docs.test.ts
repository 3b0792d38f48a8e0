import { build } from 'esbuild'
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compile } from '../../src/index.js'
import { run } from '../oracle/load.js'
import { blocksOf, claimsOf, commandsOf, matches, type Claim, type Shown } from './blocks.js'

const root = fileURLToPath(new URL('../../', import.meta.url))
const pages = ['README.md', ...readdirSync(join(root, 'docs')).filter(name => name.endsWith('.md')).map(name => `docs/${name}`)]

interface Compiled {
  readonly forward: (...args: unknown[]) => number | Float64Array
  readonly valueAndGrad: (...args: unknown[]) => number
  readonly gradLength: number
  readonly meta: { readonly params: readonly { readonly name: string }[]; readonly inputs: readonly { readonly name: string }[] }
}

/** Each page is read as a session in a folder of its own, where the examples lie; files that a block shows by `cat` are made there. */
describe.each(pages)('%s', page => {
  const blocks = blocksOf(readFileSync(join(root, page), 'utf8'))
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'gradgen-docs-'))
    cpSync(join(root, 'examples'), join(folder, 'examples'), { recursive: true })
  })
  afterAll(() => { rmSync(folder, { recursive: true, force: true }) })

  for (const { language, text, line } of blocks) {
    if (language === 'expr') it(`the formula of line ${line}`, () => { checkFormula(text) })
    if (language === 'sh' && /^\$ /m.test(text)) it(`the session of line ${line}`, () => { for (const { command, output } of commandsOf(text)) checkCommand(command, output, folder) }, 120_000)
    if (language === 'ts' && /^import .* from/m.test(text)) it(`the program of line ${line}`, () => checkProgram(text, folder, line))
  }

  it('links to files that are there', () => {
    const markdown = readFileSync(join(root, page), 'utf8')
    for (const [, target] of markdown.matchAll(/\]\(([^)#:]+?)(?:#[^)]*)?\)/g)) expect(existsSync(join(root, page, '..', target!)), target).toBe(true)
  })
})

function checkFormula(text: string): void {
  const result = compile(text, { filename: 'model.expr' })
  expect(result.diagnostics.filter(diagnostic => diagnostic.severity === 'error').map(diagnostic => diagnostic.message)).toEqual([])
  const module = run<Compiled>(result.code ?? '')
  for (const claim of claimsOf(text)) checkClaim(module, claim)
}

function checkClaim({ forward, valueAndGrad, gradLength, meta }: Compiled, { point, value, gradient }: Claim): void {
  const pick = ({ name }: { readonly name: string }) => {
    if (!point.has(name)) throw new Error(`no value for '${name}'`)
    return point.get(name)!
  }
  const args: unknown[] = meta.inputs.map(pick)
  const flat = (value: number | Float64Array) => (typeof value === 'number' ? [value] : [...value])
  if (meta.params.length > 0) args.unshift(Float64Array.from(meta.params.flatMap(param => flat(pick(param)))))
  const same = (got: number, wanted: Shown) => expect(Math.abs(got - wanted.value), `${got}, should be ${wanted.value}`).toBeLessThanOrEqual(wanted.tolerance)
  const sameAll = (got: readonly number[], wanted: readonly Shown[]) => {
    expect(got.length).toBe(wanted.length)
    for (const [k, each] of wanted.entries()) same(got[k]!, each)
  }
  sameAll(flat(forward(...args)), [value].flat())
  if (!gradient) return
  const grad = new Float64Array(gradLength)
  sameAll([valueAndGrad(...args, grad)], [value].flat())
  sameAll([...grad], gradient)
}

/** `cat` shows a file, or makes it; `gradgen` is run from the sources; anything else a page may show is not ours to run. */
function checkCommand(command: string, output: string, folder: string): void {
  const file = /^cat (\S+)$/.exec(command)?.[1]
  if (file !== undefined) {
    const path = join(folder, file)
    if (existsSync(path)) expect(readFileSync(path, 'utf8').trimEnd()).toBe(output.trimEnd())
    else {
      mkdirSync(join(path, '..'), { recursive: true })
      writeFileSync(path, output)
    }
    return
  }
  if (!/^(npx )?gradgen /.test(command)) return
  const shell = command.replace(/^(npx )?gradgen /, `"${process.execPath}" --import "${pathToFileURL(join(root, 'node_modules/tsx/dist/esm/index.mjs')).href}" "${join(root, 'src/cli/main.ts')}" `)
  const { stdout, stderr } = spawnSync(shell, { shell: true, cwd: folder, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } })
  const printed = stdout + stderr
  expect(matches(printed, output), `${command}\nprinted:\n${printed}\nthe page says:\n${output}`).toBe(true)
}

/** Runs a TypeScript block, with `gradgen` meaning the sources; `// …` after a `console.log` is what it prints. */
async function checkProgram(text: string, folder: string, line: number): Promise<void> {
  const { outputFiles } = await build({
    stdin: { contents: text, loader: 'ts', resolveDir: folder }, bundle: true, format: 'esm', platform: 'node', write: false, logLevel: 'silent',
    alias: { 'gradgen/optimize': join(root, 'src/optimize.ts'), 'gradgen/weights': join(root, 'src/weights.ts'), gradgen: join(root, 'src/index.ts'), yaml: join(root, 'node_modules/yaml/browser/index.js') }, nodePaths: [join(root, 'node_modules')],
  })
  const file = join(folder, `block-${line}.mjs`)
  writeFileSync(file, outputFiles[0]!.text)
  const { stdout, stderr, status } = spawnSync(process.execPath, [file], { cwd: folder, encoding: 'utf8' })
  expect(status, stderr).toBe(0)
  const said = [...text.matchAll(/console\.log\(.*\)\s*\/\/ (.+)$/gm)].map(match => match[1]!).join('\n')
  if (said !== '') expect(matches(stdout, said), `printed:\n${stdout}\nthe page says:\n${said}`).toBe(true)
}
