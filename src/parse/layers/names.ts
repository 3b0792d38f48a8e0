/** `use_bias` and `GlorotUniform` as `useBias` and `glorotUniform`. */
export const camelCase = (name: string): string =>
  name.replace(/^[A-Z]+(?=[A-Z][a-z]|$|\d)|^[A-Z]/, first => first.toLowerCase()).replace(/_([a-z\d])/g, (_, letter: string) => letter.toUpperCase())

/** `use_bias` as `useBias`; nothing else is changed. */
export const camelKey = (key: string): string => (key.startsWith('_') ? key : key.replace(/_([a-z\d])/g, (_, letter: string) => letter.toUpperCase()))

/** Keras's name of a layer that has none: `max_pooling2d`, `leaky_re_lu`. */
export const snakeCase = (type: string): string =>
  type.replace(/\W+/g, '').replace(/(.)([A-Z][a-z]+)/g, '$1_$2').replace(/([a-z])([A-Z])/g, '$1_$2').toLowerCase()

/** `glu` for `./layers/glu.expr`. */
export const fileStem = (path: string): string => (/([^/\\]*)$/.exec(path)?.[1] ?? path).replace(/\.expr$/, '')

/** True for what a spec calls a template by. */
export const isTemplatePath = (type: string): boolean => /\.expr$/i.test(type)

/** The first of `dense`, `dense_1` … that nothing is called by. */
export function createNames(taken: Iterable<string>): (stem: string) => string {
  const names = new Set(taken)
  const counts = new Map<string, number>()
  return stem => {
    let count = counts.get(stem) ?? 0
    let name = stem
    while (names.has(name = count === 0 ? stem : `${stem}_${count}`)) count++
    counts.set(stem, count + 1)
    names.add(name)
    return name
  }
}

/** The name that is meant, whatever its case: `glorot_uniform`, `GlorotUniform`. */
export function known(given: string, names: Iterable<string>): string | undefined {
  const plain = (name: string) => name.replace(/[_\s]/g, '').toLowerCase()
  return [...names].find(name => plain(name) === plain(given))
}
