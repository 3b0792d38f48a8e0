/** Words that strict-mode JavaScript or TypeScript keeps for itself, and globals that the emitted text relies on. */
const languageWords = `
  arguments async await break case catch class const continue debugger default delete do else enum eval export exports extends false
  finally for function globalThis if implements import in instanceof interface let module new null package private
  protected public require return static super switch this throw true try typeof undefined var void while with yield
  Array Float32Array Float64Array Infinity Math NaN Number Object Promise Reflect Symbol`

/** What gradient modules export and call their own arguments (SPEC §4). */
const moduleWords = `
  allParams backward buffers own forward gradLength gradViews gradient hessian hvp initParams jacobian jvp layout meta objective paramsLayout paramsLength
  tapeLength valueAndGrad valueAndGradBatch views grad kernels out ownTape params scratch tape upstream work`

const words = (text: string): string[] => text.trim().split(/\s+/)

/** Names that no variable of an emitted module may have, in any module: a name's spelling must not depend on what else is emitted. */
export const reservedNames: ReadonlySet<string> = new Set([...words(languageWords), ...words(moduleWords)])

/** An identifier of the letters that most names are made of. */
const plainName = /^[A-Za-z_$][\w$]*$/

/** The nearest thing to `name` that is an identifier: letters of every script stay, anything else becomes `_`. */
export function toIdentifier(name: string): string {
  if (plainName.test(name)) return name
  const letters = Array.from(name, char => (/[\p{ID_Continue}$]/u.test(char) && !/[\u200c\u200d]/.test(char) ? char : '_')).join('')
  return /^[\p{ID_Start}$_]/u.test(letters) ? letters : `_${letters}`
}

/** Names in use at one level of the emitted text; those of the levels around it are taken too. */
export interface Scope {
  has(name: string): boolean
  /** The wanted name, or one like it that is free: `u` may become `u_2`, and `class` becomes `class_`. It is taken from now on. */
  claim(wanted: string): string
  /** The next free one of `t1`, `t2` …; those that the author uses are left to the author. */
  temporary(): string
  inner(): Scope
}

export const moduleScope = (authored: ReadonlySet<string> = new Set()): Scope => createScope(name => reservedNames.has(name), unauthored(authored))

/** The k-th of `t1`, `t2` … that the author does not use. All scopes count by one list: an author may use thousands, and a module have hundreds of scopes. */
function unauthored(authored: ReadonlySet<string>): (k: number) => string {
  const names: string[] = []
  let tried = 0
  return k => {
    while (names.length <= k) {
      const name = `t${++tried}`
      if (!authored.has(name)) names.push(name)
    }
    return names[k]!
  }
}

function createScope(isTakenAround: (name: string) => boolean, temporaryName: (k: number) => string): Scope {
  const own = new Set<string>()
  const suffixes = new Map<string, number>()
  let temporaries = 0
  const has = (name: string) => own.has(name) || isTakenAround(name)

  function free(base: string): string {
    if (!has(base)) return base
    let count = suffixes.get(base) ?? (reservedNames.has(base) ? 1 : 2)
    while (has(suffixed(base, count))) count++
    suffixes.set(base, count)
    return suffixed(base, count)
  }

  return {
    has,
    claim(wanted) {
      const name = free(toIdentifier(wanted))
      own.add(name)
      return name
    },
    temporary() {
      let name = temporaryName(temporaries++)
      while (has(name)) name = temporaryName(temporaries++)
      own.add(name)
      return name
    },
    inner: () => createScope(has, temporaryName),
  }
}

const suffixed = (base: string, count: number): string => (count === 1 ? `${base}_` : `${base}_${count}`)

/**
 * A key of an object literal, in the user's own spelling. `__proto__: …` would set the prototype, so it is written as a computed key;
 * in a type it is quoted.
 */
export const objectKey = (name: string): string =>
  name === '__proto__' ? '["__proto__"]' : typeKey(name)

export const typeKey = (name: string): string =>
  plainName.test(name) && name !== '__proto__' ? name : stringLiteral(name)

/** A string literal that stays on its line and inside its quotes, whatever the string. */
export const stringLiteral = (text: string): string =>
  JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g, char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
