import { codes } from '../diagnostics/codes.js'
import { constantTensor, constantValue } from '../formula/constants.js'
import type { Report } from '../formula/tokens.js'
import { everywhere, type Graph } from '../ir/build.js'
import type { Argument, Start } from '../ir/fn.js'
import type { Interval } from '../ir/op.js'
import { elements, sameShape, type Shape } from '../ir/shape.js'
import type { Expression } from './expression.js'
import { startOf } from './initialisers.js'
import type { Declared, Domain } from './items.js'
import type { Value } from './values.js'

export interface Declaring {
  readonly graph: Graph
  readonly maxElements: number
  readonly evaluate: (expression: Expression) => Value
  readonly report: Report
  /** How matrices of weights lie, for initialisers. */
  readonly weights?: 'rows' | 'kernel'
}

/** Makes arguments of declarations, whose sizes, domains and starting values are constants. */
export function createDeclarer({ graph, maxElements, evaluate, report, weights = 'rows' }: Declaring): (item: Declared) => Argument {
  /** The number; undefined if it was reported as none. */
  const number = (expression: Expression, what: string): number | undefined => {
    const { node, faulty } = evaluate(expression)
    const value = faulty ? undefined : constantValue(node)
    if (value === undefined && !faulty) report(codes.notConstant({ what }), expression.span)
    return value
  }
  const constant = (expression: Expression, what: string): number => number(expression, what) ?? NaN

  /** A whole number from 1 on; 1 for one that is not. */
  const size = (expression: Expression, what: string, name: string): number => {
    const value = number(expression, what)
    if (value === undefined) return 1
    if (Number.isSafeInteger(value) && value >= 1) return value
    report(codes.badSize({ name, size: value }), expression.span)
    return 1
  }

  /** Of a template, a list among the sizes stands for all of its numbers. */
  const listed = (expression: Expression): readonly number[] | undefined => {
    if (weights === 'rows') return undefined
    const { node, faulty } = evaluate(expression)
    const found = faulty || node.shape.length !== 1 ? undefined : constantTensor(node)
    const extents = Array.from(found?.data ?? [])
    return extents.length > 0 && extents.every(extent => Number.isSafeInteger(extent) && extent >= 1) ? extents : undefined
  }

  function readShape({ name, span, shape: sizes = [] }: Declared): Shape {
    const shape = sizes.flatMap((expression, k) => listed(expression) ?? size(expression, sizes.length === 1 ? `the size of '${name}'` : `size ${k + 1} of '${name}'`, name))
    if (elements(shape) <= maxElements) return shape
    report(codes.tooManyElements({ shape, limit: maxElements }), span)
    return []
  }

  function readDomain(name: string, { low, high, span }: Domain): Interval {
    const what = `the domain of '${name}'`
    const [least, most] = [number(low, what), number(high, what)]
    if (least === undefined || most === undefined) return everywhere
    if (least <= most) return [least, most]
    const isNumbers = !Number.isNaN(least) && !Number.isNaN(most)
    report(codes.badDomain({ problem: isNumbers ? `the domain of '${name}' is empty: ${least} is above ${most}` : `an end of the domain of '${name}' is NaN` }), span)
    return everywhere
  }

  function readStart({ name, start }: Declared, shape: Shape): Start {
    if (!start) return 0
    const what = `the starting value of '${name}'`
    if ('arguments' in start) {
      return startOf(start.name, (parameter, otherwise) => {
        const given = start.arguments.get(parameter)
        return given ? constant(given, `'${parameter}' of '${start.name}'`) : otherwise
      }, shape, weights)
    }
    const { node, faulty } = evaluate(start)
    const found = faulty ? undefined : constantTensor(node)
    if (!found) {
      if (!faulty) report(codes.notConstant({ what }), start.span)
      return 0
    }
    if (found.shape.length === 0) return found.data[0]!
    if (sameShape(found.shape, shape)) return Array.from(found.data)
    report(codes.startShape({ name, shape, start: found.shape }), start.span)
    return 0
  }

  return item => {
    const { name, kind, span } = item
    const shape = readShape(item)
    const classes = item.classes && size(item.classes, `the number of classes of '${name}'`, name)
    const domain = item.domain ? readDomain(name, item.domain) : everywhere
    const start = readStart(item, shape)
    const numbers = typeof start === 'number' ? [start] : 'distribution' in start ? [] : start
    const outside = item.start ? numbers.find(value => value < domain[0] || value > domain[1]) : undefined
    if (outside !== undefined) report(codes.startOutsideDomain({ name, start: outside, domain }), span)
    return { name, kind, shape, domain, start, symbol: graph.symbol(name, kind, { domain, shape, classes }) }
  }
}
