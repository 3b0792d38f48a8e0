import { Command, CommanderError, Option } from 'commander'
import { version } from '../../package.json'
import { exit, notYet, UsageError, type ExitStatus } from './exit.js'
import { flags, type Flag, type FlagName, type Given } from './flags.js'
import { commands, type CommandName } from './table.js'
import { complain, say } from './terminal.js'

type Run = (words: readonly string[], given: Given<FlagName>) => ExitStatus | Promise<ExitStatus>

/** Each command is loaded when it is asked for: help and `explain` need no compiler. */
const load: { readonly [Name in CommandName]: () => Promise<Run> } = {
  compile: async () => (await import('./commands/compile.js')).compileCommand,
  inspect: async () => (await import('./commands/inspect.js')).inspectCommand,
  check:   async () => (await import('./commands/check.js')).checkCommand,
  bench:   async () => (await import('./commands/bench.js')).benchCommand,
  explain: async () => (await import('./commands/explain.js')).explainCommand,
  types:   async () => (await import('./commands/types.js')).typesCommand,
}

const exitStatuses = `
Exit status: 0 done; 1 the input is at fault; 2 usage; 70 a defect in gradgen.`

/** Runs the command line and gives the exit status. Nothing is thrown: what no part foresaw is a defect, and says so. */
export async function run(words: readonly string[]): Promise<ExitStatus> {
  let status: ExitStatus = exit.done
  const program = new Command('gradgen')
    .description('A compiler from formulas to gradients.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help for a command')
    .addHelpText('after', exitStatuses)
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({ writeErr: text => say(text.trimEnd()) })
  for (const name of Object.keys(commands) as CommandName[]) program.addCommand(commandOf(name, result => { status = result }))
  try {
    await program.parseAsync(words, { from: 'user' })
    return status
  }
  catch (thrown) {
    return statusOf(thrown)
  }
}

function commandOf(name: CommandName, finish: (status: ExitStatus) => void): Command {
  const { summary, arguments: words, flags: names, examples } = commands[name]
  const command = new Command(name).description(summary).argument(words).exitOverride().helpOption('-h, --help', 'print help')
  for (const flagName of names as readonly FlagName[]) command.addOption(optionOf(flagName))
  if (examples.length > 0) command.addHelpText('after', `\nExamples:\n${examples.map(example => `  $ ${example}`).join('\n')}`)
  return command.action(async (given: string | string[] | undefined, options: Given<FlagName>) => {
    const early = Object.keys(options).find(name => flags[name as FlagName].notYet)
    if (early !== undefined) throw notYet(flags[early as FlagName].spelling.split(' ')[0]!)
    const execute = await load[name]()
    finish(await execute(given === undefined ? [] : [given].flat(), options))
  })
}

function optionOf(name: FlagName): Option {
  const { spelling, text, read, notYet }: Flag<unknown> = flags[name]
  const option = new Option(spelling, notYet ? `${text} (not available yet)` : text)
  return option.required ? option.argParser(read) : option
}

function statusOf(thrown: unknown): ExitStatus {
  if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? exit.done : exit.usage
  if (thrown instanceof UsageError) {
    complain(thrown.message)
    return exit.usage
  }
  complain(`a defect in gradgen ${version}, not in your input: ${thrown instanceof Error ? thrown.message : String(thrown)}`)
  say('Please report it, with this message and the formula that led to it.')
  if ((process.env['GRADGEN_STACK'] ?? '') !== '' && thrown instanceof Error) say(thrown.stack ?? '')
  else say('GRADGEN_STACK=1 shows where it happened.')
  return exit.defect
}
