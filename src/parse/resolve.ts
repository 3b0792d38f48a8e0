import { codes } from '../diagnostics/codes.js'
import { namedConstants } from '../formula/constants.js'
import { foreignConstants, functions, vectorFunctions } from '../formula/language.js'
import type { Report } from '../formula/tokens.js'
import { createChecker, visitNames, type Names } from './check.js'
import { placesOf, type Expression } from './expression.js'
import { needed, sortItems, type Needs } from './order.js'
import { isDeclared, type Declared, type Item, type Named } from './items.js'
import type { SourceFile } from './source.js'
import { createSuggester, nearest } from './suggest.js'

/** An output, and the place of the item that it is. */
interface Chosen {
  readonly name: string
  readonly place: number
}

/** A file whose names all have one meaning. */
export interface CheckedFile {
  readonly names: Names
  /** The places of all items, each after all that it needs. */
  readonly order: readonly number[]
  /** In order of declaration. */
  readonly declared: readonly Declared[]
  readonly outputs: readonly Chosen[]
  /** Those that share no tree with others. */
  readonly unshared: readonly Expression[]
}

/** Gives every name its meaning: what is declared twice, unknown, circular or unused is reported. */
export function checkFile(source: string, file: SourceFile, report: Report): CheckedFile {
  const stated = placesByName(file.items, ({ name, span }) => report(codes.duplicateName({ name }), span))
  for (const item of file.items) warnOfShadowing(item, report)
  const implicit = file.declares ? [] : freeNames(file, stated)
  const all: Item[] = [...implicit, ...file.items]
  const names: Names = { all, places: implicit.length === 0 ? stated : placesByName(all) }

  const unshared: Expression[] = []
  const needs = checkAll(source, names, { forgiven: file.forgiven, report, unshared })
  const outputs = chooseOutputs(file, names, report)
  if (outputs.length > 0 && !file.faulty) warnOfUnused(names, needed(outputs.map(output => output.place), needs), report)
  return {
    names, outputs, unshared,
    order: sortItems(all, needs, report),
    declared: all.filter(isDeclared),
  }
}

/** Of items of one name, the first; `again` is told of the others. */
function placesByName(items: readonly Item[], again: (item: Named) => void = () => {}): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  items.forEach((item, k) => {
    if (item.name === undefined) return
    if (places.has(item.name)) again(item)
    else places.set(item.name, k)
  })
  return places
}

/** Checks all expressions, lists those that share no tree, and finds what each item needs. */
function checkAll(
  source: string, names: Names, { forgiven, report, unshared }: { readonly forgiven: ReadonlySet<string>; readonly report: Report; readonly unshared: Expression[] },
): Needs {
  const { all } = names
  const starts = new Int32Array(all.length + 1)
  const items: number[] = []
  /** By item: the last one that needs it, plus 1. */
  const neededBy = new Int32Array(all.length)
  let current = 0
  const check = createChecker({
    source, names, forgiven, report, suggest: createSuggester(),
    need(place) {
      if (neededBy[place] === current + 1) return
      neededBy[place] = current + 1
      items.push(place)
    },
  })
  let bound = nothing
  const visit = (expression: Expression) => {
    if (!expression.shared) unshared.push(expression)
    check(expression, bound)
  }
  for (const item of all) {
    bound = item.kind === 'function' ? new Set(item.parameters) : nothing
    eachExpression(item, visit)
    starts[++current] = items.length
  }
  return { starts, items }
}

const nothing: ReadonlySet<string> = new Set()

/** The expressions that an item consists of, in the order of the text. */
function eachExpression(item: Item, visit: (expression: Expression) => void): void {
  if (!isDeclared(item)) return visit(item.value)
  const { shape = [], classes, domain, start } = item
  for (const size of shape) visit(size)
  if (classes) visit(classes)
  if (start && 'code' in start) visit(start)
  else if (start) for (const given of start.arguments.values()) visit(given)
  if (domain) for (const end of [domain.low, domain.high]) visit(end)
}

/** In a file without declarations, the names that nothing defines, in order of first appearance: its inputs. */
function freeNames(file: SourceFile, stated: ReadonlyMap<string, number>): Declared[] {
  const free = new Map<string, Declared>()
  for (const item of file.items) {
    const bound = item.kind === 'function' ? new Set(item.parameters) : nothing
    eachExpression(item, expression => visitNames(expression.code, bound, {
      value({ name, tree, words }) {
        if (words || stated.has(name) || free.has(name) || file.forgiven.has(name)) return
        if (namedConstants.has(name) || foreignConstants.has(name) || functions.has(name) || vectorFunctions.has(name)) return
        free.set(name, { kind: 'input', name, get span() { return placesOf(expression).of(tree) } })
      },
      call() {},
      refused() {},
    }))
  }
  return [...free.values()]
}

function chooseOutputs(file: SourceFile, names: Names, report: Report): readonly Chosen[] {
  if (file.outputs.length > 0) return namedOutputs(file, names, report)
  const { all, places } = names
  const last = all.findLastIndex(({ kind }) => kind === 'definition' || kind === 'bare')
  const name = all[last]?.name
  if (name !== undefined) return [{ name, place: places.get(name)! }]
  if (last >= 0) return [{ name: freshName(names), place: last }]
  if (!file.faulty) report(codes.nothingToCompute(), { start: 0, end: 0 })
  return []
}

function namedOutputs(file: SourceFile, names: Names, report: Report): Chosen[] {
  const chosen = new Map<string, number>()
  for (const { name, span } of file.outputs) {
    const place = names.places.get(name)
    if (chosen.has(name)) report(codes.duplicateName({ name }), span)
    else if (place !== undefined && names.all[place]!.kind === 'function') report(codes.outputNotValue({ name }), span)
    else if (place !== undefined) chosen.set(name, place)
    else if (!file.forgiven.has(name)) report(codes.unknownName({ name, suggestion: nearest(name, definedNames(names)) }), span)
  }
  return [...chosen].map(([name, place]) => ({ name, place }))
}

function* definedNames({ all, places }: Names): Iterable<string> {
  for (const [name, at] of places) if (all[at]!.kind === 'definition') yield name
}

/** The name of an output that has none: `y` unless that is taken. */
function freshName({ places }: Names): string {
  const candidates = ['y', 'f', ...Array.from({ length: places.size + 1 }, (_, k) => `y${k + 1}`)]
  return candidates.find(name => !places.has(name))!
}

function warnOfShadowing({ kind, name, span }: Item, report: Report): void {
  if (name === undefined || kind === 'definition' || kind === 'function') return
  const what = namedConstants.has(name) ? 'constant' : functions.has(name) || vectorFunctions.has(name) ? 'function' : undefined
  if (what) report(codes.shadowing({ name, what }), span)
}

function warnOfUnused({ all, places }: Names, used: Uint8Array, report: Report): void {
  all.forEach((item, k) => {
    if (used[k] === 1 || isDeclared(item)) return
    if (item.kind === 'bare') report(codes.unusedExpression(), item.span)
    else if (places.get(item.name) === k) report(codes.unusedDefinition({ name: item.name }), item.span)
  })
}
