import type { Sym } from '../ir/node.js'
import { kernels } from '../kernels/frozen.js'
import type { Kernel } from '../kernels/kernel.js'
import { specialise, specialName, type Specialised } from '../kernels/specialise.js'
import type { Emitted, Settings } from '../options.js'
import { isOfBatch, type Program, type RoutineName, type Table } from '../schedule/program.js'
import { isScalar, layoutOf, type Layout } from './layout.js'
import { moduleScope } from './names.js'
import { copiedInputs } from './objective.js'
import type { ModuleWords } from './routines.js'
import { startKernels } from './starts.js'
import { expressionUsage, usageOf, type Usage } from './usage.js'

/** What a module holds beside its functions, because they mention it. */
export interface Contents {
  readonly words: ModuleWords
  /** Those that the module uses. */
  readonly kernels: readonly Kernel[]
  readonly constants: Program['constants']
  readonly constantsUseKernels: boolean
  /** Constant arrays that the module uses. */
  readonly tables: readonly Table[]
  /** Kernels made for sizes. */
  readonly specialised: readonly Specialised[]
  readonly usesWorkspace: boolean
}

/** Decides which functions the module has and what everything at its top level is called. */
export function contentsOf(program: Program, emitted: ReadonlySet<Emitted>, settings: Pick<Settings, 'shared' | 'precision'>, typed: boolean): Contents {
  const layout = layoutOf(program.fn.model, settings)
  const present = functionsOf(program, emitted, layout)
  const usage = new Map(program.routines.filter(({ of }) => present.has(isOfBatch(of) ? 'valueAndGradBatch' : of)).map(routine => [routine, usageOf(routine, program)]))
  const usages = [...usage.values()]
  const constants = neededConstants(program, usages)
  const loaded = constants.map(({ value }) => expressionUsage(value))
  const used = orderedKernels([...[...usages, ...loaded].flatMap(usage => [...usage.kernels]), ...startKernels(layout.params)])
  const specialised = specialKernels(usages)

  const hasBlock = program.routines.some(({ of }) => of === 'block')
  const scope = moduleScope(new Set(program.fn.labels.values()))
  for (const kernel of used) for (const name of declaredNames(kernel)) scope.claim(name)
  for (const { name } of specialised) scope.claim(name)
  const chunkNames = new Map(program.routines.filter(({ chunk }) => chunk > 0).map(({ of, chunk }) => [`${of} ${chunk}`, scope.claim(`${of}_${chunk}`)]))
  const inputNames = new Map<Sym, string>(layout.inputs.map(({ symbol, name }) => [symbol, scope.claim(name)]))
  if (present.has('valueAndGradBatch')) {
    chunkNames.set('example 0', scope.claim('example'))
    if (hasBlock) chunkNames.set('block 0', scope.claim('block'))
  }
  const tables = [...new Set(usages.flatMap(usage => [...usage.tables]))].sort((p, q) => p.id - q.id)
  const tableNames = new Map(tables.map(table => [table, scope.claim(table.label ?? 'table')]))
  const batched = present.has('valueAndGradBatch') ? layout.inputs.filter(input => !layout.shared.has(input) && (hasBlock || !isScalar(input))) : []
  const startNames = new Map(batched.map(({ symbol }) => [symbol, scope.claim(`${found(inputNames.get(symbol), symbol.name)}_at`)]))
  for (const { array, start } of program.fn.examples?.symbols.values() ?? []) if (startNames.has(array)) inputNames.set(start, found(startNames.get(array), array.name))
  const ownNames = new Map(copiedInputs(layout, present).map(({ symbol }) => [symbol, scope.claim(`own_${found(inputNames.get(symbol), symbol.name)}`)]))
  const constantNames = new Map(constants.map(({ variable }) => [variable.id, scope.claim(variable.label ?? 'constant')]))

  return {
    kernels: used,
    constants,
    tables, specialised,
    constantsUseKernels: loaded.some(usage => usage.kernels.size > 0),
    usesWorkspace: usages.some(({ arrays }) => arrays.has('work')),
    words: {
      program, layout, typed, scope,
      inputName: symbol => found(inputNames.get(symbol), symbol.name),
      chunkName: (of, chunk) => found(chunkNames.get(`${of} ${chunk}`), `${of} ${chunk}`),
      kernelName: name => name,
      specialName,
      tableName: table => found(tableNames.get(table), 'table'),
      constantName: ({ id }) => constantNames.get(id),
      startName: (symbol, of) => (of === 'block' || (of === 'example' && symbol.shape.length > 0) ? startNames.get(symbol) : undefined),
      ownName: symbol => found(ownNames.get(symbol), symbol.name),
      has: name => present.has(name),
      usage: routine => found(usage.get(routine), routine.of),
    },
  }
}

/** The kernels made for sizes that are mentioned and those that they call, each once. */
function specialKernels(usages: readonly Usage[]): Specialised[] {
  const calls = [...new Set(usages.flatMap(usage => [...usage.specialised]))].sort().map(call => JSON.parse(call) as [kernel: string, sizes: number[]])
  return [...new Map(calls.flatMap(([kernel, sizes]) => specialise(kernel, sizes)).map(special => [special.name, special])).values()]
}

/** `gradient` and `objective` are made of `valueAndGrad`, which is then there, if only for them. */
function functionsOf({ routines }: Program, emitted: ReadonlySet<Emitted>, layout: Layout): Set<Emitted> {
  const scheduled = (name: RoutineName) => routines.some(({ of }) => of === name)
  const present = new Set<Emitted>()
  if (emitted.has('forward') && scheduled('forward')) present.add('forward')
  if (emitted.has('backward') && scheduled('backward')) present.add('backward')
  if (!layout.single) return present
  if (scheduled('valueAndGrad') || (present.has('forward') && present.has('backward'))) for (const name of ['valueAndGrad', 'gradient', 'objective'] as const) if (emitted.has(name)) present.add(name).add('valueAndGrad')
  if (emitted.has('valueAndGradBatch') && scheduled('example')) present.add('valueAndGradBatch')
  return present
}

/** The constants that are mentioned, and those that these are made of. */
function neededConstants({ constants }: Program, usages: readonly Usage[]): Program['constants'] {
  if (constants.length === 0) return []
  const needed = new Set(usages.flatMap(usage => [...usage.constants].map(({ id }) => id)))
  const kept = []
  for (const constant of [...constants].reverse()) {
    if (!needed.has(constant.variable.id)) continue
    kept.push(constant)
    for (const { id } of expressionUsage(constant.value).constants) needed.add(id)
  }
  return kept.reverse()
}

/** The kernels that are mentioned and those that they use, in alphabetical order: functions may come in any. */
function orderedKernels(mentioned: readonly string[]): Kernel[] {
  const names = new Set<string>()
  const pending = [...mentioned]
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    if (names.has(name)) continue
    names.add(name)
    pending.push(...found(kernels.get(name), name).uses)
  }
  return [...names].sort().map(name => found(kernels.get(name), name))
}

/** What a kernel brings to the top level: itself and, in some, tables and parts of its own. */
const declaredNames = ({ javascript }: Kernel): string[] =>
  [...javascript.matchAll(/^(?:function|const) (\w+)/gm)].map(match => match[1]!)

function found<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`'${name}' has no place in the module`)
  return value
}
