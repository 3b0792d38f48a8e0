import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildScript, bundlers, createProject, neuron, printed, program, type TestProject } from './project.js'

describe.each(bundlers)('%s', bundler => {
  let project: TestProject
  beforeAll(() => {
    project = createProject({
      'build.mjs': buildScript, 'src/neuron.expr': neuron, 'src/main.js': program,
      'src/broken.expr': 'input x\ny = x + q\nz = foo(y)\noutput y, z\n', 'src/breaks.js': "import { forward } from './broken.expr'\nconsole.log(forward(1))\n",
      'src/forward.js': "import { forward } from './neuron.expr'\nconsole.log(forward(2, -1, -3, -2, -3).toFixed(6))\n",
    })
  })
  afterAll(() => { project.remove() })

  it('bundles a model, and the bundle has the right gradient', () => {
    project.run('build.mjs', bundler, 'src/main.js')
    expect(project.run('out/main.mjs')).toBe(printed)
  })

  it('leaves out what nobody imports', () => {
    project.run('build.mjs', bundler, 'src/forward.js')
    expect(project.run('out/main.mjs')).toBe('0.731059\n')
    const code = project.read('out/main.mjs').replace(/\/\*[^]*?\*\/|\/\/.*$/gm, '')
    expect(code).toContain('Math.exp')
    expect(code).not.toMatch(/valueAndGrad|backward|grad|sourceHash|upstream/i)
    if (bundler === 'esbuild') expect(code.length).toBeLessThan(250)
  })

  it('says what is wrong in the way of the bundler, all of it, and fails', () => {
    const { status, stdout } = project.tryRun('build.mjs', bundler, 'src/breaks.js')
    expect(status).toBe(1)
    expect(stdout).toMatch(/src\/broken\.expr:2:9/)
    expect(stdout).toMatch(/G201.*'q'/)
    expect(stdout).toMatch(/G202.*'foo'/)
    expect(stdout).toMatch(/y = x \+ q/)
    expect(stdout).toMatch(/src\/broken\.expr:3:5/)
  })

  it('writes declarations beside the model, and nothing for the broken one', () => {
    expect(project.list('src')).toEqual(['breaks.js', 'broken.expr', 'forward.js', 'main.js', 'neuron.d.expr.ts', 'neuron.d.expr.ts.map', 'neuron.expr'])
  })
})
