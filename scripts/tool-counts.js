// How many tools are read out of a package's tarball, and how many its server lists when it runs. Not part of the tests: it
// downloads, and it runs other people's servers (in bubblewrap, without network, on a made-up home).
//   node scripts/tool-counts.js NAME[@VERSION] … [--folder FOLDER] [--dist DIST] [--verbose]
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { listLive } from './tool-counts/list-live.js'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    folder: { type: 'string' },
    dist: { type: 'string', default: 'dist' },
    verbose: { type: 'boolean' },
  },
})
const load = (path) => import(pathToFileURL(join(process.cwd(), values.dist, path)).href)
const { readProgram } = await load('source/read-program.js')
const { readTree } = await load('source/read-tree.js')
const base = values.folder ?? mkdtempSync(join(tmpdir(), 'tool-counts-'))
console.log('| package | registers by | not read to its end | static | live | only static | only live |')
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
  const tools = read.facts.tools.flatMap(({ kind, name: tool }) =>
    kind === 'tool' && tool !== undefined ? [tool] : [],
  )
  const live = await listLive(folder, name)
  const idioms = new Set(read.facts.tools.map(({ idiom }) => `\`${idiom}\``))
  const partly = read.files.filter(({ state }) => state === 'partly' || state === 'failed')
  const row = [
    `${name} ${version}`,
    [...idioms].join(', '),
    `${partly.length} of ${read.files.length} files`,
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
