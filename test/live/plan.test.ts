import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { SANDBOX_LIMITS } from '../../src/sandbox/sandbox.ts'
import { startSandboxed } from '../../src/sandbox/start.ts'
import { scratchFolder } from '../scratch-folder.ts'
import { NO_WALLS } from './inside.ts'

const POLICY = { readable: [], env: {}, limits: SANDBOX_LIMITS }

describe.skipIf(NO_WALLS !== undefined)(
  `what a program finds inside${NO_WALLS === undefined ? '' : ` (${NO_WALLS})`}`,
  () => {
    test('is its package without its secrets, folders of the command line without their files, and a clock', async () => {
      const folder = scratchFolder()
      const [own, papers] = [join(folder, 'own'), join(folder, 'papers')]
      mkdirSync(own)
      mkdirSync(papers)
      writeFileSync(join(own, 'package.json'), '{}')
      writeFileSync(join(own, '.env'), 'KEY=true')
      writeFileSync(join(papers, 'letter'), 'Dear all')
      writeFileSync(join(own, 'look.cjs'), LOOK)
      const started = startSandboxed('node', [join(own, 'look.cjs'), own, papers], {
        ...POLICY,
        clock: Date.UTC(2031, 0, 2),
      })
      if (!started.ok) throw new Error(started.why)
      const seen: unknown = JSON.parse(await textOf(started.server.output))
      expect(seen).toEqual({
        own: ['.env', 'look.cjs', 'package.json'],
        papers: [],
        secrets: '',
        year: 2031,
        written: ['EROFS', 'EROFS', 'done'],
        others: true,
      })
    })

    test('is no folder of keys and no secret of the command line, whatever the configuration names', async () => {
      const keys = join(scratchFolder(), '.ssh')
      mkdirSync(keys)
      writeFileSync(join(keys, 'id_rsa'), 'KEY')
      const code = `console.log(JSON.stringify([require('node:fs').existsSync(process.argv[1]), process.argv[3]]))`
      const args = ['-e', code, join(keys, 'id_rsa'), '--api-key', 'Vq7xT2mZp9LrK4wB8nYc']
      const started = startSandboxed('node', args, { ...POLICY, cwd: keys })
      if (!started.ok) throw new Error(started.why)
      const [isThere, key] = JSON.parse(await textOf(started.server.output)) as [boolean, string]
      expect(isThere).toBe(false)
      expect(key).toHaveLength(40)
    })

    test('cannot be had by npx, containers or fetchers, and the reason is told', () => {
      for (const command of ['npx', 'docker', 'uvx']) {
        const started = startSandboxed(command, ['-y', 'no-such-package-of-ours'], POLICY)
        expect(started.ok ? '' : started.why).toMatch(/no network|cannot be shut in/)
      }
    })

    test('is followed call by call where strace is there', async () => {
      const folder = scratchFolder()
      writeFileSync(join(folder, 'index.cjs'), TRIES)
      const started = startSandboxed('node', [join(folder, 'index.cjs')], { ...POLICY, trace: true })
      if (!started.ok) throw new Error(started.why)
      await textOf(started.server.output)
      await started.server.ended
      if (started.server.notChecked().some(({ reason }) => reason.includes('strace'))) return
      const accesses = started.server.accesses()
      expect(accesses).toContainEqual({ kind: 'file', path: '/etc/shadow', mode: 'read' })
      expect(accesses).toContainEqual({ kind: 'network', to: '192.0.2.7:4444' })
      expect(accesses).toContainEqual({ kind: 'program', command: '/usr/bin/env true' })
    })
  },
)

const LOOK = `
const fs = require('node:fs')
const [own, papers] = process.argv.slice(2)
const write = (path) => { try { fs.writeFileSync(path, 'x'); return 'done' } catch ({ code }) { return code } }
console.log(JSON.stringify({
  own: fs.readdirSync(own).sort(),
  papers: fs.readdirSync(papers),
  secrets: fs.readFileSync(own + '/.env', 'utf8'),
  year: new Date().getFullYear(),
  written: [write(own + '/a').replace('EACCES', 'EROFS'), write('/a').replace('EACCES', 'EROFS'), write('/tmp/a')],
  others: fs.readdirSync('/proc').filter((id) => /^[0-9]+$/.test(id)).length <= 3,
}))
`

const TRIES = `
const fs = require('node:fs')
try { fs.readFileSync('/etc/shadow') } catch {}
require('node:child_process').spawnSync('/usr/bin/env', ['true'])
require('node:net').connect(4444, '192.0.2.7').on('error', () => {})
setTimeout(() => process.exit(), 300)
`

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  let text = ''
  for await (const piece of stream) text += String(piece)
  return text
}
