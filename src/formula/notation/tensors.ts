import type { Graph } from '../../ir/build.js'
import type { Call, Node } from '../../ir/node.js'
import { axesOf } from '../../ir/shape.js'
import { ops } from '../../ops/table.js'
import { stack, type ShapeAttributes } from '../../ops/tensor/arrange.js'
import { contract } from '../../ops/tensor/contract.js'
import { solve } from '../../ops/tensor/linear.js'
import { scan } from '../../ops/tensor/scan.js'
import { accumulate, filled, read } from '../../ops/tensor/read.js'
import { reduceLogSumExp, reduceNorm, reduceSum } from '../../ops/tensor/reduce.js'
import { createEntries, type Entries } from './entries.js'
import { constantPlace, placeOf, subscriptNode, type Variable } from './index.js'
import { foldPhrase } from './loops.js'
import { isPlace } from './places.js'
import { matrixForm, type Factor } from './matrix.js'
import { classesBehind, onPage, pageAttributes, pageOps, phrase, shaped, type PageAttributes, type Term } from './page.js'
import { readForm } from './reads.js'
import { createWholes, isReduction, reducedAxes, type Style } from './whole.js'

export interface TensorPage {
  readonly page: Graph
  readonly isNamed: (node: Node) => boolean
  readonly taken: ReadonlySet<string>
  readonly style: Style
  /** Formulas in which much is shared, as calls of functions that name it. */
  readonly share: (formulas: readonly Node[]) => readonly Node[]
  /** Told of each node of the page that stands for part of a node. */
  readonly made: (part: Node, of: Node) => void
}

/** A line in index notation: the indices of its left side, and the formula of the entry that stands there. */
export interface Indexed {
  readonly variables: readonly Variable[]
  readonly body: Node
}

export interface TensorWriter extends Entries {
  /** How a call of a tensor op, or one of the shape of a tensor, is written as a whole; itself if its notation spells it. */
  form(call: Call): Term
  /** The line of a node that cannot be written as a whole. */
  indexed(node: Node): Indexed | undefined
  /** A node that stands where its shape matters: by its entries if it must be. */
  operand(node: Node): Node
  /** The scalar that a tensor is everywhere, if it is nothing else. */
  scalarOf(node: Node): Node | undefined
  /** A contraction as a matrix product, for people. */
  matrixProduct(node: Node): MatrixProduct | undefined
}

/** A product and the scalars in front of it. */
export interface MatrixProduct {
  readonly negative: boolean
  readonly above: readonly Term[]
  readonly below: readonly Term[]
  readonly product: Term
}

export function createTensorWriter({ page, isNamed, taken, style, made, share }: TensorPage): TensorWriter {
  const entries = createEntries({ page, isNamed, taken, style, made, operand: node => operand(node) })
  const wholes = createWholes(isNamed, style)
  const isOpen = (node: Node): node is Call => node.kind === 'call' && !isNamed(node)

  function byEntries(node: Node): Indexed {
    const variables = entries.variables(node.shape)
    return { variables, body: entries.entry(node, variables.map(placeOf)) }
  }

  function array(node: Node): Call {
    const value = scalarOf(node)
    if (value && node.shape.every(extent => extent === 1)) return page.apply(stack, { key: node.shape.join(), shape: node.shape } satisfies ShapeAttributes, value)
    if (style === 'language' && value?.kind === 'const' && (value.value === 0 || value.value === 1))
      return onPage(page, value.value === 0 ? pageOps.zeros : pageOps.ones, { key: node.shape.join(), shape: node.shape })
    const { variables, body } = byEntries(node)
    return onPage(page, pageOps.array, { key: variables.map(({ name, extent }) => `${name}.${extent}`).join(), shape: node.shape, variables }, body)
  }

  const isSolid = (node: Node) => wholes.isWhole(node) && !wholes.isSilent(node)
  const operand = (node: Node): Node => (node.shape.length === 0 || isSolid(node) ? node : array(node))

  function form(call: Call): Term {
    const { op, args, shape } = call
    if (op === pageOps.array || op === pageOps.zeros || op === pageOps.ones || op === pageOps.entry || op === pageOps.across) return call
    if (shape.length > 0 && !wholes.isWhole(call)) return array(call)
    if (op === contract) return style === 'algebra' && isMatrix(call) ? call : contraction(call)
    if (op === read) return reading(call)
    if (op === scan) return foldPhrase(call, { page, taken, isNamed, reserve: entries.reserve, share, operand: node => (style === 'algebra' ? (scalarOf(node) ?? operand(node)) : operand(node)) })
    if (style === 'language' && isPlace(op) && shape.length === 0) return page.call(ops.sub, entries.placeOfBest(call), page.constant(1))
    if (isReduction(op)) return reduction(call)
    if (op === accumulate && shape.length === 0) return total(call)
    if (op === solve && style === 'algebra' && isTransposed(args[0]!)) return shaped(pageOps.solveTransposed, shape, [args[0]!.args[0]!, operand(args[1]!)])
    if (op === pageOps.slab) return slabPart(call)
    if (op.tensor === undefined) {
      if (style === 'algebra') return call
      if (args.some(classesBehind)) return shaped(op, shape, args.map(arg => (classesBehind(arg) === undefined ? arg : entries.numberOfLabel(arg))))
      if (shape.length === 0) return call
      if (wholes.isSilent(call)) return array(call)
      // A condition that is a number chooses between values of one shape.
      if (op === ops.select && args[0]!.shape.length === 0 && args.some((arg, k) => k > 0 && isNumberEverywhere(arg)))
        return shaped(op, shape, args.map((arg, k) => (k > 0 && arg.shape.length === 0 ? array(filled(page, arg, shape)) : arg)))
      return args.some(wholes.isSilent) ? shaped(op, shape, args.map(arg => (wholes.isSilent(arg) ? entries.entry(arg, arg.shape.map(() => constantPlace(0))) : arg))) : call
    }
    return shaped(op, shape, args.map(operand), call.attributes)
  }

  function contraction(call: Call): Term {
    if (!isMatrix(call)) return entries.opened(call)
    const { kind, left, right } = matrixForm(call)!
    if (kind === 'entries') return shaped(reduceSum, [], [phrase(ops.mul, left.node, side(right))], whole(left.node))
    if (style === 'language' && kind === 'dot') return shaped(pageOps.dot, [], [left.node, right.node])
    if (style === 'language' && kind === 'outer') return shaped(pageOps.outer, call.shape, [left.node, right.node])
    return shaped(pageOps.product, call.shape, [side(left), side(right)])
  }

  const isMatrix = (node: Node): node is Call => isOpen(node) && node.op === contract && matrixForm(node) !== undefined && node.args.every(isSolid)

  /** Scalar factors of a factor, and the rest. */
  function stripped(node: Node): { readonly negative: boolean; readonly above: readonly Node[]; readonly below: readonly Node[]; readonly core: Node } {
    const [above, below]: [Node[], Node[]] = [[], []]
    let negative = false
    let core = node
    while (isOpen(core)) {
      const [a, b] = core.args as [Node, Node]
      const asScalar = (arg: Node) => (arg.shape.length === 0 ? arg : scalarOf(arg))
      if (core.op === ops.neg) { negative = !negative; core = a }
      else if (core.op === ops.mul && asScalar(a)) { above.push(asScalar(a)!); core = b }
      else if (core.op === ops.mul && asScalar(b)) { above.push(asScalar(b)!); core = a }
      else if (core.op === ops.div && asScalar(b)) { below.push(asScalar(b)!); core = a }
      else break
    }
    return { negative, above, below, core }
  }

  /** More factors than a spelling has holes for are kept apart by parentheses. */
  const mostFactors = 20

  /** A matrix product with the scalars of its factors in front; a product of matrices on the left goes on without parentheses. */
  function matrixProduct(root: Call): MatrixProduct {
    const { kind, left, right } = matrixForm(root)!
    const [first, last] = [stripped(left.node), stripped(right.node)]
    let negative = first.negative !== last.negative
    const above = [...first.above, ...last.above]
    const below = [...first.below, ...last.below]
    if (kind === 'entries') {
      const factors: Term[] = first.core === last.core && !right.transposed ? [phrase(ops.powWhole, first.core, page.constant(2))] : [first.core, side({ ...right, node: last.core })]
      return { negative, above, below, product: shaped(reduceSum, [], [factors.length === 1 ? factors[0]! : phrase(pageOps.times, ...factors)], whole(first.core)) }
    }
    const factors: Term[] = [side({ ...right, node: last.core })]
    let front: Factor = { ...left, node: first.core }
    while (isMatrix(front.node) && factors.length < mostFactors) {
      const inner = matrixForm(front.node)!
      if (inner.kind !== 'matrix' || (front.transposed ? front.node.shape.length !== 1 || !inner.left.transposed : front.node.shape.length !== 2)) break
      // (Aᵀ·x)ᵀ is xᵀ·A.
      const [outer, rest] = front.transposed ? [{ ...inner.left, transposed: false }, { ...inner.right, transposed: true }] : [inner.right, inner.left]
      factors.unshift(side(outer))
      const more = stripped(rest.node)
      negative = negative !== more.negative
      above.push(...more.above)
      below.push(...more.below)
      front = { ...rest, node: more.core }
    }
    return { negative, above, below, product: shaped(pageOps.product, root.shape, [side(front), ...factors]) }
  }

  const whole = (of: Node) => ({ key: '', axes: axesOf(of.shape) })

  const isTransposed = (node: Node): node is Call => isOpen(node) && node.op === read && readForm(node)?.kind === 'transposed' && isSolid(node)

  const side = ({ node, transposed }: Factor): Term => (!transposed ? node : isTransposed(node) ? node.args[0]! : phrase(pageOps.transposed, node))

  function reading(call: Call): Term {
    const form = readForm(call)
    const [x] = call.args as [Node]
    if (call.shape.length === 0 && !(form && isSolid(x))) return entries.opened(call)
    switch (form!.kind) {
      case 'filled': return style === 'language' ? array(call) : x
      case 'transposed': return phrase(pageOps.transposed, x)
      case 'diag': return shaped(pageOps.diag, call.shape, [x])
      case 'part': {
        const places: Node[] = []
        const slots = form!.slots.map(slot => {
          if ('range' in slot) return slot.range
          places.push('place' in slot ? subscriptNode(page, constantPlace(slot.place)) : entries.places(slot.label))
          return undefined
        })
        return shaped(pageOps.part, call.shape, [x, ...places], pageAttributes({ key: slots.join(), slots, shape: call.shape }))
      }
    }
  }

  /** What is added up in one place. */
  function total(call: Call): Term {
    const [g] = call.args as [Node]
    return accumulate.of(call).subscripts.length === 0 && isSolid(g) ? shaped(reduceSum, [], [g], whole(g)) : entries.opened(call)
  }

  function reduction(call: Call): Term {
    const [x] = call.args as [Node]
    const { all, axes } = reducedAxes(call)
    if (!all) return shaped(call.op, call.shape, [x], call.attributes)
    if (!isSolid(x)) return entries.opened(call)
    const flat = style === 'language' && axes.length > 1 && (call.op === reduceNorm || call.op === reduceLogSumExp)
    return shaped(call.op, [], [flat ? shaped(pageOps.flatten, x.shape, [x]) : x], call.attributes)
  }

  const isNumberEverywhere = (node: Node) => node.shape.length === 0 || wholes.isSilent(node)

  function slabPart(call: Call): Term {
    const [x] = call.args as [Node]
    const [step] = (call.attributes as PageAttributes).variables!
    if (call.shape.length === 0 && !isSolid(x)) return entries.entry(x, [placeOf(step!)])
    const slots = x.shape.map((_, axis) => (axis === 0 ? undefined : ':'))
    return shaped(pageOps.part, call.shape, [operand(x), step!.symbol], pageAttributes({ key: slots.join(), slots, shape: call.shape }))
  }

  function scalarOf(node: Node): Node | undefined {
    return isOpen(node) && node.op === read && readForm(node)?.kind === 'filled' ? node.args[0]! : undefined
  }

  const products = new Map<Node, MatrixProduct>()

  return {
    ...entries,
    form,
    operand,
    scalarOf,
    matrixProduct(node) {
      if (!products.has(node) && isMatrix(node)) products.set(node, matrixProduct(node))
      return products.get(node)
    },
    indexed: node => (node.shape.length > 0 && !wholes.isWhole(node) ? byEntries(node) : undefined),
  }
}
