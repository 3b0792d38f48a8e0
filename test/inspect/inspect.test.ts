import temml from 'temml'
import { describe, expect, test } from 'vitest'
import { outline } from '../../src/formula/outline.js'
import { template } from '../../src/formula/template.js'
import { textFormats } from '../../src/inspect/formats.js'
import { render } from '../../src/inspect/inspect.js'
import { inspection } from '../../src/inspect/json.js'
import { flowAt } from '../../src/inspect/point.js'
import { wrapFormula } from '../../src/inspect/wrap.js'
import type { Node } from '../../src/ir/node.js'
import { countOperations } from '../../src/ir/operations.js'
import { ops } from '../../src/ops/table.js'
import { neuron, neuronPoint, reportOf } from './program.js'

const twoOutputs = {
  definitions: { s: 'a*x + b', h: 'tanh(s)', loss: '(h - y)^2', other: 'max(h, 0)*exp(-s)' },
  params: ['a', 'b'], inputs: ['x', 'y'], outputs: ['loss', 'other'],
} as const

describe('text', () => {
  test('the neuron', () => {
    expect(render(reportOf(neuron))).toMatchInlineSnapshot(`
      "f       = σ(w0·x0 + w1·x1 + w2)
      ∂f/∂w0  = x0·f·(1 − f)
      ∂f/∂x0  = w0·f·(1 − f)
      ∂f/∂w1  = x1·f·(1 − f)
      ∂f/∂x1  = w1·f·(1 − f)
      ∂f/∂w2  = f·(1 − f)

      operations  value 8 as written, 5 simplified
                  value and derivatives 11
      "
    `)
  })

  test('the neuron at a point, with its derivation', () => {
    expect(render(reportOf({ ...neuron, at: neuronPoint, steps: true }))).toMatchInlineSnapshot(`
      "at w0 = 2, x0 = −1, w1 = −3, x1 = −2, w2 = −3

      f       = σ(w0·x0 + w1·x1 + w2)  = 0.731059
      ∂f/∂w0  = x0·f·(1 − f)           = −0.196612
      ∂f/∂x0  = w0·f·(1 − f)           = 0.393224
      ∂f/∂w1  = x1·f·(1 − f)           = −0.393224
      ∂f/∂x1  = w1·f·(1 − f)           = −0.589836
      ∂f/∂w2  = f·(1 − f)              = 0.196612

      operations  value 8 as written, 5 simplified
                  value and derivatives 11
      stages      parse 8 → simplify 5 → differentiate 11 → simplify 11

      derivation
        1/(1 + exp(−(w0·x0 + w1·x1 + w2)))
          = σ(w0·x0 + w1·x1 + w2)                             by gates/sigmoid
      "
    `)
  })

  test('the neuron gate by gate', () => {
    expect(render(reportOf({ ...neuron, at: neuronPoint, gates: 'as-written' }))).toMatchInlineSnapshot(`
      "at w0 = 2, x0 = −1, w1 = −3, x1 = −2, w2 = −3

      t1      = exp(−(w0·x0 + w1·x1 + w2))  = 0.367879
      f       = 1/(1 + t1)                  = 0.731059
      t2      = t1·f/(1 + t1)               = 0.196612
      ∂f/∂w0  = x0·t2                       = −0.196612
      ∂f/∂x0  = w0·t2                       = 0.393224
      ∂f/∂w1  = x1·t2                       = −0.393224
      ∂f/∂x1  = w1·t2                       = −0.589836
      ∂f/∂w2  = t2                          = 0.196612

      operations  value 8 as written
                  value and derivatives 16, gate by gate
      "
    `)
  })

  test('second derivatives, in ASCII', () => {
    const report = reportOf({ definitions: { f: 'x^3*y' }, inputs: ['x', 'y'], outputs: ['f'], order: 2 })
    expect(render(report, { ascii: true })).toMatchInlineSnapshot(`
      "f            = x^3*y
      df/dx        = 3*x^2*y
      df/dy        = x^3
      d2f/dx^2     = 6*x*y
      d2f/(dx dy)  = 3*x^2
      d2f/dy^2     = 0

      operations  value 3 as written, 3 simplified
                  value and derivatives 8
      "
    `)
    expect(render(report, { ascii: true })).toMatch(/^[\x20-\x7e\n]*$/)
  })

  test('several outputs: parts that they share are named once', () => {
    expect(render(reportOf(twoOutputs))).toMatchInlineSnapshot(`
      "s          = a·x + b
      h          = tanh(s)
      loss       = (h − y)²
      other      = max(h, 0)·exp(−s)
      d_s        = 2·(1 − h²)·(h − y)
      ∂loss/∂a   = x·d_s
      ∂loss/∂b   = d_s
      d_s_2      = (h ≤ 0 ? 0 : exp(−s)·(1 − h²)) − other
      ∂other/∂a  = x·d_s_2
      ∂other/∂b  = d_s_2

      operations  value 9 as written, 9 simplified
                  value and derivatives 18
      "
    `)
  })

  test('the layers of a net stand apart', () => {
    const report = reportOf({ definitions: { z: 'w*x + b', h: 'tanh(z)', f: 'v*h' }, inputs: ['x'], params: ['w', 'b', 'v'], outputs: ['f'] })
    const layers: { readonly [name: string]: string } = { z: 'dense_1/z', h: 'dense_1/h' }
    const labels = new Map([...report.derivative.labels].map(([node, name]) => [node, layers[name] ?? name]))
    expect(render({ ...report, derivative: { ...report.derivative, labels } })).toMatch(/^dense_1:\ndense_1\/z +=[^]*dense_1\/h +=[^]*\n\nf +=/)
  })

  test('no line is wider than the page where there is a place to break it', () => {
    const sum = Array.from({ length: 60 }, (_, k) => `x*y^${k + 2}`).join(' + ')
    const page = render(reportOf({ definitions: { f: sum }, inputs: ['x', 'y'], outputs: ['f'] }), { width: 72 })
    expect(Math.max(...page.split('\n').map(line => [...line].length))).toBeLessThanOrEqual(72)
  })
})

describe('wrapping', () => {
  test.each([
    ['a + b', 'a + b'],
    ['aaaaaaaaaaaa + bbbbbbbbbbbb', 'aaaaaaaaaaaa\n  + bbbbbbbbbbbb'],
    ['(aaaaaaa + bbb) + (cccc + ddddd)', '(aaaaaaa + bbb)\n  + (cccc + ddddd)'],
    ['aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'],
  ])('%s', (formula, wrapped) => expect(wrapFormula(formula, 22, 2)).toBe(wrapped))
})

describe('expr', () => {
  test('the neuron', () => {
    expect(render(reportOf(neuron), { format: 'expr' })).toMatchInlineSnapshot(`
      "input w0, x0, w1, x1, w2
      f = sigmoid(w0*x0 + w1*x1 + w2)
      grad_w0 = x0*(f*(1 - f))
      grad_x0 = w0*(f*(1 - f))
      grad_w1 = x1*(f*(1 - f))
      grad_x1 = w1*(f*(1 - f))
      grad_w2 = f*(1 - f)
      output f, grad_w0, grad_x0, grad_w1, grad_x1, grad_w2
      "
    `)
  })

  test('several outputs', () => {
    expect(render(reportOf(twoOutputs), { format: 'expr' })).toMatchInlineSnapshot(`
      "param a, b
      input x, y
      s = a*x + b
      h = tanh(s)
      loss = (h - y)^2
      other = max(h, 0)*exp(-s)
      d_s = 2*((1 - h^2)*(h - y))
      grad_loss_a = x*d_s
      grad_loss_b = d_s
      d_s_2 = (0 >= h ? 0 : exp(-s)*(1 - h^2)) - other
      grad_other_a = x*d_s_2
      grad_other_b = d_s_2
      output loss, other, grad_loss_a, grad_loss_b, grad_other_a, grad_other_b
      "
    `)
  })

  test.each([neuron, twoOutputs])('$outputs reads back as the same functions', given => {
    const report = reportOf(given)
    const { graph } = report.derivative
    const several = report.model.outputs.length > 1
    const scope = new Map<string, Node>(report.model.arguments.map(({ name, symbol }) => [name, symbol]))
    const text = render(report, { format: 'expr' })
    for (const [, name, formula] of text.matchAll(/^(\w+) = (.*)$/gm))
      scope.set(name!, template(formula!, [...scope.keys()])(graph, [...scope.values()]))

    const at = new Map(report.model.arguments.map(({ symbol }, k) => [symbol, 0.3 + 0.1 * k]))
    for (const { role, name, wrt, node } of report.derivative.outputs) {
      const back = scope.get(role === 'value' ? name : several ? `grad_${name}_${wrt!.name}` : `grad_${wrt!.name}`)!
      expect(flowAt(graph, [back], at).value(back).data[0]).toBeCloseTo(flowAt(graph, [node], at).value(node).data[0]!, 13)
    }
  })

  test('domains and starting values are kept', () => {
    const report = reportOf({ definitions: { f: 'k*x*y*z' }, params: ['k'], inputs: ['x', 'y', 'z'], outputs: ['f'] })
    const [k, x, ...rest] = report.model.arguments
    const model = { ...report.model, arguments: [{ ...k!, start: -Math.PI }, { ...x!, domain: [0, Infinity] as const }, ...rest] }
    expect(render({ ...report, model }, { format: 'expr' }).split('\n').slice(0, 3)).toEqual(['param k = -pi', 'input x in [0, Infinity]', 'input y, z'])
  })

  test('names that a derivative would take are left to their owners', () => {
    const text = render(reportOf({ definitions: { f: 'x*grad_x*e' }, inputs: ['x', 'grad_x', 'e', 't1'], outputs: ['f'] }), { format: 'expr' })
    expect(text).toContain('grad_x_ = grad_x*e\n')
    expect(text).toContain('output f, grad_x_, grad_grad_x, grad_e, grad_t1\n')
  })
})

describe('latex', () => {
  test('the neuron', () => {
    expect(render(reportOf({ ...neuron, at: neuronPoint, steps: true }), { format: 'latex' })).toMatchInlineSnapshot(`
      "\\begin{aligned}
      f &= \\sigma\\left(w_{0} \\cdot x_{0} + w_{1} \\cdot x_{1} + w_{2}\\right) \\approx 0.731059 \\\\
      \\frac{\\partial f}{\\partial w_{0}} &= x_{0} \\cdot f \\cdot \\left(1 - f\\right) \\approx -0.196612 \\\\
      \\frac{\\partial f}{\\partial x_{0}} &= w_{0} \\cdot f \\cdot \\left(1 - f\\right) \\approx 0.393224 \\\\
      \\frac{\\partial f}{\\partial w_{1}} &= x_{1} \\cdot f \\cdot \\left(1 - f\\right) \\approx -0.393224 \\\\
      \\frac{\\partial f}{\\partial x_{1}} &= w_{1} \\cdot f \\cdot \\left(1 - f\\right) \\approx -0.589836 \\\\
      \\frac{\\partial f}{\\partial w_{2}} &= f \\cdot \\left(1 - f\\right) \\approx 0.196612
      \\end{aligned}

      \\begin{aligned}
      \\frac{1}{1 + e^{-\\left(w_{0} \\cdot x_{0} + w_{1} \\cdot x_{1} + w_{2}\\right)}} &= \\sigma\\left(w_{0} \\cdot x_{0} + w_{1} \\cdot x_{1} + w_{2}\\right) && \\text{by gates/sigmoid}
      \\end{aligned}
      "
    `)
  })

  test.each([
    [{ ...neuron, order: 2, at: neuronPoint, steps: true } as const],
    [{ ...twoOutputs, at: { a: 1e-9, b: Infinity, x: NaN, y: -3 } }],
    [{ definitions: { f_1: 'x > 0 ? sqrt(x)^__proto__ : -x/(1 + abs(learning_rate))' }, inputs: ['x', '__proto__', 'learning_rate'], outputs: ['f_1'], gates: 'as-written' } as const],
  ])('temml takes it', given => {
    for (const block of render(reportOf(given), { format: 'latex' }).trim().split('\n\n')) temml.renderToString(block, { throwOnError: true, displayMode: true })
  })
})

describe('json', () => {
  const report = reportOf({ ...twoOutputs, at: { a: 1, b: 2, x: 3, y: Infinity }, steps: true })

  test('is one document that says what inspection says', () => {
    expect(JSON.parse(render(report, { format: 'json' }))).toEqual(inspection(report))
  })

  test('arguments come before users, and values are those of the rows', () => {
    const { nodes } = inspection(reportOf({ ...neuron, at: neuronPoint }))
    const values: number[] = []
    for (const [k, node] of nodes.entries()) {
      expect(node.id).toBe(k)
      if ('constant' in node) values.push(Number(node.constant))
      else if ('argument' in node) values.push(neuronPoint[node.argument as keyof typeof neuronPoint])
      else {
        for (const arg of node.args) expect(arg).toBeLessThan(k)
        values.push(ops[node.op as keyof typeof ops].value(...node.args.map(arg => values[arg]!)))
      }
      if ('value' in node) expect(node.value).toBe(values[k])
    }
  })

  test('numbers that JSON has no word for are words', () => {
    const { arguments: given, outputs } = inspection(report)
    expect(given.find(({ name }) => name === 'y')!.value).toBe('Infinity')
    expect(outputs[0]!.value).toBe('Infinity')
  })
})

describe('dot', () => {
  test('the neuron', () => {
    expect(render(reportOf({ ...neuron, at: neuronPoint, gates: 'as-written' }), { format: 'dot' })).toMatchInlineSnapshot(`
      "digraph "example" {
        rankdir=LR
        node [shape=circle, fontname="Helvetica"]
        edge [fontname="Helvetica", fontsize=10, arrowsize=0.6]
        n0 [label="w0", shape=plaintext]
        n1 [label="x0", shape=plaintext]
        n2 [label="w1", shape=plaintext]
        n3 [label="x1", shape=plaintext]
        n4 [label="w2", shape=plaintext]
        n5 [label="×"]
        n0 -> n5 [label=<<font color="#188038">2</font><br/><font color="#c5221f">-0.196612</font>>]
        n1 -> n5 [label=<<font color="#188038">-1</font><br/><font color="#c5221f">0.393224</font>>]
        n6 [label="×"]
        n2 -> n6 [label=<<font color="#188038">-3</font><br/><font color="#c5221f">-0.393224</font>>]
        n3 -> n6 [label=<<font color="#188038">-2</font><br/><font color="#c5221f">-0.589836</font>>]
        n7 [label="+"]
        n5 -> n7 [label=<<font color="#188038">-2</font><br/><font color="#c5221f">0.196612</font>>]
        n6 -> n7 [label=<<font color="#188038">6</font><br/><font color="#c5221f">0.196612</font>>]
        n8 [label="+"]
        n7 -> n8 [label=<<font color="#188038">4</font><br/><font color="#c5221f">0.196612</font>>]
        n4 -> n8 [label=<<font color="#188038">-3</font><br/><font color="#c5221f">0.196612</font>>]
        n9 [label="−x"]
        n8 -> n9 [label=<<font color="#188038">1</font><br/><font color="#c5221f">0.196612</font>>]
        n10 [label="exp"]
        n9 -> n10 [label=<<font color="#188038">-1</font><br/><font color="#c5221f">-0.196612</font>>]
        n11 [label="+1"]
        n10 -> n11 [label=<<font color="#188038">0.367879</font><br/><font color="#c5221f">-0.534447</font>>]
        n12 [label="1/x"]
        n11 -> n12 [label=<<font color="#188038">1.36788</font><br/><font color="#c5221f">-0.534447</font>>]
        out0 [label="f", shape=plaintext]
        n12 -> out0 [label=<<font color="#188038">0.731059</font><br/><font color="#c5221f">1</font>>]
      }
      "
    `)
  })

  test.each([['x^3', 'x³'], ['x^2000001', 'x^2000001'], ['1 - x', '1−x'], ['x - 1', '−1'], ['max(x, 0)', 'max'], ['x > 0 ? x : 1', 'x ? y : z'], ['abs(x)', '|x|']])('%s is a gate %s', (f, label) => {
    const report = reportOf({ definitions: { f }, inputs: ['x'], outputs: ['f'], gates: 'as-written' })
    expect(render(report, { format: 'dot' })).toContain(`label="${label}"`)
  })

  test('no name breaks out of its quotation marks', () => {
    const report = reportOf(neuron)
    const text = render({ ...report, model: { ...report.model, name: 'a"b\\c\n}' } }, { format: 'dot' })
    expect(text.split('\n')[0]).toBe(String.raw`digraph "a\"b\\c }" {`)
  })
})

describe('flow', () => {
  test('add distributes, mul switches, max routes (lecture, pattern of gates)', () => {
    const { primal, at, model } = reportOf({ definitions: { f: '2*(x*y + max(z, w))' }, inputs: ['x', 'y', 'z', 'w'], outputs: ['f'], at: { x: 3, y: -4, z: 2, w: -1 } })
    const flow = flowAt(primal.graph, [primal.outputs[0]!.node], at!)
    expect(flow.value(primal.outputs[0]!.node).data[0]).toBe(-20)
    expect(model.arguments.map(({ symbol }) => flow.gradient(symbol)!.data[0])).toEqual([-8, 6, 2, 0])
  })

  test('a branch that is not taken passes nothing, not NaN', () => {
    const { primal, at, model } = reportOf({ definitions: { f: 'x > 0 ? log(x) : x' }, inputs: ['x'], outputs: ['f'], at: { x: 0 }, gates: 'as-written' })
    expect(flowAt(primal.graph, [primal.outputs[0]!.node], at!).gradient(model.arguments[0]!.symbol)!.data[0]).toBe(1)
  })
})

describe('size', () => {
  /** A formula that doubles itself at each step: 2ᵏ leaves written out as a tree. */
  const doubling = (steps: number) => ({
    definitions: Object.fromEntries(Array.from({ length: steps }, (_, k) => [`s${k + 1}`, k === 0 ? 'x*sin(y) + y' : `s${k}*cos(s${k}) + s${k}`])),
    inputs: ['x', 'y'], outputs: [`s${steps}`], gates: 'as-written',
  }) as const

  test.each(textFormats)('%s is linear in the graph', format => {
    const lengths = [50, 100].map(steps => render(reportOf(doubling(steps)), { format }).length)
    expect(lengths[1]! / lengths[0]!).toBeLessThan(2.5)
  })

  test('without the author\'s names the outline makes its own', () => {
    const report = reportOf(doubling(30))
    const { lines } = outline({ ...report.derivative, labels: new Map() })
    expect(lines.length).toBeLessThan(100)
    expect(lines[0]!.name).toBe('t1')
  })

  test('a chain of 10⁵ operations', () => {
    const report = reportOf({ definitions: { f: 'x' }, inputs: ['x'], outputs: ['f'], gates: 'as-written' })
    const { graph } = report.written
    let node: Node = report.model.arguments[0]!.symbol
    for (let k = 0; k < 1e5; k++) node = graph.call(k % 2 ? ops.sin : ops.neg, node)
    const fn = { ...report.written, outputs: [{ role: 'value', name: 'f', node } as const] }
    for (const format of textFormats) expect(render({ ...report, written: fn, primal: fn, derivative: fn }, { format }).length).toBeGreaterThan(1e5)
  })
})

test('operations are counted as mathematics', () => {
  const count = (f: string) => countOperations(reportOf({ definitions: { f }, inputs: ['x', 'y'], outputs: ['f'], gates: 'as-written' }).written)
  expect(count('x*y + sin(x)')).toBe(3)
  expect(count('x > 0 ? x : -x')).toBe(3)
  expect(count('x^2')).toBe(1)
  expect(count('x^7')).toBe(4)
  expect(count('x^-2')).toBe(2)
  expect(count('x^20')).toBe(1)
  expect(count('x*exp(2)')).toBe(1)
})
