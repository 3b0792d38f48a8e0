import { isError, type Fault } from '../project/fault.js'

/** The one document that `--json` prints (SPEC §6): what was made of each file, and what is wrong. */
export function document(files: readonly object[], faults: readonly Fault[], ok = !faults.some(isError)): string {
  const diagnostics = faults.map(({ source, diagnostic: { code, severity, message, hint, start, end } }) => ({
    code, severity, message, file: source.filename, range: { start, end }, ...(hint === undefined ? {} : { hint }),
  }))
  return `${JSON.stringify({ version: 1, ok, files, diagnostics }, null, 2)}\n`
}
