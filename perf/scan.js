// How long a scan takes: a machine with 40 configured servers, and a tree of source. All in one run, beside what starting
// Node alone costs, so that ratios can be compared. `--rivals DIR`: a folder where other scanners are installed (npm); they
// get the same machine and the same official servers.
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const FAIRLEAD = join(ROOT, 'bin/fairlead.js')
const RUNS = 5
const RIVALS = process.argv.includes('--rivals')
  ? process.argv[process.argv.indexOf('--rivals') + 1]
  : undefined
const folder = mkdtempSync(join(tmpdir(), 'fairlead-perf-scan-'))

try {
  const home = makeHome(join(folder, 'home'))
  row('Node alone', measure(['-e', '0']))
  row(
    'scan, 40 servers of 8 hosts',
    measure([FAIRLEAD, 'scan', '--home', home, '--os', 'linux', '--format', 'json']),
  )
  const tree = makeTree(join(folder, 'tree'))
  const bytes = sizeOf(tree)
  const source = measure([FAIRLEAD, 'scan', tree, '--format', 'json'])
  row(`scan, ${(bytes / 1e6).toFixed(1)} MB of source`, source)
  console.log(`  ${(bytes / 1e6 / (source.cpu / 1000)).toFixed(2)} MB for each second of processor`)
  for (const name of ['filesystem', 'memory', 'everything', 'sequential-thinking'])
    row(
      `scan, official ${name}`,
      measure([FAIRLEAD, 'scan', official(name), '--format', 'json']),
      findingsOf(official(name)),
    )
  if (RIVALS) compare(RIVALS, home)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Median wall and processor time in milliseconds, and the most memory, of a few runs. */
function measure(args, command = process.execPath) {
  const runs = []
  for (let run = 0; run < RUNS; run++) {
    const started = performance.now()
    const { stderr } = spawnSync(
      '/usr/bin/env',
      ['bash', '-c', 'TIMEFORMAT="%U %S"; time "$@" >/dev/null 2>&1', '-', command, ...args],
      { encoding: 'utf8', cwd: folder },
    )
    const [user, system] = stderr.trim().split(/\s+/).map(Number)
    runs.push({ wall: performance.now() - started, cpu: (user + system) * 1000 })
  }
  const middle = (key) => runs.map((run) => run[key]).sort((a, b) => a - b)[RUNS >> 1]
  return { wall: middle('wall'), cpu: middle('cpu'), memory: memoryOf(command, args) }
}

/** Most resident memory in MiB, as the kernel counted it. */
function memoryOf(command, args) {
  // Children count only in their parent's usage once they have ended; a parent of its own has one child.
  const { stdout } = spawnSync(
    'python3',
    [
      '-c',
      'import resource, subprocess, sys\nsubprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)\nprint(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)',
      command,
      ...args,
    ],
    { encoding: 'utf8', cwd: folder },
  )
  return Number(stdout.trim()) / 1024 || 0
}

function row(what, { wall, cpu, memory }, more = '') {
  console.log(
    `${what.padEnd(44)} ${wall.toFixed(0).padStart(6)} ms wall ${cpu.toFixed(0).padStart(6)} ms cpu ${memory.toFixed(0).padStart(5)} MB${more}`,
  )
}

function official(name) {
  return join(ROOT, 'node_modules/@modelcontextprotocol', `server-${name}`)
}

function findingsOf(target) {
  const { stdout } = spawnSync(process.execPath, [FAIRLEAD, 'scan', target, '--format', 'json'], {
    encoding: 'utf8',
  })
  const { bySeverity } = JSON.parse(stdout).summary
  return `  ${Object.entries(bySeverity)
    .map(([severity, count]) => `${count} ${severity}`)
    .join(', ')}`
}

/** Ordinary entries, five to a host. */
function makeHome(home) {
  const server = (n) =>
    n % 4 === 0
      ? { command: 'uvx', args: [`mcp-server-${n}@1.0.${n}`], env: { API_KEY: '${API_KEY}' } }
      : n % 4 === 1
        ? { url: `https://mcp${n}.example.com/mcp`, headers: { Authorization: 'Bearer ${TOKEN}' } }
        : n % 4 === 2
          ? { command: 'docker', args: ['run', '-i', '--rm', '-e', 'KEY', `example/mcp-${n}:1.${n}`] }
          : { command: 'npx', args: ['-y', `@example/server-${n}@2.${n}.0`, '/srv/data'] }
  const five = (from) =>
    Object.fromEntries([0, 1, 2, 3, 4].map((n) => [`server-${from + n}`, server(from + n)]))
  const files = {
    '.cursor/mcp.json': { mcpServers: five(0) },
    '.claude.json': { mcpServers: five(5) },
    '.config/Claude/claude_desktop_config.json': { mcpServers: five(10) },
    '.config/Code/User/mcp.json': { servers: five(15) },
    '.codeium/windsurf/mcp_config.json': { mcpServers: five(20) },
    '.gemini/settings.json': { mcpServers: five(25) },
    '.kiro/settings/mcp.json': { mcpServers: five(30) },
    '.copilot/mcp-config.json': { mcpServers: five(35) },
  }
  for (const [path, value] of Object.entries(files)) {
    mkdirSync(dirname(join(home, path)), { recursive: true })
    writeFileSync(join(home, path), JSON.stringify(value, undefined, 2))
  }
  return home
}

/** Our own twins and decoys, again and again under other names, until there are some megabytes of servers. */
function makeTree(tree) {
  const from = join(ROOT, 'test/twins')
  for (let copy = 0; sizeOf(tree) < 3e6; copy++) cpSync(from, join(tree, `copy-${copy}`), { recursive: true })
  return tree
}

function sizeOf(path) {
  if (!existsSync(path)) return 0
  return readdirSync(path, { recursive: true })
    .filter((name) => /\.(?:[cm]?[jt]sx?|py)$/.test(name))
    .reduce((sum, name) => sum + statSync(join(path, name)).size, 0)
}

/** The same machine and the same servers, by others: how long, how many findings they count. */
function compare(rivals, home) {
  const bin = (name) => join(rivals, 'node_modules/.bin', name)
  const env = { ...process.env, HOME: home }
  const timed = (what, command, args, cwd) => {
    const started = performance.now()
    const { stdout, status } = spawnSync(command, args, {
      encoding: 'utf8',
      cwd,
      env,
      timeout: 120_000,
      maxBuffer: 1 << 28,
    })
    console.log(
      `${what.padEnd(44)} ${(performance.now() - started).toFixed(0).padStart(6)} ms wall, exit ${status}, ${stdout.length} characters`,
    )
    return stdout
  }
  timed('mcp-scan, the same machine', bin('mcp-scan'), ['scan', '--offline', '--format', 'json'], folder)
  timed(
    'agentshield, the same machine',
    bin('agentshield'),
    ['scan', '--path', home, '--format', 'json'],
    folder,
  )
  for (const name of ['filesystem', 'memory', 'everything'])
    timed(
      `agent-security-scanner-mcp, official ${name}`,
      bin('agent-security-scanner-mcp'),
      ['scan-mcp', official(name)],
      folder,
    )
}
