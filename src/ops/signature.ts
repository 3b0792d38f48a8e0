/** How a function is called, as people write it: `leakyRelu(x, alpha = 0.2)`, `log(x, base?)`, `max(x, …)`, `conv1d(x, filter, pad = valid|same)`. */
export interface Signature {
  readonly name: string
  readonly text: string
  readonly parameters: readonly string[]
  /** How many of the parameters must be given. */
  readonly required: number
  /** What parameters are if they are left out: a number, or what another parameter is. */
  readonly defaults: ReadonlyMap<string, number | string>
  /** Which words options may be, the default first. */
  readonly words: ReadonlyMap<string, readonly string[]>
  /** True if it takes any number of arguments of the first kind. */
  readonly variadic: boolean
}

/** Words that options may be, and the numbers that stand for them: none that the option could be itself, but for `valid`, which is no padding. */
export const wordNumbers: ReadonlyMap<string, number> = new Map([['valid', 0], ['same', -0.5]])

export function readSignature(text: string): Signature {
  const [, name = '', list = ''] = /^(\w+)\((.*)\)$/.exec(text) ?? []
  const items = list.split(',').map(item => item.trim())
  const variadic = items.at(-1) === '…'
  const parameters: string[] = []
  const defaults = new Map<string, number | string>()
  const words = new Map<string, readonly string[]>()
  let required = 0
  for (const item of items.filter(each => each !== '…')) {
    const [, parameter = '', optional, value] = /^(\w+)(\?)?(?: = (.+))?$/.exec(item) ?? []
    const [first, ...others] = value?.split('|') ?? []
    if (others.length > 0) words.set(parameter, [first!, ...others])
    if (first !== undefined) defaults.set(parameter, parameters.includes(first) ? first : wordNumbers.get(first) ?? Number(first))
    else if (!optional) required++
    parameters.push(parameter)
  }
  return { name, text, parameters, required, defaults, words, variadic }
}
