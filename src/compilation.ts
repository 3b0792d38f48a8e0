import { createDiagnostics, type Diagnostics, type Finding } from './diagnostics/diagnostic.js'
import { createSource, type Source, type Span } from './diagnostics/span.js'
import { createGraph, type Graph } from './ir/build.js'
import type { Fn } from './ir/fn.js'
import type { Node } from './ir/node.js'
import { verifyFn } from './ir/verify.js'
import type { Settings } from './options.js'

/** What a stage did, for `inspect` and for whoever wants to know where the time went. */
export interface StageRecord {
  readonly name: string
  readonly milliseconds: number
  /** What the stage gave; a Fn but for the last two. */
  readonly result: unknown
}

/** One equation of a derivation: `before` became `after`, by the rule of that name. */
export interface DerivationStep {
  readonly rule: string
  readonly before: Node
  readonly after: Node
}

/** From the source of a compilation to the program that it states. Faults are reported; the Fn is then of no use. */
export type FrontEnd = (compilation: Compilation) => Fn

/** All that one compilation carries; there is no other state. */
export interface Compilation {
  readonly source: Source
  readonly settings: Settings
  readonly graph: Graph
  readonly diagnostics: Diagnostics
  readonly stages: readonly StageRecord[]
  /** The rewrites made, in order, if `recordSteps` asked for them. */
  readonly steps: DerivationStep[] | undefined
  /** Runs a stage: times it, records its result, and stops the compilation if it reported errors. */
  step<Result>(name: string, run: () => Result): Result
  report(finding: Finding, span: Span, file?: Source): void
  /** What reads layer specs, where it has been loaded. */
  readonly specs: FrontEnd | undefined
}

/** Thrown by `step` when a stage has reported errors; whoever runs the pipeline catches it. */
export class Stopped extends Error {}

export function createCompilation(text: string, settings: Settings, { recordSteps = false, verify = false, specs }: { recordSteps?: boolean; verify?: boolean; specs?: FrontEnd | undefined } = {}): Compilation {
  const source = createSource(text, settings.filename)
  const diagnostics = createDiagnostics(source)
  const stages: StageRecord[] = []
  return {
    source,
    settings,
    diagnostics,
    stages,
    graph: createGraph(settings.maxOperations * 8),
    steps: recordSteps ? [] : undefined,
    step(name, run) {
      const began = performance.now()
      const result = run()
      stages.push({ name, milliseconds: performance.now() - began, result })
      if (diagnostics.failed) throw new Stopped()
      if (verify && isFn(result)) verifyFn(result)
      return result
    },
    report: (finding, span, file) => diagnostics.report(finding, span, file),
    specs,
  }
}

const isFn = (result: unknown): result is Fn => typeof result === 'object' && result !== null && 'graph' in result && 'outputs' in result
