import temml from 'temml'
import { describe, expect, it, test } from 'vitest'
import { inspect } from '../../src/index.js'
import { expectReadBack } from './readback.js'

/** What a model of arrays can be made of; each reads back from its own `expr`, derivatives and all. */
const models = {
  'matrix algebra': [
    'input W[2,2], x[2]\nf = sum((W*x).^2)',
    'input A[3,3], x[3]\nf = x*A*x + trace(A*A\')',
    'input x[3], y[4]\nf = sum(outer(x, y).^2) + sum(concat(x, y))',
    'input x[3], y[2]\nf = sum(kron(x, y).^2) + sum(diag(x)*x) + sum(diag(outer(x, x)))',
    'input A[3,3], b[3]\nf = dot(b, lusolve(A + 3*identity(3), b))',
    'input A[3,3]\nf = det(A + 2*identity(3))',
    'input A[2,2], B[2,2]\nf = sum(inv(A + [3, 0; 0, 3])*B) + sum(kron(A, B))',
    'input q[3,2], k[3,2], v[3,2]\nA = softmax(q*k\'/sqrt(2))\nf = sum((A*v).^2)',
    'input a[3], b[3]\nf = sum(cross(a, b).*[1, 2, 3])',
  ],
  'entry by entry': [
    'input x[6]\ny = tanh(x)',
    'input x[4], p[4]\nf = sum(x.^p) + sum(hypot(x, p)) + sum(atan2(x, p)) + sum(max(0.5, x)) + sum(maximum(x, p)) + sum(2.^x) + sum(1./x) + sum(mod(x, 1))',
    'input x[4], mask[4]\nf = sum(mask > 0.5 ? x.^2 : x) + sum(and(x > 0.5, mask > 0.4) ? x : 2*x)',
    'input x[3], t\ny = [x[1]*t, x[2], t; 1, t^2, x[3]]\nf = sum(y.*y)',
  ],
  'reductions': [
    'input A[3,4]\nf = max(A)',
    'input A[3,4]\nf = sum(max(A, 1)) + sum(min(A, 2))',
    'input x[5]\nf = norm(x)*max(x)',
    'input x[5]\nf = std(x) + variance(x) + mean(x) + l1(x)',
    'input x[3]\nf = logSumExp(x) + sum(softmax(x).*x) + sum(logSoftmax(x))',
    'input x[4]\nf = min(x) + max(x) + min(i in 1:4, x[i]*i) + mean(i in 1:4, x[i]^2)',
    'input x[4]\nf = sum(cumsum(x).^2) + sum(reshape(x, [2,2])*[1; 2])',
    'input x[4]\nf = prod(x) + prod(i in 1:4, x[i] + i)',
  ],
  'index notation': [
    'input x[5]\nf = sum(i in 1:4, 100*(x[i+1] - x[i]^2)^2 + (1 - x[i])^2)',
    'input A[4,4]\nf = sum(i in 1:4, j in 1:i-1, A[i,j]^2)',
    'input A[3,3]\nf = sum(i in 1:3, j in i:3, A[i,j]*A[j,i])',
    'input x[8], k[3]\ny = array(i in 1:6, sum(j in 1:3, x[i+j-1]*k[j]))\nf = sum(y.^2)',
    'input x[4]\nf = sum(i in 1:4, i > 1 ? x[i-1]*x[i] : 0)',
    'input X[3,4], Y[4]\nA = array(i in 1:3, j in 1:4, X[i, j]*Y[5-j] + i/j)\nf = sum(A.^2)',
    'input A[2,3,4]\nf = sum(i in 1:2, j in 1:3, k in 1:4, A[i,j,k]^2*i*j*k)',
    'input A[2,3,4]\nB = array(i in 1:2, k in 1:4, sum(j in 1:3, A[i,j,k]))\nf = sum(B.*B)',
    'input x[6]\nf = sum(i in 2:2:6, x[i]^3) + sum(x[1:2:5].^2)',
    'input x[4]\nf = sum(x[4:-1:1].*x) + x[2]*x[end]',
    'const idx = [3, 1, 2, 2]\ninput x[3], A[3, 2]\nf = sum(x[idx].^3) + sum(i in 1:2, j in 1:4, A[idx, i][j]*x[idx][j]*i)',
  ],
  'class labels': [
    'input z[4], label: class(4)\nloss = softmaxCrossEntropy(label, z)',
    'input A[2,3], labels[2]: class(3)\nf = softmaxCrossEntropy(labels, A)',
    'input scores[4], label: class(4)\nf = hingeLoss(label, scores)',
    'param E[5,3]\ninput tokens[4]: class(5)\nf = sum(i in 1:4, j in 1:3, E[tokens[i], j]^2)',
    'input labels[3]: class(4), S[3,4]\nf = sum(i in 1:3, S[i, labels[i]]) + sum(oneHot(labels).*S)',
    'input label: class(3), P[3]\nf = klDivergence(oneHot(label), softmax(P))',
  ],
  'recurrences': [
    'param Wh[2,2], Wx[2,3], h0[2]\ninput X[4,3]\nh = fold(t in 1:4, h = h0, tanh(Wh*h + Wx*X[t, :]))\nf = sum(h.^2)',
    'input x[3], h0\nf = fold(t in 1:3, h = h0, g = 1, h*x[t] + g, g + h)',
    'input x[3]\nc = scan(t in 1:5, s = x, s.*x + t)\nf = sum(c)',
    'input x[5]\nf = fold(t in 5:-1:1, h = 0, 0.5*h + x[t])',
    // So much is shared in the body that it must be named.
    'input x[3], h0\ng(u) = sin(u)*u\nf = fold(t in 1:3, h = h0, g(g(g(g(g(g(g(g(g(g(h + x[t])))))))))) - h)',
  ],
  'loops within loops, and names that are taken': [
    'input x[3], h0\nf = fold(t in 1:3, h = h0, h + sum(fold(s in 1:2, g = x, a = 2, sin(g)*h*t, a*s)))',
    'input x[3], i[3], j\nf = sum(maximum(x, i)) + max(i) + j*max(outer(i, x)) + sum(a in 1:3, b in 1:3, x[a]*i[b]*j*a)',
    'input x[3], A[3,3]\nf = sum(fold(k in 1:3, i = x, j = 0.5*x, A*i + x[k]*j + k, max(i)*array(q in 1:3, A[q, k]*j[q])))',
    'input x[3], t\nf = fold(n in 1:3, t_2 = t, k = 1, t_2*x[n] + t*k + n, t_2 + sum(scan(p in 1:2, k2 = k, k2*t_2 + p*n)))',
    'input labels[3]: class(4), S[3,4]\nf = sum(i in 1:3, sum(j in 1:4, oneHot(labels[i])[j]*S[i,j]*j)) + sum(i in 1:3, hingeLoss(labels[i], S[i, :]))',
  ],
  'several outputs': [
    'param W[2,3], b[2]\ninput x[3]\ny = sigmoid(W*x + b)',
    'input x[4]\ny = x[1:2] + x[3:4]\nz = sum(x)\noutput y, z',
    'param W[3,2]\ninput x[2]\ny = W*x\nloss = sum(y)\noutput y, loss',
  ],
} as const

describe.each(Object.entries(models))('%s', (_, sources) => {
  test.each(sources)('%s', source => expectReadBack(source, [0, 1]))

  test.each(sources)('on every page: %s', source => {
    for (const gates of ['fused', 'as-written'] as const) {
      temml.renderToString(inspect(source, { format: 'latex', gates }), { throwOnError: true, displayMode: true })
      expect(inspect(source, { ascii: true, gates })).toMatch(/^[\x20-\x7e\n]*$/)
    }
    expect(inspect(source, { format: 'dot' })).toMatch(/^digraph /)
    expect(JSON.parse(inspect(source, { format: 'json' }))).toMatchObject({ version: 1 })
  })
})

describe('a layer spec in the language', () => {
  const spec = (layers: readonly object[], more: object = {}): string => JSON.stringify({ input: [3], layers, loss: 'softmaxCrossEntropy', ...more })

  it('reads back, with names that the language can read', () => {
    expectReadBack(spec([{ type: 'Dense', units: 4, activation: 'tanh' }, { type: 'Dense', units: 3 }], { regularizer: { l2: 0.01 } }))
    expectReadBack(spec([{ type: 'Dense', units: 3, kernelInitializer: 'heUniform', biasInitializer: { type: 'randomUniform', min: -1, max: 2 } }]))
  })

  it('keeps names apart', () => {
    const page = inspect(spec([{ type: 'Dense', units: 3, name: 'a' }, { type: 'Dense', units: 3, name: 'a_kernel' }]), { format: 'expr' })
    expect(page).toContain('param a_kernel_[3, 3]')
    expect(page).toContain('a_kernel_kernel')
    expect(page).not.toContain('/')
  })
})
