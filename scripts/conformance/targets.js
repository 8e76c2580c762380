import { createServer } from 'node:net'
import { BRIDGE, FIXTURE_HTTP, FIXTURE_STDIO, GUARD, PIPE } from './paths.js'
import { startServer } from './processes.js'

const FREE = ['--port', '0', '--until-stdin-ends']

/** What the suite talks to: the fixture itself, or whatever stands `through` before it (`transparent`, or a guard mode). */
export async function startTarget(transport, through, folder) {
  const log = (name) => `${folder}/${name}.log`
  if (transport === 'stdio') {
    const command = [...inFront(through, folder), process.execPath, FIXTURE_STDIO]
    return startServer([BRIDGE, ...FREE, '--', ...command], log('bridge'))
  }
  const fixture = await startServer([FIXTURE_HTTP, ...FREE], log('fixture'))
  if (through === 'direct') return fixture
  try {
    const front = await startFront(through, fixture.url, folder, log('front'))
    return { url: front.url, end: () => front.end().then(fixture.end) }
  } catch (error) {
    await fixture.end()
    throw error
  }
}

function inFront(through, folder) {
  if (through === 'direct') return []
  if (through === 'transparent') return [process.execPath, PIPE, '--']
  return [
    process.execPath,
    GUARD,
    'guard',
    '--mode',
    through,
    '--state',
    `${folder}/state`,
    '--name',
    'fixture',
    '--',
  ]
}

async function startFront(through, url, folder, log) {
  if (through === 'transparent') return startServer([PIPE, ...FREE, '--to', new URL(url).port], log)
  // The guard may print both addresses, and only one of them is its own.
  const port = await freePort()
  const place = ['--state', `${folder}/state`, '--url', url, '--listen', `127.0.0.1:${port}`]
  return startServer([GUARD, 'guard', '--mode', through, ...place], log, port)
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}
