/** A set of small whole numbers that is emptied at once: like terms and factors are looked for in every chain of a program. */
export interface Marks {
  clear(): void
  /** False if it is there already. */
  add(key: number): boolean
}

export function createMarks(): Marks {
  let round = 1
  /** By key: in which round it was added last. */
  let rounds = new Int32Array(1024)
  return {
    clear() { round++ },
    add(key) {
      if (key >= rounds.length) {
        const longer = new Int32Array(2 * key)
        longer.set(rounds)
        rounds = longer
      }
      if (rounds[key] === round) return false
      rounds[key] = round
      return true
    },
  }
}
