import { describe, expect, it } from 'vitest'
import { inspectAsync } from '../../src/index.js'

/** What the page's scripts say, run without a page: each module's `forward` at the start. */
function modulesOf(page: string): { readonly forward: (...args: unknown[]) => unknown }[] {
  const script = /<script>([^]*)<\/script>/.exec(page)![1]!
  let given: { readonly forward: (...args: unknown[]) => unknown }[] = []
  const own = script.replace(/report\.start\(module, wires\)/, 'take([module, ...wires])')
  new Function('take', own)((modules: typeof given) => { given = modules })
  return given
}

/** Models on the edge of what there is to draw. */
const odd: readonly (readonly [name: string, text: string])[] = [
  ['an argument alone', 'input x\nf = x'],
  ['a constant', 'f = 3'],
  ['a constant that is not folded', 'f = exp(2)'],
  ['a truth value', 'input x\nf = x > 2'],
  ['two outputs, one an argument', 'input x, y\nf = x\ng = x * y\noutput f, g'],
  ['the same output twice', 'input x\nf = x^2\ng = x^2\noutput f, g'],
  ['an output that others use', 'input x\nf = x^2\ng = f * x\noutput f, g'],
  ['a vector', 'input x[3]\nf = 2 * x'],
  ['a matrix of constants', 'f = [1, 2; 3, 4]'],
  ['an unused argument', 'input x, unused, v[2]\nf = x^2'],
  ['a branch that is not to be looked at', 'f = x > 0 ? log(x) : x / 0'],
  ['names that objects have', 'input constructor, toString, __proto__\nf = constructor * toString + __proto__^2'],
  ['the same argument twice', 'f = x * x + x'],
  ['logic', 'input x, y\nf = (x > 0 and not (y > 1)) ? x : y'],
  ['a loop', 'input x[4], h\nf = fold(t in 1:4, s = h, tanh(s + x[t]))'],
  ['a class label', 'input z[3], label: class(3)\nf = softmaxCrossEntropy(label, z)'],
  ['ranks above two', 'input x[2, 3, 2]\nf = sum(x .^ 2)'],
  ['numbers that are none', 'f = log(x) + 1/(x - 1)'],
]

describe('odd models are drawn and run', () => {
  it.each(odd)('%s', async (_, text) => {
    for (const gates of ['as-written', 'fused'] as const) expect(await inspectAsync(text, { format: 'svg', gates })).toMatch(/^<!--[^]*<svg [^]*<\/svg>\n$/)
    const page = await inspectAsync(text, { format: 'html' })
    const data = JSON.parse(/<script type="application\/json" id="data">(.*)<\/script>/.exec(page)![1]!) as {
      readonly arguments: readonly { readonly kind: string; readonly shape: readonly number[]; readonly start: readonly number[] }[]
      readonly circuits: readonly { readonly views: readonly { readonly wires: readonly { readonly value: { readonly at: number; readonly length: number } }[] }[] }[]
    }
    const args = data.arguments.map(({ shape, start }) => (shape.length === 0 ? start[0]! : Float64Array.from(start)))
    const [module, ...wires] = modulesOf(page)
    expect(() => module!.forward(...args)).not.toThrow()
    expect(wires.length).toBe(data.circuits.length)
    for (const [k, { views }] of data.circuits.entries()) {
      const numbers = wires[k]!.forward(...args)
      const length = typeof numbers === 'number' ? 1 : (numbers as Float64Array).length
      for (const view of views) for (const { value } of view.wires) expect(value.at + value.length).toBeLessThanOrEqual(length)
    }
  })
})
