/** How a measurement stands to its goal, in plain words: a goal is a least or a most. */
export type Goal = { readonly least: number } | { readonly most: number }

const percent = (share: number): string => (share >= 1 ? `${(1 + share).toFixed(1)} times` : `${Math.max(1, Math.round(share * 100))} %`)

/** `met`, or by how much it is missed: “missed: 30 % too slow”, say. */
export function standing(found: number, goal: Goal, wrong: string): string {
  if (Number.isNaN(found)) return ''
  if ('least' in goal) return found >= goal.least ? 'met' : `missed: ${percent(goal.least / found - 1)} ${wrong}`
  return found <= goal.most ? 'met' : `missed: ${percent(found / goal.most - 1)} ${wrong}`
}

/** The goals of what is measured here. */
export const goals = {
  /** Times faster than TypeScript by hand; the mixture has a goal of its own, for half of it is exponentials. */
  byHand: { least: 4 },
  byHandMixture: { least: 3 },
  /** A gradient's cost beside a value's. */
  gradientOfScalar: { most: 2.5 },
  gradientOfNet: { most: 2.2 },
  /** Time per operation of a long model, beside that of a thousand operations. */
  cliff: { most: 2 },
  /** Milliseconds from import to first result, of ten thousand operations. */
  load: { most: 10 },
  /** Text of an operation of straight-line code. */
  bytesPerOperation: { most: 32 },
  minifiedPerOperation: { most: 20 },
  /** Nodes a second, without the parser. */
  throughput: { least: 300_000 },
  /** Milliseconds of a whole command. */
  startUp: { most: 150 },
} as const satisfies Readonly<Record<string, Goal>>
