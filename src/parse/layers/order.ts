import { codes } from '../../diagnostics/codes.js'
import type { Report } from '../../formula/tokens.js'
import { nearest } from '../suggest.js'
import type { Call, Reference, Spec, SpecLayer } from './spec.js'

/** A use of a layer. */
export interface Step {
  readonly layer: SpecLayer
  readonly call: Call
}

/** What the outputs need, each after all that it needs. `undefined` if a name has no meaning or a circle was found. */
export function stepsOf({ layers, inputs, outputs }: Spec, report: Report): readonly Step[] | undefined {
  const steps = new Map<string, Step>()
  for (const layer of layers) for (const call of layer.calls) steps.set(call.name, { layer, call })
  const given = new Set(inputs.map(({ name }) => name))
  let failed = false
  const names = () => [...given, ...steps.keys()]
  const stepOf = ({ name, tree }: Reference): Step | undefined => {
    const step = steps.get(name)
    if (step || given.has(name)) return step
    failed = true
    report(codes.unknownReference({ path: tree.path, name, suggestion: nearest(name, names()) }), tree.span)
    return undefined
  }

  const sorted: Step[] = []
  const state = new Map<Step, 'open' | 'done'>()
  // Every call is looked at, so that what no output needs has no faults either.
  for (const root of [...outputs.map(stepOf), ...steps.values()]) {
    if (!root || state.has(root)) continue
    state.set(root, 'open')
    const path: { readonly step: Step; next: number }[] = [{ step: root, next: 0 }]
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const reference = top.step.call.inputs[top.next++]
      if (!reference) {
        state.set(top.step, 'done')
        sorted.push(top.step)
        path.pop()
        continue
      }
      const needed = stepOf(reference)
      if (!needed || state.get(needed) === 'done') continue
      if (state.get(needed) === 'open') {
        const circle = path.slice(path.findIndex(({ step }) => step === needed)).map(({ step }) => step.call.name)
        report(codes.layerCycle({ path: reference.tree.path, names: shortened([...circle, needed.call.name]) }), reference.tree.span)
        return undefined
      }
      state.set(needed, 'open')
      path.push({ step: needed, next: 0 })
    }
  }
  return failed ? undefined : sorted
}

const mostNames = 8

const shortened = (names: readonly string[]): readonly string[] => (names.length <= mostNames ? names : [...names.slice(0, 4), '…', ...names.slice(-3)])
