import { printer } from '../../formula/print.js'
import type { Node } from '../../ir/node.js'
import { assumptionOf } from '../../simplify/rules/all.js'
import { nameOfNodes } from '../labels.js'
import type { Report } from '../report.js'

/** An equation of a derivation: what it was, what it became, and by which rule. */
export interface Equation {
  /** As LaTeX; undefined where the step goes on from the one before. */
  readonly from: string | undefined
  readonly to: string
  readonly rule: string
  readonly assumed: string | undefined
}

export interface Derivation {
  readonly equations: readonly Equation[]
  /** How many more there are. */
  readonly left: number
}

/** More steps than these nobody reads on a page. */
const mostSteps = 150

/** A step of more nodes than this is elided. */
const longestStep = 60

export function derivationOf(report: Report): Derivation {
  const write = printer({ notation: 'latex', name: nameOfNodes(report), limit: longestStep, graph: report.derivative.graph })
  const equations: Equation[] = []
  let last: Node | undefined
  const steps = report.steps ?? []
  let done = 0
  for (const { rule, before, after } of steps) {
    if (equations.length === mostSteps) break
    done++
    const [from, to] = [write(before, { define: true }), write(after, { define: true })]
    // What only the graph tells apart is no step to a reader.
    if (from === to && !from.startsWith(String.raw`\ldots`)) continue
    equations.push({ from: last === before ? undefined : from, to, rule, assumed: assumptionOf(rule) })
    last = after
  }
  return { equations, left: steps.length - done }
}
