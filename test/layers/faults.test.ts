import { describe, expect, it } from 'vitest'
import { compile } from '../../src/index.js'
import { templatesNamed } from '../../src/parse/layers/front-end.js'

const dense = { type: 'Dense', units: 2 }
const net = (layers: readonly object[], more: object = {}): string => JSON.stringify({ input: [3], layers, ...more }, null, 2)

/** Specs with one fault each: its code, the line that it stands on, and what the message says. */
const faults: readonly (readonly [what: string, spec: string, code: string, line: number, says: string | RegExp])[] = [
  ['nothing', '', 'G1001', 1, /an object with input and layers/],
  ['a list', '[]', 'G1001', 1, /an object with input and layers/],
  ['JSON that ends early', '{\n  "input": [3],\n  "layers": [', 'G1001', 3, /end of JSON/],
  ['JSON without a comma', '{ "input": [3]\n  "layers": [] }', 'G1001', 2, /expected ','/],
  ['YAML with tabs', 'input: [3]\nlayers:\n\t- type: Dense', 'G1001', 3, /tab/],
  ['no layers', net([]), 'G1004', 5, "'layers' must be a list of layers, one at least"],
  ['20 000 layers', JSON.stringify({ input: [3], layers: Array(20_000).fill(dense) }), 'G1004', 1, "'layers' must be a list of at most 4096 layers"],
  ['no input', JSON.stringify({ layers: [dense] }), 'G1006', 1, "the spec has no 'input'"],
  ['two kinds of input', net([dense], { inputs: { y: [3] } }), 'G1004', 11, "'inputs' must be left out"],
  ['an input without an extent', net([dense], { input: [0] }), 'G1004', 3, "'input[0]' must be a whole number from 1 on"],
  ['a key twice', '{ "input": [3],\n"input": [4], "layers": [{ "type": "Flatten" }] }', 'G1003', 2, "'input' stands twice"],
  ['a key twice, in two spellings', net([{ ...dense, use_bias: true, useBias: false }]), 'G1003', 10, "'layers[0].useBias' stands twice"],
  ['units below 1', net([{ type: 'Dense', units: -2 }]), 'G1004', 8, "'layers[0].units' must be a whole number from 1 on"],
  ['units as a word', net([dense, { type: 'Dense', units: '2' }]), 'G1004', 12, "'layers[1].units' must be a whole number from 1 on"],
  ['no units', net([{ type: 'Dense' }]), 'G1006', 6, "'layers[0]' has no 'units'"],
  ['no type', net([{ units: 2 }]), 'G1006', 6, "'layers[0]' has no 'type'"],
  ['a misspelt layer', net([{ type: 'Dens', units: 2 }]), 'G1007', 7, "there is no layer 'Dens'"],
  ['a layer of Object.prototype', net([{ type: 'toString' }]), 'G1007', 7, "there is no layer 'toString'"],
  ['a misspelt key', net([{ type: 'Dense', unist: 2, units: 2 }]), 'G1005', 8, "there is no key 'layers[0].unist'"],
  ['a misspelt activation', net([{ ...dense, activation: 'rleu' }]), 'G1004', 9, "'layers[0].activation' must be the name of an activation"],
  ['a misspelt initialiser', net([{ ...dense, kernelInitializer: 'heNormall' }]), 'G1004', 9, "'layers[0].kernelInitializer' must be one of"],
  ['__proto__ as a key', '{ "input": [3], "__proto__": 1,\n "layers": [{ "type": "Flatten" }] }', 'G1005', 1, "there is no key '__proto__'"],
  ['an unknown input', net([{ ...dense, input: 'y' }]), 'G1009', 9, "'layers[0].input': there is no input and no layer 'y'"],
  ['an unknown output', net([dense], { output: 'dens' }), 'G1009', 11, "'output': there is no input and no layer 'dens'"],
  ['a layer of several inputs that takes the one above', JSON.stringify({ inputs: { x: [3], z: [3] }, layers: [dense] }), 'G1006', 1, "'layers[0]' has no 'input'"],
  ['a circle', net([{ type: 'Add', name: 'a', inputs: ['b', 'x'] }, { type: 'Add', name: 'b', inputs: ['a', 'x'] }]), 'G1010', 10, 'b → a → b'],
  ['a layer of itself', net([{ ...dense, name: 'a', input: 'a' }]), 'G1010', 10, 'a → a'],
  ['two layers of one name', net([{ ...dense, name: 'a' }, { ...dense, name: 'a' }]), 'G1008', 14, "the name 'a' is taken"],
  ['a layer called as the input', net([{ ...dense, name: 'x' }]), 'G1008', 9, "the name 'x' is taken"],
  ['an input called as the target', JSON.stringify({ inputs: { target: [3] }, layers: [dense], loss: 'mse' }), 'G1008', 1, "the name 'target' is taken"],
  ['two tensors for one', JSON.stringify({ inputs: { x: [3], z: [3] }, layers: [{ ...dense, inputs: ['x', 'z'] }] }), 'G1011', 1, 'Dense takes one tensor, not 2'],
  ['one tensor for two', net([{ type: 'Add' }]), 'G1011', 6, 'Add takes two tensors or more, not 1'],
  ['shapes that do not add', JSON.stringify({ inputs: { x: [3], z: [4] }, layers: [{ type: 'Add', inputs: ['x', 'z'] }] }), 'G801', 1, "'layers[0]': the shapes do not fit: [3] + [4]"],
  ['a Dense on a number', net([dense], { input: [] }), 'G1012', 4, "'layers[0]': Dense takes x[n], not a number"],
  ['a Reshape to other elements', net([{ type: 'Reshape', targetShape: [2, 2] }]), 'G805', 6, "'layers[0]': [3] has another number of elements"],
  ['an axis that is not there', JSON.stringify({ inputs: { x: [3], z: [3] }, layers: [{ type: 'Concatenate', axis: 2, inputs: ['x', 'z'] }] }), 'G1013', 1, "'layers[0].axis': there is no such axis"],
  ['2⁴⁰ units', net([{ type: 'Dense', units: 2 ** 40 }]), 'G504', 6, "'layers[0]': [3, 1099511627776] has more than"],
  ['an input beyond all memory', net([dense], { input: [2 ** 30, 2 ** 30] }), 'G504', 2, 'has more than'],
  ['batch normalisation in training without a batch', net([{ type: 'BatchNormalization' }], { mode: 'train' }), 'G1019', 6, 'needs the size of the batch'],
  ['a misspelt loss', net([dense], { loss: 'softmaxCrossEntrop' }), 'G1017', 11, "there is no loss 'softmaxCrossEntrop'"],
  ['a misspelt option of a loss', net([dense], { loss: { type: 'huberLoss', delt: 1 } }), 'G1005', 13, "there is no key 'loss.delt'"],
  ['a loss with another target', net([dense], { loss: 'mse', target: 'class' }), 'G1018', 11, 'takes a vector as its target'],
  ['a template that is not there', net([{ type: './glu.expr', units: 2 }]), 'G1014', 7, "there is no template './glu.expr'"],
  ['an Embedding of what is computed', net([{ type: 'Embedding', inputDim: 3, outputDim: 2 }, { type: 'Embedding', inputDim: 3, outputDim: 2, name: 'b' }]), 'G1012', 11, 'takes class labels'],
  ['numbers and labels at once', net([{ type: 'Embedding', inputDim: 3, outputDim: 2, input: 'x' }, { ...dense, input: 'x' }]), 'G1012', 12, 'takes numbers, not class labels'],
  ['a shared layer on two shapes', JSON.stringify({ inputs: { x: [3], z: [4] }, layers: [{ ...dense, name: 'd', input: 'x' }, { use: 'd', input: 'z' }, { type: 'Add', inputs: ['d', 'd_1'] }] }), 'G1021', 1, "'d/kernel' has the shape [3, 2] elsewhere"],
  ['a graph model', '{ "format": "graph-model" }', 'G1020', 1, 'a graph model has no layers'],
  ['brackets without end', `{"input":${'['.repeat(100_000)}`, 'G1002', 1, 'nested more than 100 deep'],
  ['dashes without end', `layers:\n${'- '.repeat(20_000)}1`, 'G1002', 2, 'nested more than 100 deep'],
  ['aliases that unfold to millions', `input: [3]\nlayers: &a [1, 1, 1, 1, 1, 1, 1, 1]\n${'bcdefgh'.split('').map((letter, k) => `${letter}: &${letter} [${Array.from({ length: 8 }, () => `*${'abcdefgh'[k]!}`).join(', ')}]`).join('\n')}`, 'G1002', 1, 'more values than a million'],
  ['an alias of itself', 'input: &a [*a]\nlayers: []', 'G1002', 1, 'more values than a million'],
]

describe('a spec that is at fault', () => {
  it.each(faults)('%s', (_, spec, code, line, says) => {
    const { ok, code: text, diagnostics } = compile(spec, { filename: spec.startsWith('{') || spec.startsWith('[') ? 'net.json' : 'net.yaml' })
    const [first] = diagnostics
    expect({ ok, text, code: first?.code, line: first?.start.line }).toEqual({ ok: false, text: '', code, line })
    if (typeof says === 'string') expect(first!.message).toContain(says)
    else expect(first!.message).toMatch(says)
  })

  it('has all its faults told at once', () => {
    const { diagnostics } = compile(net([{ type: 'Dense', units: 0 }, { type: 'Dnse' }, { type: 'Dropout', rate: 2, seeed: 1 }]))
    expect(diagnostics.map(({ code }) => code)).toEqual(['G1004', 'G1007', 'G1004', 'G1005'])
  })

  it.each([
    ['Dnese', { type: 'Dnese', units: 2 }, "did you mean 'Dense'?"],
    ['unist', { type: 'Dense', units: 2, unist: 2 }, "did you mean 'units'?"],
    ['rleu', { type: 'Dense', units: 2, activation: 'rleu' }, "did you mean 'relu'?"],
  ] as const)('suggests what was meant by %s', (_, layer, hint) => expect(compile(net([layer])).diagnostics[0]!.hint).toBe(hint))

  it('has its place in YAML too', () => {
    const [fault] = compile('input: [3]\nlayers:\n  - type: Dense\n    units: two\n', { filename: 'net.yaml' }).diagnostics
    expect(fault).toMatchObject({ code: 'G1004', start: { line: 4, column: 12 }, end: { line: 4, column: 15 } })
  })
})

describe('a template of one’s own', () => {
  const spec = net([{ type: './glu.expr', units: 2, activation: 'tanh' }, dense])
  const glu = 'size n, units\noption activation = sigmoid\ninput x[n]\nparam kernel[n, units], gate[n, units]\n(x*kernel) .* activation(x*gate)\n'
  const compiled = (text: string, asked = spec) => compile(asked, { templates: { './glu.expr': text } })

  it('is told of by the spec', () => expect(templatesNamed(spec)).toEqual(['./glu.expr']))
  it('is a layer', () => expect(compiled(glu).model!.params.map(({ name, shape }) => [name, shape])).toEqual([
    ['glu/kernel', [3, 2]], ['glu/gate', [3, 2]], ['dense/kernel', [2, 2]], ['dense/bias', [2]],
  ]))
  it('has its faults in its own file', () => {
    expect(compiled(glu.replace('x*gate', 'x*gte')).diagnostics).toMatchObject([{ code: 'G201', file: './glu.expr', start: { line: 5, column: 28 }, hint: "did you mean 'gate'?" }])
    expect(compiled(glu.replace('gate[n, units]', 'gate[units, n]')).diagnostics).toMatchObject([{ code: 'G801', file: './glu.expr', start: { line: 5 } }])
  })
  it('needs an input, and one output', () => {
    expect(compiled('size n, units\noption activation = relu\nparam w[3]\nactivation(w)').diagnostics.find(({ code }) => code === 'G1015')).toMatchObject({ file: './glu.expr' })
    expect(compiled(`${glu}a = x\noutput a, x`).diagnostics.find(({ code }) => code === 'G1016')).toMatchObject({ file: './glu.expr' })
  })
  it('has the keys that it declares', () => {
    const asked = net([{ type: './glu.expr', units: 2, activation: 'tanhh' }])
    expect(compiled(glu, asked).diagnostics[0]).toMatchObject({ code: 'G1004', hint: "did you mean 'tanh'?" })
    expect(compiled(glu, net([{ type: './glu.expr', unit: 2 }])).diagnostics[0]).toMatchObject({ code: 'G1005', hint: "did you mean 'units'?" })
    expect(compiled(glu, net([{ type: './glu.expr' }])).diagnostics[0]).toMatchObject({ code: 'G1006', message: "'layers[0]' has no 'units'" })
  })
  it('compares options with words', () => {
    const template = 'option mode = double\ninput x\nmode == double ? 2*x : mode == square ? x.^2 : x\n'
    const of = (mode?: string) => compile(net([{ type: './glu.expr', ...(mode ? { mode } : {}) }]), { templates: { './glu.expr': template } })
    expect(of().code).not.toBe(of('square').code)
    expect(of('sqare').diagnostics[0]).toMatchObject({ code: 'G1004', hint: "did you mean 'square'?" })
  })
})
