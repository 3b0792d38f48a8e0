/**
 * Weights of Keras and TensorFlow.js in the flat `params` of a module that was compiled from their model.json: the manifest says what lies
 * where in the binary files, the module's `paramsLayout` where it goes. Needs nothing but what browsers have.
 */

/** Where each param lies in `params`: a module's `paramsLayout`. */
export type ParamsLayout = Readonly<Record<string, { readonly offset: number; readonly length: number; readonly shape: readonly number[] }>>

/** A tensor as a manifest has it. */
export interface ManifestWeight {
  readonly name: string
  readonly shape: readonly number[]
  readonly dtype: string
  /** value = scale·stored + min; of float16, only the stored type. */
  readonly quantization?: { readonly dtype: string; readonly scale?: number; readonly min?: number }
}

/** Files that hold some tensors one after another, whatever file one ends in. */
export interface ManifestGroup {
  readonly paths: readonly string[]
  readonly weights: readonly ManifestWeight[]
}

/** A parsed model.json of TensorFlow.js, or its `weightsManifest`. */
export type Manifest = readonly ManifestGroup[] | { readonly weightsManifest: readonly ManifestGroup[] }

/** Gives the bytes of a file that a manifest names: `path => fetch(base + path).then(answer => answer.arrayBuffer())`. */
export type ReadShard = (path: string) => ArrayBuffer | Uint8Array | Promise<ArrayBuffer | Uint8Array>

/** A tensor with its numbers, row by row. */
export interface Weight {
  readonly shape: readonly number[]
  readonly data: Float64Array
}

/** Thrown for weights that do not belong to the module, or bytes that do not belong to the manifest. */
export class WeightsError extends Error {
  override readonly name = 'WeightsError'
}

/** Fills `params` (fresh ones if none are given) with the weights of a model.json. */
export async function loadWeights(manifest: Manifest, read: ReadShard, layout: ParamsLayout, params = new Float64Array(lengthOf(layout))): Promise<Float64Array> {
  const weights = new Map<string, Weight>()
  for (const group of groupsOf(manifest)) {
    const shards = await Promise.all(group.paths.map(async path => bytesOf(await read(path))))
    for (const [name, weight] of decodeGroup(group, joined(shards))) weights.set(name, weight)
  }
  return placeWeights(weights, layout, params)
}

/** The tensors of a manifest, whose files are given as one buffer each, in their order. */
export function decodeWeights(manifest: Manifest, shards: readonly (ArrayBuffer | Uint8Array)[]): Map<string, Weight> {
  const weights = new Map<string, Weight>()
  let next = 0
  for (const group of groupsOf(manifest)) {
    const own = shards.slice(next, next += group.paths.length)
    if (own.length < group.paths.length) throw new WeightsError(`the manifest names ${next} files, and ${shards.length} are given`)
    for (const [name, weight] of decodeGroup(group, joined(own.map(bytesOf)))) weights.set(name, weight)
  }
  return weights
}

/**
 * Puts tensors where a module's params have them. A tensor is known by the layer and the weight, the first and the last part of its name:
 * `lstm/lstm_cell/kernel:0` is `lstm/kernel`. All that is missing or has another shape is told at once.
 */
export function placeWeights(weights: ReadonlyMap<string, Weight>, layout: ParamsLayout, params = new Float64Array(lengthOf(layout))): Float64Array {
  const length = lengthOf(layout)
  if (params.length < length) throw new WeightsError(`params have ${params.length} numbers, and the layout has ${length}`)
  const byShortName = new Map<string, Weight>()
  for (const [name, weight] of weights) byShortName.set(shortName(name), weight)
  const problems: string[] = []
  for (const [name, { offset, length: count, shape }] of Object.entries(layout)) {
    const weight = weights.get(name) ?? byShortName.get(name) ?? byShortName.get(shortName(name))
    if (!weight) problems.push(`'${name}' is missing`)
    else if (weight.data.length !== count || !sameShape(weight.shape, shape)) problems.push(`'${name}' is [${weight.shape.join(', ')}], and the module has [${shape.join(', ')}]`)
    else params.set(weight.data, offset)
  }
  if (problems.length === 0) return params
  const strangers = [...weights.keys()].filter(name => !Object.hasOwn(layout, name) && !Object.hasOwn(layout, shortName(name)))
  throw new WeightsError(`${some(problems)}${strangers.length > 0 ? `; the weights also have ${some(strangers.map(name => `'${name}'`))}` : ''}`)
}

const mostListed = 10

const some = (words: readonly string[]): string =>
  words.length <= mostListed ? words.join(', ') : `${words.slice(0, mostListed).join(', ')} and ${words.length - mostListed} more`

/** `dense/kernel` of `dense/kernel:0`, `lstm/kernel` of `lstm/lstm_cell/kernel`. */
function shortName(name: string): string {
  const parts = name.replace(/:\d+$/, '').split('/')
  return parts.length > 2 ? `${parts[0]!}/${parts.at(-1)!}` : parts.join('/')
}

const groupsOf = (manifest: Manifest): readonly ManifestGroup[] => {
  const groups = 'weightsManifest' in manifest ? manifest.weightsManifest : manifest
  if (!Array.isArray(groups)) throw new WeightsError('there is no weightsManifest: pass the parsed model.json of TensorFlow.js')
  return groups
}

const lengthOf = (layout: ParamsLayout): number => Object.values(layout).reduce((end, { offset, length }) => Math.max(end, offset + length), 0)

const sameShape = (p: readonly number[], q: readonly number[]): boolean => p.length === q.length && p.every((extent, k) => extent === q[k])

const bytesOf = (shard: ArrayBuffer | Uint8Array): Uint8Array => (shard instanceof Uint8Array ? shard : new Uint8Array(shard))

function joined(shards: readonly Uint8Array[]): Uint8Array {
  if (shards.length === 1) return shards[0]!
  const all = new Uint8Array(shards.reduce((sum, shard) => sum + shard.length, 0))
  let at = 0
  for (const shard of shards) {
    all.set(shard, at)
    at += shard.length
  }
  return all
}

/** How numbers are stored: bytes each, and how one is read (little-endian, as TensorFlow.js writes them). */
const types: Readonly<Record<string, { readonly bytes: number; readonly read: (view: DataView, at: number) => number } | undefined>> = {
  float32: { bytes: 4, read: (view, at) => view.getFloat32(at, true) },
  float16: { bytes: 2, read: (view, at) => halfFloat(view.getUint16(at, true)) },
  int32: { bytes: 4, read: (view, at) => view.getInt32(at, true) },
  uint8: { bytes: 1, read: (view, at) => view.getUint8(at) },
  uint16: { bytes: 2, read: (view, at) => view.getUint16(at, true) },
  bool: { bytes: 1, read: (view, at) => view.getUint8(at) },
}

function decodeGroup({ weights, paths }: ManifestGroup, bytes: Uint8Array): [string, Weight][] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 0
  const decoded = weights.map(({ name, shape, dtype, quantization }): [string, Weight] => {
    const stored = quantization?.dtype ?? dtype
    const type = Object.hasOwn(types, stored) ? types[stored] : undefined
    if (!type) throw new WeightsError(`'${name}' is stored as ${stored}, which is not known`)
    const count = shape.reduce((product, extent) => product * extent, 1)
    if (at + count * type.bytes > bytes.length) throw new WeightsError(`${paths.join(', ')} ended within '${name}': ${bytes.length} bytes are too few`)
    const { scale = 1, min = 0 } = quantization ?? {}
    const data = new Float64Array(count)
    for (let k = 0; k < count; k++) data[k] = type.read(view, at + k * type.bytes) * scale + min
    at += count * type.bytes
    return [name, { shape, data }]
  })
  if (at !== bytes.length) throw new WeightsError(`${paths.join(', ')} have ${bytes.length} bytes, and the manifest says ${at}`)
  return decoded
}

/** IEEE 754 binary16. */
function halfFloat(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1
  const exponent = (bits >> 10) & 31
  const fraction = bits & 1023
  if (exponent === 0) return sign * fraction * 2 ** -24
  return exponent === 31 ? (fraction === 0 ? sign * Infinity : NaN) : sign * (1 + fraction / 1024) * 2 ** (exponent - 15)
}
