import type { Call, Node } from '../../ir/node.js'
import type { Shape } from '../../ir/shape.js'
import { isAffine, read, type Affine, type ReadAttributes, type Subscript } from '../../ops/tensor/read.js'

/** How a read is written where what it reads is written as a whole. */
export type ReadForm =
  /** One scalar everywhere: it is written as that scalar where something else gives the shape. */
  | { readonly kind: 'filled' }
  | { readonly kind: 'transposed' }
  | { readonly kind: 'diag' }
  /** `A[2:4, 1]`: a subscript is a range, or a number or label that stands in the argument of that number. */
  | { readonly kind: 'part'; readonly slots: readonly Slot[] }

export type Slot = { readonly range: string } | { readonly place: number } | { readonly label: Node }

/** The form of a read, if it has one: others are written by the entry, in index notation. */
export function readForm(call: Call): ReadForm | undefined {
  const { subscripts, padded, domain } = read.of(call)
  const [x, ...labels] = call.args
  if (subscripts.length === 0) return { kind: 'filled' }
  if (padded) return undefined
  if (labels.length === 0 && isTransposition(subscripts, domain)) return { kind: 'transposed' }
  if (labels.length === 0 && isDiagonal(subscripts, x!.shape)) return { kind: 'diag' }
  const slots = partSlots(call.attributes as ReadAttributes, x!.shape, call.args)
  return slots && { kind: 'part', slots }
}

const isIndex = (subscript: Subscript | undefined, axis: number): boolean =>
  subscript !== undefined && isAffine(subscript) && subscript.offset === 0 && subscript.terms.length === 1 && subscript.terms[0]![0] === axis && subscript.terms[0]![1] === 1

const isTransposition = (subscripts: readonly Subscript[], domain: Shape): boolean =>
  subscripts.length === 2 && domain.length === 2 && isIndex(subscripts[0], 1) && isIndex(subscripts[1], 0)

const isDiagonal = (subscripts: readonly Subscript[], shape: Shape): boolean =>
  subscripts.length === 2 && shape[0] === shape[1] && isIndex(subscripts[0], 0) && isIndex(subscripts[1], 0)

/** Slots of a read that takes axes in their order, each of the domain's once. */
function partSlots({ subscripts, domain }: ReadAttributes, shape: Shape, args: readonly Node[]): Slot[] | undefined {
  let used = 0
  const slots: Slot[] = []
  for (const [axis, subscript] of subscripts.entries()) {
    if (!isAffine(subscript)) {
      const along = labelAlong(args[subscript.argument]!, domain)
      if (!along || along.axis !== (along.axis === undefined ? undefined : used)) return undefined
      if (along.axis !== undefined) used++
      slots.push({ label: along.label })
    } else if (subscript.terms.length === 0) slots.push({ place: subscript.offset })
    else {
      const [[along, step], ...more] = subscript.terms as [Affine['terms'][number], ...Affine['terms']]
      if (more.length > 0 || along !== used) return undefined
      slots.push({ range: rangeText(subscript.offset, step, domain[along]!, shape[axis]!) })
      used++
    }
  }
  return used === domain.length ? slots : undefined
}

/** What a label argument is laid along: a scalar along nothing, a vector along one axis of the domain. */
function labelAlong(label: Node, domain: Shape): { readonly label: Node; readonly axis: number | undefined } | undefined {
  if (label.shape.length === 0) return { label, axis: undefined }
  if (domain.length === 1) return { label, axis: 0 }
  if (label.kind !== 'call' || label.op !== read || label.args.length > 1 || label.args[0]!.shape.length !== 1) return undefined
  const [subscript] = read.of(label).subscripts
  const axis = isAffine(subscript!) && subscript.terms.length === 1 ? subscript.terms[0]![0] : -1
  return isIndex(subscript, axis) ? { label: label.args[0]!, axis } : undefined
}

/** `2:4`, `1:2:9`, `5:-1:1`; `:` for a whole axis. */
function rangeText(offset: number, step: number, count: number, extent: number): string {
  const [first, last] = [offset + 1, offset + step * (count - 1) + 1]
  if (first === 1 && step === 1 && count === extent) return ':'
  return step === 1 ? `${first}:${last}` : `${first}:${step}:${last}`
}
