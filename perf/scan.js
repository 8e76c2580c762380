// How long a scan takes and how much memory: a machine with 40 configured servers, a tree of source, the official servers.
// All in one run, beside what starting Node alone costs, so that ratios can be compared. `--rivals DIR`: a folder where other
// scanners of npm are installed; they get the same machine, the same servers and the same twins.
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeHome, makeTree, sizeOf, unpackOfficial } from './scan/inputs.js'
import { measure, outputOf, row } from './scan/measure.js'
import { pairsIn, toldApart } from './scan/twins.js'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const FAIRLEAD = join(ROOT, 'bin/fairlead.js')
const TWINS = join(ROOT, 'test/twins')
const at = process.argv.indexOf('--rivals')
const rivals = at < 0 ? undefined : process.argv[at + 1]
const folder = mkdtempSync(join(tmpdir(), 'fairlead-perf-scan-'))

try {
  const home = makeHome(join(folder, 'home'))
  const env = { ...process.env, HOME: home }
  // Scans are run where there is nothing: what lies there is part of what is looked at.
  const cwd = join(folder, 'empty')
  mkdirSync(cwd)
  const place = { cwd, env }
  const servers = unpackOfficial(join(folder, 'official'), join(ROOT, 'node_modules/@modelcontextprotocol'))
  ours(home, servers, place)
  if (rivals) others(rivals, home, servers, place)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function ours(home, servers, place) {
  row('Node alone', measure(process.execPath, ['-e', '0'], place))
  const machine = ['scan', '--home', home, '--os', 'linux', '--format', 'json']
  row('Fairlead, 40 servers of 8 hosts', timed(machine, place), said(machine, place))
  // Ordinary source is mostly none of a server's tools; twins are nothing else, which is the most work there is.
  source('ordinary source', join(ROOT, 'src'), place)
  source('nothing but servers', makeTree(join(folder, 'tree'), TWINS), place)
  for (const { name, path } of servers) {
    const args = ['scan', path, '--format', 'json']
    row(`Fairlead, official ${name}`, timed(args, place), said(args, place))
  }
  const pairs = pairsIn(TWINS)
  const all = pairs.flatMap(({ vulnerable, safe }) => [vulnerable, safe])
  const report = reportOf(['scan', ...all, '--format', 'json'], place)
  const grave = report.findings.filter(({ severity }) => /^(?:medium|high|critical)$/.test(severity))
  console.log(
    `Fairlead, twins: ${toldApart(pairs, (path) => grave.filter(({ target }) => target === path).length)}`,
  )
}

function source(what, tree, place) {
  const megabytes = sizeOf(tree) / 1e6
  const used = timed(['scan', tree, '--format', 'json'], place)
  const speed = (megabytes / (used.cpu / 1000)).toFixed(2)
  row(`Fairlead, ${megabytes.toFixed(1)} MB, ${what}`, used, `${speed} MB a second of processor`)
}

function timed(args, place) {
  return measure(process.execPath, [FAIRLEAD, ...args], place)
}

function reportOf(args, place) {
  return JSON.parse(outputOf(process.execPath, [FAIRLEAD, ...args], place))
}

function said(args, place) {
  const { bySeverity } = reportOf(args, place).summary
  const counts = Object.entries(bySeverity).filter(([, count]) => count > 0)
  return counts.length === 0 ? 'nothing found' : counts.map(([name, count]) => `${count} ${name}`).join(', ')
}

/** Scanners of configurations get the machine, scanners of source the servers and the twins. */
function others(rivals, home, servers, place) {
  const bin = (name) => join(rivals, 'node_modules/.bin', name)
  const configuration = {
    'mcp-scan': {
      args: ['scan', '--offline', '--json'],
      count: ({ results }) => results.flatMap(({ findings }) => findings).length,
    },
    agentshield: {
      args: ['scan', '--path', home, '--format', 'json'],
      count: ({ findings }) => findings.length,
    },
  }
  for (const [name, { args, count }] of Object.entries(configuration))
    if (existsSync(bin(name)))
      row(
        `${name}, the same machine`,
        measure(bin(name), args, place),
        `${counted(outputOf(bin(name), args, place), count)} findings`,
      )
  const source = bin('agent-security-scanner-mcp')
  if (!existsSync(source)) return
  const argsFor = (path) => ['scan-mcp', path, '--no-email-capture']
  const findings = (path) =>
    counted(outputOf(source, argsFor(path), place), (report) => report.findings_count)
  for (const { name, path } of servers)
    row(
      `agent-security-scanner-mcp, official ${name}`,
      measure(source, argsFor(path), place),
      `${findings(path)} findings`,
    )
  console.log(`agent-security-scanner-mcp, twins: ${toldApart(pairsIn(TWINS), findings)}`)
}

/** The report stands in what is printed; lines about other things may stand before it. */
function counted(printed, count) {
  const start = printed?.indexOf('{') ?? -1
  try {
    return start < 0 ? Number.NaN : count(JSON.parse(printed.slice(start)))
  } catch {
    return Number.NaN
  }
}
