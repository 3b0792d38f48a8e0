import type { Finding } from './diagnostics/diagnostic.js'
import { codes } from './diagnostics/codes.js'
import { nearest } from './parse/suggest.js'
import { defaults, emittable, notYetEmitted, type CompileOptions, type Emitted, type Settings } from './options.js'

/** The settings that options come to, and what is wrong with the options. */
export function settle(options: CompileOptions): { settings: Settings; findings: Finding[] } {
  const findings: Finding[] = []
  const emit: Emitted[] = []
  for (const name of options.emit ?? defaults.emit) {
    const known = emittable.find(each => each === name)
    if (known) emit.push(known)
    else if (notYetEmitted.includes(name)) findings.push(codes.emitNotYet({ name }))
    else findings.push(codes.unknownEmit({ name, suggestion: nearest(name, emittable) }))
  }
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined))
  return { settings: { ...defaults, ...given, emit: emittable.filter(name => emit.includes(name)), emitAsked: options.emit !== undefined && options.emit !== defaults.emit }, findings }
}
