import { error, warning } from './row.js'

/** G5xx: limits. G6xx: options. G7xx: files. */
export const limitCodes = {
  tooManyOperations: error('G501', {
    title: 'Too many operations',
    text: 'The model unfolds into more operations than the limit allows: functions are inlined where they are called, so functions that call others twice multiply. The option raises the limit.',
    example: '$ gradgen compile --max-operations 10 -e "f(u) = u*u + 1; g(u) = f(f(f(u))); g(g(x))"',
    message: ({ limit }: { limit: number }) => `the model has more than ${limit} operations`,
    hint: () => 'raise the limit with --max-operations',
  }),
  tooManyBytes: error('G502', {
    title: 'Too much code',
    text: 'The module would be larger than the limit allows. The option raises the limit.',
    example: '$ gradgen compile --max-bytes 100 model.expr',
    message: ({ limit, bytes }: { limit: number; bytes: number }) => `the module would have ${bytes} bytes, more than ${limit}`,
    hint: () => 'raise the limit with --max-bytes',
  }),
  fileTooLarge: error('G503', {
    title: 'The file is too large',
    text: 'A formula may have 4 MB. Data do not belong into a formula: they are inputs.',
    example: '$ gradgen compile data.expr',
    message: ({ bytes, limit }: { bytes: number; limit: number }) => `the file has ${bytes} bytes; the limit is ${limit}`,
    hint: () => 'data are inputs, not part of a formula',
  }),
  tooManyElements: error('G504', {
    title: 'Too many elements',
    text: 'A tensor, or the values of an expression over all its indices, would have more elements than the limit allows. The option raises the limit.',
    example: 'input x[2^40]\ny = sum(x)',
    message: ({ shape, limit }: { shape: readonly number[]; limit: number }) => `[${shape.join(', ')}] has more than ${limit} elements`,
    hint: () => 'raise the limit with --max-elements',
  }),
  tooMuchMemory: error('G505', {
    title: 'Too much memory',
    text: 'The module would keep more numbers in its workspace, or on the tape between forward and backward, than a tensor may have elements. The option raises the limit.',
    example: '$ gradgen compile --max-elements 1000 -e "input x[900]; y = sum(fold(t in 1:2, a = x, b = x, exp(b), sin(a)))"',
    message: ({ what, bytes, limit }: { what: 'workspace' | 'tape'; bytes: number; limit: number }) =>
      `the ${what} of the module would take ${bytes} bytes, more than ${limit}`,
    hint: () => 'raise the limit with --max-elements, or make the model smaller',
  }),

  unknownWrt: error('G601', {
    title: 'Unknown name after --wrt',
    text: 'A derivative is taken with respect to inputs and params of the model, by name.',
    example: '$ gradgen compile --wrt z -e "x*y"',
    message: ({ name }: { name: string; suggestion?: string | undefined }) => `the model has no input or param '${name}' to differentiate by`,
    hint: ({ suggestion }) => suggestion === undefined ? undefined : `did you mean '${suggestion}'?`,
  }),
  labelWrt: error('G608', {
    title: 'A derivative by a class label',
    text: 'Class labels are no numbers, so there is no derivative with respect to them.',
    example: '$ gradgen compile --wrt label model.expr',
    message: ({ name }: { name: string }) => `'${name}' is a class label: there is no derivative by it`,
  }),
  unknownEmit: error('G602', {
    title: 'Unknown function after --emit',
    text: 'The functions that a module can have are forward, backward, valueAndGrad, gradient and objective.',
    example: '$ gradgen compile --emit gradent model.expr',
    message: ({ name }: { name: string; suggestion?: string | undefined }) => `'${name}' is not a function that can be emitted`,
    hint: ({ suggestion }) => suggestion === undefined ? undefined : `did you mean '${suggestion}'?`,
  }),
  badPoint: error('G605', {
    title: 'A point that does not fit the model',
    text: 'A point gives a number for every input of the model, by name. Params that it leaves out are at their starting values.',
    example: '$ gradgen inspect --at x=1 -e "x*y"',
    message: ({ problem }: { problem: string }) => `the point does not fit the model: ${problem}`,
  }),
  emitNotYet: error('G603', {
    title: 'A derivative mode that comes later',
    text: 'The mode is part of the design and comes in a later version.',
    example: '$ gradgen compile --emit hessian model.expr',
    message: ({ name }: { name: string }) => `'${name}' comes in a later version`,
  }),
  gradientNeedsOneOutput: warning('G604', {
    title: 'A gradient of several outputs',
    text: 'valueAndGrad, gradient, objective and valueAndGradBatch are of one output that is a number. Of several outputs, or of an array, backward gives the vector–Jacobian product. The function is left out.',
    example: '$ gradgen compile --emit gradient -e "a = x^2; b = x^3; output a, b"',
    message: ({ name, outputs, shape }: { name: string; outputs: number; shape: readonly number[] }) =>
      `'${name}' needs one output that is a number, and the model has ${outputs === 1 ? `the shape [${shape.join(', ')}]` : outputs}`,
    hint: ({ outputs }) => `emit forward and backward, or ${outputs === 1 ? 'reduce the output to a number' : 'name one output'}`,
  }),
  unknownShared: error('G606', {
    title: 'Unknown name after --shared',
    text: 'Inputs that are the same for all examples of a batch are named one by one; params are always the same.',
    example: '$ gradgen compile --shared z -e "param w\\ninput x\\nw*x"',
    message: ({ name }: { name: string; suggestion?: string | undefined }) => `the model has no input '${name}' that examples could share`,
    hint: ({ suggestion }) => suggestion === undefined ? undefined : `did you mean '${suggestion}'?`,
  }),
  batchOfInputs: warning('G607', {
    title: 'A batch that is differentiated by its examples',
    text: 'valueAndGradBatch gives the mean over examples and its gradient with respect to what all of them have in common: params, and inputs named by --shared. The function is left out.',
    example: '$ gradgen compile --emit valueAndGradBatch -e "x^2"',
    message: ({ name }: { name: string }) => `'valueAndGradBatch' cannot differentiate by '${name}', which every example has its own of`,
    hint: () => 'declare what is learned as a param, or choose with --wrt or --shared',
  }),

  missingFile: error('G701', {
    title: 'No such file',
    text: 'The file does not exist.',
    example: '$ gradgen compile nowhere.expr',
    message: ({ path }: { path: string }) => `there is no file '${path}'`,
  }),
  unreadableFile: error('G702', {
    title: 'The file cannot be read',
    text: 'The file exists, but the system refuses to read it: it may be a directory, or not be permitted.',
    example: '$ gradgen compile .',
    message: ({ path, reason }: { path: string; reason: string }) => `cannot read '${path}': ${reason}`,
  }),
  invalidUtf8: error('G703', {
    title: 'Not UTF-8',
    text: 'A formula is UTF-8 text. Save the file in that encoding.',
    example: '$ gradgen compile latin1.expr',
    message: ({ path }: { path: string }) => `'${path}' is not UTF-8 text`,
    hint: () => 'save the file as UTF-8',
  }),
  outputExists: error('G704', {
    title: 'A file that gradgen did not write',
    text: 'The output exists and does not begin as gradgen\'s own files do, so it is not overwritten without being told to.',
    example: '$ gradgen compile -o notes.ts model.expr',
    message: ({ path }: { path: string }) => `'${path}' exists and was not written by gradgen`,
    hint: () => 'choose another name, or overwrite it with --force',
  }),
  outputClash: error('G705', {
    title: 'Two inputs with one output',
    text: 'Two files would be compiled to the same output.',
    example: '$ gradgen compile --out-dir out a/model.expr b/model.expr',
    message: ({ path, inputs }: { path: string; inputs: readonly string[] }) =>
      `${inputs.map(input => `'${input}'`).join(' and ')} would both be written to '${path}'`,
  }),
  unwritableFile: error('G706', {
    title: 'The output cannot be written',
    text: 'The system refuses to write the file.',
    example: '$ gradgen compile -o /model.ts model.expr',
    message: ({ path, reason }: { path: string; reason: string }) => `cannot write '${path}': ${reason}`,
  }),
  staleOutput: error('G707', {
    title: 'A stale output',
    text: 'With --check nothing is written; the file on disk differs from what the compiler would write now.',
    example: '$ gradgen compile --check model.expr',
    message: ({ path }: { path: string }) => `'${path}' is not what the compiler would write now`,
    hint: () => 'compile again and commit the result',
  }),
}
