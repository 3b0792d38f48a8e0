import { callCodes } from './codes/calls.js'
import { layerCodes } from './codes/layers.js'
import { limitCodes } from './codes/limits.js'
import { nameCodes } from './codes/names.js'
import { projectCodes } from './codes/project.js'
import { refusedCodes } from './codes/refused.js'
import { shapeCodes } from './codes/shapes.js'
import { textCodes } from './codes/text.js'
import type { Severity } from './diagnostic.js'

/** Every diagnostic, one row each: `report(codes.unknownName({ name }), span)`. */
export const codes = { ...textCodes, ...nameCodes, ...callCodes, ...refusedCodes, ...shapeCodes, ...limitCodes, ...projectCodes, ...layerCodes }

/** The page of a diagnostic: what `gradgen explain` prints and the reference is made of. */
export interface Page {
  readonly code: string
  readonly severity: Severity
  /** The key of the row. */
  readonly name: string
  /** One line. */
  readonly title: string
  /** A few sentences: what is wrong, why it is refused, what to write. */
  readonly text: string
  /** A whole `.expr` file that gives this diagnostic; where none can, a command line after `$ `. */
  readonly example: string
}

export const pages: readonly Page[] = Object.entries(codes)
  .map(([name, { code, severity, title, text, example }]) => ({ code, severity, name, title, text, example }))
  .sort((a, b) => Number(a.code.slice(1)) - Number(b.code.slice(1)))
