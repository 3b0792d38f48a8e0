import { composites } from '../ops/composites.js'
import { readSignature, type Signature } from '../ops/signature.js'

/** The functions of rows that people may call, those that fold into rows, and those of vectors and matrices (tensors/table.ts). Other rows are the compiler's own. */
const primitives = [
  'abs(x)', 'sign(x)', 'sqrt(x)', 'cbrt(x)', 'pow(x, n)', 'exp(x)', 'expm1(x)', 'log(x, base?)', 'log2(x)', 'log10(x)', 'log1p(x)', 'xlogy(x, y)',
  'sin(x)', 'cos(x)', 'tan(x)', 'asin(x)', 'acos(x)', 'atan(x)', 'atan2(y, x)',
  'sinh(x)', 'cosh(x)', 'tanh(x)', 'asinh(x)', 'acosh(x)', 'atanh(x)',
  'erf(x)', 'gamma(x)', 'lgamma(x)', 'digamma(x)', 'polygamma(n, x)',
  'sigmoid(x)', 'softplus(x)', 'logit(p)',
  'floor(x)', 'ceil(x)', 'round(x)', 'fix(x)', 'mod(x, y)',
  'max(x, …)', 'min(x, …)', 'maximum(x, y)', 'minimum(x, y)', 'maxout(x, …)',
  'sum(x, …)', 'prod(x, …)', 'mean(x, …)', 'std(x, …)', 'variance(x, …)', 'hypot(x, …)', 'cumsum(x, …)',
  'add(x, y, …)', 'subtract(x, y)', 'multiply(x, y, …)', 'divide(x, y)', 'unaryMinus(x)', 'dotMultiply(x, y)', 'dotDivide(x, y)', 'dotPow(x, n)',
  'larger(x, y)', 'smaller(x, y)', 'largerEq(x, y)', 'smallerEq(x, y)', 'equal(x, y)', 'unequal(x, y)', 'and(x, y)', 'or(x, y)', 'xor(x, y)',
  'dot(a, b)', 'cross(a, b)', 'kron(a, b)', 'outer(a, b)', 'matMul(a, b, transposeA = 0, transposeB = 0)',
  'transpose(A)', 'trace(A)', 'det(A)', 'inv(A)', 'lusolve(A, b)',
  'diag(x, k = 0)', 'identity(n, …)', 'zeros(n, …)', 'ones(n, …)', 'reshape(x, sizes)', 'flatten(x)', 'concat(x, …)',
  'softmax(x)', 'logSoftmax(x)', 'logSumExp(x)',
  'conv1d(x, filter, stride = 1, pad = valid|same, dilation = 1)', 'conv2d(x, filter, strides = 1, pad = valid|same, dilations = 1)',
  'depthwiseConv2d(x, filter, strides = 1, pad = valid|same, dilations = 1)',
  'maxPool(x, filterSize, strides = filterSize, pad = valid|same)', 'avgPool(x, filterSize, strides = filterSize, pad = valid|same)',
  'batchNorm(x, mean, variance, offset = 0, scale = 1, varianceEpsilon = 0.001)', 'layerNorm(x, gamma = 1, beta = 0, epsilon = 0.001)',
  'attention(query, key, value, mask = 1)',
  'oneHot(label, depth?)', 'gather(x, indices, axis = 1)', 'softmaxCrossEntropy(labels, logits)',
]

/** The functions of the language, by name: the one table of what exists. */
export const functions: ReadonlyMap<string, Signature> = new Map(
  [...primitives.map(readSignature), ...composites.values()].map(signature => [signature.name, signature]),
)

/** Names that stand before parentheses and are no functions: index notation. */
export const vectorFunctions: ReadonlySet<string> = new Set(['array', 'fold', 'scan'])

export interface RefusedFunction {
  readonly reason: string
  readonly write: string | undefined
}

const refused = (reason: string, write: string | undefined, names: string): [string, RefusedFunction][] =>
  names.split(' ').map(name => [name, { reason, write }])

/** Functions of mathjs that have no place in a formula, and what to write. */
export const refusedFunctions: ReadonlyMap<string, RefusedFunction> = new Map([
  ...refused('random numbers have no gradient', 'make the random numbers an input', 'random randomInt pickRandom'),
  ...refused('there are no complex numbers', 'use the real and imaginary parts as two inputs', 'complex re im arg conj polar'),
  ...refused('a formula does not run programs', undefined,
    'import evaluate parse parser compile simplify derivative rationalize resolve chain config createUnit help print format string'),
  ...refused('bits of a real number have no meaning', undefined, 'bitAnd bitOr bitXor bitNot leftShift rightArithShift rightLogShift'),
  ...refused('there are no units', 'write the factor', 'unit to'),
  ...refused('gamma has a derivative', 'write gamma(n + 1)', 'factorial'),
  ...refused('a root is a power', 'write x^(1/n)', 'nthRoot nthRoots'),
  ...refused('erf is here', 'write 1 - erf(x)', 'erfc'),
])

/** Constants of mathjs that the language does not have: errors, so that nobody gets an input by accident. */
export const foreignConstants: ReadonlyMap<string, string | undefined> = new Map([
  ['tau', '2*pi'], ['phi', '(1 + sqrt(5))/2'], ['E', 'e'], ['PI', 'pi'], ['i', undefined], ['version', undefined],
  ...(`speedOfLight gravitationConstant planckConstant reducedPlanckConstant magneticConstant electricConstant vacuumImpedance coulomb coulombConstant
    elementaryCharge bohrMagneton conductanceQuantum inverseConductanceQuantum magneticFluxQuantum nuclearMagneton klitzing bohrRadius
    classicalElectronRadius electronMass fermiCoupling fineStructure hartreeEnergy protonMass deuteronMass neutronMass quantumOfCirculation rydberg
    thomsonCrossSection weakMixingAngle efimovFactor atomicMass avogadro boltzmann faraday firstRadiation loschmidt gasConstant molarPlanckConstant
    molarVolume sackurTetrode secondRadiation stefanBoltzmann wienDisplacement molarMass molarMassC12 gravity planckLength planckMass planckTime
    planckCharge planckTemperature`.split(/\s+/).map(name => [name, 'the number'] as const)),
])

/** Words that can never be declared (SPEC §2). */
export const reservedWords: ReadonlySet<string> = new Set([
  'in', 'to', 'mod', 'and', 'or', 'xor', 'not', 'end', 'true', 'false', 'null', 'undefined', 'NaN', 'Infinity',
])
