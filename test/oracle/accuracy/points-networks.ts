import { Decimal } from 'decimal.js'
import type { HardPoint } from './hard-point.js'

const sigmoid = (x: Decimal) => x.neg().exp().plus(1).pow(-1)

/** ln(1 + u), by its series where the sum would lose u. */
const ln1p = (u: Decimal) => (u.abs().lt('1e-40') ? u.minus(u.pow(2).div(2)).plus(u.pow(3).div(3)).minus(u.pow(4).div(4)).plus(u.pow(5).div(5)) : u.plus(1).ln())
const softplus = (x: Decimal) => (x.gt(0) ? x.plus(ln1p(x.neg().exp())) : ln1p(x.exp()))
const tanh = (x: Decimal) => { const u = x.times(2).exp(); return u.minus(1).div(u.plus(1)) }
const sumExp = (...xs: Decimal[]) => xs.map(x => x.exp()).reduce((p, q) => p.plus(q))
/** The largest, and what the others add to it. */
const logSumExp = (...xs: Decimal[]) => {
  const [top, ...others] = [...xs].sort((p, q) => q.cmp(p)) as [Decimal, ...Decimal[]]
  return top.plus(ln1p(sumExp(...others.map(x => x.minus(top)))))
}
const entropy = (y: Decimal, x: Decimal) => y.times(softplus(x.neg())).plus(y.neg().plus(1).times(softplus(x)))

/** The numbers of networks: gates and losses, where their arguments are large. */
export const networkPoints: readonly HardPoint[] = [
  ...[40, -40, 700, -740, 1000, -1000].map((x): HardPoint => ({ family: 'sigmoid', formula: 'sigmoid(x)', point: { x }, truth: sigmoid, digits: Math.abs(x) < 100 ? 150 : 1000 })),
  ...[30, -30, 1000, -1000].map((x): HardPoint => ({ family: 'sigmoid', formula: '1 / (1 + exp(-x))', point: { x }, truth: sigmoid })),
  ...[1000, -600].map((x): HardPoint => ({ family: 'sigmoid', formula: 'exp(x) / (1 + exp(x))', point: { x }, truth: sigmoid })),
  { family: 'sigmoid', formula: '1 - sigmoid(x)', point: { x: 40 }, truth: x => sigmoid(x.neg()) },
  ...[40, -50, 600].map((x): HardPoint => ({ family: 'sigmoid', formula: 'sigmoid(x) * (1 - sigmoid(x))', point: { x }, truth: x => sigmoid(x).times(sigmoid(x.neg())) })),
  { family: 'sigmoid', formula: 'sigmoid(x) * (1 - sigmoid(x)) * (1 - 2 * sigmoid(x))', point: { x: 30 }, truth: x => sigmoid(x).times(sigmoid(x.neg())).times(sigmoid(x).times(-2).plus(1)) },
  { family: 'sigmoid', formula: 'sigmoid(x) * (1 - sigmoid(x)) * (1 - 2 * sigmoid(x))', point: { x: 1e-9 }, truth: x => sigmoid(x).times(sigmoid(x.neg())).times(sigmoid(x).times(-2).plus(1)) },
  { family: 'sigmoid', formula: 'sigmoid(x) - 0.5', point: { x: 1e-9 }, truth: x => sigmoid(x).minus(0.5) },
  { family: 'sigmoid', formula: '1 / (1 + exp(-(w*x + b)))', point: { w: 8, x: 5, b: 1 }, truth: (w, x, b) => sigmoid(w!.times(x!).plus(b!)) },
  { family: 'sigmoid', formula: '1 / (1 + exp(-(w*x + b)))', point: { w: -8, x: 50, b: 1 }, truth: (w, x, b) => sigmoid(w!.times(x!).plus(b!)) },
  ...[40, -40, -700].map((x): HardPoint => ({ family: 'sigmoid', formula: 'x * sigmoid(x)', point: { x }, truth: x => x.times(sigmoid(x)) })),
  { family: 'sigmoid', formula: '1 / (exp((E - mu) / T) + 1)', point: { E: 50, mu: 2, T: 0.5 }, truth: (E, mu, T) => sigmoid(mu!.minus(E!).div(T!)) },

  ...[20, -300, 1e-9].map((x): HardPoint => ({ family: 'tanh', formula: 'tanh(x)', point: { x }, truth: tanh, digits: Math.abs(x) < 100 ? 150 : 1000 })),
  ...[20, 300, -25].map((x): HardPoint => ({ family: 'tanh', formula: '1 - tanh(x)^2', point: { x }, truth: x => x.times(2).exp().times(4).div(x.times(2).exp().plus(1).pow(2)) })),
  { family: 'tanh', formula: '1 - tanh(x)', point: { x: 25 }, truth: x => tanh(x).neg().plus(1) },
  ...[1e-9, 400, -25].map((x): HardPoint => ({ family: 'tanh', formula: '(exp(x) - exp(-x)) / (exp(x) + exp(-x))', point: { x }, truth: tanh })),
  { family: 'tanh', formula: '(exp(2*x) - 1) / (exp(2*x) + 1)', point: { x: 800 }, truth: tanh },
  { family: 'tanh', formula: 'x * tanh(log(1 + exp(x)))', point: { x: -40 }, truth: x => x.times(tanh(softplus(x))) },
  { family: 'tanh', formula: 'x * tanh(log(1 + exp(x)))', point: { x: 30 }, truth: x => x.times(tanh(softplus(x))) },

  ...[1000, -700, -40, 40].map((x): HardPoint => ({ family: 'softplus', formula: 'log(1 + exp(x))', point: { x }, truth: softplus })),
  { family: 'softplus', formula: 'log1p(exp(x))', point: { x: 800 }, truth: softplus },
  { family: 'softplus', formula: 'softplus(x)', point: { x: -1000 }, truth: softplus },
  ...[-1000, 40].map((x): HardPoint => ({ family: 'softplus', formula: 'log(sigmoid(x))', point: { x }, truth: x => softplus(x.neg()).neg() })),
  { family: 'softplus', formula: 'log(1 / (1 + exp(-x)))', point: { x: -800 }, truth: x => softplus(x.neg()).neg() },
  ...[1000, 40, -40].map((x): HardPoint => ({ family: 'softplus', formula: 'log(1 - sigmoid(x))', point: { x }, truth: x => softplus(x).neg() })),
  { family: 'softplus', formula: 'log(1 + exp(-y * x))', point: { y: -1, x: 1000 }, truth: (y, x) => softplus(y!.times(x!).neg()) },

  ...[[1, 40], [1, 1000], [0, -40], [0.25, 800], [0.875, -3]].map(([y, x]): HardPoint =>
    ({ family: 'cross-entropy', formula: 'sigmoidCrossEntropy(y, x)', point: { y: y!, x: x! }, truth: (y, x) => entropy(y!, x!) })),
  ...[[1, 40], [0.25, -1000], [0, -40]].map(([y, x]): HardPoint =>
    ({ family: 'cross-entropy', formula: '-y * log(sigmoid(x)) - (1 - y) * log(1 - sigmoid(x))', point: { y: y!, x: x! }, truth: (y, x) => entropy(y!, x!) })),
  { family: 'cross-entropy', formula: '-y * log(1 / (1 + exp(-x))) - (1 - y) * log(1 - 1 / (1 + exp(-x)))', point: { y: 0.5, x: 50 }, truth: (y, x) => entropy(y!, x!) },
  { family: 'cross-entropy', formula: 'softmaxCrossEntropy(label, v)', written: '-log(exp(v[1]) / (exp(v[1]) + exp(v[2]) + exp(v[3])))', label: 0, point: { v: [1000, -1000, 999] }, truth: (a, b, c) => logSumExp(a!, b!, c!).minus(a!) },
  { family: 'cross-entropy', formula: 'softmaxCrossEntropy(label, v)', written: '-log(exp(v[1]) / (exp(v[1]) + exp(v[2]) + exp(v[3])))', label: 0, point: { v: [50, 10, 5] }, truth: (a, b, c) => ln1p(sumExp(b!.minus(a!), c!.minus(a!))) },
  { family: 'cross-entropy', formula: 'softmaxCrossEntropy(label, v)', written: '-log(exp(v[2]) / (exp(v[1]) + exp(v[2]) + exp(v[3])))', label: 1, point: { v: [-3, 45, -3] }, truth: (a, b, c) => ln1p(sumExp(a!.minus(b!), c!.minus(b!))) },
  { family: 'softmax', formula: 'softmax(v)[3]', written: 'exp(v[3]) / (exp(v[1]) + exp(v[2]) + exp(v[3]))', point: { v: [0, 1, 40] }, truth: (a, b, c) => c!.exp().div(sumExp(a!, b!, c!)) },
  { family: 'cross-entropy', formula: 'softmaxCrossEntropy([0.25, 0.5, 0.25], v)', bits: [51, 48, 51, 51], point: { v: [-800, -801, -799] }, truth: (a, b, c) => logSumExp(a!, b!, c!).minus(a!.times(0.25)).minus(b!.times(0.5)).minus(c!.times(0.25)) },
  { family: 'cross-entropy', formula: '-log(exp(x) / (exp(x) + exp(y) + exp(z)))', point: { x: 800, y: 801, z: -5 }, truth: (x, y, z) => logSumExp(x!, y!, z!).minus(x!) },
  { family: 'cross-entropy', formula: '-log(exp(x) / (exp(x) + exp(y)))', point: { x: 40, y: 0 }, truth: (x, y) => softplus(y!.minus(x!)) },

  ...[[1000, 999, -1000], [-1000, -1001, -1000]].map((v): HardPoint => ({ family: 'softmax', formula: 'logSumExp(v)', point: { v }, truth: logSumExp })),
  { family: 'softmax', formula: 'log(sum(exp(v)))', point: { v: [-745, -750, -760] }, truth: logSumExp },
  { family: 'softmax', formula: 'log(exp(x) + exp(y))', point: { x: 1000, y: 1000 }, truth: logSumExp },
  { family: 'softmax', formula: 'log(exp(x) + exp(y))', point: { x: -1000, y: -1001 }, truth: logSumExp },
  { family: 'softmax', formula: 'log(exp(x) + exp(y) + exp(z))', point: { x: 900, y: 901, z: -900 }, truth: logSumExp },
  { family: 'softmax', formula: 'exp(x) / (exp(x) + exp(y))', point: { x: 1000, y: 999 }, truth: (x, y) => sigmoid(x!.minus(y!)) },
  { family: 'softmax', formula: 'exp(x) / (exp(x) + exp(y))', point: { x: -800, y: -780 }, truth: (x, y) => sigmoid(x!.minus(y!)) },
  { family: 'softmax', formula: 'exp(x) / (exp(x) + exp(y) + exp(z))', point: { x: 1000, y: 999, z: 998 }, truth: (x, y, z) => x!.exp().div(sumExp(x!, y!, z!)) },
  { family: 'softmax', formula: 'exp(x) / (exp(x) + exp(y) + exp(z))', point: { x: 40, y: 0, z: 1 }, truth: (x, y, z) => x!.exp().div(sumExp(x!, y!, z!)) },
  { family: 'softmax', formula: 'sum(softmax(v) .* [1, 2, 4])', bits: 50, point: { v: [1000, 999, 1001] }, truth: (a, b, c) => a!.exp().plus(b!.exp().times(2)).plus(c!.exp().times(4)).div(sumExp(a!, b!, c!)) },
  { family: 'softmax', formula: 'sum(exp(v) ./ sum(exp(v)) .* [1, 2, 4])', bits: 50, point: { v: [-1000, -1001, -999] }, truth: (a, b, c) => a!.exp().plus(b!.exp().times(2)).plus(c!.exp().times(4)).div(sumExp(a!, b!, c!)) },
  { family: 'softmax', formula: 'sum(logSoftmax(v) .* [1, 0, 0])', point: { v: [40, 1, 0] }, truth: (a, b, c) => new (a!.constructor as typeof Decimal)(0).minus(ln1p(sumExp(b!.minus(a!), c!.minus(a!)))) },
]
