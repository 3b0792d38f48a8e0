/**
 * Breaks a formula that is too long for the page before an operator, as far outside of parentheses as possible; further lines are indented
 * by `indent`, where the first one begins. A formula that has no place to break stays as it is.
 */
export function wrapFormula(formula: string, width: number, indent: number): string {
  const room = Math.max(20, width - indent)
  const characters = [...formula]
  const lines: string[] = []
  let start = 0
  while (characters.length - start > room) {
    const at = breakBefore(characters, start, room)
    if (at === undefined) break
    lines.push(characters.slice(start, at).join('').trimEnd())
    start = at
  }
  lines.push(characters.slice(start).join(''))
  return lines.join(`\n${' '.repeat(indent)}`)
}

/** The best place within the next `room` characters: the least nested, then the last; in the second half of the line if there is one. */
function breakBefore(characters: readonly string[], start: number, room: number): number | undefined {
  let depth = 0
  let best: { at: number; depth: number } | undefined
  for (let at = start; at < start + room; at++) {
    const character = characters[at]!
    if (character === '(') depth++
    else if (character === ')') depth--
    else if (at > start && mayBreak(characters, at) && (!best || depth <= best.depth || best.at - start < room / 2)) best = { at, depth }
  }
  return best?.at
}

/** Before an operator that stands between spaces, before a dot or slash, after a comma. */
function mayBreak(characters: readonly string[], at: number): boolean {
  const before = characters[at - 1]!
  const character = characters[at]!
  if (character === '·' || character === '*') return true
  return before === ' ' && (/[^\w\s(]/u.test(character) && characters[at + 1] === ' ' || characters[at - 2] === ',')
}
