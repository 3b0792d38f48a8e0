import { createCompilation } from '../src/compilation.js'
import { onwards } from '../src/compile.js'
import { emit } from '../src/emit/emit.js'
import { settle } from '../src/settings.js'
import { simplify } from '../src/simplify/simplify.js'
import { straightLineFn } from './straight-line.js'

export interface LongModel {
  readonly code: string
  /** Operations of value and gradient together. */
  readonly operations: number
  readonly stages: readonly { readonly name: string; readonly milliseconds: number }[]
}

/** A straight-line model of so many operations, through all stages but the parser, whose limit of 4 MB of text it would pass. */
export function longModel(operations: number, ended: (stage: string, milliseconds: number) => void = () => {}): LongModel {
  const { settings } = settle({ target: 'js', filename: 'line.expr', maxOperations: 100 * operations, maxBytes: Infinity })
  const { step, ...rest } = createCompilation('', settings)
  const compilation = {
    ...rest,
    step<Result>(name: string, run: () => Result): Result {
      const began = performance.now()
      const result = step(name, run)
      ended(name, performance.now() - began)
      return result
    },
  }
  const written = straightLineFn(compilation.graph, operations)
  const primal = compilation.step('simplify', () => simplify({ ...written, written }, compilation))
  const program = onwards(primal, compilation)
  const { code } = compilation.step('emit', () => emit(program, compilation))
  return { code, operations: program.operations.valueAndGrad, stages: compilation.stages }
}
