/**
 * Types for imports of formulas that have no declaration file of their own: `/// <reference types="gradgen/client" />`, or
 * `"types": ["gradgen/client"]` in `tsconfig.json`. The functions are there, typed loosely; which of them a model has, and with which
 * arguments, only its own declaration file knows (`gradgen types`).
 */
declare module '*.expr' {
  type Argument = number | Float64Array | ArrayLike<number> | undefined
  type Layout = Readonly<Record<string, { readonly offset: number; readonly length: number; readonly shape: readonly number[] }>>

  export function forward(...args: readonly Argument[]): number & Float64Array
  export function backward(...args: readonly Argument[]): void
  export function valueAndGrad(...args: readonly Argument[]): number
  export function gradient(...args: readonly Argument[]): Record<string, number & Float64Array>
  export function objective(x: ArrayLike<number>, ...args: readonly (Argument | { [index: number]: number; readonly length: number })[]): number
  export function valueAndGradBatch(...args: readonly Argument[]): number
  export function initParams(seed?: number): Float64Array
  export function views(params: Float64Array): Record<string, Float64Array>
  export function gradViews(grad: Float64Array): Record<string, Float64Array>
  export const layout: Layout
  export const paramsLayout: Layout
  export const tapeLength: number
  export const paramsLength: number
  export const gradLength: number
  export const meta: Readonly<Record<string, unknown>>
}

declare module '*.layers.json' {
  export * from 'model.expr'
}

declare module '*.layers.yaml' {
  export * from 'model.expr'
}

declare module '*.layers.yml' {
  export * from 'model.expr'
}
