import { describe, expect, it } from 'vitest'
import { isStale } from '../../src/generate/file.js'
import { frozenKernels } from '../../src/generate/kernels.js'
import { kernels } from '../../src/kernels/frozen.js'
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

  it.each([...kernels.keys()])('%s, run from its frozen text, is the row’s function', name => {
    const row = ops[name as keyof typeof ops]
    const kernel = load(name)
    for (const x of [-2.75, -0.3, 0, 0.25, 0.5, 1, 1.4, 2, 5.5, 9, 40.25]) {
      const args = row.arity === 1 ? [x] : name === 'polygamma' ? [2, x] : [x, 1.5]
      expect(kernel(...args)).toBe(row.value(...args))
    }
  })

  it('bring only names of their own, and export nothing', () => {
    for (const { name, typescript, javascript } of kernels.values()) {
      for (const text of [typescript, javascript]) {
        expect(text).not.toMatch(/\b(export|import)\b/)
        for (const [, declared] of text.matchAll(/^(?:function|const|let) (\w+)/gm)) expect(declared!.startsWith(name)).toBe(true)
      }
    }
  })
})
