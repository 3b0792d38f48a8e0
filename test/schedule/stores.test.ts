import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { compile } from '../../src/index.js'

type Numbers = Float64Array

/** An array that remembers which places were written to and not read since, or not before they were written to again: tensors share memory. */
function watched(values: Numbers, unread: Set<number>): Numbers {
  const lost = new Set<number>()
  return new Proxy(values, {
    get(target, key) {
      if (typeof key === 'string' && /^\d+$/.test(key) && !lost.has(Number(key))) unread.delete(Number(key))
      const member: unknown = Reflect.get(target, key)
      return typeof member === 'function' ? member.bind(target) : member
    },
    set(target, key, value: number) {
      if (unread.has(Number(key))) lost.add(Number(key))
      unread.add(Number(key))
      target[Number(key)] = value
      return true
    },
  })
}

/** The places of the workspace that a call leaves written and unread. */
function deadStores(source: string): number[] {
  const { code } = compile(source, { target: 'js', unroll: 0 })
  const body = code.replace(/^const work = .*new Float64Array\((\d+)\)/m, 'const work = watched(new Float64Array($1), unread)').replace(/^export /gm, '')
  expect(body).toContain('watched(')
  const unread = new Set<number>()
  const { valueAndGrad, initParams, meta } = (new Function('watched', 'unread', `${body}\nreturn { valueAndGrad, initParams, meta }`) as
    (...given: unknown[]) => { valueAndGrad(...args: unknown[]): number; initParams(): Numbers; meta: { inputs: { shape: number[] }[] } })(watched, unread)
  const params = initParams()
  const inputs = meta.inputs.map(({ shape }) => (shape.length === 0 ? 1 : Float64Array.from({ length: shape.reduce((product, extent) => product * extent, 1) }, (_, k) => Math.sin(k))))
  valueAndGrad(params, ...inputs, new Float64Array(params.length))
  return [...unread]
}

it.each(['linear-softmax', 'logistic'])('every number that %s stores in its workspace is read', name => {
  expect(deadStores(readFileSync(`examples/${name}.expr`, 'utf8'))).toEqual([])
})

it('what two outputs need is stored, though a loop has all of its users', () => {
  expect(deadStores('param w[40]\ninput x[40]\ne = exp(w .* x)\np = e / sum(e)\nf = sum(p .* p) + sum(e .* x)')).toEqual([])
})
