import { positive } from '../facts.js'
import { benign, exact, group } from '../rule.js'

/** A branch decides a derivative too, so only what leaves the choice as it is. A product never takes a select in; it may be taken into one. */
const choices = [
  exact('same either way',       'select(c, x, x)',                      'x'),
  exact('not',                   'select(not c, x, y)',                  'select(c, y, x)'),
  exact('asked before, true',    'select(c, select(c, x, y), z)',        'select(c, x, z)'),
  exact('asked before, false',   'select(c, x, select(c, y, z))',        'select(c, x, z)'),
  benign('product into branch',  'select(c, x, 0) * y',                  'select(c, x * y, 0)'),
  benign('product into other branch', 'select(c, 0, x) * y',             'select(c, 0, x * y)'),
  benign('quotient into branch', 'select(c, x, 0) / y',                  'select(c, x / y, 0)'),
  benign('quotient into other branch', 'select(c, 0, x) / y',            'select(c, 0, x / y)'),
  benign('sum of branches',      'select(c, x, 0) + select(c, y, 0)',    'select(c, x + y, 0)'),
  benign('sum of other branches', 'select(c, 0, x) + select(c, 0, y)',   'select(c, 0, x + y)'),
  benign('sum of both branches', 'select(c, x, 0) + select(c, 0, y)',    'select(c, x, y)'),
  benign('difference of branches', 'select(c, x, 0) - select(c, y, 0)',  'select(c, x - y, 0)'),
  benign('difference of other branches', 'select(c, 0, x) - select(c, 0, y)', 'select(c, 0, x - y)'),
  benign('difference of both branches', 'select(c, x, 0) - select(c, 0, y)', 'select(c, x, -y)'),
  exact('choice of same branch', 'select(c, select(d, x, y), y)',        'select(c and d, x, y)'),
  exact('choice of same other branch', 'select(c, x, select(d, x, y))',  'select(c or d, x, y)'),
]

const logic = [
  exact('not not',               'not (not c)',       'c'),
  exact('and same',              'c and c',           'c'),
  exact('or same',               'c or c',            'c'),
  exact('and true',              'c and 1',           'c'),
  exact('true and',              '1 and c',           'c'),
  exact('and false',             'c and 0',           '0'),
  exact('false and',             '0 and c',           '0'),
  exact('or false',              'c or 0',            'c'),
  exact('false or',              '0 or c',            'c'),
  exact('or true',               'c or 1',            '1'),
  exact('true or',               '1 or c',            '1'),
  exact('and not',               'c and (not c)',     '0'),
  exact('or not',                'c or (not c)',      '1'),
  exact('xor same',              'xor(c, c)',         '0'),
]

/** `not (x > y)` is true for NaN, `x <= y` is not: benign, and only there. */
const comparisons = [
  benign('not larger',           'not (x > y)',       'x <= y'),
  benign('not smaller',          'not (x < y)',       'x >= y'),
  benign('not larger or equal',  'not (x >= y)',      'x < y'),
  benign('not smaller or equal', 'not (x <= y)',      'x > y'),
  exact('not equal',             'not (x == y)',      'x != y'),
  exact('not unequal',           'not (x != y)',      'x == y'),
  exact('minus both, larger',    '-x > -y',           'x < y'),
  exact('minus both, smaller',   '-x < -y',           'x > y'),
  exact('minus both, larger or equal', '-x >= -y',    'x <= y'),
  exact('minus both, smaller or equal', '-x <= -y',   'x >= y'),
  exact('minus against 0, larger', '-x > 0',          'x < 0'),
  exact('minus against 0, smaller', '-x < 0',         'x > 0'),
  exact('minus against 0, larger or equal', '-x >= 0', 'x <= 0'),
  exact('minus against 0, smaller or equal', '-x <= 0', 'x >= 0'),
  exact('minus against constant, larger', '-x > k',   'x < -k'),
  exact('minus against constant, smaller', '-x < k',  'x > -k'),
  exact('minus against constant, larger or equal', '-x >= k', 'x <= -k'),
  exact('minus against constant, smaller or equal', '-x <= k', 'x >= -k'),
  exact('choice of 1 larger',    'select(c, 1, 0) > 0', 'c'),
  exact('choice of 0 larger',    'select(c, 0, 1) > 0', 'not c'),
  benign('multiple larger',      'k * x > 0',         'x > 0',       { k: positive }),
  benign('difference larger',    'x - y > 0',         'x > y'),
  benign('difference smaller',   'x - y < 0',         'x < y'),
  benign('difference larger or equal', 'x - y >= 0',  'x >= y'),
  benign('difference smaller or equal', 'x - y <= 0', 'x <= y'),
]

export const conditions = group('conditions', [...choices, ...logic, ...comparisons])
