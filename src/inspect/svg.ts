import { endsOf, gradientOn, type Wire } from './circuit/circuit.js'
import { draw } from './circuit/draw.js'
import { layoutOf, type Numbers } from './circuit/layout.js'
import { viewsOf } from './circuit/overview.js'
import { provenanceOf } from './circuit/provenance.js'
import { description } from './circuit/sentences.js'
import { flowAt } from './point.js'
import { made } from './made.js'
import type { Progress, Report } from './report.js'

/**
 * The circuit of the values as CS231n draws them: names to the left, gates in layers, outputs to the right; at a point each wire shows the value above
 * in green and the gradient below in red. Large circuits are drawn as groups of gates. All but the layout is done before it returns.
 */
export function renderSvg({ model, primal, at, source }: Report, progress: Progress): Promise<string> {
  const { graph } = primal
  const ends = endsOf(primal)
  const { circuit } = viewsOf(graph, ends, provenanceOf(primal, graph, source.text), { open: false })
  const flow = at && flowAt(graph, ends.map(({ node }) => node), at)
  const numbersOn = (wire: Wire): Numbers => (flow ? { value: flow.value(wire.node), gradient: gradientOn(wire, flow) } : {})
  const words = { title: `The circuit of ${model.name}`, description: description(primal, flow) }
  progress('drawing the circuit')
  return layoutOf(circuit, numbersOn).then(layout => `${made(source)}\n${draw(layout, words)}`)
}
