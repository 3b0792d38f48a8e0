import type { Program, Routine, RoutineName, Statement } from './program.js'

/** How one loop is done. */
export interface LoopChoice {
  readonly of: RoutineName
  /** How many loops it lies in. */
  readonly depth: number
  /** How often it goes round, on average, for each time that it is begun. */
  readonly trips: number
  /** So many indices at a time: 1 for a plain loop, more for rows that are worked out together, or for terms of partial sums. */
  readonly step: number
  /** How many sums (or maxima, or minima) it gathers. */
  readonly sums: number
  /** In how many partial sums it gathers each: 1 for a plain sum. */
  readonly accumulators: number
  /** Where in the source is stated what it is for: an offset, below 0 if nowhere. */
  readonly stated: number
}

type Loop = Extract<Statement, { do: 'loop' }>

/** The loops of a program, in the order of its text. */
export const loopChoices = ({ routines }: Pick<Program, 'routines'>): LoopChoice[] => routines.flatMap(choicesIn)

function choicesIn({ of, body }: Routine): LoopChoice[] {
  const found: LoopChoice[] = []
  /** Branches nest no deeper than regions, loops no deeper than tensors have axes: hence the recursion. */
  const visit = (statements: readonly Statement[], depth: number) => {
    for (const statement of statements) {
      if (statement.do === 'if') { visit(statement.then, depth); visit(statement.else, depth) }
      else if (statement.do === 'ifTape') visit(statement.then, depth)
      else if (statement.do === 'loop') {
        const { trips, step, accumulators = 1, stated = -1 } = statement
        found.push({ of, depth, trips, step, sums: changedIn(statement) / accumulators, accumulators, stated })
        visit(statement.body, depth + 1)
      }
    }
  }
  visit(body, 0)
  return found
}

/** The variables from outside that a round changes. */
function changedIn({ body }: Loop): number {
  const own = new Set(body.flatMap(statement => (statement.do === 'declare' || statement.do === 'define' ? [statement.variable.id] : [])))
  const changed = body.flatMap(statement => ((statement.do === 'add' || statement.do === 'assign') && !('kind' in statement.target) ? [statement.target.id] : []))
  return new Set(changed.filter(id => !own.has(id))).size
}
