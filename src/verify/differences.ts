import type { Sym } from '../ir/node.js'
import { elements } from '../ir/shape.js'
import { elementName } from './arguments.js'
import { decimals, defaultDigits, preciseTensors, slopes, type Decimal, type PreciseValue } from './precise.js'
import { compare, kink, type Comparison, type Tolerance } from './report.js'
import type { Trial } from './trial.js'

/** The bound of SPEC §6. */
export const decimalTolerance: Tolerance = { relative: 1e-9, absolute: 1e-12 }

/** The value and each partial derivative, held against the formula in 60 digits. */
export function compareInDecimals({ fn, x, upstream, value, gradient }: Trial): Comparison[] {
  const { arguments: args, wrt } = fn.model
  const nodes = fn.outputs.filter(output => output.role === 'value').map(output => output.node)
  const here = new Map<Sym, PreciseValue>()
  let start = 0
  for (const { symbol, shape } of args) {
    const end = start + elements(shape)
    here.set(symbol, shape.length === 0 ? x[start]! : [...x.subarray(start, end)])
    start = end
  }

  /** Σₖ upstreamₖ·outputₖ. */
  const weighted = (values: typeof here, digits: number): Decimal => {
    const D = decimals(digits)
    return preciseTensors(fn.graph, nodes, values, digits).flat().reduce((sum, output, k) => sum.plus(output.times(upstream[k]!)), new D(0))
  }

  const found = [compare('value', value, weighted(here, defaultDigits).toNumber(), decimalTolerance)]
  let at = 0
  for (const { name, symbol, shape } of wrt) {
    const own = here.get(symbol)!
    for (let k = 0; k < elements(shape); k++, at++) {
      const moved = (to: Decimal): PreciseValue => (typeof own === 'object' && !('s' in own) ? own.map((each, n) => (n === k ? to : each)) : to)
      const { left, right, across } = slopes((to, digits) => weighted(new Map([...here, [symbol, moved(to)]]), digits), typeof own === 'number' ? own : (own as readonly number[])[k]!)
      const got = gradient[at]!
      const expected = across.toNumber()
      const gap = right.minus(left).abs()
      const smooth = gap.isFinite() && gap.lte(across.abs().times(decimalTolerance.relative / 10).plus(decimalTolerance.absolute / 10))
      const of = elementName(name, shape, k)
      found.push(smooth ? compare(of, got, expected, decimalTolerance) : kink(of, got, left.toNumber(), right.toNumber()))
    }
  }
  return found
}
