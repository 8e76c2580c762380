import { defineDetector } from '../../core/detector.ts'
import { runsOf } from '../../core/launch/read-command.ts'
import { pipelinesOf } from '../../core/shell/pipelines.ts'
import { launchSubject } from '../example-launches.ts'
import { dangersOf } from '../shell-dangers.ts'
import { wordAt } from '../launch-words.ts'

/** What people write before the program itself. */
const PREPARES = new Set(['cd', 'export', 'source', '.', 'set', 'unset', 'nvm', 'ulimit', 'umask'])

export default defineDetector({
  id: 'launch/inline-code',
  subject: 'launch',
  title: 'A program is written into the command line',
  severity: 'low',
  confidence: 'medium',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U15', 'U24'],
  why: 'Code in a configuration is not reviewed, versioned or signed like code in a file, and a short line hides much.',
  fix: 'Put the code into a file of its own and start that.',
  examples: [
    {
      title: 'an evaluated script',
      matches: 1,
      subject: launchSubject(['node', '-e', 'require("fs").writeFileSync("a", "b")']),
    },
    {
      title: 'a shell line of several programs',
      matches: 1,
      subject: launchSubject(['sh', '-c', 'prepare-data | node server.js']),
    },
    {
      title: 'a change of folder before the start',
      matches: 0,
      subject: launchSubject(['bash', '-c', 'cd /opt/server && npm start']),
    },
    { title: 'a file', matches: 0, subject: launchSubject(['node', 'server.js']) },
  ],
  *check(launch) {
    const { what, through } = runsOf(launch)
    if (what.kind !== 'code') return
    // Said by launch/download-and-run, and worse.
    if (dangersOf(wordAt(launch, what.pointer)).size > 0) return
    const isShell = /^(?:sh|bash|zsh|dash|ksh|ash|fish|cmd)$/.test(through.at(-1) ?? '')
    if (isShell && isStart(wordAt(launch, what.pointer))) return
    yield {
      place: { pointer: what.pointer },
      message: isShell
        ? 'A shell line of several programs starts the server'
        : 'Code on the command line is the server, or starts it',
    }
  },
})

function isStart(line: string): boolean {
  const pipelines = pipelinesOf(line.replaceAll('&&', ';'))
  if (pipelines.some((pipeline) => pipeline.length > 1 || pipeline.some(({ inside }) => inside.length > 0)))
    return false
  const programs = pipelines.map(([command]) => command?.words[0] ?? '')
  return programs
    .slice(0, -1)
    .every((program) => PREPARES.has(program) || /^[A-Za-z_]\w{0,100}=/.test(program))
}
