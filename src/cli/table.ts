import type { FlagName } from './flags.js'

/** A command, as the command line, its help and the reference know it. */
export interface Command {
  readonly summary: string
  /** As commander reads them. */
  readonly arguments: string
  readonly flags: readonly FlagName[]
  readonly examples: readonly string[]
}

const compileFlags = ['wrt', 'unroll', 'exact', 'maxOperations', 'maxBytes', 'maxElements', 'config'] as const satisfies FlagName[]

export const commands = {
  compile: {
    summary: 'write the gradient module of each formula',
    arguments: '[files...]',
    flags: ['out', 'outDir', 'target', 'emit', ...compileFlags, 'check', 'force', 'name', 'expression', 'json', 'precision', 'shared', 'types', 'watch'],
    examples: ['gradgen compile neuron.expr', 'gradgen compile models/*.expr --out-dir src/models', 'gradgen compile -e "x^2*sin(y)" --wrt x'],
  },
  inspect: {
    summary: 'show values, simplified derivatives, what they cost, the circuit',
    arguments: '[file]',
    flags: ['format', 'at', 'steps', 'gates', 'order', 'ascii', 'out', 'force', ...compileFlags, 'expression'],
    examples: ['gradgen inspect neuron.expr --at w0=2,x0=-1,w1=-3,x1=-2,w2=-3', 'gradgen inspect -e "log(x)^2" --steps', 'gradgen inspect neuron.expr --format html -o neuron.html'],
  },
  check: {
    summary: 'hold the gradient against high-precision differences at random points',
    arguments: '[file]',
    flags: ['samples', 'at', 'seed', ...compileFlags, 'expression', 'json'],
    examples: ['gradgen check neuron.expr --samples 100'],
  },
  bench: {
    summary: 'measure value and gradient: time, ratio, operations, code size',
    arguments: '[file]',
    flags: ['at', ...compileFlags, 'expression', 'json'],
    examples: ['gradgen bench neuron.expr'],
  },
  explain: {
    summary: 'print the page of a diagnostic, or list them all',
    arguments: '[code]',
    flags: [],
    examples: ['gradgen explain G201'],
  },
  types: {
    summary: 'write the declaration files for imports of formulas',
    arguments: '[globs...]',
    flags: ['check', 'config', 'json'],
    examples: ['gradgen types', 'gradgen types "models/*.expr"'],
  },
} as const satisfies Record<string, Command>

export type CommandName = keyof typeof commands
