import { nonzeroConstant } from '../facts.js'
import { group, stabilising } from '../rule.js'

/** Differences of nearly equal numbers, in forms that do not take them. */
export const stable = group('stable', [
  stabilising('log1p',               'log(1 + x)',            'log1p(x)'),
  stabilising('log1p of minus',      'log(1 - x)',            'log1p(-x)'),
  stabilising('expm1',               'exp(x) - 1',            'expm1(x)'),
  stabilising('versine',             '1 - cos(x)',            '2 * sin(x / 2)^2'),
  stabilising('difference of roots', 'sqrt(x + k) - sqrt(x)', 'k / (sqrt(x + k) + sqrt(x))', { k: nonzeroConstant }),
  stabilising('difference of squares', 'x^2 - y^2',           '(x - y) * (x + y)', {}, 1),
])
