import { check as checkWith, type CheckOptions as AllCheckOptions, type CheckReport } from './checking.js'
import { compile as compileWith, type CompileResult } from './compile.js'
import { evaluate as evaluateWith, type EvaluatedModule } from './evaluate.js'
import { inspect as inspectWith, inspectAsync as inspectAsyncWith, type InspectAsyncOptions as AllInspectAsyncOptions, type InspectOptions as AllInspectOptions } from './inspection.js'
import type { CompileOptions } from './options.js'
import { layerSpecs as specs } from './parse/layers/front-end.js'

export type CheckOptions = Omit<AllCheckOptions, 'specs'>
export type InspectOptions = Omit<AllInspectOptions, 'specs'>
export type InspectAsyncOptions = Omit<AllInspectAsyncOptions, 'specs'>

/** Compiles a formula or a layer spec to a gradient module. Never throws for bad input, reads and writes no files, runs in a browser. */
export const compile = (source: string, options: CompileOptions = {}): CompileResult => compileWith(source, { ...options, specs })

/**
 * Holds the compiled module against high-precision differences of the formula as written, at random points of the inputs' domains.
 *
 * @throws {InvalidInput} if the source or the options are at fault; its `diagnostics` say how.
 */
export const check = (source: string, options: CheckOptions = {}): CheckReport => checkWith(source, { ...options, specs })

/**
 * Shows the values, the simplified derivatives and what they cost, or the graph.
 *
 * @throws {InvalidInput} if the source, the options or the point are at fault; its `diagnostics` say how.
 */
export const inspect = (source: string, options: InspectOptions = {}): string => inspectWith(source, { ...options, specs })

/** The same, and circuits (`svg`) and reports (`html`) too: the libraries that these need are loaded when they are asked for. */
export const inspectAsync = (source: string, options: InspectAsyncOptions = {}): Promise<string> => inspectAsyncWith(source, { ...options, specs })

/**
 * Compiles a formula or a layer spec and loads it: for notebooks and tests. Functions that the model does not have, or that `emit` leaves out,
 * are missing. It runs the emitted text, so it needs a page or process that allows `new Function`.
 *
 * @throws {InvalidInput} if the source or the options are at fault; its `diagnostics` say how.
 */
export const evaluate = (source: string, options: CompileOptions = {}): EvaluatedModule => evaluateWith(source, { ...options, specs })
