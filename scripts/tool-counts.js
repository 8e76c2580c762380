// How many tools are read out of a package's tarball, and how many its server lists when it runs. Not part of the tests: it
// downloads, and it runs other people's servers (in bubblewrap, without network, on a made-up home).
//   node scripts/tool-counts.js NAME[@VERSION] … [--folder FOLDER] [--verbose]
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readProgram } from '../dist/source/read-program.js'
import { readTree } from '../dist/source/read-tree.js'
import { listLive } from './tool-counts/list-live.js'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { folder: { type: 'string' }, verbose: { type: 'boolean' } },
})
const base = values.folder ?? mkdtempSync(join(tmpdir(), 'tool-counts-'))
console.log('| package | version | files | static | live | only static | only live |')
console.log('|---|---|---|---|---|---|---|')
for (const spec of positionals) {
  const name = spec.replace(/(?<=.)@[^@/]*$/, '')
  const folder = join(base, spec.replaceAll(/[/@]/g, '_'))
  mkdirSync(folder, { recursive: true })
  if (!existsSync(join(folder, 'node_modules'))) {
    writeFileSync(join(folder, 'package.json'), '{}')
    npm(folder, 'install', '--ignore-scripts', '--no-audit', '--no-fund', '--omit=dev', spec)
  }
  const { version } = JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8'))
  const read = await readProgram(readTree(unpacked(folder, `${name}@${version}`)))
  const tools = read.facts.tools.filter(({ kind }) => kind === 'tool').map(({ name: tool }) => tool ?? '?')
  const live = await listLive(folder, name)
  const state = (kind) => read.files.filter((file) => file.state === kind).length
  const row = [
    name,
    version,
    `${state('analysed')} + ${state('partly')} partly`,
    tools.length,
    live.tools?.length ?? live.failure,
    without(tools, live.tools ?? tools).join(' '),
    without(live.tools ?? [], tools).join(' '),
  ]
  console.log(`| ${row.join(' | ')} |`)
  if (values.verbose)
    console.log(
      tools.join(' '),
      '\n',
      read.files.filter((file) => file.state === 'partly'),
    )
}

/** The tarball alone, without what it depends on. */
function unpacked(folder, spec) {
  const to = join(folder, 'tarball')
  if (!existsSync(to)) {
    mkdirSync(to)
    npm(to, 'pack', spec)
    const [tarball] = readdirSync(to).filter((file) => file.endsWith('.tgz'))
    execFileSync('tar', ['xzf', tarball, '--strip-components=1'], { cwd: to })
  }
  return to
}

function npm(cwd, ...args) {
  execFileSync('npm', args, { cwd, stdio: ['ignore', 'ignore', 'pipe'] })
}

function without(names, others) {
  return names.filter((name) => !others.includes(name))
}
