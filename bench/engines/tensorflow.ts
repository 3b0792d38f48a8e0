import { createRequire } from 'node:module'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { build } from 'esbuild'
import { file } from '../files.js'

/** What the benchmarks use of TensorFlow.js, of which this program knows no types where it is not installed. */
export interface Tensor {
  readonly shape: number[]
  dataSync(): Float32Array
  dispose(): void
}

export interface Tensorflow {
  setBackend(name: string): Promise<boolean>
  setWasmPaths(folder: string): void
  tensor(values: Float32Array, shape: readonly number[]): Tensor
  valueAndGrads(f: (...args: Tensor[]) => Tensor): (args: Tensor[]) => { readonly value: Tensor; readonly grads: Tensor[] }
  add(a: Tensor, b: Tensor): Tensor
  mul(a: Tensor, b: Tensor): Tensor
  matMul(a: Tensor, b: Tensor, transposeA?: boolean, transposeB?: boolean): Tensor
  reshape(x: Tensor, shape: readonly number[]): Tensor
  sigmoid(x: Tensor): Tensor
  tanh(x: Tensor): Tensor
  relu(x: Tensor): Tensor
  zeros(shape: readonly number[]): Tensor
  split(x: Tensor, parts: number, axis: number): Tensor[]
  unstack(x: Tensor, axis: number): Tensor[]
  conv2d(x: Tensor, filter: Tensor, strides: number, padding: 'same' | 'valid'): Tensor
  maxPool(x: Tensor, size: number, strides: number, padding: 'same' | 'valid'): Tensor
  readonly losses: {
    sigmoidCrossEntropy(labels: Tensor, logits: Tensor): Tensor
    softmaxCrossEntropy(labels: Tensor, logits: Tensor): Tensor
    meanSquaredError(labels: Tensor, predictions: Tensor): Tensor
  }
}

/** The optional project in which TensorFlow.js and jax-js are installed: `npm ci --prefix test/tensorflow`. */
const project = createRequire(file('test/tensorflow/package.json'))

export function resolved(name: string): string | undefined {
  try {
    return project.resolve(name)
  }
  catch {
    return undefined
  }
}

/**
 * TensorFlow.js with its backends cpu and wasm, or undefined where it is not installed. It is bundled from its modules, as an application's bundler does:
 * what Node takes by itself (`main`) has no gradients registered.
 */
export async function loadTensorflow(): Promise<Tensorflow | undefined> {
  const wasm = resolved('@tensorflow/tfjs-backend-wasm')
  if (!wasm || !resolved('@tensorflow/tfjs-core') || !resolved('@tensorflow/tfjs-backend-cpu')) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'gradgen-bench-'))
  try {
    const outfile = join(folder, 'tensorflow.cjs')
    await build({
      stdin: {
        contents: "import '@tensorflow/tfjs-core/dist/register_all_gradients'\nimport '@tensorflow/tfjs-backend-cpu'\nexport * from '@tensorflow/tfjs-core'\nexport { setWasmPaths } from '@tensorflow/tfjs-backend-wasm'\n",
        resolveDir: dirname(project.resolve('./package.json')),
      },
      bundle: true, platform: 'node', format: 'cjs', mainFields: ['module', 'main'], outfile, logLevel: 'silent',
    })
    const tf: Tensorflow = createRequire(outfile)(outfile)
    tf.setWasmPaths(`${dirname(wasm)}/`)
    return tf
  }
  finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
