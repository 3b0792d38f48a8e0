import type { Compilation } from '../../compilation.js'
import { codes } from '../../diagnostics/codes.js'
import { asReal } from '../../formula/apply.js'
import type { Argument } from '../../ir/fn.js'
import type { Node } from '../../ir/node.js'
import { operate } from '../operate.js'
import { plain } from '../values.js'
import { sameShape } from '../../ir/shape.js'
import type { Tree } from './document.js'
import type { RegulariserSpec } from './schema.js'
import type { SpecLayer } from './spec.js'
import { specifiedStart } from './starts.js'

/** The weights of all layers, each made by the first use of its layer. */
export interface Weights {
  /** What a param of a layer's template is; `undefined` if another use has given it another shape. */
  of(layer: SpecLayer, place: Pick<Tree, 'path' | 'span'>, name: string, make: (name: string) => Argument): Argument | undefined
  /** In order of making, those that are not trained last; without those that nothing needs. */
  list(needed: ReadonlySet<Node>): { readonly trained: readonly Argument[]; readonly untrained: readonly Argument[] }
  /** Σ of what regularisers say of all weights. */
  penalty(general: RegulariserSpec | undefined, needed: ReadonlySet<Node>): Node | undefined
}

interface Made {
  readonly argument: Argument
  readonly layer: SpecLayer
  readonly weight: string
}

export function createWeights({ graph, report }: Pick<Compilation, 'graph' | 'report'>): Weights {
  const made = new Map<string, Made>()
  const isTrained = ({ layer, weight }: Made) => !layer.row?.untrained?.includes(weight)
  const call = (name: string, ...args: Node[]): Node => asReal(graph, operate(graph, name, args.map(plain), ({ message }) => { throw new Error(message) }).node)

  /** λ·Σ over some weights: l2 is Σw², l1 Σ|w|. */
  function penaltyOf({ l1 = 0, l2 = 0 }: { l1?: number | undefined; l2?: number | undefined }, symbols: readonly Node[]): Node[] {
    const term = (strength: number, name: string): Node[] => {
      if (strength === 0 || symbols.length === 0) return []
      const sums = symbols.map(symbol => call(name, symbol))
      return [call('multiply', graph.constant(strength), sums.reduce((all, sum) => call('add', all, sum)))]
    }
    return [...term(l1, 'l1'), ...term(l2, 'l2')]
  }

  return {
    of(layer, { path, span }, weight, make) {
      const name = `${layer.name}/${weight}`
      const known = made.get(name)
      const argument = make(name)
      if (known) {
        const shapes = [known.argument.shape, argument.shape] as const
        if (sameShape(...shapes)) return known.argument
        report(codes.sharedShapes({ path, name, shapes }), span)
        return undefined
      }
      const initialiser = layer.weights.get(weight)?.initialiser
      const started = initialiser === undefined ? argument : { ...argument, start: specifiedStart(initialiser, argument.shape) }
      made.set(name, { argument: started, layer, weight })
      return started
    },
    list(needed) {
      const all = [...made.values()]
      const present = all.filter(each => isTrained(each) && needed.has(each.argument.symbol))
      return { trained: present.map(each => each.argument), untrained: all.filter(each => !isTrained(each)).map(each => each.argument) }
    },
    penalty(general, needed) {
      const present = [...made.values()].filter(each => isTrained(each) && needed.has(each.argument.symbol))
      const own = (each: Made) => each.layer.weights.get(each.weight)?.regulariser
      const kernels = present.filter(each => own(each) === undefined && /kernel$/i.test(each.weight))
      const terms = [
        ...(general === undefined ? [] : penaltyOf(strengths(general), kernels.map(each => each.argument.symbol))),
        ...present.flatMap(each => (own(each) === undefined ? [] : penaltyOf(strengths(own(each)!), [each.argument.symbol]))),
      ]
      return terms.length === 0 ? undefined : terms.reduce((all, term) => call('add', all, term))
    },
  }
}

/** Keras's 0.01 where only the kind is said. */
const strengths = (spec: RegulariserSpec): { l1?: number | undefined; l2?: number | undefined } =>
  typeof spec !== 'string' ? spec : { ...(spec === 'l2' ? {} : { l1: 0.01 }), ...(spec === 'l1' ? {} : { l2: 0.01 }) }
