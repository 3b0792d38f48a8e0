/** What people write who come from other languages. */
const elsewhere: ReadonlyMap<string, string> = new Map([
  ['ln', 'log'], ['power', 'pow'], ['fabs', 'abs'], ['sgn', 'sign'], ['sqr', 'square'],
  ['logistic', 'sigmoid'], ['expit', 'sigmoid'], ['swish', 'silu'],
  ['arcsin', 'asin'], ['arccos', 'acos'], ['arctan', 'atan'], ['arctan2', 'atan2'],
  ['tg', 'tan'], ['ctg', 'cot'], ['ceiling', 'ceil'], ['trunc', 'fix'],
  ['loggamma', 'lgamma'], ['gammaln', 'lgamma'], ['psi', 'digamma'], ['average', 'mean'], ['product', 'prod'], ['var', 'variance'], ['rem', 'mod'],
  ['π', 'pi'], ['inf', 'Infinity'], ['Inf', 'Infinity'], ['INF', 'Infinity'], ['infinity', 'Infinity'], ['nan', 'NaN'], ['True', 'true'], ['False', 'false'],
])

/** More candidates than this are not compared, and no more questions answered: a file of 10⁵ unknown names must not take 10¹⁰ steps. */
const mostCandidates = 2000
const mostAnswers = 100

/** `nearest`, for as many faults as anyone reads. */
export function createSuggester(): (name: string, ...candidates: Iterable<string>[]) => string | undefined {
  let answers = 0
  return (name, ...candidates) => (answers++ < mostAnswers ? nearest(name, candidates.flatMap(some => [...some])) : undefined)
}

/** The candidate that was most likely meant, if one is near: a few letters off, or another case. */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  const known = [...candidates].slice(0, mostCandidates)
  const translated = elsewhere.get(name)
  if (translated !== undefined && known.includes(translated)) return translated
  const limit = name.length <= 1 ? 0 : name.length <= 5 ? 1 : 2
  let best: string | undefined
  let least = limit + 1
  for (const candidate of known) {
    if (Math.abs(candidate.length - name.length) > limit) continue
    const distance = candidate.toLowerCase() === name.toLowerCase() ? 0 : editDistance(name, candidate)
    if (distance < least) [best, least] = [candidate, distance]
  }
  return best
}

/** Insertions, deletions, replacements and swaps of neighbours that lead from one word to the other. */
function editDistance(a: string, b: string): number {
  let before: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, k) => k)
  for (let i = 1; i <= a.length; i++) {
    const current = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? before[j - 2]! + 1 : Infinity
      current.push(Math.min(replaced, swapped, previous[j]! + 1, current[j - 1]! + 1))
    }
    ;[before, previous] = [previous, current]
  }
  return previous[b.length]!
}
