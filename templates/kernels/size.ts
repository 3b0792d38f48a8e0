/** A parameter of this type is a size: kernels are specialised to it, and have a literal in its place. */
export type Size = number
