import { pathToFileURL } from 'node:url'
import { resolved } from './tensorflow.js'

/** What the benchmarks use of jax-js. An operation takes its arguments away; `ref` keeps one for another use. */
export interface Tracer {
  readonly ref: Tracer
  readonly shape: number[]
  add(other: Tracer | number): Tracer
  sub(other: Tracer | number): Tracer
  mul(other: Tracer | number): Tracer
  reshape(shape: readonly number[]): Tracer
  transpose(axes?: readonly number[]): Tracer
  slice(...index: (number | readonly number[])[]): Tracer
  dataSync(): Float32Array
  dispose(): void
}

export interface Jax {
  defaultDevice(device: string): string
  jit<F>(f: F): F
  valueAndGrad(f: (...args: Tracer[]) => Tracer, options: { readonly argnums: readonly number[] }): (...args: Tracer[]) => [Tracer, Tracer[]]
  readonly numpy: {
    array(values: Float32Array): Tracer
    zeros(shape: readonly number[]): Tracer
    matmul(a: Tracer, b: Tracer): Tracer
    dot(a: Tracer, b: Tracer): Tracer
    mean(x: Tracer): Tracer
    sum(x: Tracer): Tracer
    tanh(x: Tracer): Tracer
    max(x: Tracer, axis?: number): Tracer
  }
  readonly nn: {
    sigmoid(x: Tracer): Tracer
    relu(x: Tracer): Tracer
    softplus(x: Tracer): Tracer
    logSoftmax(x: Tracer): Tracer
  }
  readonly lax: { conv(x: Tracer, filter: Tracer, strides: readonly number[], padding: 'SAME' | 'VALID'): Tracer }
}

/** jax-js, on its WebAssembly backend (in Node there is no other but a slow interpreter); undefined where it is not installed. */
export async function loadJax(): Promise<Jax | undefined> {
  const path = resolved('@jax-js/jax')
  if (!path) return undefined
  const jax: Jax = await import(pathToFileURL(path).href)
  jax.defaultDevice('wasm')
  return jax
}
