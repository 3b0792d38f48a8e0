import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildScript, bundlers, createProject, type TestProject } from './project.js'

const spec = JSON.stringify({ input: [2], layers: [{ type: 'Dense', units: 1, name: 'd' }] })
const yaml = 'input: [2]\nlayers:\n  - type: ./twice.expr\n'
const program = `import { forward as one } from './net.layers.json'
import { forward as two } from './net.layers.yaml'
console.log(one(Float64Array.of(2, 3, 4), Float64Array.of(10, 100))[0], two(Float64Array.of(1, 2)).join(' '))
`

describe.each(bundlers)('%s', bundler => {
  let project: TestProject
  beforeAll(() => {
    project = createProject({
      'build.mjs': buildScript, 'src/net.layers.json': spec, 'src/net.layers.yaml': yaml, 'src/twice.expr': 'input x\n2*x\n', 'src/main.js': program,
      'src/broken.layers.yaml': yaml.replace('twice', 'wrong'), 'src/wrong.expr': 'input x\n2*z\n', 'src/breaks.js': "import { forward } from './broken.layers.yaml'\nconsole.log(forward(1))\n",
    })
  })
  afterAll(() => { project.remove() })

  it('bundles layer specs', () => {
    project.run('build.mjs', bundler, 'src/main.js')
    expect(project.run('out/main.mjs')).toBe('324 2 4\n')
    expect(project.list('src')).toContain('net.layers.d.json.ts')
  })

  it('shows the fault of a template in its own file', () => {
    const { status, stdout } = project.tryRun('build.mjs', bundler, 'src/breaks.js')
    expect(status).toBe(1)
    expect(stdout).toMatch(/src\/wrong\.expr:2:3/)
    expect(stdout).toMatch(/G201.*'z'/)
  })
})
