import type { Op, Spelling } from '../ir/op.js'
import { precedence } from '../ir/text.js'
import { ops, type OpName } from '../ops/table.js'

/** A function of the module's own, for what JavaScript's `Math` lacks; its text is in `kernels/frozen.ts`. */
export interface KernelCall {
  readonly kind: 'kernel'
  readonly name: string
}

const call = (name: string): Spelling => ({ kind: 'call', name: `Math.${name}` })

const kernel = (name: string): KernelCall => ({ kind: 'kernel', name })

const infix = (symbol: string, binding: number, associates: 'left' | 'both' | 'none' = 'left'): Spelling =>
  ({ kind: 'infix', symbol: ` ${symbol} `, precedence: binding, associates })

const prefix = (symbol: string): Spelling => ({ kind: 'prefix', symbol, precedence: precedence.prefix })

/** Holes `#a`, `#b` …, each with the precedence that its operand needs at least. */
const text = (pattern: string, binding: number, ...holes: number[]): Spelling => ({ kind: 'text', text: pattern, precedence: binding, holes })

const { atom, prefix: unary, product, sum, relation, equality, and, or, choice, any } = precedence

/**
 * How JavaScript says each op. A target that forgets one does not type-check. No text repeats an operand that may be long: nesting would
 * double it each time. Ops that the stabilise stage lowers are spelt all the same, in the plain form.
 */
export const spell: Readonly<Record<OpName, Spelling | KernelCall>> = {
  add: infix('+', sum),
  sub: infix('-', sum),
  mul: infix('*', product),
  div: infix('/', product),
  neg: prefix('-'),

  pow: call('pow'),
  powWhole: call('pow'),
  sqrt: call('sqrt'),
  cbrt: call('cbrt'),
  hypot: kernel('hypot'),
  quadraticRoot: text('#b > 0 ? -2 * #c / (Math.sqrt(#b * #b - 4 * #a * #c) + #b) : (Math.sqrt(#b * #b - 4 * #a * #c) - #b) / (2 * #a)', choice, product, product, product),

  exp: call('exp'),
  expm1: call('expm1'),
  expm1c: call('exp'),
  log: call('log'),
  log1p: call('log1p'),
  log2: call('log2'),
  log10: call('log10'),
  logRatio: kernel('logRatio'),
  log1mexp: kernel('log1mexp'),
  logExpm1: kernel('logExpm1'),
  xlogy: kernel('xlogy'),

  sin: call('sin'),
  cos: call('cos'),
  tan: call('tan'),
  asin: call('asin'),
  acos: call('acos'),
  atan: call('atan'),
  atan2: call('atan2'),
  inversion: text('#a / (#a * #a + #b * #b)', product, product, product),
  sinh: call('sinh'),
  cosh: call('cosh'),
  tanh: call('tanh'),
  tanhc: text('1 / (Math.cosh(#a) * Math.cosh(#a))', product, any),
  asinh: call('asinh'),
  acosh: call('acosh'),
  atanh: call('atanh'),
  logCosh: kernel('logCosh'),

  sigmoid: text('1 / (1 + Math.exp(-#a))', product, unary),
  sigmoidc: text('1 / (1 + Math.exp(#a))', product, any),
  softplus: text('Math.log1p(Math.exp(#a))', precedence.call, any),
  logit: kernel('logit'),

  erf: kernel('erf'),
  erfc: kernel('erfc'),
  normalCdf: kernel('normalCdf'),
  gamma: kernel('gamma'),
  lgamma: kernel('lgamma'),
  digamma: kernel('digamma'),
  polygamma: kernel('polygamma'),

  abs: call('abs'),
  sign: call('sign'),
  floor: call('floor'),
  ceil: call('ceil'),
  round: kernel('round'),
  fix: call('trunc'),
  mod: kernel('mod'),
  min: call('min'),
  max: call('max'),

  larger: infix('>', relation, 'none'),
  smaller: infix('<', relation, 'none'),
  largerEq: infix('>=', relation, 'none'),
  smallerEq: infix('<=', relation, 'none'),
  equal: infix('===', equality, 'none'),
  unequal: infix('!==', equality, 'none'),

  and: infix('&&', and, 'both'),
  or: infix('||', or, 'both'),
  not: prefix('!'),
  xor: text('#a !== #b', equality, atom, atom),
  select: text('#a ? #b : #c', choice, or, or, choice),
}

/** The kernel that an op needs, if it is one. */
export const kernelOf = (op: Op): string | undefined => {
  const spelling = spellingNamed(op)
  return spelling.kind === 'kernel' ? spelling.name : undefined
}

/** How an op is spelt, its kernel being called by the name it has in this module. */
export const spellingOf = (op: Op, kernelName: (name: string) => string): Spelling => {
  const spelling = spellingNamed(op)
  return spelling.kind === 'kernel' ? { kind: 'call', name: kernelName(spelling.name) } : spelling
}

/** By index of the op. */
const spellings: (Spelling | KernelCall | undefined)[] = []
for (const name of Object.keys(spell) as OpName[]) spellings[ops[name].index] = spell[name]

function spellingNamed(op: Op): Spelling | KernelCall {
  const spelling = spellings[op.index]
  if (!spelling) throw new Error(`the target does not spell '${op.name}'`)
  return spelling
}
