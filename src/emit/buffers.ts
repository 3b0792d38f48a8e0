import { elements } from '../ir/shape.js'
import { objectType, returnedObject } from './literal.js'
import type { FunctionMember, SourceMember } from './member.js'
import type { ModuleWords } from './routines.js'

/** In bytes, all of them together. */
const mostBytes = 8 * 2 ** 20

interface Buffer {
  readonly name: string
  readonly length: number
}

/**
 * The arrays that a caller of this module needs, by name, as long as they are not too many bytes together: inputs come last. An input is called
 * as in the signature where its own name is taken.
 */
function buffersOf({ layout, program, inputName, has }: ModuleWords): Buffer[] {
  const own: Buffer[] = [
    ...(layout.params.length > 0 ? [{ name: 'params', length: layout.paramsLength }] : []),
    { name: 'grad', length: layout.gradLength },
    ...(layout.single ? [] : [{ name: 'out', length: layout.outLength }]),
    ...(has('backward') && !layout.single ? [{ name: 'upstream', length: layout.outLength }] : []),
    ...(has('backward') && program.tapeLength > 0 ? [{ name: 'tape', length: program.tapeLength }] : []),
  ]
  const taken = new Set(own.map(({ name }) => name))
  const inputs = layout.inputs.filter(({ shape }) => shape.length > 0)
    .map(({ name, shape, symbol }) => ({ name: taken.has(name) ? inputName(symbol) : name, length: elements(shape) }))
  let left = mostBytes / (layout.floats === 'Float32Array' ? 4 : 8)
  return [...own, ...inputs].filter(({ length }) => {
    if (length > left) return false
    left -= length
    return true
  })
}

const typeOf = (words: ModuleWords): string => objectType(buffersOf(words).map(({ name }) => [name, words.layout.floats]))

/** Where `buffers` keeps them. */
export const ownBuffers = (words: ModuleWords): SourceMember[] =>
  [{ kind: 'source', name: 'own', source: words.typed ? `let own: ${typeOf(words)} | undefined` : 'let own' }]

/** `buffers`: arrays of the module's own, made when they are first asked for. */
export function buffersMember(words: ModuleWords): FunctionMember {
  const { floats } = words.layout
  const [only, ...more] = returnedObject(buffersOf(words).map(({ name, length }) => [name, `new ${floats}(${length})`]))
  return {
    kind: 'function', name: 'buffers', exported: true,
    doc: ['The arrays that a caller needs, one of each and always the same, made on the first call: a place for params, inputs and results.'],
    parameters: [], returns: typeOf(words),
    body: [`${only!.replace('return', 'return own ??=')}`, ...more],
  }
}
