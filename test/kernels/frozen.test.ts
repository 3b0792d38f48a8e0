import { describe, expect, it } from 'vitest'
import { isStale } from '../../src/generate/file.js'
import { frozenKernels } from '../../src/generate/kernels.js'
import { kernels } from '../../src/kernels/frozen.js'
import { specialise } from '../../src/kernels/specialise.js'
import { ops } from '../../src/ops/table.js'

type Kernel = (...args: number[]) => number

/** The kernel's frozen JavaScript and all that it uses, run on its own. */
function load(name: string): Kernel {
  const needed = new Set([name])
  for (const each of needed) for (const used of kernels.get(each)!.uses) needed.add(used)
  const text = [...needed].map(each => kernels.get(each)!.javascript).join('\n')
  return new Function(`'use strict'\n${text}\nreturn ${name}`)() as Kernel
}

describe('frozen kernels', () => {
  it('are those of templates/kernels', () => expect(isStale(frozenKernels()), 'run `npm run generate`').toBe(false))

  it.each([...kernels.keys()].filter(name => name in ops && kernels.get(name)!.sizes.length === 0))('%s, run from its frozen text, is the row’s function', name => {
    const row = ops[name as keyof typeof ops]
    const kernel = load(name)
    for (const x of [-2.75, -0.3, 0, 0.25, 0.5, 1, 1.4, 2, 5.5, 9, 40.25]) {
      const args = row.arity === 1 ? [x] : name === 'polygamma' ? [2, x] : [x, 1.5]
      expect(kernel(...args)).toBe(row.value(...args))
    }
  })

  it('leave no hole when they are made for sizes, whose functions are called by their own names', () => {
    for (const { name, sizes } of kernels.values()) {
      if (sizes.length === 0) continue
      const made = specialise(name, sizes.map((_, k) => k + 2))
      const names = made.map(special => special.name)
      for (const { typescript, javascript } of made) {
        expect(typescript + javascript).not.toMatch(/[⟨⟩]|\bSize\b/)
        for (const [, called] of javascript.matchAll(/(?<![.\w])(\w+)\(/g)) if (!['function', 'for', 'if'].includes(called!)) expect(names).toContain(called)
      }
    }
  })

  it('bring only names of their own, and export nothing', () => {
    for (const { name, typescript, javascript } of kernels.values()) {
      for (const text of [typescript, javascript]) {
        expect(text).not.toMatch(/\b(export|import)\b/)
        for (const [, declared] of text.matchAll(/^(?:function|const|let) ⟨?(\w+)/gm)) expect(declared!.startsWith(name)).toBe(true)
      }
    }
  })
})
