import { error } from './row.js'

const didYouMean = ({ suggestion }: { suggestion?: string | undefined }) => suggestion === undefined ? undefined : `did you mean '${suggestion}'?`

type Extents = readonly number[]

const text = (shape: Extents): string => shape.length === 0 ? 'a number' : `[${shape.join(', ')}]`

/** G10xx: layer specs and the templates of layers. */
export const layerCodes = {
  specSyntax: error('G1001', {
    title: 'Neither JSON nor YAML',
    text: 'A layer spec is JSON or YAML. The message is that of the parser.',
    example: '{ "input": [3], "layers": [ { "type": "Dense", "units": 2 } }',
    message: ({ problem }: { problem: string }) => problem,
  }),
  specTooLarge: error('G1002', {
    title: 'A spec that is nested too deeply, or repeats itself too often',
    text: 'What a spec says is a few levels deep. Deep nesting, and aliases that unfold to more than a million values, are refused.',
    example: '{ "input": [3], "layers": [], "name": &a [*a, *a] }',
    message: ({ problem }: { problem: string }) => `the spec ${problem}`,
  }),
  duplicateKey: error('G1003', {
    title: 'A key that stands twice',
    text: 'In one object each key stands once; otherwise one of the two would be ignored without a word.',
    example: '{ "input": [3], "layers": [{ "type": "Dense", "units": 2, "units": 3 }] }',
    message: ({ path }: { path: string }) => `'${path}' stands twice`,
  }),
  specValue: error('G1004', {
    title: 'A value that does not fit its key',
    text: 'The key exists, and takes other values than this one.',
    example: '{ "input": [3], "layers": [{ "type": "Dense", "units": 0 }] }',
    message: ({ path, problem }: { path: string; problem: string; suggestion?: string | undefined }) => `'${path}' must be ${problem}`,
    hint: didYouMean,
  }),
  unknownKey: error('G1005', {
    title: 'A key that does not exist',
    text: 'A misspelt key would be ignored without a word, so it is an error. Keys are written as in Keras, in camelCase or in snake_case.',
    example: '{ "input": [3], "layers": [{ "type": "Dense", "unist": 2, "units": 2 }] }',
    message: ({ path }: { path: string; suggestion?: string | undefined; known: readonly string[] }) => `there is no key '${path}'`,
    hint: ({ suggestion, known }) => didYouMean({ suggestion }) ?? `keys here are ${known.join(', ')}`,
  }),
  missingKey: error('G1006', {
    title: 'A key is missing',
    text: 'The layer, or the spec, is not told without it.',
    example: '{ "input": [3], "layers": [{ "type": "Dense" }] }',
    message: ({ path, key }: { path: string; key: string; problem: string }) => (path === '' ? `the spec has no '${key}'` : `'${path}' has no '${key}'`),
    hint: ({ problem }) => `it is ${problem}`,
  }),
  unknownLayer: error('G1007', {
    title: 'A kind of layer that does not exist',
    text: 'Layers have the names that they have in Keras; a template of one\'s own is named by its file: "./glu.expr".',
    example: '{ "input": [3], "layers": [{ "type": "Dnese", "units": 2 }] }',
    message: ({ path, type }: { path: string; type: string; suggestion?: string | undefined }) => `'${path}': there is no layer '${type}'`,
    hint: didYouMean,
  }),
  duplicateLayer: error('G1008', {
    title: 'Two of one name',
    text: 'Inputs, layers and the target have names of their own: params are called by them.',
    example: '{ "input": [3], "layers": [{ "type": "Dense", "units": 2, "name": "a" }, { "type": "Dense", "units": 2, "name": "a" }] }',
    message: ({ path, name }: { path: string; name: string }) => `'${path}': the name '${name}' is taken`,
  }),
  unknownReference: error('G1009', {
    title: 'A name that nothing has',
    text: 'A layer takes inputs of the model, or other layers, by their names.',
    example: '{ "input": [3], "layers": [{ "type": "Dense", "units": 2, "input": "y" }] }',
    message: ({ path, name }: { path: string; name: string; suggestion?: string | undefined }) => `'${path}': there is no input and no layer '${name}'`,
    hint: didYouMean,
  }),
  layerCycle: error('G1010', {
    title: 'Layers that need each other',
    text: 'Layers may stand in any order, but none may need its own output.',
    example: '{ "input": [3], "layers": [{ "type": "Dense", "units": 3, "name": "a", "input": "b" }, { "type": "Dense", "units": 3, "name": "b", "input": "a" }] }',
    message: ({ path, names }: { path: string; names: readonly string[] }) => `'${path}' needs its own output: ${names.join(' → ')}`,
  }),
  layerInputs: error('G1011', {
    title: 'A wrong number of inputs',
    text: 'Most layers take one tensor; Add, Multiply and Concatenate take several, by "inputs".',
    example: '{ "inputs": { "x": [3], "z": [3] }, "layers": [{ "type": "Dense", "units": 3, "inputs": ["x", "z"] }] }',
    message: ({ path, type, given, taken }: { path: string; type: string; given: number; taken: string }) => `'${path}': ${type} takes ${taken}, not ${given}`,
  }),
  layerShape: error('G1012', {
    title: 'A layer on a shape that it is not for',
    text: 'What comes into a layer must have as many axes as its template declares, and their extents must fit. Shapes are those of one example.',
    example: '{ "input": [], "layers": [{ "type": "Dense", "units": 2 }] }',
    message: ({ path, type, problem }: { path: string; type: string; problem: string }) => `'${path}': ${type} ${problem}`,
  }),
  layerFault: error('G1013', {
    title: 'A layer that cannot be built',
    text: 'What the spec says of the layer does not go with the shape that it is given.',
    example: '{ "inputs": { "x": [3], "z": [3] }, "layers": [{ "type": "Concatenate", "axis": 2, "inputs": ["x", "z"] }] }',
    message: ({ path, problem }: { path: string; type: string; problem: string }) => `'${path}': ${problem}`,
  }),
  missingTemplate: error('G1014', {
    title: 'A template that was not given',
    text: 'A layer may be a template of one\'s own. The command and the plugin read the file, beside the spec; the library is given its text: compile(spec, { templates: { "./glu.expr": text } }).',
    example: '{ "input": [4], "layers": [{ "type": "./glu.expr", "units": 2 }] }',
    message: ({ path, name }: { path: string; name: string }) => `'${path}': there is no template '${name}'`,
    hint: () => 'it is a file beside the spec; the library is handed its text as an option: templates',
  }),
  templateWithoutInput: error('G1015', {
    title: 'A template without an input',
    text: 'The first input of a template is what the layer is given.',
    example: '$ gradgen compile net-without-input.json',
    message: () => 'a template has an input: what the layer is given',
    hint: () => 'declare it: input x[n]',
  }),
  templateOutputs: error('G1016', {
    title: 'A template with several outputs',
    text: 'A layer gives one tensor: the last statement of its template, or the one output that it names.',
    example: '$ gradgen compile net-of-two-outputs.json',
    message: () => 'a template has one output',
  }),
  unknownLoss: error('G1017', {
    title: 'A loss that does not exist',
    text: 'Losses have the names that they have in TensorFlow.js or in Keras.',
    example: '{ "input": [3], "layers": [{ "type": "Dense", "units": 2 }], "loss": "softmaxCrosEntropy" }',
    message: ({ path, name }: { path: string; name: string; suggestion?: string | undefined }) => `'${path}': there is no loss '${name}'`,
    hint: didYouMean,
  }),
  lossFault: error('G1018', {
    title: 'A loss that does not fit the network',
    text: 'The loss cannot be made of this output and this target.',
    example: '{ "input": [3], "layers": [{ "type": "Dense", "units": 2 }], "loss": "meanSquaredError", "target": "class" }',
    message: ({ path, problem }: { path: string; problem: string }) => `'${path}': ${problem}`,
  }),
  batchNeeded: error('G1019', {
    title: 'Training that needs the size of the batch',
    text: 'In training, batch normalisation takes mean and variance over all examples of the batch, so the batch is the model\'s example: "batch" says how many examples it has.',
    example: '{ "input": [3], "layers": [{ "type": "BatchNormalization" }], "mode": "train" }',
    message: ({ path, type }: { path: string; type: string }) => `'${path}': ${type} in training needs the size of the batch`,
    hint: () => 'say it: "batch": 32',
  }),
  kerasFeature: error('G1020', {
    title: 'Something of Keras that is not here',
    text: 'The model.json asks for something that changes what is computed and that gradgen does not have.',
    example: '{ "class_name": "Sequential", "config": { "layers": [{ "class_name": "Dense", "config": { "units": 2, "batch_input_shape": [null, null] } }] } }',
    message: ({ path, problem }: { path: string; problem: string }) => `'${path}': ${problem}`,
  }),
  sharedShapes: error('G1021', {
    title: 'A shared layer on two shapes',
    text: 'A layer that is used several times has one set of weights, so what it is given must have one shape.',
    example: '{ "inputs": { "x": [3], "z": [4] }, "layers": [{ "type": "Dense", "units": 2, "name": "d", "input": "x" }, { "use": "d", "input": "z" }, { "type": "Add", "inputs": ["d", "d_1"] }] }',
    message: ({ path, name, shapes }: { path: string; name: string; shapes: readonly [Extents, Extents] }) =>
      `'${path}': '${name}' has the shape ${text(shapes[0])} elsewhere, and would have ${text(shapes[1])} here`,
  }),
}
