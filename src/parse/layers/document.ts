import { isAlias, isMap, isScalar, isSeq, parseDocument, type Document, type ParsedNode } from 'yaml'
import { codes } from '../../diagnostics/codes.js'
import type { Span } from '../../diagnostics/span.js'
import type { Report } from '../../formula/tokens.js'

/** A value of a spec, with its place. */
export interface Tree {
  readonly span: Span
  /** As people write it: `layers[1].units`. */
  readonly path: string
  /** As plain data. */
  readonly value: unknown
  /** Of an object; in the order of the text. */
  readonly entries: ReadonlyMap<string, Entry>
  readonly items: readonly Tree[]
}

export interface Entry {
  /** The place of the key. */
  readonly key: Span
  readonly tree: Tree
}

/** As many values may a spec have, aliases unfolded; and so many aliases. */
const mostValues = 2 ** 20
const mostAliases = 1000

/** The values of a JSON or YAML text with their places; JSON is YAML. `undefined` if it is neither, which was reported. */
export function readDocument(text: string, report: Report): Tree | undefined {
  const tooDeep = deepPlace(text)
  if (tooDeep !== undefined) {
    report(codes.specTooLarge({ problem: `is nested more than ${deepest} deep` }), { start: tooDeep, end: tooDeep + 1 })
    return undefined
  }
  const document = parseDocument(text, { uniqueKeys: false, prettyErrors: false, logLevel: 'silent' })
  const [first] = document.errors
  if (first) {
    const { problem, at } = jsonFault(text) ?? { problem: sentence(first.message), at: undefined }
    const [start, end] = at === undefined ? first.pos : [at, at + 1]
    report(codes.specSyntax({ problem }), { start, end: Math.max(start + 1, end) })
    return undefined
  }
  return treeOf(document, text, report)
}

/** As deep as a spec may be nested: the parser recurses, and has no limit of its own. */
const deepest = 100

/** Where a text may be nested too deeply: by brackets, by indentation, or by dashes on one line. */
function deepPlace(text: string): number | undefined {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const char = text[at]
    if (char === '[' || char === '{') depth++
    else if (char === ']' || char === '}') depth = Math.max(0, depth - 1)
    if (depth > deepest) return at
  }
  const block = new RegExp(`^[ \\t]*(?:[-?:][ \\t]+){${deepest}}|^[ \\t]{${deepest * 8}}(?=[^\\s])`, 'm').exec(text)
  return block ? block.index : undefined
}

/** What JSON's own parser says of a text that begins as JSON does, where that is not well. */
function jsonFault(text: string): { readonly problem: string; readonly at: number | undefined } | undefined {
  if (!/^\ufeff?\s*[{[]/.test(text)) return undefined
  try {
    JSON.parse(text.replace(/^\ufeff/, ' '))
    return undefined
  } catch (error) {
    const { message } = error as SyntaxError
    const at = / at position (\d+)/.exec(message)?.[1]
    const problem = sentence(message.replace(/ ?(in JSON )?at position \d+.*$/, '').replace(/ \(line \d+ column \d+\)$/, ''))
    return { problem, at: at === undefined ? (/end of JSON/.test(message) ? text.length - 1 : undefined) : Number(at) }
  }
}

const sentence = (message: string): string => (message.charAt(0).toLowerCase() + message.slice(1)).replace(/\s+/g, ' ')

interface Draft {
  span: Span
  path: string
  value: unknown
  entries: Map<string, Entry>
  items: Tree[]
}

const bare = (path: string, span: Span): Draft => ({ span, path, value: null, entries: new Map(), items: [] })

/** `a.b`, `a["b c"]`, `a[3]`. */
export const memberPath = (path: string, key: string): string =>
  /^[\p{L}_$][\p{L}\d_$]*$/u.test(key) ? (path === '' ? key : `${path}.${key}`) : `${path}[${JSON.stringify(key)}]`

/** With a stack of its own: aliases may unfold deeper than the text is nested. */
function treeOf(document: Document.Parsed, text: string, report: Report): Tree | undefined {
  const spanOf = (node: ParsedNode | null): Span => {
    const [start, end] = node?.range ?? [0, 0]
    return { start, end: Math.max(start, start + text.slice(start, end).trimEnd().length) }
  }
  const root = bare('', spanOf(document.contents))
  const todo: { readonly node: ParsedNode | null; readonly into: Draft; readonly place: (value: unknown) => void }[] =
    [{ node: document.contents, into: root, place: () => {} }]
  let [values, aliases] = [0, 0]
  const tooMany = () => {
    report(codes.specTooLarge({ problem: 'has more values than a million, aliases unfolded' }), { start: 0, end: 0 })
    return undefined
  }
  for (let next = todo.pop(); next; next = todo.pop()) {
    const { node, into, place } = next
    if (++values > mostValues) return tooMany()
    if (isAlias(node)) {
      if (++aliases > mostAliases) return tooMany()
      todo.push({ node: node.resolve(document) as ParsedNode | null, into, place })
    } else if (isMap(node)) {
      const plain = {}
      into.value = plain
      for (const { key, value } of node.items) {
        const name = isScalar(key) ? String(key.value) : undefined
        if (name === undefined) {
          report(codes.specSyntax({ problem: 'a key is a word' }), spanOf(key))
          return undefined
        }
        const path = memberPath(into.path, name)
        if (into.entries.has(name)) {
          report(codes.duplicateKey({ path }), spanOf(key))
          continue
        }
        const tree = bare(path, value === null ? spanOf(key) : spanOf(value as ParsedNode))
        into.entries.set(name, { key: spanOf(key), tree })
        // `__proto__` is a key like others.
        todo.push({ node: value as ParsedNode | null, into: tree, place: each => Object.defineProperty(plain, name, { value: each, enumerable: true, configurable: true, writable: true }) })
      }
    } else if (isSeq(node)) {
      const plain: unknown[] = new Array(node.items.length).fill(null)
      into.value = plain
      for (const [k, item] of node.items.entries()) {
        const tree = bare(`${into.path}[${k}]`, spanOf(item as ParsedNode))
        into.items.push(tree)
        todo.push({ node: item as ParsedNode, into: tree, place: each => { plain[k] = each } })
      }
    } else into.value = isScalar(node) ? node.value : null
    place(into.value)
  }
  return root
}

/** An object made of values that stand elsewhere. `__proto__` is a key like others. */
export function objectOf(entries: Iterable<readonly [string, Entry]>, { span, path }: Pick<Tree, 'span' | 'path'>): Tree {
  const value = {}
  const all = new Map(entries)
  for (const [name, { tree }] of all) Object.defineProperty(value, name, { value: tree.value, enumerable: true, configurable: true, writable: true })
  return { span, path, value, entries: all, items: [] }
}

/** A list of values that stand elsewhere. */
export const listOf = (items: readonly Tree[], { span, path }: Pick<Tree, 'span' | 'path'>): Tree => ({ span, path, value: items.map(({ value }) => value), entries: new Map(), items })

/** A value that is not written so, at the place of what it was made from. */
export const valueOf = (value: unknown, { span, path }: Pick<Tree, 'span' | 'path'>): Tree => ({ span, path, value, entries: new Map(), items: [] })

/** What stands at a path, or the nearest thing around it. */
export function treeAt(root: Tree, path: readonly PropertyKey[]): { readonly tree: Tree; readonly found: boolean; readonly key: Span } {
  let tree = root
  let key = root.span
  for (const step of path) {
    const entry = typeof step === 'number' ? undefined : tree.entries.get(String(step))
    const next = typeof step === 'number' ? tree.items[step] : entry?.tree
    if (!next) return { tree, found: false, key }
    key = entry?.key ?? next.span
    tree = next
  }
  return { tree, found: true, key }
}
