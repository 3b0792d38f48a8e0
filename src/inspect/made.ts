import { escaped } from './circuit/draw.js'
import type { Report } from './report.js'

/** The first line of a drawing or a page, by which gradgen knows a file that it may write over. */
export const made = ({ filename }: Report['source']): string =>
  `<!-- Made by gradgen from ${escaped(filename.split(/[/\\]/).at(-1) ?? filename).replace(/-(?=-|$)/g, '- ')}; do not edit, inspect again. -->`
