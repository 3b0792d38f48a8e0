import { locate, type Source } from '../diagnostics/span.js'
import type { BlockRow } from '../formula/blocks.js'
import { lineWriter, outline, type Line } from '../formula/outline.js'
import { printer } from '../formula/print.js'
import type { Argument, RandomStart, Start } from '../ir/fn.js'
import type { Call, Node } from '../ir/node.js'
import { strides } from '../ir/shape.js'
import type { Tensor } from '../ir/tensor.js'
import { reachable } from '../ir/walk.js'
import { scan, type Loop } from '../ops/tensor/scan.js'
import type { LoopChoice } from '../schedule/choices.js'
import { nameOfNodes } from './labels.js'
import { argumentAt, valuesAt } from './point.js'
import { countsOf, kindOf, type Counts, type Executed, type Kind, type Report } from './report.js'

/** A number; JSON has no word for the others. */
export type JsonNumber = number | 'NaN' | 'Infinity' | '-Infinity'

/** A number, the numbers of a vector, the rows of a matrix: nested as deep as the value has axes. */
export type JsonArray = JsonNumber | readonly JsonArray[]

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
    /** For a class label: how many classes there are. */
    readonly classes?: number
    /** The starting value of a param: one for all of its entries, its entries one by one in row-major order, or how they are drawn. */
    readonly start?: JsonNumber | readonly JsonNumber[] | RandomStart
    /** Whether derivatives with respect to it are among the outputs. */
    readonly differentiated: boolean
    readonly value?: JsonArray
  }[]
  /** The graph of the values and derivatives together. Arguments come before their users; `args` are places in this list. */
  readonly nodes: readonly InspectedNode[]
  readonly outputs: readonly {
    /**
     * Of a number f: its `gradient`s and `second` derivatives. Of a vector or matrix y: the entries of a `diagonal` Jacobian, or the `product` of
     * what comes from above (the argument `d_y`) with the Jacobian.
     */
    readonly role: Kind
    /** The model's output that it is, or that it is a derivative of. */
    readonly name: string
    readonly wrt?: string
    /** The second argument of a second derivative. */
    readonly by?: string
    readonly node: number
    readonly shape: readonly number[]
    /** As `--format text` shows it; it may refer to `parts` and to the values by name. */
    readonly formula: string
    /** Where the formula is that of one entry: which indices it stands at, `i` and `j`. */
    readonly indices?: readonly string[]
    readonly value?: JsonArray
  }[]
  /** Shared parts of the formulas, and loops. */
  readonly parts: readonly (InspectedFormula | InspectedSteps)[]
  readonly operations: Counts & { readonly executed?: Executed; readonly granularities?: NonNullable<Report['granularities']> }
  /**
   * The loops of the emitted code, in the order of its text: which routine they stand in (`of`), in how many loops each lies (`depth`), how often it
   * goes round (`trips`, on average), how many indices it takes at a time (`step`), how many sums or the like it gathers (`sums`), in how
   * many partial sums each (`accumulators`), and where in the source is stated what it is for (`at`).
   */
  readonly loops?: readonly InspectedChoice[]
  readonly steps?: readonly { readonly rule: string; readonly before: string; readonly after: string }[]
}

export interface InspectedChoice extends Omit<LoopChoice, 'stated'> {
  readonly at?: { readonly line: number; readonly column: number }
}

/** `name = formula`, or of one entry of it: `indices` say which. In the body of a loop `h′` is what the step makes of `h`. */
export interface InspectedFormula {
  readonly name: string
  readonly formula: string
  readonly indices?: readonly string[]
}

/** A loop, step by step. */
export interface InspectedSteps {
  readonly loop: { readonly index: string; readonly from: number; readonly to: number }
  /** What its states start as. */
  readonly starts: readonly InspectedFormula[]
  readonly body: readonly (InspectedFormula | InspectedSteps)[]
}

/**
 * A node. `shape` is missing for a number. `attributes` are what a tensor op is told beside its arguments, as the reference names them: the
 * `left`, `right` and `out` letters of a `contract`, the `axes` of a reduction, `domain` and `subscripts` of a `read` (offset + Σ factor·index, all
 * from 0, or the value of an argument), `data` of a `table` in row-major order. A `scan` has its loop, whose body is a graph of its own.
 */
export type InspectedNode =
  | {
    readonly id: number
    readonly op: string
    readonly args: readonly number[]
    readonly shape?: readonly number[]
    readonly attributes?: { readonly [name: string]: unknown }
    readonly label?: string
    readonly value?: JsonArray
  }
  | { readonly id: number; readonly argument: string; readonly shape?: readonly number[]; readonly value?: JsonArray }
  | { readonly id: number; readonly constant: JsonNumber }

/** The loop of a `scan`: nodes are places in its own list, symbols are arguments there. */
export interface InspectedLoop {
  readonly count: number
  readonly backwards: boolean
  readonly states: readonly string[]
  readonly elements: readonly string[]
  readonly captured: readonly string[]
  readonly nodes: readonly InspectedNode[]
  readonly next: readonly number[]
  readonly collected: readonly number[]
}

/** One entry of a list to a line: to be searched and compared by line. */
export function renderJson(report: Report): string {
  const value = (given: unknown) =>
    Array.isArray(given) && given.length > 0 ? `[\n${given.map(item => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]` : JSON.stringify(given)
  return `{\n${Object.entries(inspection(report)).map(([key, given]) => `  ${JSON.stringify(key)}: ${value(given)}`).join(',\n')}\n}\n`
}

/** Values of nodes inside of the graph are given up to so many numbers; those of outputs always. */
const mostInside = 1000

/** A step of more nodes than this is elided. */
const longestStep = 200

export function inspection(report: Report): InspectionDocument {
  const { model, gates, at, executed, granularities } = report
  const fn = report.derivative
  const roots = fn.outputs.map(output => output.node)
  const valueOf = at ? valuesAt(fn.graph, roots, at) : undefined
  const value = (node: Node, most = Infinity): { value?: JsonArray } => {
    const known = valueOf?.(node)
    return known === undefined || known.data.length > most ? {} : { value: jsonArray(known) }
  }

  const nodes = reachable(fn.graph, roots)
  const place = new Map(nodes.map((node, k) => [node, k]))
  const sheet = outline(fn, { loopsApart: true })
  const write = lineWriter(sheet, 'text')
  const formula = (line: Line) => {
    const { text, indices } = write(line)
    return { formula: text, ...(indices.length === 0 ? {} : { indices }) }
  }
  return {
    version: 1,
    name: model.name,
    gates,
    arguments: model.arguments.map(argument => ({ ...described(argument, model.wrt), ...(at ? { value: jsonArray(argumentAt(at, argument.symbol)) } : {}) })),
    nodes: nodes.map((node, id) => inspectedNode(node, id, place, { label: fn.labels.get(node), ...value(node, mostInside) })),
    outputs: sheet.lines.flatMap(({ output, original, ...line }) => (output === undefined ? [] : [{
      role: kindOf(output, model),
      name: output.name,
      ...(output.wrt ? { wrt: output.wrt.name } : {}),
      ...(output.by ? { by: output.by.name } : {}),
      node: place.get(original!)!,
      shape: output.node.shape,
      ...formula({ ...line, output, original }),
      ...value(original!),
    }])),
    parts: sheet.lines.flatMap((line): (InspectedFormula | InspectedSteps)[] => (line.block ? steps(write.rows(line.block)) : line.output ? [] : [{ name: line.name, ...formula(line) }])),
    operations: { ...countsOf(report), ...(executed ? { executed } : {}), ...(granularities ? { granularities } : {}) },
    ...(report.loops ? { loops: choicesOf(report.loops, report.source) } : {}),
    ...(report.steps ? { steps: derivation(report) } : {}),
  }
}

function choicesOf(loops: readonly LoopChoice[], source: Source): InspectedChoice[] {
  return loops.map(({ stated, ...choice }) => {
    if (stated < 0) return choice
    const { line, column } = locate(source, stated)
    return { ...choice, at: { line, column } }
  })
}

/** The rows of a loop, those of loops within it apart. */
function steps(rows: readonly BlockRow[]): InspectedSteps[] {
  const found: InspectedSteps[] = []
  const bodies: (InspectedFormula | InspectedSteps)[][] = [found]
  for (const row of rows) {
    if (row.kind === 'equation') {
      bodies[row.depth]!.push({ name: row.name, formula: row.text, ...(row.indices.length === 0 ? {} : { indices: row.indices }) })
      continue
    }
    const body: (InspectedFormula | InspectedSteps)[] = []
    bodies[row.depth]!.push({
      loop: { index: row.step.name, from: row.step.from, to: row.step.to }, starts: row.starts.map(({ name, text }) => ({ name, formula: text })), body,
    })
    bodies[row.depth + 1] = body
  }
  return found
}

const described = ({ name, kind, shape, domain, start, symbol }: Argument, wrt: readonly Argument[]) => ({
  name,
  kind,
  shape,
  domain: domain.map(jsonNumber),
  ...(symbol.classes === undefined ? {} : { classes: symbol.classes }),
  ...(kind === 'param' ? { start: jsonStart(start) } : {}),
  differentiated: wrt.some(argument => argument.symbol === symbol),
})

function inspectedNode(node: Node, id: number, place: ReadonlyMap<Node, number>, { label, value }: { label?: string | undefined; value?: JsonArray } = {}): InspectedNode {
  const shape = node.shape.length > 0 ? { shape: node.shape } : {}
  const known = value === undefined ? {} : { value }
  switch (node.kind) {
    case 'const': return { id, constant: jsonNumber(node.value) }
    case 'sym': return { id, argument: node.name, ...shape, ...known }
    case 'call': return {
      id, op: node.op.name, args: node.args.map(arg => place.get(arg)!), ...shape, ...(node.attributes ? { attributes: attributesOf(node) } : {}),
      ...(label === undefined ? {} : { label }), ...known,
    }
  }
}

/** What a tensor op is told, without what only tells it from others. */
function attributesOf(call: Call): { readonly [name: string]: unknown } {
  if (call.op === scan) {
    const { loop, result } = scan.of(call)
    return { result, loop: inspectedLoop(loop) }
  }
  const told = Object.entries(call.attributes!).filter(([name]) => name !== 'key' && name !== 'data')
  const data = (call.attributes as { readonly data?: readonly number[] }).data
  return Object.fromEntries([...told, ...(data ? [['data', data.map(jsonNumber)]] : [])]) as { readonly [name: string]: unknown }
}

function inspectedLoop({ count, backwards, states, elements: parts, captured, next, collected }: Loop): InspectedLoop {
  const nodes = inOrder([...states, ...parts, ...captured, ...next, ...collected])
  const place = new Map(nodes.map((node, k) => [node, k]))
  const names = (symbols: Loop['states']) => symbols.map(symbol => symbol.name)
  const places = (roots: readonly Node[]) => roots.map(node => place.get(node)!)
  return {
    count, backwards, states: names(states), elements: names(parts), captured: names(captured),
    nodes: nodes.map((node, id) => inspectedNode(node, id, place)), next: places(next), collected: places(collected),
  }
}

const jsonStart = (start: Start): JsonNumber | readonly JsonNumber[] | RandomStart =>
  typeof start === 'number' ? jsonNumber(start) : 'distribution' in start ? start : start.map(jsonNumber)

/** Every node that the roots need, arguments first. No recursion: a body may be deep. */
function inOrder(roots: readonly Node[]): Node[] {
  const found = new Set<Node>()
  const open = [...roots].reverse()
  for (let node = open.at(-1); node; node = open.at(-1)) {
    const missing = found.has(node) || node.kind !== 'call' ? [] : node.args.filter(arg => !found.has(arg))
    if (missing.length > 0) { open.push(...missing); continue }
    found.add(node)
    open.pop()
  }
  return [...found]
}

/** Rows in rows. */
function jsonArray({ shape, data }: Tensor<number>): JsonArray {
  const steps = strides(shape)
  const part = (axis: number, from: number): JsonArray =>
    axis === shape.length ? jsonNumber(data[from]!) : Array.from({ length: shape[axis]! }, (_, k) => part(axis + 1, from + k * steps[axis]!))
  return part(0, 0)
}

function derivation(report: Report): { rule: string; before: string; after: string }[] {
  const write = printer({ notation: 'text', name: nameOfNodes(report), limit: longestStep, graph: report.derivative.graph })
  return report.steps!.map(({ rule, before, after }) => ({ rule, before: write(before, { define: true }), after: write(after, { define: true }) }))
}

const jsonNumber = (value: number): JsonNumber => (Number.isFinite(value) ? value : (String(value) as JsonNumber))
