import { createCompilation, type Compilation } from './compilation.js'
import { onwards, pipeline, unrolledSmall } from './compile.js'
import { emit, emitFunctionBody } from './emit/emit.js'
import type { Gates } from './inspect/report.js'
import type { Traced, Workshop } from './inspect/workshop.js'
import type { Graph } from './ir/build.js'
import type { Fn } from './ir/fn.js'
import { reachable } from './ir/walk.js'
import { emittable } from './options.js'
import { parse } from './parse/parse.js'
import { schedule } from './schedule/schedule.js'
import { simplify } from './simplify/simplify.js'
import { stabilise } from './stabilise/stabilise.js'

/** What a report needs to be run: modules of the model and of all of its wires. Each is compiled anew, so that what was looked at has no part in it. */
export function workshopOf({ source, settings, specs }: Compilation): Workshop {
  const anew = (): Compilation => createCompilation(source.text, { ...settings, emit: emittable, emitAsked: false }, { specs })
  const compilation = anew()
  const program = pipeline(compilation)
  const { code } = emit(program, compilation)
  return {
    code,
    module: emitFunctionBody(program, compilation),
    traced: gates => traced(gates, anew(), code),
    body(fn) {
      const own: Compilation = { ...anew(), graph: fn.graph }
      const program = schedule(stabilise(unrolledSmall(fn, own), own), { ...own, settings: { ...own.settings, emit: ['forward'] } })
      return emitFunctionBody(program, { ...own, settings: { ...own.settings, emit: ['forward'] } })
    },
  }
}

/** The same pipeline as ever, but nodes are told to be stated where a gate is, not where its line is: places behind the end of the text, one for each gate. */
function traced(gates: Gates, compilation: Compilation, known: string): Traced {
  const beyond = compilation.source.text.length + 1
  const written = parse(compilation)
  const mark = (fn: Fn): Fn => ({ ...fn, graph: marked(fn, beyond) })
  const fn = mark(gates === 'fused' ? simplify({ ...written, written }, compilation) : written)
  const own: Compilation = { ...compilation, graph: fn.graph }
  const program = onwards(gates === 'fused' ? fn : simplify({ ...fn, written: fn }, own), own)
  const { code, origins } = emit({ ...program, fn: { ...program.fn, model: unstated(program.fn.model) } }, own)
  // What a module says of its kinks goes by the formula's lines: there the texts may part.
  const [mine, theirs] = [code.split('\n'), known.split('\n')]
  const parted = mine.findIndex((line, k) => line !== theirs[k])
  return { fn, unmarked: compilation.graph, made: origins().map((origin, line) => (origin >= beyond && (parted < 0 || line < parted) && mine[line] !== '}' ? origin - beyond : undefined)) }
}

const unstated = ({ stated: _, ...model }: Fn['model']): Fn['model'] => model

/** A graph in which the nodes of a program are stated at places of their own; what is made of them inherits these. */
function marked({ graph, outputs }: Fn, beyond: number): Graph {
  const places = new Map(reachable(graph, outputs.map(({ node }) => node)).flatMap(node => (node.kind === 'call' ? [[node, beyond + node.id] as const] : [])))
  return {
    ...graph,
    get size() { return graph.size },
    get hasTensors() { return graph.hasTensors },
    get origin() { return graph.origin },
    set origin(place) { graph.origin = place },
    originOf: node => (node.kind === 'call' ? places.get(node) : undefined) ?? graph.originOf(node),
  }
}
