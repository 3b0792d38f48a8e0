/** Characters that come with text copied from pages and word processors, and what to write for them. */
const written: ReadonlyMap<string, string> = new Map([
  ['\u00b5', "the Greek letter 'μ' (U+03BC)"], ['∞', 'Infinity'],
  ...[...'·×⋅∙•✕∗⨯'].map(sign => [sign, "'*'"] as const),
  ...[...'−–—‒﹣－'].map(sign => [sign, "'-'"] as const),
  ['÷', "'/'"], ['∕', "'/'"], ['⁄', "'/'"], ['＋', "'+'"], ['＝', "'='"],
  ['≤', "'<='"], ['≥', "'>='"], ['≠', "'!='"], ['√', 'sqrt(…)'], ['∛', 'cbrt(…)'], ['∑', 'sum(i in 1:n, …)'], ['∏', 'prod(i in 1:n, …)'],
  ['∧', 'and'], ['∨', 'or'], ['¬', 'not'], ['…', 'the terms, or sum(i in 1:n, …)'], ['∂', 'a name'], ['∇', 'a name'],
  ...[...'“”„«»'].map(quote => [quote, 'no quotes: there are no strings'] as const),
  ...[...'‘’′'].map(quote => [quote, "a plain '"] as const),
  ['（', "'('"], ['）', "')'"], ['，', "','"], ['；', "';'"], ['：', "':'"],
  ...[...'\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\u2028\u2029\v\f'].map(space => [space, 'an ordinary space'] as const),
  ...[...'\u200b\u200c\u200d\u2060\ufeff\u00ad'].map(invisible => [invisible, 'nothing: the character is invisible'] as const),
  ...[...'₀₁₂₃₄₅₆₇₈₉'].map((digit, k) => [digit, `the digit ${k}`] as const),
  ...[...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((digit, k) => [digit, `'^${k}'`] as const),
  ['⁻', "'^-'"], ['ⁿ', "'^n'"], ['½', '1/2'], ['¼', '1/4'], ['¾', '3/4'], ['ᵀ', "'"],
])

/** What to write for a character that only looks like one of the language. */
export const lookAlike = (character: string): string | undefined => written.get(character)

/** A character as a message can show it: invisible ones by their number. */
export const shown = (character: string): string =>
  /[\p{C}\p{Z}]/u.test(character) ? `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}` : character
