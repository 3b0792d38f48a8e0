import { concat, cumulate, reshape, stack, table } from './arrange.js'
import { contract } from './contract.js'
import { cofactors, determinant, inverse, solve } from './linear.js'
import { accumulate, position, read } from './read.js'
import { argMax, argMin, reduceLogSumExp, reduceMax, reduceMin, reduceNorm, reduceSum } from './reduce.js'
import { scan } from './scan.js'

/** All tensor ops, by name: a small closed set, whose adjoints are made of its own members. */
export const tensorOps = {
  table, stack, concat, reshape, cumulate,
  read, accumulate, position,
  contract,
  reduceSum, reduceMax, reduceMin, reduceNorm, reduceLogSumExp, argMax, argMin,
  solve, inverse, determinant, cofactors,
  scan,
} as const

export type TensorOpName = keyof typeof tensorOps
