import { lineWriter, outline } from '../formula/outline.js'
import { printer } from '../formula/print.js'
import type { Argument, Fn } from '../ir/fn.js'
import type { Node } from '../ir/node.js'
import { reachable } from '../ir/walk.js'
import { nameOfNodes } from './labels.js'
import { valuesAt } from './point.js'
import { countsOf, shownPart, type Counts, type Report } from './report.js'

/** A number; JSON has no word for the others. */
export type JsonNumber = number | 'NaN' | 'Infinity' | '-Infinity'

/** What `--format json` prints. A change that could break a reader changes `version`. */
export interface InspectionDocument {
  readonly version: 1
  readonly name: string
  readonly gates: 'as-written' | 'fused'
  readonly arguments: readonly {
    readonly name: string
    readonly kind: 'param' | 'input'
    readonly shape: readonly number[]
    readonly domain: readonly JsonNumber[]
    /** The starting value of a param. */
    readonly start?: JsonNumber
    /** Whether derivatives with respect to it are among the outputs. */
    readonly differentiated: boolean
    readonly value?: JsonNumber
  }[]
  /** The graph of the values and derivatives together. Arguments come before their users; `args` are places in this list. */
  readonly nodes: readonly InspectedNode[]
  readonly outputs: readonly {
    readonly role: 'value' | 'gradient' | 'second'
    /** The model's output that it is, or that it is a derivative of. */
    readonly name: string
    readonly wrt?: string
    /** The second argument of a second derivative. */
    readonly by?: string
    readonly node: number
    /** As `--format text` shows it; it may refer to `parts` and to the values by name. */
    readonly formula: string
    readonly value?: JsonNumber
  }[]
  /** Shared parts of the formulas. */
  readonly parts: readonly { readonly name: string; readonly formula: string }[]
  readonly operations: Counts & { readonly executed?: { readonly forward: number; readonly valueAndGrad: number } }
  readonly steps?: readonly { readonly rule: string; readonly before: string; readonly after: string }[]
}

export type InspectedNode =
  | { readonly id: number; readonly op: string; readonly args: readonly number[]; readonly label?: string; readonly value?: JsonNumber }
  | { readonly id: number; readonly argument: string; readonly value?: JsonNumber }
  | { readonly id: number; readonly constant: JsonNumber }

/** One entry of a list to a line: to be searched and compared by line. */
export function renderJson(report: Report): string {
  const value = (given: unknown) =>
    Array.isArray(given) && given.length > 0 ? `[\n${given.map(item => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]` : JSON.stringify(given)
  return `{\n${Object.entries(inspection(report)).map(([key, given]) => `  ${JSON.stringify(key)}: ${value(given)}`).join(',\n')}\n}\n`
}

/** A step of more nodes than this is elided. */
const longestStep = 200

export function inspection(report: Report): InspectionDocument {
  const { model, gates, at, executed } = report
  const fn = shownPart(report.derivative)
  const roots = fn.outputs.map(output => output.node)
  const valueOf = at ? valuesAt(fn.graph, roots, at) : undefined
  const value = (node: Node): { value?: JsonNumber } => {
    const known = valueOf?.(node)
    return known === undefined ? {} : { value: jsonNumber(known) }
  }

  const nodes = reachable(fn.graph, roots)
  const place = new Map(nodes.map((node, k) => [node, k]))
  const sheet = outline(fn)
  const write = lineWriter(sheet, 'text')
  return {
    version: 1,
    name: model.name,
    gates,
    arguments: model.arguments.map(argument => ({ ...described(argument, model.wrt), ...(at ? { value: jsonNumber(at.get(argument.symbol) ?? NaN) } : {}) })),
    nodes: nodes.map((node, id) => inspectedNode(fn, node, id, place, value(node))),
    outputs: sheet.lines.flatMap(({ output, original, ...line }) => (output === undefined || output.role === 'adjoint' ? [] : [{
      role: output.role,
      name: output.name,
      ...(output.wrt ? { wrt: output.wrt.name } : {}),
      ...(output.by ? { by: output.by.name } : {}),
      node: place.get(original!)!,
      formula: write({ ...line, output, original }),
      ...value(original!),
    }])),
    parts: sheet.lines.filter(line => line.output === undefined).map(line => ({ name: line.name, formula: write(line) })),
    operations: { ...countsOf(report), ...(executed ? { executed: { forward: executed.forward, valueAndGrad: executed.valueAndGrad } } : {}) },
    ...(report.steps ? { steps: derivation(report) } : {}),
  }
}

const described = ({ name, kind, shape, domain, start, symbol }: Argument, wrt: readonly Argument[]) => ({
  name,
  kind,
  shape,
  domain: domain.map(jsonNumber),
  ...(kind === 'param' ? { start: jsonNumber(start as number) } : {}),
  differentiated: wrt.some(argument => argument.symbol === symbol),
})

function inspectedNode({ labels }: Fn, node: Node, id: number, place: ReadonlyMap<Node, number>, value: { value?: JsonNumber }): InspectedNode {
  switch (node.kind) {
    case 'const': return { id, constant: jsonNumber(node.value) }
    case 'sym': return { id, argument: node.name, ...value }
    case 'call': {
      const label = labels.get(node)
      return { id, op: node.op.name, args: node.args.map(arg => place.get(arg)!), ...(label === undefined ? {} : { label }), ...value }
    }
  }
}

function derivation(report: Report): { rule: string; before: string; after: string }[] {
  const write = printer({ notation: 'text', name: nameOfNodes(report), limit: longestStep, graph: report.derivative.graph })
  return report.steps!.map(({ rule, before, after }) => ({ rule, before: write(before, { define: true }), after: write(after, { define: true }) }))
}

const jsonNumber = (value: number): JsonNumber => (Number.isFinite(value) ? value : (String(value) as JsonNumber))
