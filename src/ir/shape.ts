/** The extents of a value, outermost first: `[]` a scalar, `[n]` a vector, `[rows, columns]` a matrix. Numbers lie in row-major order. */
export type Shape = readonly number[]

export const scalar: Shape = Object.freeze([])

/** How many numbers a value of this shape holds. */
export const elements = (shape: Shape): number => shape.reduce((product, extent) => product * extent, 1)

export const sameShape = (p: Shape, q: Shape): boolean => p === q || (p.length === q.length && p.every((extent, axis) => extent === q[axis]))

/** How far apart neighbours along each axis lie: `[12, 4, 1]` for `[2, 3, 4]`. */
export function strides(shape: Shape): number[] {
  const found = new Array<number>(shape.length)
  let stride = 1
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    found[axis] = stride
    stride *= shape[axis]!
  }
  return found
}

/** The axes of a shape, from the outermost: `[0, 1]` for a matrix. */
export const axesOf = (shape: Shape): number[] => shape.map((_, axis) => axis)

/** As people write it: `[3, 4]`; a scalar is `[]`. */
export const shapeText = (shape: Shape): string => `[${shape.join(', ')}]`

/** Every point of a domain in row-major order. The array of indices is the same one each time. */
export function forEachPoint(domain: Shape, visit: (point: readonly number[], flat: number) => void): void {
  const total = elements(domain)
  const point = new Array<number>(domain.length).fill(0)
  for (let flat = 0; flat < total; flat++) {
    visit(point, flat)
    for (let axis = domain.length - 1; axis >= 0; axis--) {
      if (++point[axis]! < domain[axis]!) break
      point[axis] = 0
    }
  }
}

/** A number, or numbers nested as deep as a shape has axes: how people write tensors down. */
export type Numbers = number | readonly Numbers[]

/** Row-major numbers as people write them: a number for a scalar, a list of rows for a matrix. */
export function nested(shape: Shape, data: ArrayLike<number>, start = 0): Numbers {
  if (shape.length === 0) return data[start]!
  const [extent, ...rest] = shape as [number, ...number[]]
  const step = elements(rest)
  return Array.from({ length: extent }, (_, k) => nested(rest, data, start + k * step))
}

/** The numbers in row-major order; undefined if they do not have the shape. A flat list will do for any. */
export function flattened(shape: Shape, numbers: Numbers): readonly number[] | undefined {
  if (typeof numbers === 'number') return shape.length === 0 ? [numbers] : undefined
  if (shape.length === 0) return undefined
  if (numbers.length === elements(shape) && numbers.every((each): each is number => typeof each === 'number')) return numbers
  const [extent, ...rest] = shape as [number, ...number[]]
  if (numbers.length !== extent) return undefined
  const parts = numbers.map(each => flattened(rest, each))
  return parts.includes(undefined) ? undefined : parts.flatMap(part => [...part!])
}
