#!/usr/bin/env node
import { run } from './program.js'
import { quietOnClosedPipe } from './terminal.js'

quietOnClosedPipe()
process.exitCode = await run(process.argv.slice(2))
