import { expect, test } from 'vitest'
import { hostProcess, type Ancestor } from './host-process.ts'

const ROOT = { pid: 1, parent: 0, started: '1', folder: '/sbin', name: 'init', commandLine: 'init' }
const process = (pid: number, parent: number, path: string, commandLine = path): Ancestor => ({
  pid,
  parent,
  started: `${pid * 10}`,
  folder: path.slice(0, path.lastIndexOf('/')),
  name: path.slice(path.lastIndexOf('/') + 1),
  commandLine,
})
const tree = (...all: Ancestor[]) => {
  const byPid = new Map([ROOT, ...all].map((one) => [one.pid, one]))
  return (pid: number) => byPid.get(pid)
}

test('a guard under npx and a hook under a shell of one host have one name', () => {
  const read = tree(
    process(10, 1, '/usr/bin/bash'),
    process(20, 10, '/opt/agent/agent'),
    process(30, 20, '/usr/bin/node', 'npm exec fairlead guard -- x'),
    process(31, 30, '/usr/bin/sh', 'sh -c fairlead guard -- x'),
    process(40, 20, '/usr/bin/sh', 'sh -c node fairlead.js hook'),
  )
  expect(hostProcess(31, read)).toBe('host 20 200')
  expect(hostProcess(40, read)).toBe('host 20 200')
})

test('helpers of an app count as the app', () => {
  const read = tree(
    process(5, 1, '/usr/lib/desktop/shell-of-desktop'),
    process(20, 5, '/opt/editor/editor'),
    process(21, 20, '/opt/editor/editor', 'editor --type=utility'),
    process(22, 20, '/opt/editor/helper'),
  )
  expect(hostProcess(21, read)).toBe('host 20 200')
  expect(hostProcess(22, read)).toBe('host 20 200')
})

test('two hosts, or one that was started anew under an old number, have two names', () => {
  const at = (pid: number, started: string) => ({ ...process(pid, 1, '/opt/agent/agent'), started })
  expect(hostProcess(20, tree(at(20, '7')))).not.toBe(hostProcess(20, tree(at(20, '8'))))
  expect(hostProcess(20, tree(at(20, '7')))).not.toBe(hostProcess(21, tree(at(21, '7'))))
})

test('where the system tells nothing there is no name', () => {
  expect(hostProcess(20, () => undefined)).toBeUndefined()
})
