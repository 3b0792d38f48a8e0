import { GREATEST_LOWER_BOUND, TraceMap, allGeneratedPositionsFor, originalPositionFor } from '@jridgewell/trace-mapping'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildScript, createProject, type TestProject } from './project.js'

const model = '# lines that differ\na = x^2\nb = sin(y)*exp(y)\n\nc = a*b + log(z)\n'
const main = "import { valueAndGrad } from './model.expr'\nexport const run = () => valueAndGrad(2, 0.5, 3, new Float64Array(3))\n"

/** A debugger in a thread of its own: it waits for the main thread at a line, steps until the function is left, and tells where it was. */
const debuggerScript = `
import { Session } from 'node:inspector'
import { parentPort, workerData } from 'node:worker_threads'
const session = new Session()
session.connectToMainThread()
const stops = []
session.on('Debugger.paused', ({ params: { callFrames: [{ functionName, location }] } }) => {
  if (functionName === 'valueAndGrad') stops.push([location.lineNumber, location.columnNumber])
  session.post(functionName === 'valueAndGrad' ? 'Debugger.stepOver' : 'Debugger.resume')
})
session.post('Debugger.enable')
session.post('Debugger.setBreakpointByUrl', { urlRegex: 'main\\\\.mjs$', lineNumber: workerData }, () => parentPort.postMessage('ready'))
parentPort.on('message', () => { parentPort.postMessage(stops); parentPort.close(); session.disconnect() })
`

const startScript = `
import { Worker } from 'node:worker_threads'
const debugging = new Worker(new URL('./debugger.mjs', import.meta.url), { workerData: Number(process.argv[2]) })
const next = () => new Promise(resolve => debugging.once('message', resolve))
await next()
const { run } = await import('./out/main.mjs')
run()
debugging.postMessage('done')
console.log(JSON.stringify(await next()))
`

describe('a debugger', () => {
  let project: TestProject
  beforeAll(() => { project = createProject({ 'build.mjs': buildScript, 'debugger.mjs': debuggerScript, 'start.mjs': startScript, 'src/model.expr': model, 'src/main.js': main }) })
  afterAll(() => { project.remove() })

  it.each(['vite', 'esbuild'])('stops at the line of the formula, and steps from line to line (%s)', bundler => {
    project.run('build.mjs', bundler, 'src/main.js', 'map')
    const map = new TraceMap(readFileSync(project.at('out/main.mjs.map'), 'utf8'))
    const source = map.sources.find(name => name?.endsWith('model.expr'))!
    // As an editor does: a breakpoint in the formula is one in every place that it became.
    const places = allGeneratedPositionsFor(map, { source, line: 2, column: 0, bias: GREATEST_LOWER_BOUND })
    const text = readFileSync(project.at('out/main.mjs'), 'utf8').split('\n')
    const inFunction = text.findIndex(line => line.includes('function valueAndGrad'))
    const place = places.find(({ line }) => line! - 1 > inFunction)!
    const stops = JSON.parse(project.run('start.mjs', String(place.line! - 1))) as [number, number][]
    const lines = stops.map(([line, column]) => originalPositionFor(map, { line: line + 1, column })).filter(at => at.source === source).map(at => at.line)
    expect(lines[0]).toBe(2)
    expect(new Set(lines)).toEqual(new Set([2, 3, 5]))
  })
})
