import { z } from 'zod'
import type { Config } from '../config.js'
import { codes } from '../diagnostics/codes.js'
import type { Finding } from '../diagnostics/diagnostic.js'
import { emittable } from '../options.js'
import { nearest } from '../parse/suggest.js'

/** A message says what a value must be: "'unroll' must be …". */
const names = z.array(z.string('a name'), 'a list of names').readonly().optional()
const limit = z.int('a whole number').positive('a whole number above 0').optional()
const place = (what: string) => z.union([z.boolean(), z.string().min(1, `true, false or ${what}`)], `true, false or ${what}`).optional()
const rounds = "a whole number or 'auto'"

const model = {
  target: z.enum(['ts', 'js'], "'ts' or 'js'").optional(),
  emit: z.array(z.enum(emittable, `one of ${emittable.join(', ')}`), 'a list of functions').readonly().optional(),
  wrt: names,
  shared: names,
  precision: z.enum(['f64', 'f32'], "'f64' or 'f32'").optional(),
  exact: z.boolean('true or false').optional(),
  unroll: z.union([z.literal('auto'), z.int(rounds).min(0, rounds)], rounds).optional(),
  maxOperations: limit,
  maxElements: limit,
  maxBytes: limit,
}

const files = z.union([z.string(), z.array(z.string()).readonly()], 'a glob or a list of globs')

const schema: z.ZodType<Config> = z.strictObject({
  ...model,
  overrides: z.array(z.strictObject({ files, ...model }, 'an object of options'), 'a list of overrides').readonly().optional(),
  types: place('a folder'),
  cache: place('a folder'),
}, 'an object of options')

const ofModels = Object.keys(model)
const known = [...ofModels, 'overrides', 'types', 'cache']

/** What is wrong with a configuration, or with options that were handed over as one. */
export function problemsOf(value: unknown): Finding[] {
  const { error } = schema.safeParse(value)
  return (error?.issues ?? []).flatMap((issue): Finding[] => {
    const path = issue.path.map(String)
    if (issue.code !== 'unrecognized_keys') return [codes.configValue({ option: path.join('.') || 'the configuration', problem: issue.message })]
    return issue.keys.map(key => codes.unknownConfigOption({ option: [...path, key].join('.'), suggestion: nearest(key, path.length > 0 ? [...ofModels, 'files'] : known) }))
  })
}
