import { codes } from '../../diagnostics/codes.js'
import { sameShape, type Shape } from '../../ir/shape.js'
import { constantValue } from '../constants.js'
import { elementwise } from './broadcast.js'
import { ownShapes, rankOf, ShapeFault, type Operand, type TensorFunction } from './operand.js'

/** `c ? a : b`: with a number for c, one of two values of one shape; with an array, element by element. */
export const choose: TensorFunction = (site, args) => {
  const [condition, yes, no] = args as readonly [Operand, Operand, Operand]
  const shapes = ownShapes(site, [yes, no]) as [Shape, Shape]
  const fits = sameShape(...shapes)
  if (rankOf(site, condition) > 0) return elementwise(site, 'select', ...args)
  const known = condition.lifted || (fits && condition.node.kind !== 'const') ? undefined : constantValue(condition.node)
  if (known !== undefined) return known ? yes : no
  if (!fits) throw new ShapeFault(codes.branchShapes({ shapes }))
  return elementwise(site, 'select', ...args)
}
