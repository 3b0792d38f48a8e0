import { docComment } from './header.js'

/** One thing at the top level of a module. Bodies are written for one target already; the rest is the same for all. */
export type Member = FunctionMember | ConstantMember | SourceMember

export interface FunctionMember {
  readonly kind: 'function'
  readonly name: string
  readonly exported: boolean
  /** Paragraphs of the doc comment. */
  readonly doc: readonly string[]
  readonly parameters: readonly Parameter[]
  readonly returns: string
  readonly body: readonly string[]
  /** Where in the source is stated what each line of the body is for: an offset, below 0 (or missing, at the end) if nowhere. */
  readonly origins?: readonly number[]
}

export interface Parameter {
  readonly name: string
  readonly type: string
  readonly optional?: boolean
  /** What stands in for it where the caller leaves it out. */
  readonly fallback?: string
  /** Part of the signature only: the body does not mention it. */
  readonly unused?: boolean
}

export interface ConstantMember {
  readonly kind: 'constant'
  readonly name: string
  readonly exported: boolean
  readonly doc: readonly string[]
  readonly value: string
  /** Its type where it is declared apart from its value. */
  readonly type: string
}

/** A function that is text already: a kernel. */
export interface SourceMember {
  readonly kind: 'source'
  readonly name: string
  readonly source: string
}

export const isExported = (member: Member): boolean => member.kind !== 'source' && member.exported

/** The member as TypeScript. */
export function typescriptLines(member: Member): string[] {
  if (member.kind === 'source') return [member.source]
  const opening = member.exported ? 'export ' : ''
  if (member.kind === 'constant') return [...docComment(member.doc), `${opening}const ${member.name} = ${member.value}`]
  const parameters = member.parameters.map(parameter =>
    parameter.fallback !== undefined ? `${parameter.name}: ${parameter.type} = ${parameter.fallback}`
    : `${parameter.unused ? unusedName(parameter, member) : parameter.name}${parameter.optional ? '?' : ''}: ${parameter.type}`)
  return [
    ...docComment(member.doc),
    ...head(`${opening}function ${member.name}(`, parameters, `): ${member.returns} {`),
    ...member.body,
    '}',
  ]
}

/** The member as JavaScript; `as const` and the like are gone from its value. */
export function javascriptLines(member: Member, exporting: boolean): string[] {
  if (member.kind === 'source') return [member.source]
  const opening = exporting && member.exported ? 'export ' : ''
  if (member.kind === 'constant') return [...docComment(member.doc), `${opening}const ${member.name} = ${member.value}`]
  const parameters = member.parameters.map(({ name, fallback }) => (fallback === undefined ? name : `${name} = ${fallback}`))
  return [...docComment(member.doc), ...head(`${opening}function ${member.name}(`, parameters, ') {'), ...member.body, '}']
}

/** What a `.d.ts` says of an exported member. */
export function declarationLines(member: Member): string[] {
  if (member.kind === 'source' || !member.exported) return []
  if (member.kind === 'constant') return [...docComment(member.doc), `export declare const ${member.name}: ${member.type}`]
  const parameters = member.parameters.map(({ name, type, optional, fallback }) => `${name}${optional || fallback !== undefined ? '?' : ''}: ${type}`)
  return [...docComment(member.doc), ...head(`export declare function ${member.name}(`, parameters, `): ${member.returns}`)]
}

/** A leading underscore tells TypeScript that a parameter is there for the signature's sake. */
const unusedName = ({ name }: Parameter, { parameters }: FunctionMember): string => {
  let free = `_${name}`
  while (parameters.some(other => other.name === free)) free = `_${free}`
  return free
}

const widest = 140

/** The head of a function on one line, or on several of bounded width. */
function head(before: string, parameters: readonly string[], after: string): string[] {
  const flat = `${before}${parameters.join(', ')}${after}`
  return flat.length <= widest ? [flat] : [before, ...filled(parameters), after]
}

/** Items separated by commas, as many on a line as fit. */
export function filled(items: readonly string[], indent = '  '): string[] {
  const lines: string[] = []
  let line = ''
  for (const item of items) {
    if (line !== '' && line.length + item.length + 2 > widest) {
      lines.push(line)
      line = ''
    }
    line += line === '' ? `${indent}${item},` : ` ${item},`
  }
  if (line !== '') lines.push(line)
  return lines
}
