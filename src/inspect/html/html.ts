import type { ReportData } from '../../../templates/report/data.js'
import { isSingle, type Fn } from '../../ir/fn.js'
import type { Node } from '../../ir/node.js'
import { elements } from '../../ir/shape.js'
import { provenanceOf } from '../circuit/provenance.js'
import { renderLatex } from '../latex.js'
import { countsOf, type Gates, type Progress, type Report } from '../report.js'
import type { Traced, Workshop } from '../workshop.js'
import { liveCircuit, type LiveCircuit } from './circuits.js'
import { derivationOf } from './derivation.js'
import { markup } from './markup.js'
import { gatesOf } from './steps.js'
import { argumentsData, startingPoint } from './start.js'

/**
 * One page that needs nothing else: the formulas, the circuit with fields for its arguments, a walk through it gate by gate, the derivation, and the module.
 * It runs the module itself, and beside it another one whose outputs are all wires. What can fail for the sake of the input does so before it returns.
 */
export function renderHtml(report: Report, workshop: Workshop, progress: Progress): Promise<string> {
  const { model, at, source } = report
  const start = startingPoint(model, at)
  const both = (['as-written', 'fused'] as const).map(gates => ({ gates, traced: workshop.traced(gates) }))
  const [written, fused] = both as [Version, Version]
  // Where nothing was recognised there is one circuit.
  const shown = sameGates(written.traced, fused.traced) ? [fused] : report.gates === 'fused' ? [fused, written] : [written, fused]
  progress('compiling what the page runs')
  const circuits = shown.map(({ traced }, k): LiveCircuit => {
    const symbols = new Map(traced.fn.model.arguments.map(({ name, symbol }) => [name, symbol]))
    return liveCircuit(traced, {
      prefix: `c${k}-`,
      at: new Map(model.arguments.map(({ name, symbol }) => [symbols.get(name)!, start.get(symbol)!])),
      provenance: provenanceOf(traced.fn, traced.unmarked, source.text),
      body: ledger => workshop.body(ledger.program()),
    })
  })

  let outLength = 0
  const outputs = model.outputs.map(({ name, shape }) => {
    const offset = outLength
    outLength += elements(shape)
    return { name, shape, offset }
  })
  const data: ReportData = { arguments: argumentsData(model, start), single: isSingle(model), outLength, outputs, circuits: circuits.map(circuit => circuit.data) }
  progress('drawing the circuit')
  return markup({
    name: model.name,
    source,
    latex: renderLatex({ ...report, at: undefined, steps: undefined }),
    derivation: derivationOf(report),
    counts: countsOf(report),
    executed: report.executed,
    code: workshop.code,
    module: workshop.module,
    circuits: circuits.map((circuit, k) => ({ ...circuit, gates: shown[k]!.gates })),
    data,
  }, progress)
}

interface Version {
  readonly gates: Gates
  readonly traced: Traced
}

/** True if both have the same gates in the same order. */
function sameGates({ fn: p }: Traced, { fn: q }: Traced): boolean {
  const text = (fn: Fn): string => {
    const gates = gatesOf(fn)
    const place = new Map<Node, number>(gates.map((gate, k) => [gate, k]))
    const word = (arg: Node) => (arg.kind === 'sym' ? arg.name : arg.kind === 'const' ? `=${arg.value}` : place.get(arg))
    return gates.map(({ op, attributes, args }) => `${op.name} ${attributes?.key ?? ''} ${args.map(word).join(' ')}`).join('\n')
  }
  return text(p) === text(q)
}
