/** A formula that somebody has published, restated. */
export interface Entry {
  readonly source: string
  readonly name: string
  readonly formula: string
  /** Where each argument is drawn. */
  readonly ranges: Readonly<Record<string, readonly [low: number, high: number]>>
}

type Row = readonly [name: string, formula: string, ranges: Entry['ranges']]

/** The formulas of one source. */
export const from = (source: string, ...rows: readonly Row[]): Entry[] => rows.map(([name, formula, ranges]) => ({ source, name, formula, ranges }))
