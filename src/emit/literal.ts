import { filled, type ConstantMember } from './member.js'
import { objectKey, stringLiteral, typeKey } from './names.js'
import { numberLiteral } from './number.js'

/** Plain data that a module exports: written as a value, and as the type of that very value. Keys are the user's, in any spelling. */
export type Data = number | string | readonly Data[] | ReadonlyMap<string, Data>

export const record = (entries: Record<string, Data | undefined>): Data =>
  new Map(Object.entries(entries).filter((entry): entry is [string, Data] => entry[1] !== undefined))

/** `export const layout = { … }`. */
export const dataMember = (name: string, doc: string, data: Data, typed: boolean): ConstantMember => ({
  kind: 'constant', name, exported: true, doc: [doc],
  value: dataText(data, 'value') + (typed && typeof data === 'object' ? ' as const' : ''),
  type: dataText(data, 'type'),
})

/** Nested only as deep as `meta` is. */
function dataText(data: Data, as: 'value' | 'type', indent = ''): string {
  if (typeof data === 'number') return as === 'type' && !Number.isFinite(data) ? 'number' : numberLiteral(data)
  if (typeof data === 'string') return stringLiteral(data)
  const readonly = as === 'type' ? 'readonly ' : ''
  if (data instanceof Map) {
    const key = as === 'type' ? typeKey : objectKey
    return braced(['{ ', ' }', '{}'], Array.from(data as ReadonlyMap<string, Data>, ([name, value]) =>
      `${readonly}${key(name)}: ${dataText(value, as, `${indent}  `)}`), as === 'type' ? '; ' : ', ', indent)
  }
  return readonly + braced(['[', ']', '[]'], (data as readonly Data[]).map(value => dataText(value, as, `${indent}  `)), ', ', indent)
}

/** On one line where it is short, else an item a line. */
function braced([open, close, empty]: readonly [string, string, string], items: readonly string[], separator: string, indent: string): string {
  if (items.length === 0) return empty
  const width = items.reduce((sum, item) => sum + item.length + 2, indent.length)
  if (width <= 110 && !items.some(item => item.includes('\n'))) return open + items.join(separator) + close
  const inner = `${indent}  `
  return [open.trim(), ...items.map(item => `${inner}${item}${separator.trim()}`), `${indent}${close.trim()}`].join('\n')
}

/** The lines of an object that is returned: `{ a: grad[0], … }`. */
export function returnedObject(entries: readonly (readonly [name: string, value: string])[]): string[] {
  const items = entries.map(([name, value]) => `${objectKey(name)}: ${value}`)
  const flat = `  return { ${items.join(', ')} }`
  if (items.length === 0) return ['  return {}']
  return flat.length <= 140 ? [flat] : ['  return {', ...filled(items, '    '), '  }']
}

/** The type of such an object. */
export const objectType = (entries: readonly (readonly [name: string, type: string])[]): string =>
  entries.length === 0 ? '{}' : `{ ${entries.map(([name, type]) => `${typeKey(name)}: ${type}`).join('; ')} }`
