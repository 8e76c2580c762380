// Host programs of others carry out a task of the lab: Fairlead's `protect` puts the guard into their settings, a scripted
// model on loopback decides what they do. Needs `npm run build`. node scripts/host-programs.js --help
import { parseArgs } from 'node:util'
import { alone } from './host-programs/alone.js'
import { install, installed } from './host-programs/install.js'
import { PROGRAMS } from './host-programs/lab.js'
import { runScenes } from './host-programs/scenes.js'

const HELP = `node scripts/host-programs.js [PROGRAM...] [options]
  --install   fetch the programs from npm into .cache/host-programs, without their install scripts, and end
  --keep      leave the home folders of the programs, and say where they are
Programs: ${PROGRAMS.map(({ name }) => name).join(', ')}; those that are installed, if none is named.
Exit code: 0 if every program did its task and no attack came through, 1 if not, 3 if none is installed.
`
const { values: options, positionals: names } = parseArgs({
  allowPositionals: true,
  options: {
    install: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

const wanted = PROGRAMS.filter(({ name }) => names.length === 0 || names.includes(name))
if (options.help) process.stdout.write(HELP)
else if (names.some((name) => !PROGRAMS.some((program) => program.name === name))) {
  process.stderr.write(HELP)
  process.exitCode = 2
} else if (options.install) process.exitCode = install(wanted)
else if (wanted.every((program) => !installed(program))) {
  process.stderr.write('None of them is installed: node scripts/host-programs.js --install\n')
  process.exitCode = 3
} else process.exitCode = (await alone(process.argv.slice(2))) ?? (await runAll())

async function runAll() {
  let code = 0
  for (const program of wanted.filter(installed)) {
    const { line, isGood } = await runScenes(program, options.keep)
    process.stdout.write(`${line}\n`)
    if (!isGood) code = 1
  }
  return code
}
