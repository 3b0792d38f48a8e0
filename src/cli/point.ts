import type { Point } from '../point.js'
import { UsageError } from './exit.js'

type Value = Point[string]

/** `x=-2,W=[[1,2],[3,4]]`. Made without a prototype's help, so that `__proto__` is a name like any other. */
export function point(word: string): Point {
  const entries = parts(word).map(part => {
    const [, name, text] = /^\s*([^=]+?)\s*=\s*(.*?)\s*$/s.exec(part) ?? []
    const value = text === undefined ? undefined : valueOf(text)
    if (name === undefined || value === undefined) throw new UsageError(`--at takes values such as x=-2,v=[1,2],W=[[1,2],[3,4]], not '${part}'.`)
    return [name, value] as const
  })
  const names = new Set<string>()
  for (const [name] of entries) {
    if (names.has(name)) throw new UsageError(`--at gives '${name}' twice.`)
    names.add(name)
  }
  return Object.fromEntries(entries)
}

/** Between commas that stand in no bracket. */
function parts(word: string): string[] {
  const found = ['']
  let depth = 0
  for (const char of word) {
    depth += char === '[' ? 1 : char === ']' ? -1 : 0
    if (char === ',' && depth === 0) found.push('')
    else found[found.length - 1] += char
  }
  return found
}

/** A number, or numbers in brackets, as deep as they like; undefined if the text is neither. */
function valueOf(text: string): Value | undefined {
  const tokens = text.match(/[[\],]|[^[\],\s]+/g) ?? []
  const open: Value[][] = [[]]
  let wantsValue = true
  for (const token of tokens) {
    const list = open.at(-1)!
    if (token === '[' && wantsValue) open.push([])
    else if (token === ']' && open.length > 1 && (!wantsValue || list.length === 0)) {
      open.pop()
      open.at(-1)!.push(list)
      wantsValue = false
    }
    else if (token === ',' && !wantsValue && open.length > 1) wantsValue = true
    else if (wantsValue && isNumber(token)) {
      list.push(Number(token))
      wantsValue = false
    }
    else return undefined
  }
  return open.length === 1 && open[0]!.length === 1 ? open[0]![0] : undefined
}

const isNumber = (token: string): boolean => token === 'NaN' || !Number.isNaN(Number(token))
