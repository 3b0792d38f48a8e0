import type { Sym } from '../ir/node.js'
import { isTable, type ArrayName, type ArrayRef, type Expression, type Program, type Routine, type RoutineName, type Statement, type Table, type Variable } from '../schedule/program.js'
import { kernelOf } from './target.js'

/** What a piece of a program mentions. */
export interface Usage {
  readonly symbols: ReadonlySet<Sym>
  readonly arrays: ReadonlySet<ArrayName>
  /** Constants of the module. */
  readonly constants: ReadonlySet<Variable>
  readonly kernels: ReadonlySet<string>
  /** Kernels made for sizes: `["solve",[3,1]]`. */
  readonly specialised: ReadonlySet<string>
  /** Constant arrays. */
  readonly tables: ReadonlySet<Table>
  /** Arrays that are read or written outside `if (tape !== undefined)`, hence must be there. */
  readonly needed: ReadonlySet<ArrayName>
  /** True if there are loops or calls of kernels made for sizes. */
  readonly overArrays: boolean
}

/** What one routine mentions, by itself or in its arguments to chunks. */
export function usageOf(routine: Routine, program: Program): Usage {
  const usage = emptyUsage()
  const pending: { readonly list: readonly Statement[]; readonly guarded: boolean }[] = [{ list: routine.body, guarded: false }]
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { list, guarded } = next
    for (const statement of list) switch (statement.do) {
      case 'define': collect(statement.value, usage, guarded); break
      case 'declare': case 'note': break
      case 'assign': case 'add':
        if ('kind' in statement.target) collect(statement.target, usage, guarded)
        collect(statement.value, usage, guarded)
        break
      case 'if':
        collect(statement.condition, usage, guarded)
        pending.push({ list: statement.then, guarded }, { list: statement.else, guarded })
        break
      case 'loop':
        usage.overArrays = true
        collect(statement.from, usage, guarded)
        collect(statement.to, usage, guarded)
        pending.push({ list: statement.body, guarded })
        break
      case 'fill': collectArray(statement.array, usage, guarded); break
      case 'kernel':
        usage.overArrays = true
        usage.specialised.add(JSON.stringify([statement.kernel, statement.sizes]))
        for (const { array, offset } of statement.regions) {
          collectArray(array, usage, guarded)
          collect(offset, usage, guarded)
        }
        break
      case 'ifTape':
        usage.arrays.add('tape')
        pending.push({ list: statement.then, guarded: true })
        break
      case 'chunk':
        for (const taken of chunkOf(program, routine.of, statement.chunk).takes)
          if (typeof taken === 'string') usage.arrays.add(taken)
          else usage.symbols.add(taken)
        break
      case 'return': if (statement.value) collect(statement.value, usage, guarded); break
    }
  }
  return usage
}

/** What an expression by itself mentions. */
export function expressionUsage(expression: Expression): Usage {
  const usage = emptyUsage()
  collect(expression, usage, false)
  return usage
}

export function chunkOf(program: Program, of: RoutineName, chunk: number): Routine {
  const found = program.routines.find(routine => routine.of === of && routine.chunk === chunk)
  if (!found) throw new Error(`${of} has no chunk ${chunk}`)
  return found
}

interface Collected extends Usage {
  readonly symbols: Set<Sym>
  readonly arrays: Set<ArrayName>
  readonly constants: Set<Variable>
  readonly kernels: Set<string>
  readonly specialised: Set<string>
  readonly tables: Set<Table>
  readonly needed: Set<ArrayName>
  overArrays: boolean
}

const emptyUsage = (): Collected =>
  ({ symbols: new Set(), arrays: new Set(), constants: new Set(), kernels: new Set(), specialised: new Set(), tables: new Set(), needed: new Set(), overArrays: false })

function collectArray(array: ArrayRef, usage: Collected, guarded: boolean): void {
  if (typeof array === 'object') {
    if (isTable(array)) usage.tables.add(array)
    else usage.symbols.add(array)
    return
  }
  usage.arrays.add(array)
  if (!guarded) usage.needed.add(array)
}

/** Expressions are short (schedule/inline.ts), hence the recursion. */
function collect(expression: Expression, usage: Collected, guarded: boolean): void {
  switch (expression.kind) {
    case 'number': break
    case 'symbol': usage.symbols.add(expression.symbol); break
    case 'variable':
      if (expression.variable.isConstant) usage.constants.add(expression.variable)
      break
    case 'slot':
      collectArray(expression.array, usage, guarded)
      break
    case 'element':
      collectArray(expression.array, usage, guarded)
      collect(expression.index, usage, guarded)
      break
    case 'index': for (const [term] of expression.terms) collect(term, usage, guarded); break
    case 'operation': {
      const kernel = kernelOf(expression.op)
      if (kernel !== undefined) usage.kernels.add(kernel)
      for (const arg of expression.args) collect(arg, usage, guarded)
      break
    }
  }
}
