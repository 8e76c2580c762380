// Installs what `npm pack` makes in an empty folder, with an empty cache and without install scripts, and scans with it: it must
// find what the program of this repository finds, run a campaign of the lab, and make a census of what it read in its threads.
// Uses the registry that npm uses here.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'fairlead-package-'))

try {
  const [packed] = JSON.parse(npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], ROOT))
  const app = join(folder, 'app')
  mkdirSync(app)
  writeFileSync(join(app, 'package.json'), '{ "private": true }\n')
  const archive = join(folder, packed.filename)
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel', 'error']
  npm(['install', ...quiet, '--cache', join(folder, 'cache'), archive], app)

  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  const project = join(ROOT, 'test/twins/container-logs/vulnerable')
  const args = ['scan', project, '--format', 'json', '--state', join(folder, 'state')]
  const installed = reportOf('npx', ['--no-install', 'fairlead', ...args], app)
  const here = reportOf(process.execPath, [join(ROOT, 'bin/fairlead.js'), ...args], app)
  if (installed.findings.length === 0) throw new Error('The installed program found nothing')
  if (JSON.stringify(installed) !== JSON.stringify(here))
    throw new Error('The installed program found something else than the one of this repository')
  // Worlds are joined to guards by a program of ours that only a whole package has.
  const lab =
    'lab run --environments weather --tasks 1 --attacks false-error --agents obedient --seeds 1 --transports stdio'
  const campaign = [...lab.split(' '), '--defences', 'none,fairlead-balanced', '--out', join(folder, 'lab')]
  execFileSync('npx', ['--no-install', 'fairlead', ...campaign], {
    cwd: app,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const { counts } = JSON.parse(readFileSync(join(folder, 'lab', 'report.json'), 'utf8'))
  if (counts.benign !== 2 || counts.attacked !== 2 || counts.reached !== 1)
    throw new Error(`The installed lab ran otherwise: ${JSON.stringify(counts)}`)
  censusOf(app, project)
  const size = (statSync(archive).size / 1e6).toFixed(1)
  console.log(
    `fairlead ${version}: ${size} MB packed, ${(packed.unpackedSize / 1e6).toFixed(1)} MB unpacked, ${packed.entryCount} files; installed, scanned with, a campaign run, and a census made`,
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function npm(args, cwd) {
  return execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
}

/** The threads of a sample start from a file of the package; PostgreSQL wants packages that nobody has unless they ask. */
function censusOf(app, project) {
  const run = (...args) =>
    spawnSync('npx', ['--no-install', 'fairlead', 'census', ...args], { cwd: app, encoding: 'utf8' })
  const done = (...args) => {
    const { status, stdout, stderr } = run(...args)
    if (status !== 0) throw new Error(`census ${args[0]} ended with ${status}: ${stderr}`)
    return stdout
  }
  const snapshots = join(app, 'snapshots')
  done('sample', project, '--out', snapshots, '--snapshot', '2026-11-01')
  mkdirSync(join(snapshots, 'ours'))
  const server = {
    name: 'com.example/files',
    packages: [{ ecosystem: 'npm', identifier: 'acme-files', version: '1.0.0' }],
  }
  writeFileSync(join(snapshots, 'ours', 'ours.listings.jsonl'), `${JSON.stringify(server)}\n`)
  done('run', '--from', snapshots, '--out', 'census')
  const { coverage, tables } = JSON.parse(done('tables', 'census', '--tables', 'T12', '--format', 'json'))
  const listings = coverage.reduce((sum, registry) => sum + registry.listings, 0)
  const isRead = JSON.stringify(tables).includes('"hits":1')
  if (listings !== 2 || !isRead)
    throw new Error(`The installed census counted otherwise: ${JSON.stringify(coverage)}`)
  done('export', 'census', '--out', 'release')
  const shared = run('tables', '--store', 'postgres://127.0.0.1:1/census')
  if (shared.status !== 2 || !shared.stderr.includes('npm install pg pg-boss'))
    throw new Error(`Without its packages PostgreSQL said: ${shared.stderr}`)
}

/** Findings give another exit code than none; the report is there in both cases. */
function reportOf(command, args, cwd) {
  return JSON.parse(spawnSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 26 }).stdout)
}
