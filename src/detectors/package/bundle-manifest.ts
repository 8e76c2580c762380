import { defineDetector, type Hit } from '../../core/detector.ts'
import type { Bundle } from '../../core/package.ts'
import { pointerOf } from '../../core/place.ts'
import { field, isObject, listField, stringField } from '../../core/value.ts'
import { packageSubject } from '../package-example.ts'

const BUNDLE: Bundle = { isSigned: false, odd: [], paths: ['manifest.json', 'server/index.js'] }
const SERVER = {
  type: 'node',
  entry_point: 'server/index.js',
  mcp_config: { command: 'node', args: ['${__dirname}/server/index.js'] },
}

export default defineDetector({
  id: 'package/bundle-manifest',
  subject: 'package',
  title: 'A bundle starts what it does not hold, or stores keys in the open',
  severity: 'medium',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U25', 'U16'],
  why: 'A bundle promises to hold all that it runs. One that fetches its program when started is not what was looked at; one whose keys are not marked as sensitive has them stored and shown in plain text.',
  fix: 'Ship the server inside of the bundle and start it from there. Mark keys in user_config as sensitive.',
  examples: [
    {
      title: 'it fetches its program at start',
      matches: 1,
      subject: packageSubject({
        manifest: { server: { ...SERVER, mcp_config: { command: 'npx', args: ['-y', 'other-server'] } } },
        bundle: BUNDLE,
      }),
    },
    {
      title: 'a key that is not marked as sensitive',
      matches: 1,
      subject: packageSubject({
        manifest: { server: SERVER, user_config: { api_key: { type: 'string', title: 'API key' } } },
        bundle: BUNDLE,
      }),
    },
    {
      title: 'its entry point is not in it',
      matches: 1,
      subject: packageSubject({
        manifest: { server: { ...SERVER, entry_point: 'dist/main.js' } },
        bundle: BUNDLE,
      }),
    },
    {
      title: 'it runs what it holds, and marks its key',
      matches: 0,
      subject: packageSubject({
        manifest: { server: SERVER, user_config: { api_key: { type: 'string', sensitive: true } } },
        bundle: BUNDLE,
      }),
    },
  ],
  *check({ manifest, bundle }) {
    if (bundle === undefined) return
    yield* started(manifest, bundle)
    const config = field(manifest, 'user_config')
    if (isObject(config))
      for (const [name, entry] of Object.entries(config))
        if (SECRET.test(name) && field(entry, 'sensitive') !== true && stringField(entry, 'type') === 'string')
          yield {
            place: { pointer: pointerOf(['manifest', 'user_config', name]) },
            severity: 'low',
            message: 'A key that the user gives is not marked as sensitive',
          }
  },
}) // prettier-ignore

const SECRET = /(?:api|access|secret|private)[_-]?key|token|password|passwd|secret|credential/i
const FETCHERS = /^(?:npx|npm|pnpm|yarn|bunx|uvx|pipx|docker|podman|curl|wget)(?:\.cmd|\.exe)?$/i

function* started(manifest: unknown, { paths }: Bundle): Generator<Hit, void, undefined> {
  const server = field(manifest, 'server')
  const config = field(server, 'mcp_config')
  const command = stringField(config, 'command') ?? ''
  if (FETCHERS.test(command) || (command === 'uv' && listField(config, 'args')[0] === 'tool'))
    yield {
      place: { pointer: '/manifest/server/mcp_config/command' },
      message: 'The bundle fetches what it runs when it is started, so that it was not looked at',
    }
  const entry = stringField(server, 'entry_point')?.replace(/^\.\//, '')
  if (entry !== undefined && !paths.includes(entry) && paths.length > 0)
    yield {
      place: { pointer: '/manifest/server/entry_point' },
      severity: 'low',
      message: 'The entry point of the bundle is not in it',
    }
}
