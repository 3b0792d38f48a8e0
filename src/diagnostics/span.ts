/** A stretch of the source: offsets in UTF-16 units from 0, the end exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A point of the source as people count: line and column from 1, offset from 0. */
export interface Position {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** A text and where its lines begin. */
export interface Source {
  readonly filename: string
  readonly text: string
  readonly lineStarts: readonly number[]
}

/** Lines end with LF, CRLF or a lone CR. */
export function createSource(text: string, filename: string): Source {
  const lineStarts = [0]
  const lineEnd = /\r\n?|\n/g
  while (lineEnd.test(text)) lineStarts.push(lineEnd.lastIndex)
  return { filename, text, lineStarts }
}

/** Where an offset lies, found by bisection. */
export function locate(source: Source, offset: number): Position {
  let low = 0
  let high = source.lineStarts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (source.lineStarts[middle]! <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: offset - source.lineStarts[low]! + 1, offset }
}
