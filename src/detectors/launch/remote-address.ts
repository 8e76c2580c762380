import { defineDetector } from '../../core/detector.ts'
import { runsOf } from '../../core/launch/read-command.ts'
import { addressProblems } from '../address-problems.ts'
import { launchSubject } from '../example-launches.ts'
import { wordAt } from '../launch-words.ts'

export default defineDetector({
  id: 'launch/remote-address',
  subject: 'launch',
  title: 'A bridge leads to an address that is not safe',
  severity: 'medium',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U23', 'U16'],
  why: 'A bridge makes a remote server look like a local one; how it is reached matters as much.',
  fix: 'Use HTTPS and the name of the server, and send tokens in headers.',
  examples: [
    {
      title: 'over plain HTTP',
      matches: 1,
      subject: launchSubject(['npx', 'mcp-remote', 'http://mcp.example.com/mcp', '--allow-http']),
    },
    {
      title: 'over HTTPS',
      matches: 0,
      subject: launchSubject(['npx', 'mcp-remote', 'https://mcp.example.com/mcp']),
    },
    {
      title: 'on this machine',
      matches: 0,
      subject: launchSubject(['npx', 'mcp-remote', 'http://localhost:8080/mcp']),
    },
  ],
  *check(launch) {
    const { what } = runsOf(launch)
    if (what.kind !== 'bridge' || !wordAt(launch, what.pointer).includes(what.url)) return
    for (const { message, severity } of addressProblems(what.url))
      yield { place: { pointer: what.pointer }, severity, message }
  },
})
