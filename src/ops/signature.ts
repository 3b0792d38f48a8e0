/** How a function is called, as people write it: `leakyRelu(x, alpha = 0.2)`, `log(x, base?)`, `max(x, …)`. */
export interface Signature {
  readonly name: string
  readonly text: string
  readonly parameters: readonly string[]
  /** How many of the parameters must be given. */
  readonly required: number
  /** What parameters are if they are left out. */
  readonly defaults: ReadonlyMap<string, number>
  /** True if it takes any number of arguments of the first kind. */
  readonly variadic: boolean
}

export function readSignature(text: string): Signature {
  const [, name = '', list = ''] = /^(\w+)\((.*)\)$/.exec(text) ?? []
  const items = list.split(',').map(item => item.trim())
  const variadic = items.at(-1) === '…'
  const parameters: string[] = []
  const defaults = new Map<string, number>()
  let required = 0
  for (const item of items.filter(each => each !== '…')) {
    const [, parameter = '', optional, value] = /^(\w+)(\?)?(?: = (.+))?$/.exec(item) ?? []
    parameters.push(parameter)
    if (value !== undefined) defaults.set(parameter, Number(value))
    else if (!optional) required++
  }
  return { name, text, parameters, required, defaults, variadic }
}
