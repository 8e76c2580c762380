import { defineDetector } from '../../core/detector.ts'
import type { Hit } from '../../core/detector.ts'
import type { Message } from '../../core/subject.ts'
import { field, isArray, stringField } from '../../core/value.ts'
import type { JsonValue } from '../../core/value.ts'
import { serverResponse } from '../example-subjects.ts'
import { dangersOf } from '../shell-dangers.ts'

const MOST = 500
const PROGRAM = /^(?:MZ|\x7fELF|#!|\xca\xfe\xba\xbe|\xcf\xfa\xed\xfe)/
const PAGE = /^[\s\ufeff\xef\xbb\xbf]{0,50}<(?:!doctype html|html|script|svg|iframe|\?xml)/i

export default defineDetector({
  id: 'message/disguised-content',
  subject: 'message',
  title: 'Content announced as a picture or sound is something else',
  severity: 'medium',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U09', 'U15', 'U24'],
  why: 'A host that stores or shows by the announced type opens a program or a page with scripts when it meant to show a picture.',
  fix: 'Do not open or store the content.',
  examples: [
    {
      title: 'a page announced as a picture',
      matches: 1,
      subject: showing('image', 'image/png', btoa('<html><script>go()</script></html>')),
    },
    {
      title: 'a program announced as sound',
      matches: 1,
      subject: showing('audio', 'audio/wav', btoa('MZ\x90\x00\x03\x00')),
    },
    { title: 'a picture', matches: 0, subject: showing('image', 'image/png', 'iVBORw0KGgoAAAANSUhEUg==') },
    {
      title: 'a drawing announced as one',
      matches: 0,
      subject: showing('image', 'image/svg+xml', btoa('<svg></svg>')),
    },
  ],
  *check({ from, kind, method, body }) {
    if (from !== 'server' || kind !== 'response') return
    if (method === 'tools/call') yield* inBlocks(field(body, 'content'), '/body/content', 'data')
    else if (method === 'resources/read') yield* inBlocks(field(body, 'contents'), '/body/contents', 'blob')
  },
})

function* inBlocks(
  blocks: JsonValue | undefined,
  pointer: string,
  key: string,
): Generator<Hit, void, undefined> {
  if (!isArray(blocks)) return
  for (const [index, block] of blocks.slice(0, MOST).entries()) {
    const type = stringField(block, 'mimeType') ?? ''
    const data = stringField(block, key)
    const text = stringField(block, 'text')
    if (key === 'blob' && text !== undefined && isDisguised(type, text)) {
      yield {
        place: { pointer: `${pointer}/${index}/text` },
        message: 'The content is a program or a page, not what it is announced as',
      }
      continue
    }
    if (data === undefined || !/^(?:image\/(?!svg)|audio\/|video\/)/i.test(type)) continue
    const start = firstBytes(data)
    if (!PROGRAM.test(start) && !PAGE.test(start)) continue
    yield {
      place: { pointer: `${pointer}/${index}/${key}` },
      message: 'The content is a program or a page, not what it is announced as',
    }
  }
}

/** A page is no picture; a script is often shown as text, but not one that runs what it downloads. */
function isDisguised(type: string, text: string): boolean {
  const start = text.slice(0, 400).trimStart()
  if (/^(?:image\/(?!svg)|audio\/|video\/|application\/pdf)/i.test(type))
    return /^(?:#!\/|<(?:script|html|!doctype html)\b)/i.test(start)
  if (!/^(?:text\/(?:plain|markdown|csv)|application\/json)/i.test(type) || !start.startsWith('#!/'))
    return false
  const dangers = dangersOf(text.slice(0, 4000))
  return dangers.has('runs-download') || dangers.has('opens-shell') || dangers.has('sends-secret')
}

function firstBytes(data: string): string {
  try {
    return atob(data.slice(0, 200).replace(/\s/g, '').slice(0, 160))
  } catch {
    return ''
  }
}

function showing(type: string, mimeType: string, data: string): Message {
  return serverResponse('tools/call', { content: [{ type, mimeType, data }] })
}
