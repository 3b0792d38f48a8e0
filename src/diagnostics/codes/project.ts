import { error } from './row.js'

/** G9xx: configurations and what a build writes. */
export const projectCodes = {
  unloadableConfig: error('G901', {
    title: 'The configuration cannot be loaded',
    text: 'A configuration is a gradgen.config.ts, .js, .mjs, .mts or .json that gives an object of options; it must be sound code and must not throw.',
    example: '$ gradgen compile --config broken.config.ts model.expr',
    message: ({ reason }: { reason: string }) => `the configuration cannot be loaded: ${reason}`,
  }),
  unknownConfigOption: error('G902', {
    title: 'An option that does not exist',
    text: 'A configuration has the options of the library, overrides by glob, types and cache. A misspelt one would be ignored without a word, so it is an error.',
    example: '$ gradgen compile --config misspelt.config.json model.expr',
    message: ({ option }: { option: string; suggestion?: string | undefined }) => `there is no option '${option}'`,
    hint: ({ suggestion }) => suggestion === undefined ? undefined : `did you mean '${suggestion}'?`,
  }),
  configValue: error('G903', {
    title: 'An option with a value that does not fit',
    text: 'The option exists, and takes other values than this one.',
    example: '$ gradgen compile --config wrong.config.json model.expr',
    message: ({ option, problem }: { option: string; problem: string }) => `'${option}' must be ${problem}`,
  }),
  typesOutside: error('G904', {
    title: 'A folder outside the project',
    text: 'Declarations and the cache are written within the project only: a path that leads out of it, by `..` or by a link, is refused.',
    example: '$ gradgen types --config elsewhere.config.json',
    message: ({ path }: { path: string }) => `'${path}' lies outside the project: nothing is written there`,
    hint: () => 'name a folder within the project',
  }),
  modelOutside: error('G905', {
    title: 'A model outside the project',
    text: 'No declaration file is written beside a model outside of the project, since a build writes within its project only. For a bundle, which is compiled all the same, this is a warning.',
    example: '$ gradgen types ../elsewhere/model.expr',
    message: ({ path }: { path: string }) => `'${path}' lies outside the project, so no declaration file is written for it`,
    hint: () => "copy the model into the project, or reference 'gradgen/client' for its types",
  }),
}
