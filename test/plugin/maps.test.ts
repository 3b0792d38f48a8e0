import { TraceMap, originalPositionFor } from '@jridgewell/trace-mapping'
import { spawnSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compile } from '../../src/index.js'
import { buildScript, bundlers, createProject, type TestProject } from './project.js'

const model = '# lines that differ\na = x^2\nb = sin(y)*exp(y)\n\nc = a*b + log(z)\n'
/** `y` is no number and says so when it is asked for its value: the first line that asks is the one of `b`. */
const throwing = "import { valueAndGrad } from './model.expr'\nvalueAndGrad(2, { valueOf() { throw new Error('asked') } }, 3, new Float64Array(3))\n"

describe('maps of bundles', () => {
  let project: TestProject
  beforeAll(() => { project = createProject({ 'build.mjs': buildScript, 'src/model.expr': model, 'src/main.js': throwing }) })
  afterAll(() => { project.remove() })

  it.each(bundlers)('%s: a stack trace names the line of the formula', bundler => {
    project.run('build.mjs', bundler, 'src/main.js', 'map')
    const { stderr } = spawnSync(process.execPath, ['--enable-source-maps', project.at('out/main.mjs')], { cwd: project.root, encoding: 'utf8' })
    expect(stderr).toMatch(/asked/)
    expect(stderr).toMatch(/valueAndGrad.*src\/model\.expr:3:/)
  })
})

describe('the map of a module', () => {
  const lines = (source: string, options = {}) => {
    const { code, map } = compile(source, { filename: 'folder/model.expr', ...options })
    const trace = new TraceMap(JSON.stringify(map))
    return code.split('\n').map((text, k) => ({ text, at: originalPositionFor(trace, { line: k + 1, column: text.length }) }))
  }
  const lineOf = (found: ReturnType<typeof lines>, pattern: RegExp) => [...new Set(found.filter(({ text }) => pattern.test(text)).map(({ at }) => at.line))]

  it.each(['ts', 'js'] as const)('leads from statements to definitions, forwards and backwards (%s)', target => {
    const found = lines(model, { target })
    expect(lineOf(found, /Math\.(sin|exp)\(y\)/)).toEqual([3])
    expect(lineOf(found, /Math\.cos/)).toEqual([3])
    expect(lineOf(found, /Math\.log/)).toEqual([5])
    expect(lineOf(found, /^export function forward/)).toEqual([5])
    expect(found[0]!.at.source).toBe(null)
    expect(lineOf(found, /sourceHash/)).toEqual([null])
    expect(new Set(found.map(({ at }) => at.source))).toEqual(new Set([null, 'model.expr']))
  })

  it('holds for loops', () => {
    const found = lines('param W[30, 40]\ninput x[40]\ns = W*x\nh = s.^2\nq = sum(h)\nr = cos(q)\n', { unroll: 0 })
    // In a block of many examples a loop does what several lines say, and leads to one of them.
    const single = found.slice(0, found.findIndex(({ text }) => text.startsWith('function block(')))
    expect(lineOf(single, /\+= params\[/)).toEqual([3])
    expect(lineOf(single, /Math\.cos/)).toEqual([6])
    expect(lineOf(single, /Math\.sin/)).toEqual([6])
  })

  it('has the text and no path', () => {
    const { map } = compile(model, { filename: '/home/someone/model.expr' })
    expect(map).toMatchObject({ version: 3, sources: ['model.expr'], sourcesContent: [model] })
  })
})

describe('vitest and tsup', () => {
  let project: TestProject
  beforeAll(() => {
    project = createProject({
      'src/model.expr': model,
      'src/index.ts': "export { valueAndGrad } from './model.expr'\n",
      'vitest.config.ts': "import gradgen from 'gradgen/vite'\nimport { defineConfig } from 'vitest/config'\nexport default defineConfig({ plugins: [gradgen()], test: { coverage: { reporter: ['json', 'text'] } } })\n",
      'src/model.test.ts': `import { expect, it } from 'vitest'
import { valueAndGrad } from './model.expr'
it('works', () => {
  const grad = new Float64Array(3)
  expect(valueAndGrad(2, 0, 1, grad)).toBe(0)
  expect([...grad]).toEqual([0, 4, 1])
})
`,
      'tsup.config.ts': "import gradgen from 'gradgen/esbuild'\nimport { defineConfig } from 'tsup'\nexport default defineConfig({ entry: ['src/index.ts'], format: 'esm', outDir: 'built', esbuildPlugins: [gradgen()] })\n",
      'use.mjs': "import { valueAndGrad } from './built/index.js'\nconst grad = new Float64Array(3)\nconsole.log(valueAndGrad(2, 0, 1, grad), ...grad)\n",
    })
  })
  afterAll(() => { project.remove() })

  it('vitest runs models, and its coverage lists the formula, line by line', () => {
    const { status, stdout, stderr } = project.tryRun('node_modules/vitest/vitest.mjs', 'run', '--coverage')
    expect(status, stdout + stderr).toBe(0)
    const coverage = JSON.parse(project.read('coverage/coverage-final.json')) as Record<string, { statementMap: Record<string, { start: { line: number } }>; s: Record<string, number> }>
    const file = coverage[project.at('src/model.expr')]
    expect(file, stdout).toBeDefined()
    const covered = Object.entries(file!.statementMap).filter(([key]) => file!.s[key]! > 0).map(([, { start: { line } }]) => line)
    expect(new Set(covered)).toEqual(new Set([2, 3, 5]))
  })

  it('tsup bundles models', () => {
    project.run('node_modules/tsup/dist/cli-default.js', '--silent')
    expect(project.run('use.mjs')).toBe('0 0 4 1\n')
  })
})
