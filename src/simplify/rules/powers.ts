import { even, halfWhole, negative, negativeHalfWhole, nonnegative, odd, one, positive, zero } from '../facts.js'
import { benign, exact, group, late } from '../rule.js'

/** Whole powers stand for products: `stabilise` multiplies them out. A negative one is a division. */
const whole = [
  exact('power zero',           'x^n',             '1',              { n: zero }),
  exact('power one',            'x^n',             'x',              { n: one }),
  exact('square',               'x * x',           'x^2'),
  benign('negative power',      'x^n',             '1 / x^(-n)',     { n: negative }),
  benign('power of power',      '(x^n)^m',         'x^(n * m)'),
  benign('even power of minus', '(-x)^n',          'x^n',            { n: even }),
  benign('odd power of minus',  '(-x)^n',          '-x^n',           { n: odd }),
  benign('even power of abs',   'abs(x)^n',        'x^n',            { n: even }),
  benign('power of reciprocal', '(1 / x)^n',       '1 / x^n'),
  benign('factoring a square',  'x - x^2',         'x * (1 - x)'),
]

const roots = [
  benign('root as power',       'pow(x, 0.5)',     'sqrt(x)'),
  benign('reciprocal root',     'pow(x, -0.5)',    '1 / sqrt(x)'),
  late(benign('half power',     'pow(x, k)',       'x^(k - 0.5) * sqrt(x)',         { k: halfWhole })),
  late(benign('negative half power', 'pow(x, k)',  '1 / (x^(-0.5 - k) * sqrt(x))',  { k: negativeHalfWhole })),
  benign('even power of root',  'sqrt(x)^n',       'x^(n / 2)',      { x: nonnegative, n: even }),
  benign('product of roots',    'sqrt(x) * sqrt(y)', 'sqrt(x * y)',  { x: positive, y: positive }),
  benign('quotient of roots',   'sqrt(x) / sqrt(y)', 'sqrt(x / y)',  { x: positive, y: positive }),
  late(benign('over its root',  'x / sqrt(x)',     'sqrt(x)',        { x: positive })),
  late(benign('root over itself', 'sqrt(x) / x',   '1 / sqrt(x)',    { x: positive })),
  benign('cube of cube root',   'cbrt(x)^3',       'x'),
  benign('cube root of cube',   'cbrt(x^3)',       'x'),
]

const general = [
  benign('power of general power', 'pow(pow(x, y), z)', 'pow(x, y * z)', { x: positive }),
  benign('product of powers',   'pow(x, y) * pow(x, z)', 'pow(x, y + z)', { x: positive }),
  benign('quotient of powers',  'pow(x, y) / pow(x, z)', 'pow(x, y - z)', { x: positive }),
  benign('power of product',    'pow(x, z) * pow(y, z)', 'pow(x * y, z)', { x: positive, y: positive }),
  benign('reciprocal of power', '1 / pow(x, y)',   'pow(x, -y)',     { x: positive }),
]

export const powers = group('powers', [...whole, ...roots, ...general])
