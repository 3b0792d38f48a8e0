/** Six digits are what people read; whole numbers are shown whole. */
export function figure(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value)
  return String(Number(value.toPrecision(6)))
}

/** A number with a minus sign that is one. */
export const typeset = (value: number): string => figure(value).replace(/-/g, '−').replace('Infinity', '∞')
