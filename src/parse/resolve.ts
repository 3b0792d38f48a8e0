import { codes } from '../diagnostics/codes.js'
import { namedConstants } from '../formula/constants.js'
import { foreignConstants, functions, vectorFunctions } from '../formula/language.js'
import type { Report } from '../formula/tokens.js'
import { checkExpression, visitNames } from './check.js'
import { placesOf, type Expression } from './expression.js'
import { needed, sortItems } from './order.js'
import { isDeclared, type Declared, type Item } from './items.js'
import type { SourceFile } from './source.js'
import { createSuggester, nearest } from './suggest.js'

/** A file whose names all have one meaning. */
export interface CheckedFile {
  /** Each after all that it needs. */
  readonly sorted: readonly Item[]
  /** In order of declaration. */
  readonly declared: readonly Declared[]
  readonly outputs: readonly { readonly name: string; readonly item: Item }[]
  readonly expressions: readonly Expression[]
}

/** Gives every name its meaning: what is declared twice, unknown, circular or unused is reported. */
export function checkFile(source: string, file: SourceFile, report: Report): CheckedFile {
  const items = new Map<string, Item>()
  for (const item of file.items) {
    if (item.name === undefined) continue
    if (items.has(item.name)) report(codes.duplicateName({ name: item.name }), item.span)
    else items.set(item.name, item)
    warnOfShadowing(item, report)
  }
  const implicit = file.declares ? [] : freeNames(file, items)
  for (const item of implicit) items.set(item.name, item)
  const all: Item[] = [...implicit, ...file.items]

  const around = { source, items, forgiven: file.forgiven, report, suggest: createSuggester() }
  const needs = new Map<Item, readonly Item[]>()
  for (const item of all) {
    const bound = item.kind === 'function' ? new Set(item.parameters) : nothing
    const needed = new Set<Item>()
    for (const expression of expressionsOf(item)) checkExpression(expression, bound, around, needed)
    needs.set(item, [...needed])
  }
  const needsOf = (item: Item) => needs.get(item) ?? []

  const outputs = chooseOutputs(file, items, report)
  const used = needed(outputs.map(output => output.item), needsOf)
  const bare = file.items.filter(item => item.kind === 'bare')
  if (outputs.length > 0 && !file.faulty) warnOfUnused([...items.values(), ...bare], used, report)
  return {
    sorted: sortItems(all, needsOf, report),
    declared: all.filter(isDeclared),
    outputs,
    expressions: all.flatMap(expressionsOf),
  }
}

const nothing: ReadonlySet<string> = new Set()

/** The expressions that an item consists of, in the order of the text. */
function expressionsOf(item: Item): Expression[] {
  if (!isDeclared(item)) return [item.value]
  const { shape = [], classes, domain, start } = item
  return [
    ...shape, ...(classes ? [classes] : []),
    ...(!start ? [] : 'code' in start ? [start] : start.arguments.values()), ...(domain ? [domain.low, domain.high] : []),
  ]
}

/** In a file without declarations, the names that nothing defines, in order of first appearance: its inputs. */
function freeNames(file: SourceFile, items: ReadonlyMap<string, Item>): Declared[] {
  const free = new Map<string, Declared>()
  for (const item of file.items) {
    for (const expression of expressionsOf(item)) {
      visitNames(expression.code, new Set(item.kind === 'function' ? item.parameters : []), {
        value(name, tree, words) {
          if (words || items.has(name) || free.has(name) || file.forgiven.has(name)) return
          if (namedConstants.has(name) || foreignConstants.has(name) || functions.has(name) || vectorFunctions.has(name)) return
          free.set(name, { kind: 'input', name, get span() { return placesOf(expression).of(tree) } })
        },
        call() {},
        refused() {},
      })
    }
  }
  return [...free.values()]
}

function chooseOutputs(file: SourceFile, items: ReadonlyMap<string, Item>, report: Report): CheckedFile['outputs'] {
  if (file.outputs.length > 0) return namedOutputs(file, items, report)
  const last = file.items.findLast(item => item.kind === 'definition' || item.kind === 'bare')
  if (last?.name !== undefined) return [{ name: last.name, item: items.get(last.name)! }]
  if (last) return [{ name: freshName(items), item: last }]
  if (!file.faulty) report(codes.nothingToCompute(), { start: 0, end: 0 })
  return []
}

function namedOutputs(file: SourceFile, items: ReadonlyMap<string, Item>, report: Report): CheckedFile['outputs'] {
  const chosen = new Map<string, Item>()
  for (const { name, span } of file.outputs) {
    const item = items.get(name)
    if (chosen.has(name)) report(codes.duplicateName({ name }), span)
    else if (item?.kind === 'function') report(codes.outputNotValue({ name }), span)
    else if (item) chosen.set(name, item)
    else if (!file.forgiven.has(name)) report(codes.unknownName({ name, suggestion: nearest(name, definedNames(items)) }), span)
  }
  return [...chosen].map(([name, item]) => ({ name, item }))
}

function* definedNames(items: ReadonlyMap<string, Item>): Iterable<string> {
  for (const [name, item] of items) if (item.kind === 'definition') yield name
}

/** The name of an output that has none: `y` unless that is taken. */
function freshName(items: ReadonlyMap<string, Item>): string {
  const candidates = ['y', 'f', ...Array.from({ length: items.size + 1 }, (_, k) => `y${k + 1}`)]
  return candidates.find(name => !items.has(name))!
}

function warnOfShadowing({ kind, name, span }: Item, report: Report): void {
  if (name === undefined || kind === 'definition' || kind === 'function') return
  const what = namedConstants.has(name) ? 'constant' : functions.has(name) || vectorFunctions.has(name) ? 'function' : undefined
  if (what) report(codes.shadowing({ name, what }), span)
}

function warnOfUnused(items: readonly Item[], used: ReadonlySet<Item>, report: Report): void {
  for (const item of items) {
    if (used.has(item) || isDeclared(item)) continue
    if (item.kind === 'bare') report(codes.unusedExpression(), item.span)
    else report(codes.unusedDefinition({ name: item.name }), item.span)
  }
}
