import { describe, expect, it } from 'vitest'
import { exampleModules } from '../../src/generate/examples.js'
import { isStale } from '../../src/generate/file.js'
import { referencePages } from '../../src/generate/reference.js'
import { specJsonSchema } from '../../src/generate/schema.js'
import { frozenTemplates } from '../../src/generate/templates.js'

describe('what is generated is up to date (else: npm run generate)', () => {
  it.each(exampleModules().map(file => [file.path, file] as const))('%s', (_, file) => expect(isStale(file)).toBe(false))
  it.each([specJsonSchema(), frozenTemplates()].map(file => [file.path, file] as const))('%s', (_, file) => expect(isStale(file)).toBe(false))
  it.each(referencePages().map(file => [file.path, file] as const))('%s', (_, file) => expect(isStale(file)).toBe(false))
})
