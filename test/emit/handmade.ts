import { createCompilation, type Compilation } from '../../src/compilation.js'
import { emit, emitFunctionBody, type EmittedModule } from '../../src/emit/emit.js'
import { everywhere } from '../../src/ir/build.js'
import type { Argument, Fn, Output } from '../../src/ir/fn.js'
import type { Node } from '../../src/ir/node.js'
import { scalar } from '../../src/ir/shape.js'
import { defaults, type Settings } from '../../src/options.js'
import { ops, type OpName } from '../../src/ops/table.js'
import type { ArrayName, Expression, Program, Routine, Slot, Statement, Variable } from '../../src/schedule/program.js'

/** A program written by hand, in the language between schedule and emit. */
export interface Handmade {
  readonly program: Program
  readonly compilation: Compilation
  emit(): EmittedModule
  /** The module's exports, run as JavaScript. */
  run(): Record<string, any>
}

export interface Written {
  readonly name?: string
  readonly inputs?: readonly string[]
  readonly params?: readonly { readonly name: string; readonly start?: number }[]
  readonly wrt?: readonly string[]
  readonly outputs?: readonly string[]
  readonly settings?: Partial<Settings>
  readonly source?: string
  readonly labels?: (node: (name: OpName, ...args: Node[]) => Node, symbol: (name: string) => Node) => readonly (readonly [Node, string])[]
  /** Nodes of the joint Fn: values in order, then gradients in the order of what is differentiated. */
  readonly nodes: (node: (name: OpName, ...args: Node[]) => Node, symbol: (name: string) => Node, number: (value: number) => Node) => { values: Node[]; gradients?: Node[] }
  readonly routines: (symbol: (name: string) => Expression) => readonly Routine[]
  readonly constants?: Program['constants']
  readonly tapeLength?: number
  readonly workspaceLength?: number
}

/** The upstream gradient, under a name that no input can have. */
export const fromAbove = ' upstream'

export function handmade(written: Written): Handmade {
  const settings: Settings = { ...defaults, filename: 'hand.expr', ...written.settings }
  const compilation = createCompilation(written.source ?? 'f = …', settings)
  const { graph } = compilation
  const argument = (name: string, kind: 'param' | 'input', start = 0): Argument =>
    ({ name, kind, shape: scalar, domain: everywhere, start, symbol: graph.symbol(name, kind) })
  const params = (written.params ?? []).map(({ name, start }) => argument(name, 'param', start))
  const inputs = (written.inputs ?? []).map(name => argument(name, 'input'))
  const all = [...params, ...inputs]
  const chosen = written.wrt ?? (params.length > 0 ? params : inputs).map(({ name }) => name)
  const wrt = all.filter(({ name }) => chosen.includes(name))
  const outputs = (written.outputs ?? ['f']).map(name => ({ name, shape: scalar }))

  const symbolNode = (name: string): Node => name === fromAbove ? graph.symbol('upstream', 'upstream') : all.find(each => each.name === name)!.symbol
  const call = (name: OpName, ...args: Node[]): Node => graph.call(ops[name], ...args)
  const { values, gradients = [] } = written.nodes(call, symbolNode, value => graph.constant(value))
  const fn: Fn = {
    graph,
    model: { name: written.name ?? 'hand', arguments: all, wrt, outputs },
    outputs: [
      ...values.map((node, k): Output => ({ role: 'value', name: outputs[k]!.name, node })),
      ...gradients.map((node, k): Output => ({ role: 'gradient', name: outputs[0]!.name, wrt: wrt[k]!, node })),
    ],
    labels: new Map(written.labels?.(call, symbolNode) ?? []),
  }
  const program: Program = {
    fn,
    routines: written.routines(name => ({ kind: 'symbol', symbol: symbolNode(name) as Extract<Node, { kind: 'sym' }> })),
    constants: written.constants ?? [],
    tables: [],
    workspaceLength: written.workspaceLength ?? 0,
    tapeLength: written.tapeLength ?? 0,
    operations: { forward: 2, backward: 3, valueAndGrad: 4 },
  }
  return {
    program,
    compilation,
    emit: () => emit(program, compilation),
    run: () => new Function(emitFunctionBody(program, compilation))() as Record<string, any>,
  }
}

export const number = (value: number): Expression => ({ kind: 'number', value })
export const slot = (array: ArrayName, index: number): Slot => ({ kind: 'slot', array, index })
export const operation = (name: OpName, ...args: Expression[]): Expression => ({ kind: 'operation', op: ops[name], args })
export const read = (variable: Variable): Expression => ({ kind: 'variable', variable })

let made = 0
export const variable = (label?: string, type: Variable['type'] = 'real'): Variable => ({ id: made++, label, type })

export const constant = (label: string): Variable => ({ ...variable(label), isConstant: true })

export const define = (variable: Variable, value: Expression): Statement => ({ do: 'define', variable, value })
export const store = (array: ArrayName, index: number, value: Expression): Statement => ({ do: 'assign', target: slot(array, index), value })
export const give = (value?: Expression): Statement => ({ do: 'return', value })

export const routine = (of: Routine['of'], body: readonly Statement[], chunk = 0, takes: Routine['takes'] = []): Routine => ({ of, chunk, takes, body, bytecode: 100 })

/** (x + y)·z with all three routines, q = x + y being kept on the tape. */
export const circuit = (names: readonly [string, string, string] = ['x', 'y', 'z'], more: Partial<Written> = {}): Handmade => {
  const [x, y, z] = names
  return handmade({
    inputs: names,
    nodes: (node, symbol) => {
      const q = node('add', symbol(x), symbol(y))
      return { values: [node('mul', q, symbol(z))], gradients: [symbol(z), symbol(z), q] }
    },
    labels: (node, symbol) => [[node('add', symbol(x), symbol(y)), 'q']],
    tapeLength: 1,
    routines: symbol => {
      const q = variable('q')
      const sum = operation('add', symbol(x), symbol(y))
      const upstream = symbol(fromAbove)
      const u = variable()
      return [
        routine('forward', [define(q, sum), { do: 'ifTape', then: [store('tape', 0, read(q))] }, give(operation('mul', read(q), symbol(z)))]),
        routine('backward', [
          define(u, operation('mul', upstream, symbol(z))),
          store('grad', 0, read(u)), store('grad', 1, read(u)), store('grad', 2, operation('mul', upstream, slot('tape', 0))),
        ]),
        routine('valueAndGrad', [
          define(q, sum), store('grad', 0, symbol(z)), store('grad', 1, symbol(z)), store('grad', 2, read(q)), give(operation('mul', read(q), symbol(z))),
        ]),
      ]
    },
    ...more,
  })
}
