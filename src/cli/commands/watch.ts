import { watch, type FSWatcher } from 'chokidar'
import { basename, dirname, resolve } from 'node:path'
import { configure, type Project } from '../../project/config.js'
import { isError } from '../../project/fault.js'
import { compileAll, type CompileFlags, type Outcome } from '../compiling.js'
import { exit, type ExitStatus } from '../exit.js'
import { say, showFaults } from '../terminal.js'

/** `gradgen compile --watch`: compiles all inputs, and each again when it changes; all of them when the configuration does. Ends when it is interrupted. */
export async function watchCommand(files: readonly string[], given: CompileFlags): Promise<ExitStatus> {
  let project: Project | undefined
  let configFile: string | undefined
  let watcher: FSWatcher | undefined
  const templates = new Map<string, readonly string[]>()

  /** With a configuration that is broken the last sound one stays. */
  async function readConfiguration(): Promise<void> {
    const { project: found, file, faults } = await configure(process.cwd(), given.config)
    configFile = file ?? configFile
    showFaults(faults)
    project = found ?? project
  }

  async function compileAgain(changed: readonly string[]): Promise<void> {
    if (project === undefined) return
    for (const file of changed) for (const outcome of await compileAll([file], given, project)) {
      follow(file, outcome)
      tell(file, outcome)
    }
  }

  /** Templates that a spec names are watched with it. */
  function follow(file: string, { files: others }: Outcome): void {
    templates.set(file, others)
    watcher?.add(others.map(path => dirname(path)))
  }

  await readConfiguration()
  if (project !== undefined) await compileAll(files, given, project, {
    after: (outcome, what) => {
      if (typeof what === 'string') follow(what, outcome)
      tell(files[0]!, outcome)
    },
  })

  const byPath = new Map(files.map(file => [resolve(file), file]))
  const folders = [...new Set([...byPath.keys(), ...[...templates.values()].flat(), ...(configFile === undefined ? [] : [configFile])].map(path => dirname(path)))]
  watcher = watch(folders, { depth: 0, ignoreInitial: true, awaitWriteFinish: { stabilityThreshold: 40, pollInterval: 10 } })
  // One thing after another: what changes while a model is compiled waits.
  let queue: Promise<void> = Promise.resolve()
  const enqueue = (work: () => Promise<void> | void) => { queue = queue.then(work) }
  watcher.on('all', (event, path) => {
    const file = byPath.get(resolve(path))
    if (file !== undefined && (event === 'add' || event === 'change')) enqueue(() => compileAgain([file]))
    const users = event.endsWith('Dir') ? [] : files.filter(each => templates.get(each)?.includes(resolve(path)))
    if (users.length > 0) enqueue(() => compileAgain(users))
    if (file !== undefined && event === 'unlink') enqueue(() => { say(`${file} is gone; what was made of it stays. Waiting for it to come back.`) })
    if (isConfig(path) && event !== 'unlinkDir') enqueue(async () => {
      await readConfiguration()
      await compileAgain(files)
    })
  })
  const isConfig = (path: string): boolean => (configFile === undefined ? /^gradgen\.config\.(m?[jt]s|json)$/.test(basename(path)) && dirname(resolve(path)) === process.cwd() : resolve(path) === configFile)

  await new Promise<void>(ready => { watcher!.on('ready', ready) })
  say(`Watching ${files.length === 1 ? files[0]! : `${files.length} files`}.`)
  await new Promise<void>(interrupted => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, interrupted)
  })
  await watcher.close()
  await queue
  return exit.done
}

function tell(file: string, { faults, made }: Outcome): void {
  showFaults(faults)
  if (made !== undefined) say(`${made.input} → ${made.outputs.join(', ')}`)
  else if (faults.some(isError)) say(`${faults[0]?.source.filename ?? file}: nothing written.`)
}
