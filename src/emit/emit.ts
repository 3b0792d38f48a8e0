import type { Compilation } from '../compilation.js'
import { printer } from '../formula/print.js'
import type { Fn } from '../ir/fn.js'
import { elements } from '../ir/shape.js'
import type { Kernel } from '../kernels/kernel.js'
import { reachable } from '../ir/walk.js'
import { emittable, type Emitted } from '../options.js'
import { loopChoices } from '../schedule/choices.js'
import { visitStatements } from '../schedule/measure.js'
import { isOfBatch, type Program } from '../schedule/program.js'
import { batchMembers } from './batch.js'
import { buffersMember, ownBuffers } from './buffers.js'
import { gradientMember, viewsMember } from './conveniences.js'
import { docsOf } from './docs.js'
import { conditionText, expressionText, type Words } from './expression.js'
import { alignedFormulas, formulasOf, type Describe } from './formulas.js'
import { sourceHash } from './hash.js'
import { headerLines } from './header.js'
import { placesData } from './layout.js'
import { dataMember, type Data } from './literal.js'
import { declarationLines, isExported, javascriptLines, typescriptLines, type ConstantMember, type Member } from './member.js'
import { lineOrigins, type Block } from './map.js'
import { metaData } from './meta.js'
import { objectKey } from './names.js'
import { numberLiteral } from './number.js'
import { assemblesParams, copiedInputs, objectiveMember, vectorName } from './objective.js'
import { isComposed, routineMembers, type ModuleWords, type PublicRoutine } from './routines.js'
import { initParamsMember } from './starts.js'
import { contentsOf } from './words.js'

/** A module as text. */
export interface EmittedModule {
  /** The module itself, in the language of the target. */
  readonly code: string
  /** Its declarations, for target `js`. */
  readonly types: string | undefined
  /** Where in the source is stated what each line of the code is for (map.ts). */
  readonly origins: () => readonly number[]
  readonly operations: Program['operations']
  /** The functions of SPEC §4 that it exports, in the order of `emittable`. */
  readonly functions: readonly Emitted[]
}

/** A program as the text of a gradient module. */
export function emit(program: Program, compilation: Compilation): EmittedModule {
  const typed = compilation.settings.target === 'ts'
  const { members, header, functions } = moduleOf(program, compilation, typed)
  const { operations, fn: { model } } = program
  const lines = typed ? typescriptLines : (member: Member) => javascriptLines(member, true)
  return {
    code: joined(header, members, lines),
    origins: () => lineOrigins(blocks(header, members, lines), model.stated?.get(model.outputs.at(-1)?.name ?? '') ?? -1),
    types: typed ? undefined : joined(header, members.filter(isExported), declarationLines),
    operations,
    functions,
  }
}

/**
 * The same module as the body of a function that returns an object of its exports: what the library's `evaluate` runs, where there is no
 * module loader. Nothing runs it at compile time.
 */
export function emitFunctionBody(program: Program, compilation: Compilation): string {
  const { members, header } = moduleOf(program, compilation, false)
  const exports = members.filter(isExported).map(({ name }) => `  ${objectKey(name)},`)
  return ["'use strict'", joined(header, members, member => javascriptLines(member, false)), 'return {', ...exports, '}', ''].join('\n')
}

function joined(header: readonly string[], members: readonly Member[], lines: (member: Member) => string[]): string {
  return [...blocks(header, members, lines).flatMap(({ lines }) => (lines.length > 0 ? [lines.join('\n')] : [])), ''].join('\n')
}

/** What stands in the text, from top to bottom. */
const blocks = (header: readonly string[], members: readonly Member[], lines: (member: Member) => string[]): Block[] => [
  { lines: header, member: undefined },
  ...members.map((member, k): Block => ({ lines: [...(isTight(member, members[k - 1]) ? [] : ['']), ...lines(member)], member })),
]

/** Undocumented constants stand together. */
const isTight = (member: Member, before: Member | undefined): boolean =>
  before !== undefined && [member, before].every(each => each.kind === 'constant' && each.doc.length === 0)

interface ModuleParts {
  readonly header: readonly string[]
  readonly members: readonly Member[]
  readonly functions: readonly Emitted[]
}

function moduleOf(program: Program, { settings, source }: Compilation, typed: boolean): ModuleParts {
  const emitted = new Set(settings.emit)
  const contents = contentsOf(program, emitted, settings, typed)
  const { words } = contents
  const { layout, has } = words
  const functions = new Set(emittable.filter(has))
  const readable = program.fn.shown ?? program.fn
  const describe = describer(readable)
  const formulas = formulasOf(readable, describe)
  const docs = docsOf(formulas, layout, { hasBackward: has('backward'), vector: vectorName(words) })

  const { operations, tapeLength } = program
  const header = headerLines({
    from: baseName(source.filename),
    formulas: alignedFormulas(formulas),
    operations: {
      forward: operations.forward,
      backward: has('backward') ? operations.backward : undefined,
      valueAndGrad: has('valueAndGrad') ? operations.valueAndGrad : undefined,
    },
    tapeLength,
    bytesPerNumber: layout.floats === 'Float32Array' ? 4 : 8,
    workspaceLength: contents.usesWorkspace ? program.workspaceLength : 0,
    arrays: arraysOf(program, readable, words),
  })

  const routine = (name: PublicRoutine) => (has(name) ? routineMembers(name, words, docs[name], emitted.has(name)) : [])
  const convenience = (name: 'gradient' | 'objective', make: (words: ModuleWords, doc: readonly string[]) => Member) =>
    has(name) ? [make(words, docs[name])] : []
  const vector = (name: string, length: number): ConstantMember => privateConstant(name, `/* @__PURE__ */ new ${layout.floats}(${length})`)
  const data = (name: string, doc: string, value: Data) => dataMember(name, doc, value, typed)

  const carried = ({ name, typescript, javascript }: Pick<Kernel, 'name' | 'typescript' | 'javascript'>): Member => ({ kind: 'source', name, source: (typed ? typescript : javascript).replace(arrayParameter, `: ${layout.floats}`) })
  const kernels = contents.kernels.map(carried)
  const constants = contents.constants.map(constant => loadedConstant(constant, words))
  // Kernels come last, for readers' sake, unless a constant calls one while the module loads: its tables must be there by then.
  const [early, late] = contents.constantsUseKernels ? [kernels, []] : [[], kernels]

  const members: Member[] = [
    ...early,
    ...constants,
    ...contents.tables.map(table => privateConstant(words.tableName(table), `/* @__PURE__ */ ${layout.floats}.of(${table.data.map(numberLiteral).join(', ')})`)),
    ...(contents.usesWorkspace ? [vector('work', program.workspaceLength)] : []),
    ...((has('valueAndGrad') && !has('forward')) || has('valueAndGradBatch') ? [vector('scratch', layout.gradLength)] : []),
    ...(isComposed(words) ? [vector('ownTape', tapeLength)] : []),
    ...(has('objective') && assemblesParams(words) ? [vector('allParams', layout.paramsLength)] : []),
    ...copiedInputs(layout, functions).map(({ symbol, shape }) => vector(words.ownName(symbol), elements(shape))),
    ...ownBuffers(words),
    ...routine('forward'),
    ...routine('backward'),
    ...routine('valueAndGrad'),
    ...convenience('gradient', gradientMember),
    ...convenience('objective', objectiveMember),
    ...(has('valueAndGradBatch') ? batchMembers(words, docs.valueAndGradBatch) : []),
    ...(layout.params.length === 0 ? [] : [
      initParamsMember(words),
      viewsMember('views', 'params', layout.paramsPlaces, 'Named windows on a vector of params: what is written to one is written to the other.', layout),
      viewsMember('gradViews', 'grad', layout.gradPlaces, 'Named windows on a gradient.', layout),
    ]),
    buffersMember(words),
    data('layout', 'Where each part of a gradient lies in `grad`.', placesData(layout.gradPlaces)),
    data('paramsLayout', 'Where each param lies in `params`.', placesData(layout.paramsPlaces)),
    data('tapeLength', 'How many numbers `forward` leaves for `backward`.', tapeLength),
    data('paramsLength', 'How many numbers `params` holds.', layout.paramsLength),
    data('gradLength', 'How many numbers `grad` holds.', layout.gradLength),
    data('meta', 'What the module was made from and what it costs.', metaData(program, layout, readable, describe, sourceHash(source.text))),
    ...late,
    ...contents.specialised.map(carried),
  ]
  return { header, members, functions: settings.emit.filter(has) }
}

/** The choice that was made for vectors and matrices: loops, or straight lines. */
function arraysOf(program: Program, { graph, outputs }: Fn, { has, usage }: ModuleWords): string | undefined {
  const routines = program.routines.filter(({ of }) => has(isOfBatch(of) ? 'valueAndGradBatch' : of))
  const overArrays = routines.filter(routine => usage(routine).overArrays)
  const loops = loopChoices({ routines: overArrays })
  let kernels = 0
  for (const { body } of overArrays) visitStatements(body, statement => { if (statement.do === 'kernel') kernels++ })
  const count = (what: number, text: string) => (what > 0 ? [`${what} ${text}`] : [])
  const kinds = [
    ...count(loops.filter(({ step, accumulators }) => step > accumulators).length, 'over several rows at a time'),
    ...count(loops.filter(({ sums }) => sums > 1).length, 'with several sums'),
    ...count(loops.filter(({ accumulators }) => accumulators > 1).length, 'with partial sums'),
  ]
  const batch = program.fn.examples && routines.some(({ of }) => of === 'block') ? ` Batches: ${program.fn.examples.count} examples at a time.` : ''
  if (loops.length + kernels > 0) return `Arrays: ${loops.length} loops${kinds.length > 0 ? ` (${kinds.join(', ')})` : ''}${kernels > 0 ? ` and ${kernels} calls of kernels` : ''}.${batch}`
  return graph.hasTensors && reachable(graph, outputs.map(({ node }) => node)).some(({ shape }) => shape.length > 0) ? 'Arrays: unrolled, element by element.' : undefined
}

/** Kernels are written for doubles; those that take arrays take the module's own. */
const arrayParameter = /: Float64Array\b/g

const privateConstant = (name: string, value: string): ConstantMember => ({ kind: 'constant', name, exported: false, doc: [], value, type: '' })

/** `const exp_2 = Math.exp(2)`, which bundlers may drop if nothing uses it. */
function loadedConstant({ variable, value }: Program['constants'][number], words: ModuleWords): ConstantMember {
  const missing = (): never => { throw new Error('a constant of the module may depend on constants only') }
  const level: Words = { variable: other => words.constantName(other) ?? missing(), kernel: words.kernelName, symbol: missing, array: missing, base: missing, mark: '' }
  const text = variable.type === 'boolean' ? conditionText(value, level) : expressionText(value, level)
  const isCall = /^[\w.]+\([^()]*\)$/.test(text)
  return privateConstant(words.constantName(variable) ?? missing(), isCall ? `/* @__PURE__ */ ${text}` : `/* @__PURE__ */ (() => ${text})()`)
}

/** Formulas longer than this are not shown in a file of code. */
const longestFormula = 40

function describer({ graph }: Fn): Describe {
  return (node, name) => printer({ notation: 'text', name, limit: longestFormula, graph })(node)
}

const baseName = (filename: string): string => filename.split(/[/\\]/).at(-1) || 'a formula'
