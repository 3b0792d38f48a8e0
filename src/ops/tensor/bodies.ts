import { mapFn, type Fn, type Output } from '../../ir/fn.js'
import type { Call, Node } from '../../ir/node.js'
import { reachable, rebuild } from '../../ir/walk.js'
import { loopArguments, scan, scanOf, type Loop } from './scan.js'

/** The same program, but that the bodies of its loops went through a stage: each body once, as a program of its own whose outputs are what a step gives. */
export function mapBodies(fn: Fn, stage: (body: Fn) => Fn): Fn {
  const { graph } = fn
  const roots = fn.outputs.map(output => output.node)
  if (!graph.hasTensors || !reachable(graph, roots).some(isLoop)) return fn
  const mapped = new Map<Loop, Loop>()

  function mapLoop(loop: Loop): Loop {
    const known = mapped.get(loop)
    if (known) return known
    const steps = [...loop.next, ...loop.collected]
    const body: Fn = {
      graph, labels: new Map(), model: { ...fn.model, outputs: [] },
      outputs: steps.map((node, k): Output => ({ role: fn.outputs.some(output => output.role !== 'value') ? 'gradient' : 'value', name: String(k), node })),
    }
    const found = stage(body).outputs.map(output => output.node)
    const made: Loop = { ...loop, next: found.slice(0, loop.next.length), collected: found.slice(loop.next.length) }
    mapped.set(loop, made)
    return made
  }

  return mapFn(fn, rebuild(graph, roots, (call, args) => {
    if (!isLoop(call)) return graph.remake(call, args)
    const { loop, result } = scan.of(call)
    const { initial, elements } = loopArguments(call)
    const [states, parts] = [initial.length, initial.length + elements.length]
    return scanOf(graph, mapLoop(loop), { initial: args.slice(0, states), elements: args.slice(states, parts), captured: args.slice(parts) }, result)
  }))
}

const isLoop = (node: Node): node is Call => node.kind === 'call' && node.op === scan
