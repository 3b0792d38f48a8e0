import type { ArrayRef, Expression, Statement, Variable } from '../schedule/program.js'
import { conditionText, expressionText, isTruth, placeText, storedText, type Words } from './expression.js'
import { safe } from './header.js'
import { numberLiteral } from './number.js'

/** What a routine's statements need beyond the names of things. */
export interface RoutineWords extends Words {
  /** The call of a chunk, with its arguments. */
  chunkCall(chunk: number): string
  /** The call of a kernel made for these sizes; each region is an array and where it begins. */
  kernelCall(kernel: string, sizes: readonly number[], regions: readonly string[]): string
  /** What stands behind a name that is defined in a loop: TypeScript does not infer the type of what comes from a slot that the loop writes to. */
  annotation(variable: Variable): string
  /** What `return` without a value gives back: `out` where the caller gets a vector. */
  readonly result: string | undefined
}

/** Indentation stops growing here, so that branches nested a thousand deep do not fill the file with spaces. */
const deepest = 12

const indents = Array.from({ length: deepest + 1 }, (_, depth) => '  '.repeat(depth))

/** A body, with where in the source is stated what each line is for: an offset, below 0 if nowhere. */
export interface Lines {
  readonly body: readonly string[]
  readonly origins: readonly number[]
}

/** The lines of a routine's body. Branches may nest as deep as they like: no recursion. */
export function statementLines(body: readonly Statement[], words: RoutineWords, depth = 1): Lines {
  const lines: string[] = []
  const origins: number[] = []
  let origin = -1
  let loops = 0
  const pending: (Statement | Piece)[] = []
  const push = (...items: readonly (Statement | Piece)[]) => { for (let k = items.length - 1; k >= 0; k--) pending.push(items[k]!) }
  const line = (text: string) => {
    lines.push(indents[Math.min(depth, deepest)]! + text)
    origins.push(origin)
  }

  push(...body)
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    origin = next.stated ?? -1
    switch (next.do) {
      case 'open': line(next.text); depth++; break
      case 'otherwise': depth--; line(next.text); depth++; break
      case 'close':
        depth--
        if (next.of === 'loop') loops--
        line('}')
        break

      case 'define': line(`const ${words.variable(next.variable)}${loops > 0 ? words.annotation(next.variable) : ''} = ${valueText(next.variable.type === 'boolean', next.value, words)}`); break
      case 'declare': line(`let ${words.variable(next.variable)} = ${next.variable.type === 'boolean' ? 'false' : numberLiteral(next.start ?? 0)}`); break
      case 'assign':
        line('kind' in next.target
          ? `${placeText(next.target, words)} = ${storedText(next.value, words)}`
          : `${words.variable(next.target)} = ${valueText(next.target.type === 'boolean', next.value, words)}`)
        break
      case 'add': line(`${'kind' in next.target ? placeText(next.target, words) + words.mark : words.variable(next.target)} += ${storedText(next.value, words)}`); break
      case 'note': line(`// ${safe(next.text)}`); break
      case 'fill': line(fillText(next, words)); break
      case 'kernel': line(words.kernelCall(next.kernel, next.sizes, next.regions.flatMap(({ array, offset }) => [words.array(array), regionText(array, offset, words)]))); break
      case 'loop':
        loops++
        push({ do: 'open', text: loopText(next, words), stated: origin }, ...next.body, { do: 'close', of: 'loop' })
        break
      case 'chunk': line(words.chunkCall(next.chunk)); break
      case 'return': {
        const value = next.value ? expressionText(next.value, words) : words.result
        line(value === undefined ? 'return' : `return ${value}`)
        break
      }
      case 'ifTape': push({ do: 'open', text: 'if (tape !== undefined) {' }, ...next.then, { do: 'close' }); break
      case 'if': push(...branches(next, words)); break
    }
  }
  return { body: lines, origins }
}

/** Lines that open and close blocks, waiting among the statements. */
type Piece =
  | { readonly do: 'open' | 'otherwise'; readonly text: string; readonly stated?: number }
  | { readonly do: 'close'; readonly of?: 'loop'; readonly stated?: number }

type If = Extract<Statement, { do: 'if' }>

const isIf = (list: readonly Statement[]): list is readonly [If] => list.length === 1 && list[0]!.do === 'if'

/** An `if` with its `else if`s taken off one after another. */
function branches(first: If, words: Words): (Statement | Piece)[] {
  const items: (Statement | Piece)[] = []
  let at = first
  items.push({ do: 'open', text: `if (${conditionText(at.condition, words)}) {` }, ...at.then)
  while (isIf(at.else)) {
    at = at.else[0]
    items.push({ do: 'otherwise', text: `} else if (${conditionText(at.condition, words)}) {` }, ...at.then)
  }
  if (at.else.length > 0) items.push({ do: 'otherwise', text: '} else {' }, ...at.else)
  items.push({ do: 'close' })
  return items
}

const valueText = (boolean: boolean, value: Expression, words: Words): string =>
  boolean ? conditionText(value, words) : isTruth(value) ? storedText(value, words) : expressionText(value, words)

type Of<Kind extends Statement['do']> = Extract<Statement, { do: Kind }>

/** Literal bounds wherever they are known: V8 takes three times as long with `i < a.length`. */
function loopText({ counter, from, to, backwards, step }: Of<'loop'>, words: Words): string {
  const name = words.variable(counter)
  const [first, last] = [expressionText(from, words), expressionText(to, words)]
  if (!backwards) return `for (let ${name} = ${first}; ${name} < ${last}; ${step === 1 ? `${name}++` : `${name} += ${step}`}) {`
  return `for (let ${name} = ${to.kind === 'number' ? to.value - 1 : `${last} - 1`}; ${name} >= ${first}; ${name}--) {`
}

function fillText({ array, offset, length }: Of<'fill'>, words: Words): string {
  const base = words.base(array)
  const at = (place: number) => (base === undefined ? String(place) : place === 0 ? base : `${base} + ${place}`)
  return `${words.array(array)}.fill(0, ${at(offset)}, ${at(offset + length)})`
}

function regionText(array: ArrayRef, offset: Expression, words: Words): string {
  const base = words.base(array)
  const text = expressionText(offset, words)
  return base === undefined ? text : text === '0' ? base : `${base} + ${text}`
}
