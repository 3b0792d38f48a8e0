import { elements } from '../ir/shape.js'
import type { FunctionMember, Parameter } from './member.js'
import { batchParameters, exampleMembers, type ModuleWords } from './routines.js'

/**
 * `valueAndGradBatch`: the mean over examples that stand one after another, with the functions that it calls: of a block of examples, if there
 * is one, and of a single one. An input of every example's own is a vector: of numbers for a scalar, of tensors one behind the other.
 */
export function batchMembers(words: ModuleWords, doc: readonly string[]): FunctionMember[] {
  const { layout, typed, program } = words
  const { gradLength } = layout
  const mark = typed ? '!' : ''
  const members = exampleMembers('example', words)
  const example = members.at(-1)!
  const blocks = program.routines.some(({ of }) => of === 'block') ? exampleMembers('block', words) : []
  const block = blocks.at(-1)
  const scope = words.scope.inner()
  const [n, k, sum] = [scope.claim('n'), scope.claim('k'), scope.claim('sum')] as const

  const mentioned = new Set([example, ...(block ? [block] : [])].flatMap(({ parameters }) => parameters.map(({ name }) => name)))
  const parameters = batchParameters(words).map((parameter): Parameter => ({ ...parameter, unused: !mentioned.has(parameter.name) }))
  const count: Parameter = { name: n, type: 'number' }
  const first = layout.params.length > 0 ? 1 : 0
  const call = (member: FunctionMember, of: 'example' | 'block') => `${member.name}(${argumentsOf(member, of, k, words).join(', ')})`
  const step = program.fn.examples?.count ?? 1
  return [...members, ...blocks, {
    kind: 'function', name: 'valueAndGradBatch', exported: true, doc,
    parameters: [...parameters.slice(0, first), count, ...parameters.slice(first), { name: 'grad', type: `${layout.floats} | undefined` }],
    returns: 'number',
    body: [
      '  if (grad === undefined) grad = scratch',
      `  grad.fill(0, 0, ${gradLength})`,
      `  let ${sum} = 0`,
      ...(block ? [
        `  let ${k} = 0`,
        `  for (; ${k} + ${step} <= ${n}; ${k} += ${step}) ${sum} += ${call(block, 'block')}`,
        `  for (; ${k} < ${n}; ${k}++) ${sum} += ${call(example, 'example')}`,
      ] : [`  for (let ${k} = 0; ${k} < ${n}; ${k}++) ${sum} += ${call(example, 'example')}`]),
      `  for (let ${k} = 0; ${k} < ${gradLength}; ${k}++) grad[${k}]${mark} /= ${n}`,
      `  return ${sum} / ${n}`,
    ],
  }]
}

/** What is handed to either for the k-th example: each input as it is, and where that example begins in it; or, if that is one number, the number. */
function argumentsOf({ parameters }: FunctionMember, of: 'example' | 'block', k: string, { layout, typed, inputName, startName }: ModuleWords): string[] {
  const text = new Map<string, string>()
  for (const input of layout.inputs) {
    if (layout.shared.has(input)) continue
    const start = startName(input.symbol, of)
    const name = inputName(input.symbol)
    if (start === undefined) text.set(name, `${name}[${k}]${typed ? '!' : ''}`)
    else text.set(start, elements(input.shape) === 1 ? k : `${k} * ${elements(input.shape)}`)
  }
  return parameters.map(({ name }) => text.get(name) ?? name)
}
