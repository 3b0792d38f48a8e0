import { elementwise } from './define.js'

export const add = elementwise('add', {
  value: (a, b) => a + b,
  exact: (_, a, b) => a.plus(b),
  d: ['1', '1'],
  latex: '#a + #b', price: 1, folds: true, tame: true, commutes: true,
})

export const sub = elementwise('sub', {
  value: (a, b) => a - b,
  exact: (_, a, b) => a.minus(b),
  d: ['1', '-1'],
  latex: '#a - #b', price: 1, folds: true, tame: true,
})

export const mul = elementwise('mul', {
  value: (a, b) => a * b,
  exact: (_, a, b) => a.times(b),
  d: ['b', 'a'],
  latex: String.raw`#a \cdot #b`, price: 1, folds: true, tame: true, commutes: true,
})

export const div = elementwise('div', {
  value: (a, b) => a / b,
  exact: (_, a, b) => a.div(b),
  d: ['1 / b', '-(y / b)'],
  latex: String.raw`\frac{#a}{#b}`, price: 4, folds: true,
})

export const neg = elementwise('neg', {
  value: a => -a,
  exact: (_, a) => a.neg(),
  d: ['-1'],
  latex: '-#a', price: 1, folds: true, tame: true, parity: 'odd',
})
