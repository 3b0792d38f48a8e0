import { existsSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { glob, isDynamicPattern } from 'tinyglobby'
import { codes } from '../../diagnostics/codes.js'
import { createBuilder, modelGlobs } from '../../project/build.js'
import { declarationPlans } from '../../project/declarations.js'
import { fault, isError, type Fault } from '../../project/fault.js'
import { staleAmong, writeTogether } from '../../project/output.js'
import { document } from '../document.js'
import { exit, type ExitStatus } from '../exit.js'
import type { Given } from '../flags.js'
import { configuration } from '../model-options.js'
import { print, showFaults } from '../terminal.js'

/** `gradgen types`: the declaration files that a build would write, without building. */
export async function typesCommand(globs: readonly string[], given: Given<'check' | 'config' | 'json'>): Promise<ExitStatus> {
  const { project, faults: broken } = await configuration(given)
  const faults: Fault[] = [...broken]
  const files: object[] = []
  if (project !== undefined) {
    // Asked for by name, declarations are written even where builds are told to leave them.
    const { types = true } = project.config
    const asked = { ...project, config: { ...project.config, types: types === false ? true : types } }
    const builder = createBuilder(project)
    const { paths, faults: missing } = await found(globs.length > 0 ? globs : modelGlobs.map(glob => join(project.root, glob)))
    faults.push(...missing)
    for (const path of paths) {
      const built = await builder.build(resolve(path))
      faults.push(...built.faults)
      const { outputs, faults: refused } = declarationPlans(resolve(path), built, asked)
      const inTheWay = [...refused, ...(given.check === true ? staleAmong(outputs) : writeTogether(outputs, false))]
      faults.push(...inTheWay)
      if (built.ok && inTheWay.length === 0) files.push({ input: path, outputs: outputs.map(output => relative(process.cwd(), output.path)) })
    }
  }
  if (given.json === true) print(document(files, faults))
  else showFaults(faults)
  return faults.some(isError) ? exit.inputAtFault : exit.done
}

/** The files that globs match, without packages; a name that is no glob must be there. */
async function found(patterns: readonly string[]): Promise<{ readonly paths: readonly string[]; readonly faults: readonly Fault[] }> {
  const cwd = process.cwd()
  const named = patterns.filter(pattern => !isDynamicPattern(pattern))
  const missing = named.filter(name => !existsSync(name))
  const matched = await glob(patterns.filter(pattern => isDynamicPattern(pattern)), { cwd, ignore: ['**/node_modules/**'], followSymbolicLinks: false, expandDirectories: false })
  const paths = [...new Set([...named.filter(name => !missing.includes(name)), ...matched.sort()])]
  return { paths: paths.map(path => relative(cwd, resolve(path))), faults: missing.map(name => fault(codes.missingFile({ path: name }), name)) }
}
