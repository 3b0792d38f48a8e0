/** Four digits are what fits on a wire. */
export function wireFigure(value: number): string {
  if (!Number.isFinite(value)) return String(value).replace('-', '−').replace('Infinity', '∞')
  const magnitude = Math.abs(value)
  const text = Number.isInteger(value) && magnitude < 1e6 ? String(value)
    : magnitude !== 0 && (magnitude < 1e-3 || magnitude >= 1e6) ? value.toExponential(2)
    : String(Number(value.toPrecision(4)))
  return text.replace('e+', 'e').replaceAll('-', '−')
}

/** A number, a vector `[1, 2]`, a matrix by rows `[1, 2; 3, 4]`. */
export function arrayFigure(shape: readonly number[], entry: (k: number) => number): string {
  if (shape.length === 0) return wireFigure(entry(0))
  const columns = shape.at(-1)!
  const rows = shape.reduce((product, extent) => product * extent, 1) / columns
  return `[${Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => wireFigure(entry(row * columns + column))).join(', ')).join('; ')}]`
}
