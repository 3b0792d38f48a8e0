import { magnitudeAtMostOne } from '../facts.js'
import { benign, group, stabilising } from '../rule.js'

const circular = [
  benign('Pythagoras',           'sin(x)^2 + cos(x)^2',   '1'),
  benign('complement of sin²',   '1 - sin(x)^2',          'cos(x)^2'),
  benign('complement of cos²',   '1 - cos(x)^2',          'sin(x)^2'),
  benign('double angle',         'cos(x)^2 - sin(x)^2',   'cos(2 * x)'),
  benign('double angle of sin',  'sin(x) * cos(x)',       'sin(2 * x) / 2'),
  benign('tan',                  'sin(x) / cos(x)',       'tan(x)'),
  benign('cot',                  'cos(x) / sin(x)',       '1 / tan(x)'),
  benign('tan times cos',        'tan(x) * cos(x)',       'sin(x)'),
  benign('sin over tan',         'sin(x) / tan(x)',       'cos(x)'),
  benign('sec²',                 '1 + tan(x)^2',          '1 / cos(x)^2'),
  benign('tan² from sec²',       '1 / cos(x)^2 - 1',      'tan(x)^2'),
  benign('sin of asin',          'sin(asin(x))',          'x'),
  benign('cos of acos',          'cos(acos(x))',          'x'),
  benign('tan of atan',          'tan(atan(x))',          'x'),
]

const hyperbolic = [
  benign('hyperbolic Pythagoras', 'cosh(x)^2 - sinh(x)^2', '1'),
  benign('one and sinh²',        '1 + sinh(x)^2',         'cosh(x)^2'),
  benign('cosh² less one',       'cosh(x)^2 - 1',         'sinh(x)^2'),
  benign('hyperbolic double angle', 'sinh(x) * cosh(x)',  'sinh(2 * x) / 2'),
  benign('tanh times cosh',      'tanh(x) * cosh(x)',     'sinh(x)'),
  benign('sinh and cosh',        'cosh(x) + sinh(x)',     'exp(x)'),
  stabilising('cosh less sinh',  'cosh(x) - sinh(x)',     'exp(-x)'),
  benign('tanh of atanh',        'tanh(atanh(x))',        'x',  { x: magnitudeAtMostOne }),
  benign('atanh of tanh',        'atanh(tanh(x))',        'x'),
  benign('sinh of asinh',        'sinh(asinh(x))',        'x'),
  benign('asinh of sinh',        'asinh(sinh(x))',        'x'),
  stabilising('atanh by logs',   'log((1 + x) / (1 - x))', '2 * atanh(x)'),
]

export const trigonometry = group('trigonometry', [...circular, ...hyperbolic])
