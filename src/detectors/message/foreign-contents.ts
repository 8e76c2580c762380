import { defineDetector } from '../../core/detector.ts'
import type { Message } from '../../core/subject.ts'
import { field, isArray, stringField } from '../../core/value.ts'
import { serverResponse } from '../example-subjects.ts'
import { parseAddress } from '../address.ts'

const MOST = 200

export default defineDetector({
  id: 'message/foreign-contents',
  subject: 'message',
  title: 'A resource read answers with the contents of another resource',
  severity: 'low',
  confidence: 'medium',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U10', 'U27'],
  why: 'Hosts file what they read under the URI in the answer. An answer under another URI puts text in the place of a resource that nobody read, perhaps of another server.',
  fix: 'Refuse the answer, or file it under the URI that was asked for.',
  examples: [
    {
      title: 'contents under another scheme',
      matches: 1,
      subject: reading('notes://today', 'bank://statement'),
    },
    {
      title: 'contents under the address asked for',
      matches: 0,
      subject: reading('notes://today', 'notes://today'),
    },
    {
      title: 'a file of the folder asked for',
      matches: 0,
      subject: reading('file:///srv/notes', 'file:///srv/notes/today.md'),
    },
  ],
  *check({ from, kind, method, body, request, isError }) {
    if (from !== 'server' || kind !== 'response' || method !== 'resources/read' || isError) return
    const asked = stringField(request, 'uri')
    const contents = field(body, 'contents')
    if (asked === undefined || !isArray(contents)) return
    for (const [index, content] of contents.slice(0, MOST).entries()) {
      const given = stringField(content, 'uri')
      if (given === undefined || isRelated(asked, given)) continue
      yield {
        place: { pointer: `/body/contents/${index}/uri` },
        message: 'The contents are filed under another server’s kind of URI',
      }
    }
  },
})

function isRelated(asked: string, given: string): boolean {
  if (given === asked || given.startsWith(asked)) return true
  const [one, two] = [parseAddress(asked), parseAddress(given)]
  return (
    !one ||
    !two ||
    (one.protocol === two.protocol && (one.protocol === 'file:' || one.host === two.host || one.host === ''))
  )
}

function reading(uri: string, answered: string): Message {
  return serverResponse('resources/read', { contents: [{ uri: answered, text: 'Hello.' }] }, { uri })
}
