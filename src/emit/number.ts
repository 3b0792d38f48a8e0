import { precedence } from '../ir/text.js'

/** Numbers that JavaScript has a name for, bit for bit. */
const named: ReadonlyMap<number, string> = new Map(
  (['PI', 'E', 'LN2', 'LN10', 'LOG2E', 'LOG10E', 'SQRT2', 'SQRT1_2'] as const).map(name => [Math[name], `Math.${name}`]),
)

/** The shortest text that gives the same bits back. */
export function numberLiteral(value: number): string {
  if (value < 0 || Object.is(value, -0)) return `-${numberLiteral(-value)}`
  return named.get(value) ?? String(value)
}

/** A literal binds like a name, unless it begins with a minus. */
export const numberLeaf = (value: number): { readonly leaf: string; readonly precedence: number } => {
  const leaf = numberLiteral(value)
  return { leaf, precedence: leaf.startsWith('-') ? precedence.prefix : precedence.atom }
}
