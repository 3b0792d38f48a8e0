import { elementwise } from './define.js'

/** Takes the branch that its condition says; the other one is neither computed nor differentiated. */
export const select = elementwise('select', {
  value: (a, b, c) => (a ? b : c),
  exact: (_, a, b, c) => (a.isZero() || a.isNaN() ? c : b),
  d: ['0', 'a ? 1 : 0', 'a ? 0 : 1'],
  conditions: [0], lazy: true, folds: true, tame: true,
  latex: String.raw`\begin{cases} #b & \text{if } #a \\ #c & \text{otherwise} \end{cases}`, price: 1,
})

export const and = elementwise('and', {
  value: (a, b) => Number(a && b),
  exact: (D, a, b) => new D(!a.isZero() && !b.isZero() ? 1 : 0),
  d: ['0', '0'],
  type: 'boolean', conditions: [0, 1], folds: true, tame: true, range: [0, 1],
  latex: String.raw`#a \land #b`, price: 1,
})

export const or = elementwise('or', {
  value: (a, b) => Number(a || b),
  exact: (D, a, b) => new D(!a.isZero() || !b.isZero() ? 1 : 0),
  d: ['0', '0'],
  type: 'boolean', conditions: [0, 1], folds: true, tame: true, range: [0, 1],
  latex: String.raw`#a \lor #b`, price: 1,
})

export const not = elementwise('not', {
  value: a => Number(!a),
  exact: (D, a) => new D(a.isZero() ? 1 : 0),
  d: ['0'],
  type: 'boolean', conditions: [0], folds: true, tame: true, range: [0, 1],
  latex: String.raw`\lnot #a`, price: 1,
})

export const xor = elementwise('xor', {
  value: (a, b) => Number(!a !== !b),
  exact: (D, a, b) => new D(a.isZero() !== b.isZero() ? 1 : 0),
  d: ['0', '0'],
  type: 'boolean', conditions: [0, 1], folds: true, tame: true, commutes: true, range: [0, 1],
  latex: String.raw`#a \oplus #b`, price: 1,
})
