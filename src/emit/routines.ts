import type { Argument } from '../ir/fn.js'
import type { Sym } from '../ir/node.js'
import type { Emitted } from '../options.js'
import { isOfBatch, isTable, type ArrayName, type ArrayRef, type Program, type Routine, type RoutineName, type Slot, type Table, type Variable } from '../schedule/program.js'
import type { Layout } from './layout.js'
import type { FunctionMember, Parameter } from './member.js'
import type { Scope } from './names.js'
import { statementLines, type RoutineWords } from './statements.js'
import { chunkOf, type Usage } from './usage.js'

/** What the things at the top level of the module are called, and which target it is for. */
export interface ModuleWords {
  readonly program: Program
  readonly layout: Layout
  /** Types and non-null marks are written. */
  readonly typed: boolean
  readonly scope: Scope
  inputName(symbol: Sym): string
  chunkName(of: RoutineName, chunk: number): string
  kernelName(name: string): string
  /** A kernel made for sizes. */
  specialName(kernel: string, sizes: readonly number[]): string
  tableName(table: Table): string
  constantName(variable: Variable): string | undefined
  /** Where an example, or a block of them, begins in the vector of this input, if each example of a batch has its own: `x_at`. */
  startName(symbol: Sym, of: RoutineName): string | undefined
  /** The module's own vector for an input that is part of what an optimiser hands over. */
  ownName(symbol: Sym): string
  /** True if the module has this function of SPEC §4, exported or not. */
  has(name: Emitted): boolean
  /** What a routine of such a function mentions. */
  usage(routine: Routine): Usage
}

/** What an input is handed over as. */
export const inputType = ({ shape, classes }: Sym, { floats }: Pick<Layout, 'floats'>): string =>
  shape.length === 0 ? 'number' : classes === undefined ? floats : 'ArrayLike<number>'

/** The model's own arguments, which every function takes first: all params as one vector, then the inputs. */
export const modelParameters = ({ layout, inputName }: ModuleWords): Parameter[] => [
  ...(layout.params.length > 0 ? [{ name: 'params', type: layout.floats }] : []),
  ...layout.inputs.map(({ symbol }: Argument) => ({ name: inputName(symbol), type: inputType(symbol, layout) })),
]

/** The same for many examples: an input of every example's own is a vector. */
export const batchParameters = (words: ModuleWords): Parameter[] => {
  const { layout, inputName } = words
  const vectors = new Map(layout.inputs.filter(input => !layout.shared.has(input)).map(({ symbol }) => [inputName(symbol), symbol]))
  return modelParameters(words).map(parameter => {
    const symbol = vectors.get(parameter.name)
    return symbol ? { ...parameter, type: symbol.classes === undefined ? layout.floats : 'ArrayLike<number>' } : parameter
  })
}

/** The functions of SPEC §4 that are routines of the program themselves. */
export type PublicRoutine = Exclude<RoutineName, 'example' | 'block'>

/** What SPEC §4 says each takes after the model's own arguments. */
function ownParameters(of: PublicRoutine, { layout, program }: ModuleWords): Parameter[] {
  const grad = { name: 'grad', type: `${layout.floats} | undefined` }
  switch (of) {
    case 'forward':
      return [
        ...(layout.single ? [] : [{ name: 'out', type: layout.floats, fallback: `new ${layout.floats}(${layout.outLength})` }]),
        { name: 'tape', type: layout.floats, optional: true },
      ]
    case 'backward':
      return [
        { name: 'tape', type: program.tapeLength === 0 ? `${layout.floats} | undefined` : layout.floats },
        { name: 'upstream', type: layout.single ? 'number' : layout.floats },
        grad,
      ]
    case 'valueAndGrad':
      return [grad]
  }
}

/** A routine and the chunks that it is made of. */
function partsOf(of: RoutineName, { program }: ModuleWords): { readonly main: Routine; readonly chunks: readonly Routine[] } {
  const routines = program.routines.filter(routine => routine.of === of)
  const main = routines.find(({ chunk }) => chunk === 0)
  if (!main) throw new Error(`the program has no ${of}`)
  return { main, chunks: routines.filter(({ chunk }) => chunk > 0).sort((p, q) => p.chunk - q.chunk) }
}

/** What a routine mentions of the arguments that it might take. */
function mentionedIn(main: Routine, words: ModuleWords): Set<string> {
  const used = words.usage(main)
  return new Set<string>([...used.arrays, ...[...used.symbols].flatMap(symbol => argumentsFor(symbol, main.of, words))])
}

/** One of `forward`, `backward`, `valueAndGrad`, with the chunks it is made of before it. */
export function routineMembers(of: PublicRoutine, words: ModuleWords, doc: readonly string[], exported: boolean): FunctionMember[] {
  const { layout } = words
  if (of === 'valueAndGrad' && isComposed(words)) return [composedMember(words, doc, exported)]
  const { main, chunks } = partsOf(of, words)
  const mentioned = mentionedIn(main, words)
  const skip = gradSkipped(of, words)
  const isUnused = ({ name, fallback }: Parameter) => !mentioned.has(name) && fallback === undefined && !skip.mentions.includes(name)
  const parameters = [...modelParameters(words), ...ownParameters(of, words)].map(parameter => ({ ...parameter, unused: isUnused(parameter) }))
  const result = of === 'forward' && !layout.single ? 'out' : undefined
  const { body, origins } = statementLines(main.body, routineWords(main, words, result))
  const closing = result !== undefined && !returned(main) ? [`  return ${result}`] : []
  return [
    ...chunks.map(chunk => chunkMember(chunk, words, chunks.length)),
    {
      kind: 'function', name: of, exported, doc,
      parameters,
      returns: of === 'backward' ? 'void' : of === 'forward' && !layout.single ? layout.floats : 'number',
      body: [...skip.lines, ...body, ...closing],
      origins: [...skip.lines.map(() => -1), ...origins],
    },
  ]
}

const returned = ({ body }: Routine): boolean => body.at(-1)?.do === 'return'

/** True if `valueAndGrad` has no routine of its own: it is the two others, one after the other. */
export const isComposed = ({ program, has }: ModuleWords): boolean => has('valueAndGrad') && program.routines.every(({ of }) => of !== 'valueAndGrad')

function composedMember(words: ModuleWords, doc: readonly string[], exported: boolean): FunctionMember {
  const model = modelParameters(words)
  const args = model.map(({ name }) => name)
  const own = ownParameters('valueAndGrad', words)
  const value = words.scope.inner().claim('value')
  return {
    kind: 'function', name: 'valueAndGrad', exported, doc,
    parameters: [...model, ...own],
    returns: 'number',
    body: [
      ...gradSkipped('valueAndGrad', words).lines,
      `  const ${value} = forward(${[...args, 'ownTape'].join(', ')})`,
      `  backward(${[...args, 'ownTape', '1', ...own.map(({ name }) => name)].join(', ')})`,
      `  return ${value}`,
    ],
  }
}

/** The gradient of one example of a batch, or of a block, private to the module, with the chunks it is made of before it. It takes only what it mentions. */
export function exampleMembers(of: 'example' | 'block', words: ModuleWords): FunctionMember[] {
  const { layout } = words
  const { main, chunks } = partsOf(of, words)
  const mentioned = mentionedIn(main, words)
  const starts = words.layout.inputs.flatMap(({ symbol }) => words.startName(symbol, of) ?? []).map(name => ({ name, type: 'number' }))
  const model = of === 'block' ? batchParameters(words) : modelParameters(words)
  const parameters = [...model, ...starts, { name: 'grad', type: layout.floats }].filter(({ name }) => mentioned.has(name))
  return [
    ...chunks.map(chunk => chunkMember(chunk, words, chunks.length)),
    {
      kind: 'function', name: words.chunkName(of, 0), exported: false,
      doc: [of === 'example'
        ? 'The value for one example of a batch; adds its gradient to `grad`.'
        : `The sum of the values of ${words.program.fn.examples?.count ?? 0} examples of a batch, worked out together; adds the sum of their gradients to \`grad\`.`],
      parameters, returns: 'number',
      ...statementLines(main.body, routineWords(main, words, undefined)),
    },
  ]
}

/** `undefined` for `grad` skips the gradient: the first lines of the two that fill one, and the parameters they mention. */
function gradSkipped(of: PublicRoutine, words: ModuleWords): { readonly lines: readonly string[]; readonly mentions: readonly string[] } {
  if (of === 'forward') return { lines: [], mentions: [] }
  if (of === 'backward') return { lines: ['  if (grad === undefined) return'], mentions: ['grad'] }
  if (!words.has('forward')) return { lines: ['  if (grad === undefined) grad = scratch'], mentions: ['grad'] }
  const args = modelParameters(words).map(({ name }) => name)
  return { lines: [`  if (grad === undefined) return forward(${args.join(', ')})`], mentions: ['grad', ...args] }
}

function chunkMember(routine: Routine, words: ModuleWords, count: number): FunctionMember {
  const { needed } = words.usage(routine)
  const { layout } = words
  const parameters = passed(routine).flatMap((taken): Parameter[] => {
    if (typeof taken !== 'string') {
      const type = taken.role === 'param' ? layout.floats : routine.of !== 'block' ? inputType(taken, layout) : batchParameters(words).find(({ name }) => name === words.inputName(taken))?.type ?? inputType(taken, layout)
      return argumentsFor(taken, routine.of, words).map((name, k) => ({ name, type: k === 0 ? type : 'number' }))
    }
    const isOptional = taken === 'tape' && routine.of === 'forward' && !needed.has('tape')
    return [{ name: taken, type: isOptional ? `${layout.floats} | undefined` : taken === 'upstream' && layout.single ? 'number' : layout.floats }]
  })
  return {
    kind: 'function',
    name: words.chunkName(routine.of, routine.chunk),
    exported: false,
    doc: [`Part ${routine.chunk} of ${count} of \`${isOfBatch(routine.of) ? words.chunkName(routine.of, 0) : routine.of}\`.`],
    parameters,
    returns: 'void',
    ...statementLines(routine.body, routineWords(routine, words, undefined)),
  }
}

/** What a chunk is handed: everything it takes but the workspace, which is the module's. */
const passed = (routine: Routine): (Sym | ArrayName)[] => routine.takes.filter(taken => taken !== 'work')

function routineWords({ of }: Routine, words: ModuleWords, result: string | undefined): RoutineWords {
  const scope = words.scope.inner()
  const names = new Map<number, string>()
  const mark = words.typed ? '!' : ''
  const array = (array: ArrayRef): string =>
    typeof array === 'string' ? array : isTable(array) ? words.tableName(array) : words.inputName(array)
  return {
    result,
    array,
    base: array => (of === 'example' && typeof array === 'object' && !isTable(array) ? words.startName(array, of) : undefined),
    mark,
    annotation: ({ type }) => (words.typed ? (type === 'boolean' ? ': boolean' : ': number') : ''),
    kernelCall: (kernel, sizes, regions) => `${words.specialName(kernel, sizes)}(${regions.join(', ')})`,
    kernel: words.kernelName,
    symbol: symbol => (symbol.role === 'param' ? `params[${paramSlot(symbol, words).index}]${mark}` : symbolText(symbol, words)),
    variable(variable) {
      const known = words.constantName(variable) ?? names.get(variable.id)
      if (known !== undefined) return known
      const name = variable.label === undefined ? scope.temporary() : scope.claim(variable.label)
      names.set(variable.id, name)
      return name
    },
    chunkCall(chunk) {
      const args = passed(chunkOf(words.program, of, chunk)).flatMap(taken => (typeof taken === 'string' ? [taken] : argumentsFor(taken, of, words)))
      return `${words.chunkName(of, chunk)}(${args.join(', ')})`
    },
  }
}

/** The arguments that stand for a symbol: itself, and where the example begins in it. Where a block begins is a symbol of its own. */
function argumentsFor(symbol: Sym, of: RoutineName, words: ModuleWords): string[] {
  const start = of === 'example' ? words.startName(symbol, of) : undefined
  return [symbolText(symbol, words), ...(start === undefined ? [] : [start])]
}

/** What a symbol is an argument as: a param is found in `params`. */
const symbolText = (symbol: Sym, words: ModuleWords): string =>
  symbol.role === 'param' ? 'params' : symbol.role === 'upstream' ? 'upstream' : words.inputName(symbol)

function paramSlot(symbol: Sym, { layout }: ModuleWords): Slot {
  const place = layout.paramsPlaces.find(({ argument }) => argument.symbol === symbol)
  if (!place) throw new Error(`'${symbol.name}' is not a param`)
  return { kind: 'slot', array: 'params', index: place.offset }
}
