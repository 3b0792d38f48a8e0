import { codes } from '../diagnostics/codes.js'
import type { Report } from '../formula/tokens.js'
import type { Item } from './items.js'

/** What needs what, by place in the list of all items: what item k needs stands from `starts[k]` on, up to where the next one's begin. */
export interface Needs {
  readonly starts: Int32Array
  readonly items: readonly number[]
}

/** The places of all items in an order in which each comes after all that it needs. Reports cycles; the order is then of no use. */
export function sortItems(all: readonly Item[], { starts, items }: Needs, report: Report): number[] {
  const sorted: number[] = []
  /** By item: 1 while it is on the path, 2 when it is done. */
  const state = new Uint8Array(all.length)
  /** By item: what it waits for next. */
  const next = starts.slice()
  const path: number[] = []
  for (let root = 0; root < all.length; root++) {
    if (state[root] === 0) path.push(root)
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      state[top] = 1
      if (next[top] === starts[top + 1]) {
        state[top] = 2
        sorted.push(top)
        path.pop()
        continue
      }
      const needed = items[next[top]!++]!
      if (state[needed] === 0) path.push(needed)
      else if (state[needed] === 1) reportCycle([...path.slice(path.indexOf(needed)), needed].map(at => all[at]!), report)
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

/** By item: 1 for those that the roots need, themselves included. */
export function needed(roots: readonly number[], { starts, items }: Needs): Uint8Array {
  const found = new Uint8Array(starts.length - 1)
  const open = [...roots]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (found[at] === 1) continue
    found[at] = 1
    for (let k = starts[at]!; k < starts[at + 1]!; k++) open.push(items[k]!)
  }
  return found
}
