import { checking } from '../../checking.js'
import type { Point } from '../../point.js'
import type { CheckedPoint, CheckReport } from '../../verify/report.js'
import { document } from '../document.js'
import { exit, type ExitStatus } from '../exit.js'
import type { Fault } from '../../project/fault.js'
import type { Given } from '../flags.js'
import { inputFaults, readOnly } from '../input.js'
import { configPath, configuration, modelOptions, type ModelFlags } from '../model-options.js'
import { print, showFaults } from '../terminal.js'

export type CheckFlags = ModelFlags & Given<'samples' | 'at' | 'seed' | 'json'>

export async function checkCommand([file]: readonly string[], given: CheckFlags): Promise<ExitStatus> {
  const { input, fault } = await readOnly(file, given.expression)
  if (input === undefined) return finish(given, [fault])
  const { project, faults } = await configuration(given)
  if (project === undefined) return finish(given, faults)
  const { samples, at, seed } = given
  const { filename, shown, text, needs } = input
  const { compilation, result } = checking(text, { ...modelOptions(project.optionsFor(configPath(input)), given), filename, samples, at, seed, ...needs.options })
  return finish(given, inputFaults(compilation.diagnostics.list, input), result && { input: shown, report: result })
}

function finish({ json }: CheckFlags, faults: readonly Fault[], checked?: { readonly input: string; readonly report: CheckReport }): ExitStatus {
  const ok = checked?.report.ok === true
  if (json === true) print(document(checked === undefined ? [] : [{ input: checked.input, ...checked.report }], faults, ok))
  else {
    showFaults(faults)
    if (checked !== undefined) print(pageOf(checked.report))
  }
  return ok ? exit.done : exit.inputAtFault
}

/** The report for people: what was held against what, each comparison that failed, each point at a kink, the worst of the rest. */
function pageOf({ ok, method, tolerance, seed, points, worst, sampled, redrawn }: CheckReport): string {
  const count = (status: CheckedPoint['status']): number => points.filter(point => point.status === status).length
  const lines = [
    ...points.filter(({ status }) => status !== 'passed').flatMap(linesOf),
    ...(redrawn > 0 ? [`${redrawn} ${redrawn === 1 ? 'point' : 'points'} drawn again: no finite value there`] : []),
    ...(worst === undefined ? [] : [`largest error: ${(100 * worst.excess).toPrecision(2)} % of what is allowed, ${worst.of} at ${pointText(worst.at)}`]),
    `${ok ? 'passed' : 'FAILED'}: ${points.length} points, ${count('failed')} failed, ${count('kink')} at kinks, ${count('undefined')} undefined`,
    ...(sampled === undefined ? [] : [
      `a large model: the value was held against the formula, the gradient against differences of the module's own values, along one direction and at ${grouped(sampled.coordinates)} of its ${grouped(sampled.of)} coordinates`,
    ]),
    `held against ${method}, tolerance ${tolerance.relative} relative + ${tolerance.absolute} absolute, seed ${seed}`,
  ]
  return `${lines.join('\n')}\n`
}

const grouped = (count: number): string => count.toLocaleString('en')

function linesOf({ status, at, comparisons }: CheckedPoint): string[] {
  if (status === 'undefined') return [`undefined at ${pointText(at)}: the value is NaN`]
  return comparisons.filter(comparison => comparison.status !== 'passed').map(({ status, of, got, expected }) =>
    typeof expected === 'number'
      ? `${status} at ${pointText(at)}: ${of} is ${got}, should be ${expected}`
      : `${status} at ${pointText(at)}: ${of} is ${got}; the slopes are ${expected[0]} on the left, ${expected[1]} on the right`)
}

/** An array of more numbers is not written out: the seed gives the point again. */
const mostNumbers = 24

/** As `--at` takes it, while it is short. */
const pointText = (at: Point): string => Object.entries(at).map(([name, value]) => {
  const numbers = countOf(value)
  return numbers > mostNumbers ? `${name}=… (${numbers} numbers)` : `${name}=${valueText(value)}`
}).join(',')

const countOf = (value: Point[string]): number => (typeof value === 'number' ? 1 : Array.from<Point[string]>(value).reduce<number>((sum, each) => sum + countOf(each), 0))

const valueText = (value: Point[string]): string => (typeof value === 'number' ? String(value) : `[${Array.from<Point[string]>(value).map(valueText).join(',')}]`)
