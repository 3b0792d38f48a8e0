import { evenNonzero, nonnegative, positive } from '../facts.js'
import { benign, group, late, stabilising } from '../rule.js'

const exponents = [
  benign('product of exp',       'exp(x) * exp(y)',    'exp(x + y)'),
  benign('quotient of exp',      'exp(x) / exp(y)',    'exp(x - y)'),
  benign('reciprocal of exp',    '1 / exp(x)',         'exp(-x)'),
  benign('power of exp',         'exp(x)^n',           'exp(n * x)'),
  benign('general power of exp', 'pow(exp(x), y)',     'exp(x * y)'),
  benign('root of exp',          'sqrt(exp(x))',       'exp(x / 2)'),
  benign('exp of log',           'exp(log(x))',        'x',          { x: nonnegative }),
  benign('exp of log1p',         'exp(log1p(x))',      '1 + x',      { x: nonnegative }),
  benign('exp of half log',      'exp(0.5 * log(x))',    'sqrt(x)'),
  stabilising('power of e',      'pow(e, x)',          'exp(x)'),
  stabilising('exp of complement', 'expm1(x) + 1',     'exp(x)', {}, 0),
  late(benign('exp of double',   'exp(2 * x)',         'exp(x)^2')),
  late(benign('exp of minus',    'exp(-x)',            '1 / exp(x)')),
]

const logarithms = [
  benign('log of exp',           'log(exp(x))',        'x'),
  benign('log of reciprocal',    'log(1 / x)',         '-log(x)'),
  benign('log of power',         'log(x^n)',           'n * log(x)', { x: positive }),
  stabilising('log of even power', 'log(x^n)',         'n * log(abs(x))', { n: evenNonzero }, 2),
  benign('log of general power', 'log(pow(x, y))',     'y * log(x)', { x: positive }),
  benign('log of root',          'log(sqrt(x))',       'log(x) / 2'),
  stabilising('log of scaled exp', 'log(x * exp(y))',  'y + log(x)'),
  stabilising('log of quotient by exp', 'log(exp(y) / x)', 'y - log(x)'),
  benign('log1p of expm1',       'log1p(expm1(x))',    'x'),
  benign('expm1 of log1p',       'expm1(log1p(x))',    'x',          { x: nonnegative }),
  benign('log1p of difference',  'log1p(x - 1)',       'log(x)'),
]

export const exponentials = group('exponentials', [...exponents, ...logarithms])
