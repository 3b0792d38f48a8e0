/** The extents of a value, outermost first: `[]` a scalar, `[n]` a vector, `[rows, columns]` a matrix. */
export type Shape = readonly number[]

export const scalar: Shape = Object.freeze([])

/** How many numbers a value of this shape holds. */
export const elements = (shape: Shape): number => shape.reduce((product, extent) => product * extent, 1)
