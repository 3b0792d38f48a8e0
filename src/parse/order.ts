import { codes } from '../diagnostics/codes.js'
import type { Report } from '../formula/tokens.js'
import type { Item } from './items.js'

/** Items in an order in which each comes after all that it needs. Reports cycles; the order is then of no use. */
export function sortItems(items: readonly Item[], needs: (item: Item) => readonly Item[], report: Report): Item[] {
  const sorted: Item[] = []
  const state = new Map<Item, 'open' | 'done'>()
  for (const root of items) {
    if (state.has(root)) continue
    state.set(root, 'open')
    const path: { readonly item: Item; readonly waiting: readonly Item[]; next: number }[] = [{ item: root, waiting: needs(root), next: 0 }]
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const needed = top.waiting[top.next++]
      if (!needed) {
        state.set(top.item, 'done')
        sorted.push(top.item)
        path.pop()
      } else if (state.get(needed) === 'open') {
        const cycle = path.slice(path.findIndex(step => step.item === needed)).map(step => step.item)
        reportCycle([...cycle, needed], report)
      } else if (!state.has(needed)) {
        state.set(needed, 'open')
        path.push({ item: needed, waiting: needs(needed), next: 0 })
      }
    }
  }
  return sorted
}

/** The names of long cycles in the middle say nothing. */
const mostNames = 8

function reportCycle(cycle: readonly Item[], report: Report): void {
  const names = cycle.map(item => item.name ?? 'the expression')
  const path = names.length <= mostNames ? names : [...names.slice(0, 4), '…', ...names.slice(-3)]
  const calls = cycle.every(item => item.kind === 'function')
  report(calls ? codes.recursion({ path }) : codes.cycle({ path }), cycle[0]!.span)
}

/** The items that the roots need, themselves included. */
export function needed(roots: readonly Item[], needs: (item: Item) => readonly Item[]): ReadonlySet<Item> {
  const found = new Set(roots)
  for (const item of found) for (const next of needs(item)) found.add(next)
  return found
}
