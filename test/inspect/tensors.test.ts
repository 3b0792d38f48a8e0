import { describe, expect, test } from 'vitest'
import { inspect } from '../../src/index.js'

/** The equations of a page, without what they cost. */
const equations = (source: string, options: Parameters<typeof inspect>[1] = {}): string => inspect(source, options).replace(/\n\noperations [^]*/, '\n')

describe('gradients read as matrix calculus', () => {
  test('sum((W*x).^2), at a point', () => {
    const at = { W: [[0.1, 0.5], [-0.3, 0.8]], x: [0.2, 0.4] }
    expect(equations('input W[2,2], x[2]\nf = sum((W*x).^2)', { at })).toMatchInlineSnapshot(`
      "at W = [0.1, 0.5; −0.3, 0.8], x = [0.2, 0.4]

      f      = Σ((W·x)²)   = 0.116
      ∂f/∂W  = 2·(W·x)·xᵀ  = [0.088, 0.176; 0.104, 0.208]
      ∂f/∂x  = 2·Wᵀ·(W·x)  = [−0.112, 0.636]
      "
    `)
    expect(equations('input W[2,2], x[2]\nf = sum((W*x).^2)', { ascii: true })).toMatchInlineSnapshot(`
      "f      = sum((W*x).^2)
      df/dW  = 2*(W*x)*x'
      df/dx  = 2*W'*(W*x)
      "
    `)
    expect(inspect('input W[2,2], x[2]\nf = sum((W*x).^2)', { format: 'expr' })).toMatchInlineSnapshot(`
      "input W[2, 2], x[2]
      f = sum((W*x).^2)
      grad_W = outer(2*(W*x), x)
      grad_x = W'*(2*(W*x))
      output f, grad_W, grad_x
      "
    `)
    expect(inspect('input W[2,2], x[2]\nf = sum((W*x).^2)', { format: 'latex', at })).toMatchInlineSnapshot(`
      "\\begin{aligned}
      f &= \\textstyle\\sum\\left(\\left(W \\cdot x\\right)^{2}\\right) \\approx 0.116 \\\\
      \\frac{\\partial f}{\\partial W} &= 2 \\cdot \\left(W \\cdot x\\right) \\cdot {x}^{\\top} \\approx \\begin{bmatrix} 0.088 & 0.176 \\\\ 0.104 & 0.208 \\end{bmatrix} \\\\
      \\frac{\\partial f}{\\partial x} &= 2 \\cdot {W}^{\\top} \\cdot \\left(W \\cdot x\\right) \\approx \\begin{bmatrix} -0.112 \\\\ 0.636 \\end{bmatrix}
      \\end{aligned}
      "
    `)
  })

  test('softmax cross-entropy of a class label: p − y', () => {
    expect(equations('input z[10], label: class(10)\nloss = softmaxCrossEntropy(label, z)')).toMatchInlineSnapshot(`
      "loss      = logSumExp(z) − z[label]
      ∂loss/∂z  = softmax(z) − oneHot(label)
      "
    `)
  })

  test('second derivatives, by vectors and matrices too', () => {
    expect(equations('input A[3, 4], x[4]\noutput f\nf = sum((A*x).^2)', { order: 2, wrt: ['x'] })).toMatchInlineSnapshot(`
      "f        = Σ((A·x)²)
      ∂f/∂x    = 2·Aᵀ·(A·x)
      ∂²f/∂x²  = 2·Aᵀ·A
      "
    `)
    expect(equations('input x[4]\nf = logSumExp(x)', { order: 2, at: { x: [0, 0, 0, 0] } })).toMatchInlineSnapshot(`
      "at x = [0, 0, 0, 0]

      f              = logSumExp(x)                                                 = 1.38629
      ∂f/∂x          = softmax(x)                                                   = [0.25, 0.25, 0.25, 0.25]
      ∂²f/∂x²[i, j]  = softmax(x)[j]·(i = j ? 1 : 0) − softmax(x)[i]·softmax(x)[j]  = [0.1875, −0.0625, −0.0625, …, 0.1875] of shape [4, 4]
      "
    `)
    expect(equations('input x[4], a\nf = a*dot(x, x)', { order: 2 })).toMatchInlineSnapshot(`
      "f              = a·Σ(x²)
      ∂f/∂x          = 2·a·x
      ∂f/∂a          = Σ(x²)
      ∂²f/∂x²[i, j]  = 2·a·(i = j ? 1 : 0)
      ∂²f/∂x∂a       = 2·x
      ∂²f/∂a²        = 0
      "
    `)
  })

  test('gates as written beside fused ones', () => {
    const cost = /compiled [^]*?both at once.*\n.*/
    for (const gates of ['fused', 'as-written'] as const)
      expect(cost.exec(inspect('f = 1/(1 + exp(-(w*x + b)))', { gates }))![0]).toMatchInlineSnapshot(`
        "compiled    gates as written  forward 6, backward 7, both at once 12, kept 3
                    gates fused       forward 10, backward 4, both at once 13, kept 2"
      `)
    expect(JSON.parse(inspect('f = 1/(1 + exp(-(w*x + b)))', { gates: 'fused', format: 'json' })).operations.granularities).toMatchInlineSnapshot(`
      {
        "as-written": {
          "backward": 7,
          "forward": 6,
          "kept": 3,
          "valueAndGrad": 12,
        },
        "fused": {
          "backward": 4,
          "forward": 10,
          "kept": 2,
          "valueAndGrad": 13,
        },
      }
    `)
  })

  test('a net of two layers', () => {
    expect(equations(`param W1[5,4] = heNormal(), b1[5], W2[3,5] = randomNormal(stddev = 0.1), b2[3] = 0.5
input x[4], label: class(3)
loss = softmaxCrossEntropy(label, W2*relu(W1*x + b1) + b2)`)).toMatchInlineSnapshot(`
  "t1         = max(W1·x + b1, 0)
  loss       = logSumExp(W2·t1 + b2) − (W2·t1 + b2)[label]
  t2         = softmax(W2·t1 + b2) − oneHot(label)
  t3         = W1·x + b1 ≤ 0 ? 0 : W2ᵀ·t2
  ∂loss/∂W1  = t3·xᵀ
  ∂loss/∂b1  = t3
  ∂loss/∂W2  = t2·t1ᵀ
  ∂loss/∂b2  = t2
  "
`)
  })

  test('an embedding', () => {
    expect(equations('param E[50,3]\ninput tokens[4]: class(50)\nf = sum(i in 1:4, j in 1:3, E[tokens[i], j]^2)')).toMatchInlineSnapshot(`
      "f      = Σ(E[tokens, :]∘²)
      ∂f/∂E  = 2·oneHot(tokens)ᵀ·E[tokens, :]
      "
    `)
  })

  test('a solution, a determinant', () => {
    expect(equations('input A[3,3], b[3]\nf = dot(b, lusolve(A, b))\ng = det(A)\noutput f, g')).toMatchInlineSnapshot(`
      "f      = bᵀ·(A⁻¹·b)
      g      = det(A)
      ∂f/∂A  = −(A⁻ᵀ·b)·(A⁻¹·b)ᵀ
      ∂f/∂b  = A⁻¹·b + A⁻ᵀ·b
      ∂g/∂A  = cof(A)
      ∂g/∂b  = 0
      "
    `)
  })
})

describe('derivatives of vectors', () => {
  test('a diagonal Jacobian is said to be diagonal; others are products with what comes from above', () => {
    expect(equations('param W[2,3], b[2]\ninput x[3]\ny = sigmoid(W*x + b)', { wrt: ['W', 'b', 'x'] })).toMatchInlineSnapshot(`
      "y      = σ(W·x + b)
      t1     = ȳ ⊙ y ⊙ (1 − y)
      ∂y/∂W  vector–Jacobian product: t1·xᵀ
      ∂y/∂b  diagonal: y ⊙ (1 − y)
      ∂y/∂x  vector–Jacobian product: Wᵀ·t1
      "
    `)
    expect(inspect('input x[4096]\ny = max(0, x)', { format: 'latex' })).toMatchInlineSnapshot(`
      "\\begin{aligned}
      y &= \\max\\left(x, 0\\right) \\\\
      \\frac{\\partial y}{\\partial x} &= \\operatorname{diag}\\left(\\begin{cases} 0 & \\text{if } x \\le 0 \\\\ 1 & \\text{otherwise} \\end{cases}\\right)
      \\end{aligned}
      "
    `)
    expect(equations('input x[4], s\nlogits = x*s', { ascii: true })).toMatchInlineSnapshot(`
      "logits      = s*x
      dlogits/dx  diagonal: s
      dlogits/ds  vector-Jacobian product: x'*d_logits
      "
    `)
  })

  test('what hangs on another entry is not diagonal', () => {
    for (const formula of ['x + sum(x)', 'x[4:-1:1]', 'softmax(x)', 'cumsum(x)', 'x*max(x)'])
      expect(equations(`input x[4]\ny = ${formula}`), formula).toContain('vector–Jacobian product')
    for (const formula of ['x.*sin(x)', 'x > 0 ? x : 2*x', '2*x', 'x'])
      expect(equations(`input x[4]\ny = ${formula}`), formula).toContain('∂y/∂x  diagonal: ')
  })
})

describe('index notation where there is no algebra', () => {
  test('Rosenbrock', () => {
    expect(equations('input x[20]\nf = sum(i in 1:19, 100*(x[i+1] - x[i]^2)^2 + (1 - x[i])^2)')).toMatchInlineSnapshot(`
      "t1        = x[2:20] − x[1:19]²
      f         = Σ(100·t1² + (1 − x[1:19])²)
      ∂f/∂x[i]  = (i ≤ 19 ? −2·(1 − x[i]) − 400·x[i]·t1[i] : 0) + (i ≥ 2 ? 200·t1[i − 1] : 0)
      "
    `)
  })

  test('a convolution', () => {
    expect(equations('input x[8], k[3]\ny = array(i in 1:6, sum(j in 1:3, x[i+j-1]*k[j]))\nf = sum(y.^2)')).toMatchInlineSnapshot(`
      "y[i]      = Σⱼ x[i + j − 1]·k[j]
      f         = Σ(y²)
      ∂f/∂x[i]  = Σⱼ (i ≥ j and i ≤ j + 5 ? 2·y[i − j + 1]·k[j] : 0)
      ∂f/∂k[i]  = Σⱼ 2·x[j + i − 1]·y[j]
      "
    `)
  })

  test('a mixture of Gaussians', () => {
    expect(equations(`param w[3], mu[3,2], s[3]
input x[6,2]
ll = sum(n in 1:6, log(sum(k in 1:3, w[k]^2*exp(-0.5*sum(d in 1:2, (x[n,d] - mu[k,d])^2)/s[k]^2))))`)).toMatchInlineSnapshot(`
  "t1[i, j]       = −0.5·Σₖ (x[i, k] − mu[j, k])²/s[j]²
  ll             = Σ(log(exp(t1)·w²))
  t2             = 1 ⊘ (exp(t1)·w²)
  ∂ll/∂w         = 2·w ⊙ (exp(t1)ᵀ·t2)
  t3             = exp(t1) ⊙ (t2·(w²)ᵀ)
  ∂ll/∂mu[i, j]  = −2·Σₖ (−0.5·t3[k, i]·(x[k, j] − mu[i, j])/s[i]²)
  ∂ll/∂s[i]      = −2·s[i]·Σⱼ t1[j, i]·t3[j, i]/s[i]²
  "
`)
  })

  test('the largest is a router', () => {
    expect(equations('input A[3,4]\nf = max(A) + sum(max(A, 1))')).toMatchInlineSnapshot(`
      "f            = max(A) + Σᵢ maxⱼ(A[j, i])
      ∂f/∂A[i, j]  = (i = argmaxₖ(A[k, j]) ? 1 : 0) + (4·i + j = argmax(A) + 4 ? 1 : 0)
      "
    `)
  })
})

describe('recurrences', () => {
  const rnn = `param Wh[2,2], Wx[2,3], h0[2]
input X[4,3]
h = fold(t in 1:4, h = h0, tanh(Wh*h + Wx*X[t, :]))
f = sum(h.^2)`

  test('step by step', () => {
    expect(equations(rnn)).toMatchInlineSnapshot(`
      "for t = 1…4, h from h0:
        h′        = tanh(Wh·h + (X·Wxᵀ)[t, :])
        t1[t, :]  = h
      f           = Σ(h²)
      for t = 4…1, d_h from 2·h, d_Wh from 0:
        t3        = d_h ⊙ (1 − tanh(Wh·t1[t, :] + (X·Wxᵀ)[t, :])²)
        d_h′      = Whᵀ·t3
        d_Wh′     = d_Wh + t3·t1[t, :]ᵀ
        t2[t, :]  = t3
      ∂f/∂Wh      = d_Wh
      ∂f/∂Wx      = t2ᵀ·X
      ∂f/∂h0      = d_h
      "
    `)
    expect(inspect(rnn, { format: 'latex' })).toMatchInlineSnapshot(`
      "\\begin{aligned}
      &\\text{for } t = 1, \\ldots, 4\\text{: } h \\text{ from } h_{0} \\\\
      &\\quad h' = \\tanh\\left(\\mathrm{Wh} \\cdot h + {\\left(X \\cdot {\\mathrm{Wx}}^{\\top}\\right)}_{t, :}\\right) \\\\
      &\\quad {t_{1}}_{t, :} = h \\\\
      f &= \\textstyle\\sum\\left(h^{2}\\right) \\\\
      &\\text{for } t = 4, \\ldots, 1\\text{: } \\mathrm{d\\_h} \\text{ from } 2 \\cdot h, \\ \\mathrm{d\\_Wh} \\text{ from } 0 \\\\
      &\\quad t_{3} = \\mathrm{d\\_h} \\odot \\left(1 - \\tanh\\left(\\mathrm{Wh} \\cdot {t_{1}}_{t, :} + {\\left(X \\cdot {\\mathrm{Wx}}^{\\top}\\right)}_{t, :}\\right)^{2}\\right) \\\\
      &\\quad \\mathrm{d\\_h}' = {\\mathrm{Wh}}^{\\top} \\cdot t_{3} \\\\
      &\\quad \\mathrm{d\\_Wh}' = \\mathrm{d\\_Wh} + t_{3} \\cdot {{t_{1}}_{t, :}}^{\\top} \\\\
      &\\quad {t_{2}}_{t, :} = t_{3} \\\\
      \\frac{\\partial f}{\\partial \\mathrm{Wh}} &= \\mathrm{d\\_Wh} \\\\
      \\frac{\\partial f}{\\partial \\mathrm{Wx}} &= {t_{2}}^{\\top} \\cdot X \\\\
      \\frac{\\partial f}{\\partial h_{0}} &= \\mathrm{d\\_h}
      \\end{aligned}
      "
    `)
  })

  test('in the language, and in JSON', () => {
    expect(inspect(rnn, { format: 'expr' })).toMatchInlineSnapshot(`
      "param Wh[2, 2], Wx[2, 3], h0[2]
      input X[4, 3]
      h = fold(t in 1:4, h_2 = h0, tanh(Wh*h_2 + (X*Wx')[t, :]))
      f = sum(h.^2)
      t1 = scan(t in 1:4, kept = zeros(2), h_2 = h0, h_2, tanh(Wh*h_2 + (X*Wx')[t, :]))
      grad_Wh = fold(t in 4:-1:1, d_Wh = zeros(2, 2), d_h = 2*h, d_Wh + outer((1 - tanh(Wh*t1[t, :] + (X*Wx')[t, :]).^2).*d_h, t1[t, :]), Wh'*((1 - tanh(Wh*t1[t, :] + (X*Wx')[t, :]).^2).*d_h))
      t2 = scan(t in 4:-1:1, kept = zeros(2), d_h = 2*h, d_Wh = zeros(2, 2), (1 - tanh(Wh*t1[t, :] + (X*Wx')[t, :]).^2).*d_h, Wh'*((1 - tanh(Wh*t1[t, :] + (X*Wx')[t, :]).^2).*d_h), d_Wh + outer((1 - tanh(Wh*t1[t, :] + (X*Wx')[t, :]).^2).*d_h, t1[t, :]))[4:-1:1, :]
      grad_Wx = t2'*X
      grad_h0 = fold(t in 4:-1:1, d_h = 2*h, d_Wh = zeros(2, 2), Wh'*((1 - tanh(Wh*t1[t, :] + (X*Wx')[t, :]).^2).*d_h), d_Wh + outer((1 - tanh(Wh*t1[t, :] + (X*Wx')[t, :]).^2).*d_h, t1[t, :]))
      output f, grad_Wh, grad_Wx, grad_h0
      "
    `)
    const { parts } = JSON.parse(inspect(rnn, { format: 'json' })) as { parts: unknown[] }
    expect(parts[0]).toMatchInlineSnapshot(`
      {
        "body": [
          {
            "formula": "tanh(Wh·h + (X·Wxᵀ)[t, :])",
            "name": "h′",
          },
          {
            "formula": "h",
            "indices": [
              "t",
              ":",
            ],
            "name": "t1",
          },
        ],
        "loop": {
          "from": 1,
          "index": "t",
          "to": 4,
        },
        "starts": [
          {
            "formula": "h0",
            "name": "h",
          },
        ],
      }
    `)
  })

  test('within recurrences', () => {
    expect(equations('input x[3], h0\nf = fold(t in 1:3, h = h0, h + sum(fold(s in 1:2, g = x, a = 2, sin(g)*h*t, a*s)))')).toMatchInlineSnapshot(`
      "for t = 1…3, f from h0:
        for s = 1…2, g from x, a from 2:
          g′        = f·t·sin(g)
          a′        = a·s
        f′          = f + Σ(g)
        t1[t]       = f
      for t = 3…1, d_h from 1, d_x from 0:
        for s = 1…2, g_2 from x, a_2 from 2:
          g_2′      = t1[t]·t·sin(g_2)
          a_2′      = a_2·s
          t2[s, :]  = g_2
        for s = 2…1, d_g from d_h, d_h_2 from 0:
          d_g′      = t1[t]·t·d_g ⊙ cos(t2[s, :])
          d_h_2′    = d_h_2 + t·(sin(t2[s, :])ᵀ·d_g)
        d_h′        = d_h + d_h_2
        d_x′        = d_x + d_g
      ∂f/∂x         = d_x
      ∂f/∂h0        = d_h
      "
    `)
  })
})

describe('values', () => {
  test('large ones are abbreviated', () => {
    expect(equations('input x[100]\ny = 2*x', { at: { x: Array.from({ length: 100 }, (_, k) => k / 8) } })).toMatchInlineSnapshot(`
      "at x = [0, 0.125, 0.25, …, 12.375] of shape [100]

      y      = 2·x        = [0, 0.25, 0.5, …, 24.75] of shape [100]
      ∂y/∂x  diagonal: 2  = [2, 2, 2, …, 2] of shape [100]
      "
    `)
  })

  test('in JSON, rows in rows', () => {
    const { nodes, outputs } = JSON.parse(inspect('input A[2,3], x[3]\ny = A*x', { format: 'json', at: { A: [[1, 2, 3], [4, 5, 6]], x: [1, 0, -1] } })) as
      { nodes: { op?: string; shape?: number[]; attributes?: unknown; value?: unknown }[]; outputs: { role: string; shape: number[]; value?: unknown }[] }
    expect(nodes.find(node => node.op === 'contract')).toEqual({ id: 2, op: 'contract', args: [0, 1], shape: [2], attributes: { left: [0, 1], right: [1], out: [0] }, label: 'y', value: [-2, -2] })
    expect(outputs.map(({ role, shape, value }) => ({ role, shape, value }))).toEqual([
      { role: 'value', shape: [2], value: [-2, -2] }, { role: 'product', shape: [2, 3], value: undefined }, { role: 'product', shape: [3], value: undefined },
    ])
  })

  test('on the wires of a circuit, with shapes', () => {
    expect(inspect('input W[2,2], x[2]\nf = sum((W*x).^2)', { format: 'dot', at: { W: [[0.1, 0.5], [-0.3, 0.8]], x: [0.2, 0.4] } })).toMatchInlineSnapshot(`
      "digraph "model" {
        rankdir=LR
        node [shape=circle, fontname="Helvetica"]
        edge [fontname="Helvetica", fontsize=10, arrowsize=0.6]
        n0 [label="W", shape=plaintext]
        n1 [label="x", shape=plaintext]
        n2 [label="x·y"]
        n0 -> n2 [label=<[2, 2]<br/><font color="#188038">[0.1, 0.5; -0.3, 0.8]</font><br/><font color="#c5221f">[0.088, 0.176; 0.104, 0.208]</font>>]
        n1 -> n2 [label=<[2]<br/><font color="#188038">[0.2, 0.4]</font><br/><font color="#c5221f">[-0.112, 0.636]</font>>]
        n3 [label="x²"]
        n2 -> n3 [label=<[2]<br/><font color="#188038">[0.22, 0.26]</font><br/><font color="#c5221f">[0.44, 0.52]</font>>]
        n4 [label="Σ"]
        n3 -> n4 [label=<[2]<br/><font color="#188038">[0.0484, 0.0676]</font><br/><font color="#c5221f">[1, 1]</font>>]
        out0 [label="f", shape=plaintext]
        n4 -> out0 [label=<<font color="#188038">0.116</font><br/><font color="#c5221f">1</font>>]
      }
      "
    `)
    expect(inspect('input W[3,4], x[4]\nf = norm(W*x)', { format: 'dot' })).toMatchInlineSnapshot(`
      "digraph "model" {
        rankdir=LR
        node [shape=circle, fontname="Helvetica"]
        edge [fontname="Helvetica", fontsize=10, arrowsize=0.6]
        n0 [label="W", shape=plaintext]
        n1 [label="x", shape=plaintext]
        n2 [label="x·y"]
        n0 -> n2 [label="[3, 4]"]
        n1 -> n2 [label="[4]"]
        n3 [label="‖x‖"]
        n2 -> n3 [label="[3]"]
        out0 [label="f", shape=plaintext]
        n3 -> out0
      }
      "
    `)
  })
})

test('declarations: shapes, classes, domains, starting values', () => {
  const source = `param W[3, 4] = heNormal(), U[3, 4] = glorotUniform(), V[3] = randomNormal(mean = 1, stddev = 0.5), k in [0, 1] = 0.5, c[2] = [1, 2], z[2, 2]
input x[4] in [0, 1], y[3], label: class(3), tokens[2]: class(5)
f = sum(W*x) + sum(U*x) + V[label] + k*sum(c) + y[1] + z[1, 1] + V[1]*oneHot(tokens)[1, 2]`
  expect(inspect(source, { format: 'expr' }).split('\n').filter(line => /^(param|input)/.test(line))).toMatchInlineSnapshot(`
    [
      "param W[3, 4] = heNormal()",
      "param U[3, 4] = glorotUniform()",
      "param V[3] = randomNormal(mean = 1, stddev = 0.5)",
      "param k in [0, 1] = 0.5",
      "param c[2] = [1, 2]",
      "param z[2, 2]",
      "input x[4] in [0, 1]",
      "input y[3]",
      "input label: class(3)",
      "input tokens[2]: class(5)",
    ]
  `)
})
