/** A map of which what is set within a scope is forgotten at its end. */
export interface ScopedMap<Key, Value> {
  get(key: Key): Value | undefined
  set(key: Key, value: Value): void
  delete(key: Key): void
  within<Result>(make: () => Result): Result
}

/** Scopes take the time of what is set in them. */
export function scopedMap<Key, Value>(): ScopedMap<Key, Value> {
  const values = new Map<Key, Value>()
  /** What has changed in the scope at hand, in order, and what was there before; outside of all nothing is put back. */
  let changes: (readonly [Key, Value | undefined])[] | undefined
  const put = (key: Key, value: Value | undefined) => {
    if (value === undefined) values.delete(key)
    else values.set(key, value)
  }
  const change = (key: Key, value: Value | undefined) => {
    changes?.push([key, values.get(key)])
    put(key, value)
  }
  return {
    get: key => values.get(key),
    set: change,
    delete: key => change(key, undefined),
    within(make) {
      const outer = changes
      const own: typeof outer = []
      changes = own
      const made = make()
      changes = outer
      for (const [key, before] of own.reverse()) put(key, before)
      return made
    },
  }
}
