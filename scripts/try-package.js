// Installs what `npm pack` makes in an empty folder, with an empty cache and without install scripts, and scans with it: it must
// find what the program of this repository finds, and run a campaign of the lab. Uses the registry that npm uses here.
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
  const size = (statSync(archive).size / 1e6).toFixed(1)
  console.log(
    `fairlead ${version}: ${size} MB packed, ${(packed.unpackedSize / 1e6).toFixed(1)} MB unpacked, ${packed.entryCount} files; installed, scanned with, and a campaign run`,
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function npm(args, cwd) {
  return execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
}

/** Findings give another exit code than none; the report is there in both cases. */
function reportOf(command, args, cwd) {
  return JSON.parse(spawnSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 26 }).stdout)
}
