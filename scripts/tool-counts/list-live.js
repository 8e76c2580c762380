import { spawn } from 'node:child_process'
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { ARGS, VARIABLES } from './starts.js'

const LONGEST_MS = 40_000

/** Starts the server of an installed package without network and asks it for its tools. */
export async function listLive(folder, name) {
  const program = programOf(folder, name)
  if (program === undefined) return { failure: 'no program' }
  const node = realpathSync(process.execPath)
  const shown = ['/usr', '/lib', '/lib64', '/bin', '/etc/ssl', dirname(dirname(node))].filter(existsSync)
  const server = spawn(
    'bwrap',
    [
      ...'--unshare-all --die-with-parent --new-session --proc /proc --dev /dev --tmpfs /tmp --dir /home/someone'.split(
        ' ',
      ),
      ...[...shown, folder].flatMap((path) => ['--ro-bind', path, path]),
      '--chdir',
      '/home/someone',
      node,
      program,
      ...(ARGS[name] ?? []),
    ],
    { env: { PATH: '/usr/bin:/bin', HOME: '/home/someone', ...VARIABLES }, stdio: ['pipe', 'pipe', 'pipe'] },
  )
  let said = ''
  server.stderr.on('data', (part) => (said = (said + part).slice(-300)))
  server.stdin.on('error', () => {})
  const waiting = new Map()
  createInterface({ input: server.stdout }).on('line', (line) => {
    const message = parse(line)
    waiting.get(message?.id)?.(message)
  })
  const gone = new Promise((resolve) => server.on('exit', () => setTimeout(resolve, 200)))
  const late = new Promise((resolve) => setTimeout(resolve, LONGEST_MS).unref())
  const ask = async (id, method, params) => {
    server.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', id, method, params })}\n`)
    return await Promise.race([new Promise((resolve) => waiting.set(id, resolve)), gone, late])
  }
  try {
    const clientInfo = { name: 'tool-counts', version: '1' }
    // As able as a client can be: some servers leave out what a client could not answer.
    const requests = { sampling: { createMessage: {} }, elicitation: { create: {} } }
    const elicitation = { form: {}, url: {} }
    const capabilities = { roots: {}, sampling: {}, elicitation, tasks: { list: {}, cancel: {}, requests } }
    const hello = await ask(1, 'initialize', { protocolVersion: '2025-11-25', capabilities, clientInfo })
    if (!hello?.result) return { failure: `does not start: ${said.replaceAll(/[\s|]+/g, ' ')}` }
    server.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', method: 'notifications/initialized' })}\n`)
    const tools = []
    let cursor
    for (let id = 2; id < 50; id++) {
      const page = await ask(id, 'tools/list', cursor === undefined ? {} : { cursor })
      if (!page?.result)
        return { failure: `does not list: ${JSON.stringify(page?.error ?? said).slice(0, 200)}` }
      tools.push(...page.result.tools.map((tool) => tool.name))
      cursor = page.result.nextCursor
      if (cursor === undefined) break
    }
    return { tools }
  } finally {
    server.kill('SIGKILL')
  }
}

function programOf(folder, name) {
  const root = join(folder, 'node_modules', name)
  const { bin, main } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const file = typeof bin === 'string' ? bin : (Object.values(bin ?? {})[0] ?? main)
  return file === undefined ? undefined : join(root, file)
}

function parse(line) {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
