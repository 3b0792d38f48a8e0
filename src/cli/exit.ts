/** How the command ends. */
export const exit = { done: 0, inputAtFault: 1, usage: 2, defect: 70 } as const

export type ExitStatus = (typeof exit)[keyof typeof exit]

/** What was asked for cannot be done, whatever the files hold: exit status 2. */
export class UsageError extends Error {}

export const notYet = (what: string): UsageError => new UsageError(`${what} is not available yet in this version of gradgen.`)
