import { decimals, defaultDigits, preciseValues, slopes, type Decimal } from './precise.js'
import { compare, kink, type Comparison, type Tolerance } from './report.js'
import type { Trial } from './trial.js'

/** The bound of SPEC §6. */
export const decimalTolerance: Tolerance = { relative: 1e-9, absolute: 1e-12 }

/** The value and each partial derivative, held against the formula in 60 digits. */
export function compareInDecimals({ fn, x, upstream, value, gradient }: Trial): Comparison[] {
  const { arguments: args, wrt } = fn.model
  const nodes = fn.outputs.filter(output => output.role === 'value').map(output => output.node)
  const here = new Map<(typeof args)[number]['symbol'], number | Decimal>(args.map(({ symbol }, k) => [symbol, x[k]!]))

  /** Σₖ upstreamₖ·outputₖ. */
  const weighted = (values: typeof here, digits: number): Decimal => {
    const D = decimals(digits)
    return preciseValues(nodes, values, digits).reduce((sum, output, k) => sum.plus(output.times(upstream[k]!)), new D(0))
  }

  const found = [compare('value', value, weighted(here, defaultDigits).toNumber(), decimalTolerance)]
  for (const [k, { name, symbol }] of wrt.entries()) {
    const at = x[args.findIndex(argument => argument.symbol === symbol)]!
    const { left, right, across } = slopes((moved, digits) => weighted(new Map([...here, [symbol, moved]]), digits), at)
    const got = gradient[k]!
    const expected = across.toNumber()
    const gap = right.minus(left).abs()
    const smooth = gap.isFinite() && gap.lte(across.abs().times(decimalTolerance.relative / 10).plus(decimalTolerance.absolute / 10))
    found.push(smooth ? compare(name, got, expected, decimalTolerance) : kink(name, got, left.toNumber(), right.toNumber()))
  }
  return found
}
