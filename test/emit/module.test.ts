import { describe, expect, it } from 'vitest'
import { isOurs } from '../../src/emit/header.js'
import { sourceHash } from '../../src/emit/hash.js'
import { constant, circuit, define, give, handmade, number, operation, read, routine, slot, store, variable } from './handmade.js'

describe('a module of one output', () => {
  const { forward, backward, valueAndGrad, gradient, objective, layout, meta, ...lengths } = circuit().run()
  it('computes', () => {
    const tape = new Float64Array(1)
    const grad = new Float64Array(3)
    expect(forward(-2, 5, -4)).toBe(-12)
    expect(forward(-2, 5, -4, tape)).toBe(-12)
    backward(-2, 5, -4, tape, 2, grad)
    expect([...grad]).toEqual([-8, -8, 6])
    expect(valueAndGrad(-2, 5, -4, grad)).toBe(-12)
    expect([...grad]).toEqual([-4, -4, 3])
    expect(gradient(-2, 5, -4)).toEqual({ x: -4, y: -4, z: 3 })
  })
  it('skips what is undefined', () => {
    expect(forward(-2, 5, -4, undefined)).toBe(-12)
    expect(valueAndGrad(-2, 5, -4, undefined)).toBe(-12)
    expect(backward(-2, 5, -4, new Float64Array(1), 1, undefined)).toBeUndefined()
  })
  it('fits optimisers, which hand over arrays of either kind', () => {
    const grad = [0, 0, 0]
    expect(objective([-2, 5, -4], grad)).toBe(-12)
    expect(grad).toEqual([-4, -4, 3])
    expect(objective(Float64Array.of(-2, 5, -4))).toBe(-12)
  })
  it('describes itself', () => {
    expect(layout).toEqual({ x: { offset: 0, length: 1, shape: [] }, y: { offset: 1, length: 1, shape: [] }, z: { offset: 2, length: 1, shape: [] } })
    expect(meta).toEqual({
      name: 'hand', params: [], outputs: [{ name: 'f', shape: [], offset: 0 }], kinks: [],
      inputs: ['x', 'y', 'z'].map(name => ({ name, shape: [], kind: 'real' })),
      operations: { forward: 2, backward: 3, valueAndGrad: 4 }, sourceHash: sourceHash('f = …'),
    })
    expect(lengths).toEqual({ paramsLayout: {}, tapeLength: 1, paramsLength: 0, gradLength: 3, buffers: expect.any(Function) as unknown })
  })
})

describe('the text', () => {
  const { code } = circuit().emit()
  it('says where it is from, what it computes and what it costs', () => {
    expect(code.split('\n').slice(0, 9)).toEqual([
      '// Made by gradgen from hand.expr; do not edit, compile again.', '//',
      '// q     = x + y', '// f     = q·z', '// ∂f/∂x = z', '// ∂f/∂y = z', '// ∂f/∂z = q', '//',
      '// Operations: forward 2, backward 3, both at once 4. Kept between forward and backward: 8 bytes.',
    ])
    expect(isOurs(code)).toBe(true)
    expect(isOurs(`\ufeff${code}`)).toBe(true)
    expect(isOurs('// by hand\n')).toBe(false)
  })
  it('is what a person would write', () => {
    expect(code).toContain([
      'export function forward(x: number, y: number, z: number, tape?: Float64Array): number {',
      '  const q = x + y', '  if (tape !== undefined) {', '    tape[0] = q', '  }', '  return q * z', '}',
    ].join('\n'))
  })
  it('is the same every time', () => expect(circuit().emit().code).toBe(code))
  it('has neither imports nor the path of the source', () => {
    const { code } = circuit(undefined, { settings: { filename: '/home/somebody/hand.expr' } }).emit()
    expect(code).not.toMatch(/\bimport\b|\brequire\b|home|somebody/)
  })
  it('is declared apart for JavaScript', () => {
    const { code, types } = circuit(undefined, { settings: { target: 'js' } }).emit()
    expect(code).not.toMatch(/: number|as const|\]!/)
    expect(isOurs(types!)).toBe(true)
    expect(types).toContain('export declare function forward(x: number, y: number, z: number, tape?: Float64Array): number\n')
  })
})

describe('only what is asked for is exported', () => {
  const exportsOf = (emit: ('forward' | 'backward' | 'valueAndGrad' | 'gradient' | 'objective')[]) => {
    const made = circuit(undefined, { settings: { emit, target: 'js' } })
    return { names: Object.keys(made.run()), code: made.emit().code, run: made.run() }
  }
  it('gradient needs valueAndGrad, which stays private', () => {
    const { names, code, run } = exportsOf(['gradient'])
    expect(names).toEqual(['gradient', 'buffers', 'layout', 'paramsLayout', 'tapeLength', 'paramsLength', 'gradLength', 'meta'])
    expect(code).toContain('\nfunction valueAndGrad(')
    expect(code).not.toContain('function forward')
    expect(run['gradient'](-2, 5, -4)).toEqual({ x: -4, y: -4, z: 3 })
  })
  it('an objective without forward still gives the value alone', () => expect(exportsOf(['objective']).run['objective']([-2, 5, -4])).toBe(-12))
  it('forward alone', () => expect(exportsOf(['forward']).code).not.toMatch(/valueAndGrad\(|backward\(/))
})

/** w·x + b, differentiated by what `wrt` says. */
const line = (wrt: readonly string[]) => handmade({
  params: [{ name: 'w', start: 0.5 }, { name: 'b' }], inputs: ['x'], wrt,
  nodes: (node, symbol, number) => ({
    values: [node('add', node('mul', symbol('w'), symbol('x')), symbol('b'))],
    gradients: ['w', 'b', 'x'].filter(name => wrt.includes(name)).map(name => ({ w: symbol('x'), b: number(1), x: symbol('w') })[name]!),
  }),
  routines: symbol => {
    const value = operation('add', operation('mul', slot('params', 0), symbol('x')), slot('params', 1))
    const slopes = { w: symbol('x'), b: number(1), x: slot('params', 0) }
    const order = (['w', 'b', 'x'] as const).filter(name => wrt.includes(name))
    return [
      routine('forward', [give(value)]),
      routine('valueAndGrad', [...order.map((name, k) => store('grad', k, slopes[name])), give(value)]),
    ]
  },
})

describe('params, and what is differentiated', () => {
  const grad = new Float64Array(3)
  it('all params', () => {
    const { objective, initParams, views, gradViews, layout, paramsLayout, gradLength, valueAndGrad } = line(['w', 'b']).run()
    const params = initParams()
    expect([...params]).toEqual([0.5, 0])
    expect(valueAndGrad(params, 4, grad)).toBe(2)
    expect(objective([3, 1], 4, grad)).toBe(13)
    expect([...grad]).toEqual([4, 1, 0])
    views(params).w[0] = 7
    expect(params[0]).toBe(7)
    gradViews(grad).b[0] = 9
    expect(grad[1]).toBe(9)
    expect(layout).toEqual(paramsLayout)
    expect(gradLength).toBe(2)
  })
  it('params and inputs', () => {
    const { objective, layout, paramsLength, gradLength } = line(['w', 'b', 'x']).run()
    expect(objective([3, 1, 4], grad)).toBe(13)
    expect([...grad]).toEqual([4, 1, 3])
    expect(layout.x.offset).toBe(2)
    expect([paramsLength, gradLength]).toEqual([2, 3])
  })
  it('inputs: the params come right after x', () => expect(line(['x']).run()['objective']([4], Float64Array.of(3, 1))).toBe(13))
  it('some params: the others come right after x', () => expect(line(['b']).run()['objective']([1], Float64Array.of(3), 4)).toBe(13))
})

describe('several outputs', () => {
  const two = handmade({
    inputs: ['x', 'y'], outputs: ['s', 'd'],
    nodes: (node, symbol) => ({ values: [node('add', symbol('x'), symbol('y')), node('sub', symbol('x'), symbol('y'))] }),
    routines: symbol => [
      routine('forward', [store('out', 0, operation('add', symbol('x'), symbol('y'))), store('out', 1, operation('sub', symbol('x'), symbol('y')))]),
      routine('backward', [
        store('grad', 0, operation('add', slot('upstream', 0), slot('upstream', 1))),
        store('grad', 1, operation('sub', slot('upstream', 0), slot('upstream', 1))),
      ]),
    ],
  })
  it('are one flat vector', () => {
    const { forward, backward, meta, ...rest } = two.run()
    const out = new Float64Array(2)
    expect(forward(5, 3, out)).toBe(out)
    expect([...forward(5, 3)]).toEqual([8, 2])
    const grad = new Float64Array(2)
    backward(5, 3, undefined, Float64Array.of(1, 10), grad)
    expect([...grad]).toEqual([11, -9])
    expect(meta.outputs).toEqual([{ name: 's', shape: [], offset: 0 }, { name: 'd', shape: [], offset: 1 }])
    expect(rest).not.toHaveProperty('valueAndGrad')
  })
})

describe('chunks, constants, kernels, branches', () => {
  const big = handmade({
    inputs: ['x'],
    nodes: (node, symbol) => ({ values: [node('erf', symbol('x'))] }),
    workspaceLength: 1,
    constants: [[constant('exp_2'), operation('exp', number(2))] as const].flatMap(([exp2, value]) => {
      const sum = constant('exp_2')
      return [{ variable: exp2, value }, { variable: sum, value: operation('add', read(exp2), number(1)) }, { variable: constant('unused'), value: operation('exp', number(3)) }]
    }),
    routines: () => [],
  })
  const { constants } = big.program
  const branch = variable('u')
  const chosen = variable('u')
  const program = {
    ...big.program,
    routines: [
      routine('forward', [{ do: 'chunk', chunk: 1 }, give(operation('add', slot('work', 0), read(constants[1]!.variable)))]),
      routine('forward', [
        define(branch, operation('erf', { kind: 'symbol', symbol: big.program.fn.model.arguments[0]!.symbol })),
        { do: 'declare', variable: chosen },
        { do: 'if', condition: operation('larger', read(branch), number(0)), then: [{ do: 'assign', target: chosen, value: number(10) }], else: [
          { do: 'if', condition: operation('smaller', read(branch), number(0)), then: [{ do: 'assign', target: chosen, value: number(20) }], else: [] },
        ] },
        store('work', 0, read(chosen)),
      ], 1, [big.program.fn.model.arguments[0]!.symbol]),
    ],
  }
  it('are private to the module', async () => {
    const { emit, emitFunctionBody } = await import('../../src/emit/emit.js')
    const { code } = emit(program, big.compilation)
    expect(code).toContain('const exp_2 = /* @__PURE__ */ Math.exp(2)\nconst exp_2_2 = /* @__PURE__ */ (() => exp_2 + 1)()\nconst work = /* @__PURE__ */ new Float64Array(1)\n')
    expect(code).toContain([
      'function forward_1(x: number): void {', '  const u = erf(x)', '  let u_2 = 0', '  if (u > 0) {', '    u_2 = 10', '  } else if (u < 0) {', '    u_2 = 20',
      '  }', '  work[0] = u_2', '}',
    ].join('\n'))
    expect(code).not.toContain('unused')
    expect(code.match(/^function erf\(/gm)).toHaveLength(1)
    const { forward, ...rest } = new Function(emitFunctionBody(program, big.compilation))()
    expect([-1, 0, 1].map(forward)).toEqual([20, 0, 10].map(chosen => chosen + (Math.exp(2) + 1)))
    expect(Object.keys(rest)).not.toContain('forward_1')
  })
})

it('hashes as FNV-1a does', () => {
  expect(sourceHash('')).toBe('cbf29ce484222325')
  expect(sourceHash('a')).toBe('af63dc4c8601ec8c')
  expect(sourceHash('foobar')).toBe('85944171f73967e8')
})
