const superscripts: { readonly [digit: string]: string } =
  { '-': '⁻', 0: '⁰', 1: '¹', 2: '²', 3: '³', 4: '⁴', 5: '⁵', 6: '⁶', 7: '⁷', 8: '⁸', 9: '⁹' }

export const superscript = (n: number): string => [...String(n)].map(digit => superscripts[digit]!).join('')

const subscripts: { readonly [letter: string]: string } = {
  '=': '₌', 0: '₀', 1: '₁', 2: '₂', 3: '₃', 4: '₄', 5: '₅', 6: '₆', 7: '₇', 8: '₈', 9: '₉',
  i: 'ᵢ', j: 'ⱼ', k: 'ₖ', l: 'ₗ', m: 'ₘ', n: 'ₙ', p: 'ₚ', r: 'ᵣ', s: 'ₛ', t: 'ₜ', u: 'ᵤ', v: 'ᵥ',
}

/** The letters of indices, digits and the equals sign, below the line. */
export const subscript = (text: string): string => [...text].map(letter => subscripts[letter] ?? letter).join('')
