import type { Code } from './code.js'

const known = new WeakMap<Code, ReadonlySet<string>>()

/** The names of values that code uses and does not bind itself. It calls itself for bodies, whose nesting the tokeniser has limited. */
export function namesIn(code: Code): ReadonlySet<string> {
  const before = known.get(code)
  if (before) return before
  const found = new Set<string>()
  const add = (inner: Code, bound: readonly string[] = []) => {
    for (const name of namesIn(inner)) if (!bound.includes(name)) found.add(name)
  }
  for (const step of code) {
    switch (step.kind) {
      case 'name': found.add(step.name); break
      case 'conditional': for (const branch of step.branches) add(branch); break
      case 'subscript': for (const dimension of step.dimensions) if (dimension.kind !== 'all') add(dimension.code); break
      case 'comprehension': {
        const bound: string[] = []
        for (const index of step.indices) {
          add(index.bounds, bound)
          bound.push(index.name)
        }
        add(step.body, bound)
        break
      }
      case 'recurrence': {
        add(step.index.bounds)
        for (const state of step.states) add(state.initial)
        for (const next of step.next) add(next, [step.index.name, ...step.states.map(state => state.name)])
        break
      }
    }
  }
  known.set(code, found)
  return found
}
