import { elements } from '../ir/shape.js'
import { isScalar } from './layout.js'
import type { FunctionMember, Parameter } from './member.js'
import { exampleMembers, float64Array, modelParameters, type ModuleWords } from './routines.js'

/**
 * `valueAndGradBatch`: the mean over examples that stand one after another, with the function of one example that it calls. An input of
 * every example's own is a vector: of numbers for a scalar, of tensors one behind the other.
 */
export function batchMembers(words: ModuleWords, doc: readonly string[]): FunctionMember[] {
  const { layout, typed, inputName } = words
  const { gradLength } = layout
  const mark = typed ? '!' : ''
  const members = exampleMembers(words)
  const example = members.at(-1)!
  const scope = words.scope.inner()
  const [n, k, sum] = [scope.claim('n'), scope.claim('k'), scope.claim('sum')] as const

  const text = new Map<string, string>()
  for (const input of layout.inputs) {
    if (layout.shared.has(input)) continue
    const name = inputName(input.symbol)
    const start = words.startName(input.symbol)
    if (start === undefined) text.set(name, `${name}[${k}]${mark}`)
    else text.set(start, elements(input.shape) === 1 ? k : `${k} * ${elements(input.shape)}`)
  }
  const args = example.parameters.map(({ name }) => text.get(name) ?? name)
  const mentioned = new Set(example.parameters.map(({ name }) => name))
  const parameters = modelParameters(words).map((parameter): Parameter => {
    const input = layout.inputs.find(({ symbol }) => inputName(symbol) === parameter.name)
    const isVector = input !== undefined && !layout.shared.has(input) && isScalar(input)
    const type = !isVector ? parameter.type : input.symbol.classes === undefined ? float64Array : 'ArrayLike<number>'
    return { ...parameter, type, unused: !mentioned.has(parameter.name) }
  })
  const count: Parameter = { name: n, type: 'number' }
  const first = layout.params.length > 0 ? 1 : 0
  return [...members, {
    kind: 'function', name: 'valueAndGradBatch', exported: true, doc,
    parameters: [...parameters.slice(0, first), count, ...parameters.slice(first), { name: 'grad', type: `${float64Array} | undefined` }],
    returns: 'number',
    body: [
      '  if (grad === undefined) grad = scratch',
      `  grad.fill(0, 0, ${gradLength})`,
      `  let ${sum} = 0`,
      `  for (let ${k} = 0; ${k} < ${n}; ${k}++) ${sum} += ${example.name}(${args.join(', ')})`,
      `  for (let ${k} = 0; ${k} < ${gradLength}; ${k}++) grad[${k}]${mark} /= ${n}`,
      `  return ${sum} / ${n}`,
    ],
  }]
}
