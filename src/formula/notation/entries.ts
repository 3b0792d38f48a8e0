import type { Graph } from '../../ir/build.js'
import { isConstant, type Call, type Node } from '../../ir/node.js'
import type { Shape } from '../../ir/shape.js'
import { ops } from '../../ops/table.js'
import { reshape, table, tableOf } from '../../ops/tensor/arrange.js'
import { contract, extentsOf } from '../../ops/tensor/contract.js'
import { accumulate, isAffine, position, read, type AccumulateAttributes, type Affine, type ReadAttributes, type Subscript } from '../../ops/tensor/read.js'
import { reduceSum, type ReduceAttributes } from '../../ops/tensor/reduce.js'
import { affineNode, constantPlace, follow, isVariable, placeOf, plus, subscriptNode, variablesOf, type Index, type Variable } from './index.js'
import { classesBehind, onPage, pageOps, serialNumbers, type PageAttributes } from './page.js'
import { localsOf } from './locals.js'
import { createPlaces, isPlace } from './places.js'
import { constantEntry, solutionOf, tableBehind } from './subscripts.js'
import { isReduction, type Style } from './whole.js'

/** One entry of a tensor. */
interface Place {
  readonly node: Node
  readonly at: readonly Index[]
}

/** An entry, and where it is written. */
interface Entry extends Place {
  /** Other indices that run around it: within it none has their names. */
  readonly around: readonly string[]
}

/** How an entry comes from entries of other tensors. */
interface Plan {
  readonly needs: readonly Place[]
  readonly make: (found: readonly Node[]) => Node
}

export interface Entries {
  /** The formula of one entry, a scalar on the page: `Σₖ A[i, k]·B[k, j]`. */
  entry(node: Node, at: readonly Index[], around?: readonly string[]): Node
  /** A scalar that is made of entries: `Σᵢ x[i + 1]·x[i]`. */
  opened(call: Call): Node
  /** A constant table of places, counted from 1 as on the page; labels stay as they are. */
  places(label: Node): Node
  /** The class of a label as a number, for the language, where labels are none: Σₖ (k − 1)·oneHot(label)[k]. */
  numberOfLabel(label: Node): Node
  /** Indices that run over a shape, with other names than those that are in use. */
  variables(shape: Shape, used?: readonly string[]): Variable[]
  /** Keeps a name from indices. */
  reserve(name: string): void
  /** The place of the largest or smallest, counted from 1. */
  placeOfBest(call: Call): Node
}

interface Page {
  readonly page: Graph
  readonly isNamed: (node: Node) => boolean
  /** Names that an index must not have. */
  readonly taken: ReadonlySet<string>
  readonly style: Style
  /** A node that stands where its shape matters. */
  readonly operand: (node: Node) => Node
  /** Told of each node that is made for an entry of another. */
  readonly made: (entry: Node, of: Node) => void
}

const letters = ['i', 'j', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'u', 'v']

/** Index notation: what one entry of a tensor is, in terms of entries of what has a name. */
export function createEntries({ page, isNamed, taken, style, operand, made }: Page): Entries {
  const { numberOf, compared, comparison, within, guarded, oneHotEntry, placeOfBest } = createPlaces({ page, isNamed, style, operand, variables: shape => variables(shape) })
  const serial = serialNumbers()
  const reserved = new Set(taken)
  const known = new Map<string, Node>()
  const running = new Map<string, Variable>()

  function variable(name: string, extent: number): Variable {
    const key = `${name} ${extent}`
    if (!running.has(key)) running.set(key, { name, extent, symbol: page.symbol(name, 'local') })
    return running.get(key)!
  }

  function variables(shape: Shape, used: readonly string[] = []): Variable[] {
    const busy = new Set(used)
    return shape.map(extent => {
      let name = letters.find(letter => !busy.has(letter) && !reserved.has(letter))
      for (let k = 2; name === undefined; k++) name = [`i${k}`].find(other => !busy.has(other) && !reserved.has(other))
      busy.add(name)
      return variable(name, extent)
    })
  }

  const keyOf = (index: Index): string =>
    `${index.offset}${index.terms.map(([of, factor]) => ` ${isVariable(of) ? `${of.name}.${of.extent}` : `#${serial(of.node)}`}*${factor}`).join('')}`
  const keyOfEntry = ({ node, at, around }: Entry): string => `${serial(node)}|${at.map(keyOf).join('|')}|${around.join(' ')}`

  /** What a plan needs, within the indices of the entry that it is the plan of. */
  function needsOf({ at, around }: Entry, { needs }: Plan): Entry[] {
    const all = [...new Set([...around, ...namesOf(at)])].sort()
    return needs.map(need => {
      const own = namesOf(need.at)
      return { ...need, around: all.filter(name => !own.includes(name)) }
    })
  }

  function entry(root: Node, at: readonly Index[], around: readonly string[] = []): Node {
    const first: Entry = { node: root, at, around }
    const open: { readonly entry: Entry; needs?: readonly Entry[]; plan?: Plan }[] = [{ entry: first }]
    for (let next = open.at(-1); next; next = open.at(-1)) {
      const key = keyOfEntry(next.entry)
      if (known.has(key)) { open.pop(); continue }
      next.plan ??= planOf(next.entry)
      next.needs ??= needsOf(next.entry, next.plan)
      const missing = next.needs.filter(need => !known.has(keyOfEntry(need)))
      if (missing.length > 0) { open.push(...missing.map(need => ({ entry: need }))); continue }
      const found = next.plan.make(next.needs.map(need => known.get(keyOfEntry(need))!))
      if (found !== next.entry.node) made(found, next.entry.node)
      known.set(key, found)
      open.pop()
    }
    return known.get(keyOfEntry(first))!
  }

  /** The entry of a whole that is written as such: `x[i + 1]`, `(A⁻¹·b)[i]`. */
  function subscripted(node: Node, at: readonly Index[]): Node {
    return onPage(page, pageOps.entry, { key: '', shape: [] }, node, ...at.map(index => subscriptNode(page, index)))
  }

  function across(reduction: Call['op'], over: readonly Variable[], body: Node): Node {
    if (over.length === 0) return body
    const key = `${reduction.name} ${over.map(({ name, extent }) => `${name}.${extent}`).join(' ')}`
    return onPage(page, pageOps.across, { key, shape: [], reduction, variables: over, plain: alongWholeAxes(body, over) }, body)
  }

  function planOf(entry: Entry): Plan {
    const { node, at, around } = entry
    if (node.shape.length === 0) {
      enclose(node, around)
      return finished(node)
    }
    if (node.kind !== 'call' || isNamed(node)) return finished(subscripted(node, at))
    return planOfCall(node, at, around)
  }

  /** Indices that run around numbers which may turn out to be sums: `Σⱼ y[j]·x[i]` with another index than `i`. */
  const enclosing = new Map<Node, ReadonlySet<string>>()

  function enclose(root: Node, around: readonly string[]) {
    if (around.length === 0) return
    const open = [root]
    for (let node = open.pop(); node; node = open.pop()) {
      const known = enclosing.get(node)
      if (node.kind !== 'call' || isNamed(node) || (known && around.every(name => known.has(name)))) continue
      enclosing.set(node, new Set([...known ?? [], ...around]))
      open.push(...node.args)
    }
  }

  function planOfCall(node: Call, at: readonly Index[], around: readonly string[]): Plan {
    const { op, args } = node
    if (op.tensor === undefined)
      return { needs: args.map(arg => ({ node: arg, at: arg.shape.length === 0 ? [] : at })), make: found => compared(op, found) ?? page.call(op, ...found) }
    if (op === contract) return planOfContraction(node, at, around)
    if (isReduction(op)) return planOfReduction(node, at, around)
    if (op === read) return planOfRead(node, at)
    if (op === accumulate) return planOfAccumulation(node, at, around)
    if (op === position) return finished(numberOf(follow(position.of(node).affine, at)))
    if (op === table && at.every(index => index.terms.length === 0)) return finished(page.constant(constantEntry(node, at)))
    if (op === reshape) return planOfReshape(node, at)
    if (op === pageOps.slab) return { needs: [{ node: args[0]!, at: [placeOf((node.attributes as PageAttributes).variables![0]!), ...at] }], make: ([found]) => found! }
    return finished(subscripted(node, at))
  }

  function planOfContraction(node: Call, at: readonly Index[], around: readonly string[]): Plan {
    const attributes = contract.of(node)
    const extents = extentsOf(attributes, node.args.map(arg => arg.shape))
    const summed = extents.map((_, letter) => letter).filter(letter => !attributes.out.includes(letter))
    const over = variables(summed.map(letter => extents[letter]!), [...namesOf(at), ...around])
    const place = (letter: number): Index => (attributes.out.includes(letter) ? at[attributes.out.indexOf(letter)]! : placeOf(over[summed.indexOf(letter)]!))
    return {
      needs: [{ node: node.args[0]!, at: attributes.left.map(place) }, { node: node.args[1]!, at: attributes.right.map(place) }],
      make: ([a, b]) => across(reduceSum, over, timesOnPage(a!, b!, node)),
    }
  }

  function timesOnPage(a: Node, b: Node, of: Node): Node {
    const product = page.call(ops.mul, a, b)
    made(product, of)
    return product
  }

  function planOfReduction(node: Call, at: readonly Index[], around: readonly string[]): Plan {
    const [x] = node.args as [Node]
    const { axes } = node.attributes as ReduceAttributes
    const over = variables(axes.map(axis => x.shape[axis]!), [...namesOf(at), ...around])
    const rest = [...at]
    const place = x.shape.map((_, axis) => (axes.includes(axis) ? placeOf(over[axes.indexOf(axis)]!) : rest.shift()!))
    return {
      needs: [{ node: x, at: place }],
      make: ([body]) => (isPlace(node.op) ? numberOf(placeOf({ node: across(node.op, over, body!), countsFrom: 1 })) : across(node.op, over, body!)),
    }
  }

  /** Where the subscripts lead from a place in the domain; an argument's value is read there. */
  function lead(subscripts: readonly Subscript[], args: readonly Node[], at: readonly Index[]): Index[] {
    return subscripts.map(subscript => {
      if (isAffine(subscript)) return follow(subscript, at)
      const label = args[subscript.argument]!
      const value = entry(isConstant(label) ? shownFromOne(label) : label, label.shape.length === 0 ? [] : at)
      return isConstant(label) ? (value.kind === 'const' ? constantPlace(value.value - 1) : placeOf({ node: value, countsFrom: 1 })) : placeOf({ node: value, countsFrom: 0 })
    })
  }

  /** Places count from 0 in the graph, from 1 on the page. */
  function shownFromOne(places: Node): Node {
    if (places.kind === 'call' && places.op === read) return page.remake(places, [shownFromOne(places.args[0]!), ...places.args.slice(1)])
    if (places.kind === 'call' && places.op === table) return tableOf(page, places.shape, table.of(places).data.map(place => place + 1))
    return page.call(ops.add, places, page.constant(1))
  }

  /**
   * In the language a subscript is no entry of a table: what a table gathers is gathered as a whole, `x[[3, 1, 2], :]`, and the entry is taken of that.
   */
  function gathered({ args, attributes }: Call, at: readonly Index[]): Place | undefined {
    const { subscripts } = attributes as ReadAttributes
    const tables = subscripts.map(subscript => (isAffine(subscript) ? undefined : tableBehind(args[subscript.argument]!, at)))
    if (style !== 'language' || !tables.some(found => found)) return undefined
    const [x] = args as [Node]
    const parts = tables.flatMap(found => (found ? [tableOf(page, [found.data.length], found.data.map(place => place + 1))] : []))
    const shape = x.shape.map((extent, axis) => tables[axis]?.data.length ?? extent)
    const slots = tables.map(found => (found ? undefined : ':'))
    const part = onPage(page, pageOps.part, { key: slots.join(), shape, slots }, operand(x), ...parts)
    const rest = lead(subscripts.filter((_, axis) => !tables[axis]), args, at)
    return { node: part, at: tables.map(found => found?.place ?? rest.shift()!) }
  }

  function planOfRead(node: Call, at: readonly Index[]): Plan {
    const { subscripts, padded } = node.attributes as ReadAttributes
    const [x] = node.args as [Node]
    const gather = padded ? undefined : gathered(node, at)
    if (gather) return finished(subscripted(gather.node, gather.at))
    const place = lead(subscripts, node.args, at)
    const conditions = padded ? place.flatMap((index, axis) => within(index, x.shape[axis]!)) : []
    return { needs: [{ node: x, at: place }], make: ([found]) => guarded(conditions, found!) }
  }

  /**
   * `result[p] = Σ g[d]` over all d that the subscripts lead from to p. Each subscript is solved for an index of d that stands in it with factor ±1;
   * what is left of d is summed over, and what cannot be solved remains as a condition.
   */
  function planOfAccumulation(node: Call, at: readonly Index[], around: readonly string[]): Plan {
    const { subscripts } = node.attributes as AccumulateAttributes
    const [g] = node.args as [Node]
    const { solvable, open } = solutionOf(subscripts, g.shape)
    const over = variables(open.map(axis => g.shape[axis]!), [...namesOf(at), ...around])
    const place: Index[] = g.shape.map((_, axis) => (open.includes(axis) ? placeOf(over[open.indexOf(axis)]!) : constantPlace(0)))
    const conditions: Node[] = []
    for (const [k, axis] of solvable) {
      const { offset, terms } = subscripts[k] as Affine
      const factor = terms.find(([other]) => other === axis)![1]
      const rest = follow({ offset, terms: terms.filter(([other]) => other !== axis) }, place)
      place[axis] = plus(constantPlace(0), plus(at[k]!, rest, -1), factor)
      conditions.push(...within(place[axis]!, g.shape[axis]!))
    }
    const weights: Node[] = []
    for (const [k, subscript] of subscripts.entries()) {
      if (solvable.some(([solved]) => solved === k)) continue
      const index = at[k]!
      const [led] = lead([subscript], node.args, place) as [Index]
      const label = isAffine(subscript) ? undefined : led.terms[0]?.[0]
      if (label !== undefined && !isVariable(label) && label.countsFrom === 0) weights.push(oneHotEntry(label.node, index, node.shape[k]!))
      else if (led.terms.length > 0 || index.terms.length > 0) conditions.push(comparison(ops.equal, plus(led, index, -1)))
      else if (led.offset !== index.offset) return finished(page.constant(0))
    }
    return {
      needs: [{ node: g, at: g.shape.length === 0 ? [] : place }],
      make: ([found]) => across(reduceSum, over, guarded(conditions, weights.reduce((product, weight) => timesOnPage(product, weight, node), found!))),
    }
  }

  /** Axes of extent 1 come and go; any other new shape is taken from the whole. */
  function planOfReshape(node: Call, at: readonly Index[]): Plan {
    const [x] = node.args as [Node]
    const wide = (shape: Shape) => shape.filter(extent => extent !== 1)
    if (wide(x.shape).join() !== wide(node.shape).join()) return finished(subscripted(node, at))
    const kept = at.filter((_, axis) => node.shape[axis] !== 1)
    return { needs: [{ node: x, at: x.shape.map(extent => (extent === 1 ? constantPlace(0) : kept.shift()!)) }], make: ([found]) => found! }
  }

  function opened(call: Call): Node {
    const around = [...enclosing.get(call) ?? []]
    const plan = planOfCall(call, [], around)
    const found = plan.make(needsOf({ node: call, at: [], around }, plan).map(need => entry(need.node, need.at, need.around)))
    made(found, call)
    return found
  }

  function numberOfLabel(label: Node): Node {
    const classes = classesBehind(label)!
    const [over] = variables([classes], localsOf(label, isNamed).map(symbol => symbol.name)) as [Variable]
    return across(reduceSum, [over], page.call(ops.mul, affineNode(page, placeOf(over)), oneHotEntry(label, placeOf(over), classes)))
  }

  return { entry, opened, variables, numberOfLabel, placeOfBest, reserve: name => void reserved.add(name), places: label => (isConstant(label) ? shownFromOne(label) : label) }
}

/** How much of a formula is searched for places that say how far an index runs. */
const mostSearched = 500

/** The names of the indices that stand alone in a subscript of an axis of their own extent. */
function alongWholeAxes(body: Node, variables: readonly Variable[]): string[] {
  const found = new Set<string>()
  const seen = new Set<Node>()
  const open = [body]
  for (let node = open.pop(); node && seen.size < mostSearched; node = open.pop()) {
    if (node.kind !== 'call' || seen.has(node)) continue
    seen.add(node)
    open.push(...node.args)
    if (node.op !== pageOps.entry) continue
    for (const [axis, extent] of node.args[0]!.shape.entries())
      for (const { symbol, name, extent: own } of variables) if (node.args[axis + 1] === symbol && own === extent) found.add(name)
  }
  return [...found]
}

const namesOf = (at: readonly Index[]): string[] => at.flatMap(variablesOf)

const finished = (node: Node): Plan => ({ needs: [], make: () => node })
