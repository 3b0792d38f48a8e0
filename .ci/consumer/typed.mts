import { check, compile, defineConfig, evaluate, inspect, type CheckReport, type CompileResult, type Diagnostic } from 'gradgen'
import { gradient, layout, valueAndGrad } from './neuron.js'

export const result: CompileResult = compile('f = x^2', { filename: 'f.expr', target: 'js', emit: ['forward'], wrt: ['x'] })
export const first: Diagnostic | undefined = result.diagnostics[0]
export const line: number | undefined = first?.start.line
export const report: CheckReport = check('f = x^2', { samples: 3, seed: 1, at: { x: 2 } })
export const page: string = inspect('f = x^2', { format: 'latex', at: { x: 2 }, steps: true, gates: 'as-written', order: 2 })
export const value: unknown = evaluate('f = x^2').forward(2)
export default defineConfig({ exact: true })

export const slope: number = gradient(2, -1, -3, -2, -3).w0
export const offset: 0 = layout.w0.offset
export const f: number = valueAndGrad(2, -1, -3, -2, -3, new Float64Array(5))
