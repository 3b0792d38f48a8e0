import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createProject, neuron, type TestProject } from './project.js'

const typescript = fileURLToPath(new URL('../../node_modules/typescript/lib/', import.meta.url))

const settings = {
  target: 'es2022', lib: ['es2022'], types: [], strict: true, noUncheckedIndexedAccess: true, exactOptionalPropertyTypes: true, noUnusedLocals: true,
  verbatimModuleSyntax: true, skipLibCheck: false, noEmit: true, allowArbitraryExtensions: true,
}
const config = (options: object, ...files: string[]) => JSON.stringify({ compilerOptions: { ...settings, ...options }, files })

describe('declarations', () => {
  let project: TestProject
  const tsc = (name: string) => project.tryRun('node_modules/typescript/bin/tsc', '-p', name, '--pretty', 'false')
  beforeAll(() => {
    project = createProject({
      'neuron.expr': neuron,
      'net.expr': '# a net\nparam W[2, 3] = heNormal(), b[2]\ninput x[3], label: class(2)\nh = W*x + b\nloss = softmaxCrossEntropy(label, h)\n',
      'apart/other.expr': 'x^2',
      'right.ts': `import { forward, gradient, layout, valueAndGrad } from './neuron.expr'
import * as net from './net.expr'
export const value: number = valueAndGrad(2, -1, -3, -2, -3, new Float64Array(5)) + forward(1, 2, 3, 4, 5)
export const slope: number = gradient(2, -1, -3, -2, -3).w0
export const offset: 1 = layout.x0.offset
export const loss: number = net.valueAndGrad(net.initParams(), new Float64Array(3), 1, new Float64Array(net.gradLength))
export const windows: Float64Array = net.views(net.initParams()).W
`,
      'wrong.ts': `import { valueAndGrad, hessian } from './neuron.expr'
import { valueAndGrad as loss } from './net.expr'
export const few = valueAndGrad(2, -1, undefined)
export const text = valueAndGrad('2', -1, -3, -2, -3, undefined)
export const swapped = loss(new Float64Array(3), 1, 2, undefined)
export { hessian }
`,
      'ambient.ts': `/// <reference types="gradgen/client" />
import { valueAndGrad, layout } from './apart/other.expr'
export const value: number = valueAndGrad(2, new Float64Array(1)) + (layout['x']?.offset ?? 0)
`,
      'node.json': config({ module: 'nodenext' }, 'right.ts'),
      'bundler.json': config({ module: 'esnext', moduleResolution: 'bundler' }, 'right.ts'),
      'wrong.json': config({ module: 'nodenext' }, 'wrong.ts'),
      'ambient.json': config({ module: 'nodenext', types: ['gradgen/client'] }, 'ambient.ts'),
      'apart.json': config({ module: 'nodenext', rootDirs: ['.', '.gradgen/types'] }, 'right.ts'),
      'gradgen.config.json': '{}',
      'tsconfig.json': JSON.stringify({ compilerOptions: { ...settings, module: 'nodenext' }, files: ['right.ts'] }),
    })
    project.run('node_modules/gradgen/dist/cli.js', 'types', 'neuron.expr', 'net.expr')
  })
  afterAll(() => { project.remove() })

  it.each(['node.json', 'bundler.json'])('type a sound program, under the strictest settings (%s)', name => {
    expect(tsc(name)).toMatchObject({ status: 0, stdout: '' })
  })

  it('refuse wrong calls', () => {
    const { status, stdout } = tsc('wrong.json')
    expect(status).not.toBe(0)
    expect([...stdout.matchAll(/^wrong\.ts\((\d+),\d+\): error/gm)].map(match => Number(match[1]))).toEqual([1, 3, 4, 5])
  })

  it('say the formula and the shapes', () => {
    const text = project.read('net.d.expr.ts')
    expect(text).toMatch(/^\/\*\*\n \* `loss = .*`\n(?: \*.*\n)* \* Arguments, row by row: in `params` `W` \[2, 3\], `b` \[2\]; `x` \[3\], `label` \(a class from 0 to 1\)\.\n \*\/\nexport declare function valueAndGrad\(/m)
    expect(project.read('neuron.d.expr.ts')).not.toMatch(/row by row/)
  })

  it('are not needed with gradgen/client', () => expect(tsc('ambient.json')).toMatchObject({ status: 0, stdout: '' }))

  it('lead to the formula: the definition of an export, the declaration of an argument', async () => {
    const found = await definitions(project, 'right.ts', [[3, 'valueAndGrad'], [6, 'valueAndGrad'], [7, 'W']])
    expect(found).toEqual([['neuron.expr', 1, 1], ['net.expr', 5, 1], ['net.expr', 2, 7]])
  })

  it('may lie in a folder of their own', () => {
    project.put('gradgen.config.json', '{ "types": ".gradgen/types" }')
    project.run('node_modules/gradgen/dist/cli.js', 'types', 'neuron.expr', 'net.expr')
    for (const name of ['neuron', 'net']) for (const extension of ['', '.map']) project.discard(`${name}.d.expr.ts${extension}`)
    expect(tsc('node.json').status).not.toBe(0)
    expect(tsc('apart.json')).toMatchObject({ status: 0, stdout: '' })
  })
})

type Place = [file: string, line: number, column: number]

/** Where an editor goes from words of a file: asks the server that editors ask. */
async function definitions(project: TestProject, file: string, words: readonly (readonly [line: number, word: string])[]): Promise<Place[]> {
  const server = spawn(process.execPath, [`${typescript}tsserver.js`, '--disableAutomaticTypingAcquisition'], { cwd: project.root, stdio: ['pipe', 'pipe', 'ignore'] })
  try {
    const lines = project.read(file).split('\n')
    const send = (seq: number, command: string, parameters: object) => server.stdin.write(`${JSON.stringify({ seq, type: 'request', command, arguments: { file: project.at(file), ...parameters } })}\n`)
    send(0, 'open', {})
    for (const [k, [line, word]] of words.entries()) send(k + 1, 'definition', { line, offset: lines[line - 1]!.lastIndexOf(word) + 1 })
    return await new Promise((resolve, reject) => {
      let heard = ''
      setTimeout(() => { reject(new Error(heard)) }, 30_000)
      server.stdout.on('data', chunk => {
        heard += String(chunk)
        const answers = [...heard.matchAll(/^\{.*"command":"definition".*\}$/gm)].map(match => JSON.parse(match[0]) as { request_seq: number; body: { file: string; start: { line: number; offset: number } }[] })
        if (answers.length === words.length) resolve(answers.sort((p, q) => p.request_seq - q.request_seq).map(({ body: [first] }) => [first!.file.slice(project.root.length + 1), first!.start.line, first!.start.offset]))
      })
    })
  }
  finally { server.kill() }
}
