import { defineDetector } from '../../core/detector.ts'
import { runsOf } from '../../core/launch/read-command.ts'
import { launchSubject } from '../example-launches.ts'

export default defineDetector({
  id: 'launch/deno-rights',
  subject: 'launch',
  title: 'Deno is told to allow everything',
  severity: 'low',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U18'],
  why: 'Deno asks for each right; one switch for all of them makes it a runtime like any other.',
  fix: 'Allow what the server needs: --allow-net=HOST, --allow-read=FOLDER.',
  examples: [
    {
      title: 'all rights',
      matches: 1,
      subject: launchSubject(['deno', 'run', '-A', 'jsr:@example/server@1.0.0']),
    },
    {
      title: 'any program',
      matches: 1,
      subject: launchSubject(['deno', 'run', '--allow-net=api.example.com', '--allow-run', 'server.ts']),
    },
    {
      title: 'some',
      matches: 0,
      subject: launchSubject([
        'deno',
        'run',
        '--allow-net=api.example.com',
        '--allow-read=/srv/data',
        'server.ts',
      ]),
    },
    {
      title: 'the server’s own option',
      matches: 0,
      subject: launchSubject(['deno', 'run', '--allow-net', 'server.ts', '-A']),
    },
  ],
  *check(launch) {
    const { through, what } = runsOf(launch)
    if (!through.some((one) => one.startsWith('deno')) || !Array.isArray(launch.args)) return
    const end = what.kind === 'unknown' ? launch.args.length : Number(what.pointer.split('/')[2] ?? 0)
    for (const [index, word] of launch.args.slice(0, end).entries()) {
      if (!/^(?:-A|--allow-all|--allow-run|--allow-ffi)$/.test(word)) continue
      yield { place: { pointer: `/args/${index}` }, message: 'The server may do all that its user may' }
    }
  },
})
