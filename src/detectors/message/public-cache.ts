import { defineDetector } from '../../core/detector.ts'
import { findSecrets } from '../../core/secret.ts'
import { field } from '../../core/value.ts'
import type { Message } from '../../core/subject.ts'
import { serverResponse } from '../example-subjects.ts'
import { proseOf } from '../prose.ts'

const CACHED = [
  'tools/list',
  'prompts/list',
  'resources/list',
  'resources/templates/list',
  'resources/read',
  'server/discover',
]
const LONGEST_MS = 30 * 24 * 60 * 60 * 1000
const PRIVATE_PLACE =
  /(?:^|[/:._-])(?:users?|accounts?|me|my|inbox|mail|messages|private|personal|profile|home|customers?|patients?|orders?|invoices?)(?:[/:._-]|$)/i

export default defineDetector({
  id: 'message/public-cache',
  subject: 'message',
  title: 'An answer about a person is offered to every cache',
  severity: 'medium',
  confidence: 'medium',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U27', 'U16'],
  why: 'An answer marked public may be served by any proxy to any other user. One that stays fresh for months keeps a poisoned list alive after the server is mended.',
  fix: 'Mark the answer `private`, and give it a lifetime of minutes or hours.',
  examples: [
    {
      title: 'a mailbox for everyone',
      matches: 1,
      subject: serverResponse(
        'resources/read',
        read('mail://me/inbox/1', { cacheScope: 'public', ttlMs: 1000 }),
      ),
    },
    {
      title: 'a list that stays fresh for years',
      matches: 1,
      subject: serverResponse('tools/list', {
        resultType: 'complete',
        tools: [],
        ttlMs: 1e11,
        cacheScope: 'private',
      }),
    },
    {
      title: 'a lifetime that is none',
      matches: 1,
      subject: serverResponse('tools/list', {
        resultType: 'complete',
        tools: [],
        ttlMs: -1,
        cacheScope: 'private',
      }),
    },
    {
      title: 'a public page',
      matches: 0,
      subject: serverResponse(
        'resources/read',
        read('docs://guide/start', { cacheScope: 'public', ttlMs: 60_000 }),
      ),
    },
    {
      title: 'a private mailbox',
      matches: 0,
      subject: serverResponse(
        'resources/read',
        read('mail://me/inbox/1', { cacheScope: 'private', ttlMs: 60_000 }),
      ),
    },
  ],
  *check(message) {
    const { from, kind, method, body, isError } = message
    if (from !== 'server' || kind !== 'response' || isError || !CACHED.includes(method)) return
    const lifetime = field(body, 'ttlMs')
    if (typeof lifetime === 'number' && (lifetime < 0 || lifetime > LONGEST_MS)) {
      const place = { pointer: '/body/ttlMs' }
      yield {
        place,
        severity: lifetime < 0 ? 'low' : 'medium',
        message: 'The lifetime of the answer is negative or longer than a month',
      }
    }
    if (field(body, 'cacheScope') === 'public' && method === 'resources/read' && isPrivate(message)) {
      yield {
        place: { pointer: '/body/cacheScope' },
        message: 'The answer looks like one person’s and is offered to all',
      }
    }
  },
})

function isPrivate({ body, request }: Message): boolean {
  const contents = field(body, 'contents') ?? null
  const texts = proseOf(contents, '').slice(0, 50)
  const uris = [
    field(request, 'uri'),
    ...texts.filter(({ pointer }) => pointer.endsWith('/uri')).map(({ value }) => value),
  ]
  if (uris.some((uri) => typeof uri === 'string' && PRIVATE_PLACE.test(uri.slice(0, 2000)))) return true
  return texts.some(({ value }) => findSecrets(value.slice(0, 20_000)).next().done === false)
}

function read(uri: string, more: { readonly [key: string]: string | number }): Message['body'] {
  return { resultType: 'complete', contents: [{ uri, mimeType: 'text/plain', text: 'Hello.' }], ...more }
}
