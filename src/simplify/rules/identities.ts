import { negative, nonnegative, nonpositive, positive } from '../facts.js'
import { benign, exact, group } from '../rule.js'

/**
 * Signs, and what does nothing; like terms and factors are gathered before these are asked (collect.ts), which leaves them the work under
 * `--exact`. The normal form: a minus stands in front of products and of sums of negatives only, −(a − b) is b − a,
 * and a constant is subtracted rather than its negative added.
 */
export const identities = group('identities', [
  exact('double negation',       '-(-x)',            'x'),
  exact('plus minus',            'x + -y',           'x - y'),
  exact('minus minus',           'x - -y',           'x + y'),
  benign('minus plus',           '-x - y',           '-(x + y)'),
  benign('minus of difference',  '-(x - y)',         'y - x'),
  exact('sign of product',       '-x * y',           '-(x * y)'),
  exact('sign above',            '-x / y',           '-(x / y)'),
  exact('sign below',            'x / -y',           '-(x / y)'),
  exact('times one',             'x * 1',            'x'),
  exact('over one',              'x / 1',            'x'),
  exact('minus zero',            'x - 0',            'x'),
  exact('double',                'x + x',            '2 * x'),
])

/** abs, sign, max and min. Ties decide gradients, so max and min are matched in written order, and a bound must be strict. */
export const magnitudes = group('magnitudes', [
  exact('abs of abs',            'abs(abs(x))',      'abs(x)'),
  benign('abs of positive',      'abs(x)',           'x',            { x: nonnegative }),
  benign('abs of negative',      'abs(x)',           '-x',           { x: nonpositive }),
  benign('product of abs',       'abs(x) * abs(y)',  'abs(x * y)'),
  benign('quotient of abs',      'abs(x) / abs(y)',  'abs(x / y)'),
  benign('sign of positive',     'sign(x)',          '1',            { x: positive }),
  benign('sign of negative',     'sign(x)',          '-1',           { x: negative }),
  benign('abs by sign',          'sign(x) * x',      'abs(x)'),
  benign('sign by abs',          'sign(x) * abs(x)', 'x'),
  benign('sign twice',           'sign(sign(x))',    'sign(x)'),
  exact('hypot of abs',          'hypot(abs(x), y)', 'hypot(x, y)'),
  exact('max of same',           'max(x, x)',        'x'),
  exact('min of same',           'min(x, x)',        'x'),
  exact('max of max, left',      'max(x, max(x, y))', 'max(x, y)'),
  exact('min of min, left',      'min(x, min(x, y))', 'min(x, y)'),
])
