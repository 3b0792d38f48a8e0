/** A random program in index notation, and the loops that it means, written independently of the compiler. */
export interface LoopProgram {
  readonly text: string
  /** Throws `Outside` where a subscript that is used lies outside, or where there is nothing to choose from, for some outcome of the conditions on data. */
  readonly value: () => number
}

interface Condition {
  readonly text: string
  readonly holds: (env: Env) => boolean
  /** Whether it may be true, and whether it may be false, with other data. */
  readonly may: (env: Env) => readonly [yes: boolean, no: boolean]
}

export class Outside extends Error {}

type Env = Readonly<Record<string, number>>

interface Part {
  readonly text: string
  readonly value: (env: Env) => number
}

export interface Data {
  readonly x: readonly number[]
  readonly A: readonly (readonly number[])[]
  readonly s: number
}

/** Numbers from 0 up to 1, by mulberry32. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export function randomProgram(random: () => number, { x, A, s }: Data): LoopProgram {
  const below = (n: number) => Math.floor(random() * n)
  const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)]!
  let names = 0

  const constant = (): Part => { const value = pick([0, 1, 2, 3, 0.5, -1]); return { text: String(value), value: () => value } }

  /** A whole number that is affine in indices. */
  function affine(indices: readonly string[], low = -1, high = 2): Part {
    const shift = low + below(high - low + 1)
    const signed = shift === 0 ? '' : shift > 0 ? `+${shift}` : String(shift)
    if (indices.length === 0) return { text: String(Math.abs(shift) + 1), value: () => Math.abs(shift) + 1 }
    const first = pick(indices)
    switch (below(6)) {
      case 0: { const other = pick(indices); return { text: `${first}-${other}${signed}`, value: env => env[first]! - env[other]! + shift } }
      case 1: { const other = pick(indices); return { text: `${first}+${other}${signed}`, value: env => env[first]! + env[other]! + shift } }
      case 2: return { text: `2*${first}${signed}`, value: env => 2 * env[first]! + shift }
      case 3: return { text: `${x.length + 1}-${first}`, value: env => x.length + 1 - env[first]! }
      default: return { text: `${first}${signed}`, value: env => env[first]! + shift }
    }
  }

  function place(indices: readonly string[], extent: number): Part {
    if (indices.length > 0 && below(12) === 0) {
      const k = affine(indices)
      return { text: `mod(${k.text}, ${extent})+1`, value: env => ((k.value(env) % extent) + extent) % extent + 1 }
    }
    return affine(indices)
  }

  const at = (values: readonly number[], k: number): number => {
    if (!Number.isInteger(k) || k < 1 || k > values.length) throw new Outside()
    return values[k - 1]!
  }

  function range(indices: readonly string[]): { text: string; values: (env: Env) => number[] } {
    const step = pick([1, 1, 1, 1, 2, -1])
    const from = below(3) === 0 ? affine(indices, 0, 1) : { text: '1', value: () => 1 }
    const to = below(2) === 0 && indices.length > 0 ? affine(indices, -1, 1) : (() => { const n = 1 + below(5); return { text: String(n), value: () => n } })()
    const [first, last] = step > 0 ? [from, to] : [to, from]
    return {
      text: `${first.text}:${step === 1 ? '' : `${step}:`}${last.text}`,
      values(env) {
        const found: number[] = []
        for (let k = first.value(env); step > 0 ? k <= last.value(env) : k >= last.value(env); k += step) found.push(k)
        return found
      },
    }
  }

  /** A comparison of whole numbers made of indices: affine, or of a remainder or a square. */
  function indexComparison(indices: readonly string[]): Condition {
    const side = (): Part => {
      const k = affine(indices)
      if (indices.length === 0 || below(5) > 0) return k
      const m = 2 + below(2)
      return below(2) === 0 ? { text: `mod(${k.text}, ${m})`, value: env => ((k.value(env) % m) + m) % m } : { text: `(${k.text})^2`, value: env => k.value(env) ** 2 }
    }
    const [p, q] = [side(), side()]
    const compare = pick<readonly [string, (a: number, b: number) => boolean]>([['<', (a, b) => a < b], ['<=', (a, b) => a <= b], ['>', (a, b) => a > b], ['>=', (a, b) => a >= b], ['==', (a, b) => a === b], ['!=', (a, b) => a !== b]])
    const holds = (env: Env) => compare[1](p.value(env), q.value(env))
    return { text: `${p.text} ${compare[0]} ${q.text}`, holds, may: env => [holds(env), !holds(env)] }
  }

  function condition(indices: readonly string[], states: readonly string[], depth: number): Condition {
    const inner = () => condition(indices, states, depth - 1)
    switch (below(depth > 0 ? 12 : 6)) {
      case 6: {
        const p = inner()
        return { text: `not (${p.text})`, holds: env => !p.holds(env), may: env => [p.may(env)[1], p.may(env)[0]] }
      }
      case 7: case 8: {
        const [p, q] = [inner(), inner()]
        return { text: `(${p.text} and ${q.text})`, holds: env => p.holds(env) && q.holds(env), may: env => [p.may(env)[0] && q.may(env)[0], p.may(env)[1] || q.may(env)[1]] }
      }
      case 9: case 10: {
        const [p, q] = [inner(), inner()]
        return { text: `(${p.text} or ${q.text})`, holds: env => p.holds(env) || q.holds(env), may: env => [p.may(env)[0] || q.may(env)[0], p.may(env)[1] && q.may(env)[1]] }
      }
      case 11: {
        const [p, q] = [inner(), inner()]
        return {
          text: `(${p.text} xor ${q.text})`, holds: env => p.holds(env) !== q.holds(env),
          may: env => { const [[a, b], [c, d]] = [p.may(env), q.may(env)]; return [(a && d) || (b && c), (a && c) || (b && d)] },
        }
      }
      case 0: {
        // Of data: either way.
        const part: Part = states.length > 0 && below(2) === 0 ? ((name: string): Part => ({ text: name, value: env => env[name]! }))(pick(states)) : { text: 's', value: () => s }
        return { text: `${part.text} > 0.25`, holds: env => part.value(env) > 0.25, may: () => [true, true] }
      }
      default: return indexComparison(indices)
    }
  }

  function expression(indices: readonly string[], states: readonly string[], depth: number): Part {
    if (depth <= 0) {
      const kind = below(6)
      const known = kind === 2 ? states : kind === 3 ? indices : []
      if (known.length > 0) { const name = pick(known); return { text: name, value: env => env[name]! } }
      switch (kind) {
        case 0: return { text: 's', value: () => s }
        case 1: return constant()
        case 4: { const k = place(indices, x.length); return { text: `x[${k.text}]`, value: env => at(x, k.value(env)) } }
        default: {
          const [i, j] = [place(indices, A.length), place(indices, A[0]!.length)]
          return { text: `A[${i.text}, ${j.text}]`, value: env => { const [row, column] = [i.value(env), j.value(env)]; if (row < 1 || row > A.length || column < 1 || column > A[0]!.length) throw new Outside(); return A[row - 1]![column - 1]! } }
        }
      }
    }
    const inner = (more: readonly string[] = [], extra: readonly string[] = []) => expression([...indices, ...more], [...states, ...extra], depth - 1)
    switch (below(8)) {
      case 0: { const [p, q] = [inner(), inner()]; return { text: `(${p.text} + ${q.text})`, value: env => p.value(env) + q.value(env) } }
      case 1: { const [p, q] = [inner(), inner()]; return { text: `(${p.text} - ${q.text})`, value: env => p.value(env) - q.value(env) } }
      case 2: { const [p, q] = [inner(), inner()]; return { text: `sin(${p.text})*${q.text}`, value: env => Math.sin(p.value(env)) * q.value(env) } }
      case 3: {
        const c = condition(indices, states, 2)
        const [p, q] = [inner(), inner()]
        return { text: `(${c.text} ? ${p.text} : ${q.text})`, value(env) {
          const may = c.may(env)
          const values = [p, q].map((branch, k) => (may[k] ? branch.value(env) : NaN))
          return values[c.holds(env) ? 0 : 1]!
        } }
      }
      case 4: {
        const name = pick(['h', 'g', 'c']) + names++
        const t = `t${names++}`
        const steps = range(indices)
        const initial = inner()
        const next = expression([...indices, t], [...states, name], depth - 1)
        return {
          text: `fold(${t} in ${steps.text}, ${name} = ${initial.text}, tanh(${next.text}))`,
          value: env => steps.values(env).reduce((state, k) => Math.tanh(next.value({ ...env, [t]: k, [name]: state })), initial.value(env)),
        }
      }
      default: {
        const gather = pick(['sum', 'sum', 'sum', 'max', 'min', 'mean', 'prod'])
        const own = Array.from({ length: 1 + below(2) }, () => `${pick(['i', 'j', 'k'])}${names++}`)
        const ranges = own.map((_, k) => range([...indices, ...own.slice(0, k)]))
        const body = inner(own)
        const values = (env: Env, k: number): number[] =>
          k === own.length ? [body.value(env)] : ranges[k]!.values(env).flatMap(index => values({ ...env, [own[k]!]: index }, k + 1))
        /** Each range has something to choose from, as the language asks for. */
        const check = (env: Env, k: number): void => {
          if (k === own.length) return
          const all = ranges[k]!.values(env)
          if (all.length === 0) throw new Outside()
          for (const index of all) check({ ...env, [own[k]!]: index }, k + 1)
        }
        return {
          text: `${gather}(${own.map((name, k) => `${name} in ${ranges[k]!.text}`).join(', ')}, ${body.text})`,
          value(env) {
            if (gather === 'max' || gather === 'min' || gather === 'mean') check(env, 0)
            const all = values(env, 0)
            const total = all.reduce((sum, value) => sum + value, 0)
            switch (gather) {
              case 'sum': return total
              case 'mean': return total / all.length
              case 'prod': return all.reduce((product, value) => product * value, 1)
              default: return Math[gather as 'max' | 'min'](...all)
            }
          },
        }
      }
    }
  }

  const part = expression([], [], 2 + below(3))
  return { text: part.text, value: () => part.value({}) }
}
