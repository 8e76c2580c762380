import { defineDetector } from '../../core/detector.ts'
import { runsOf } from '../../core/launch/read-command.ts'
import { programOf } from '../../core/launch/word.ts'
import { launchSubject } from '../example-launches.ts'

const ELEVATES = new Set(['sudo', 'doas', 'pkexec', 'runas', 'gsudo', 'su'])

export default defineDetector({
  id: 'launch/elevated',
  subject: 'launch',
  title: 'A server is started with the rights of an administrator',
  severity: 'high',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U18'],
  why: 'Everything a model is talked into by then happens with all rights there are.',
  fix: 'Start the server as a user of its own that may do only what it is for.',
  examples: [
    { title: 'sudo', matches: 1, subject: launchSubject(['sudo', 'node', '/opt/server/index.js']) },
    {
      title: 'sudo within a shell',
      matches: 1,
      subject: launchSubject(['sh', '-c', 'sudo -n /opt/server/run']),
    },
    {
      title: 'sudo to a lesser user',
      matches: 0,
      subject: launchSubject(['sudo', '-u', 'mcp', 'node', '/opt/server/index.js']),
    },
    {
      title: 'a word of that name',
      matches: 0,
      subject: launchSubject(['node', '/opt/server/index.js', '--with', 'sudo']),
    },
  ],
  *check(launch) {
    const { through, what } = runsOf(launch)
    const isElevated =
      through.some((one) => ELEVATES.has(one)) ||
      ELEVATES.has(programOf(what.kind === 'file' ? what.path : ''))
    if (!isElevated || asUser(launch.args)) return
    yield { place: { pointer: '/command' }, message: 'The server runs with the rights of an administrator' }
  },
})

/** `sudo -u NAME` is how one gives rights away. */
function asUser(args: readonly string[]): boolean {
  const words: readonly unknown[] = Array.isArray(args) ? args : []
  const at = words.findIndex((word) => word === '-u' || word === '--user')
  const user = at < 0 ? undefined : words[at + 1]
  return typeof user === 'string' && user !== 'root' && user !== '0'
}
