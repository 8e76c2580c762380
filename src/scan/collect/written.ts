import { sha256Hex } from '../../core/canonical.ts'
import type { SourceFacts } from '../../core/source.ts'
import type { TextRole } from '../../core/subject.ts'
import { readText } from '../../core/text.ts'
import type { Item } from '../item.ts'
import type { LocateSpan } from './program.ts'
import type { Owner } from './surface.ts'

/** What a source writes out for a client to read, and what it asks of a client, judged as if it had been sent. */
export function writtenItems(
  { texts = [], asks = [] }: SourceFacts,
  owner: Owner,
  locate: LocateSpan,
): readonly Item[] {
  return [
    ...texts.map(({ role, value, at, tool }): Item => ({
      ...owner,
      kind: 'text',
      subject: readText(value, role),
      ...(isContent(role) && NOT_YET_SENT),
      locate: () => ({
        where: locate(at),
        key: ['written', at.file, role, tool ?? '', sha256Hex(value).slice(0, 16)].join(' '),
      }),
    })),
    ...texts
      .filter(({ role }) => role === 'result' || role === 'resource-body')
      .map(({ role, value, at, tool, mimeType }): Item => ({
        ...owner,
        kind: 'message',
        ...NOT_YET_SENT,
        subject: {
          from: 'server',
          kind: 'response',
          ...(role === 'result'
            ? { method: 'tools/call', body: { content: [{ type: 'text', text: value }] } }
            : {
                method: 'resources/read',
                body: {
                  contents: [
                    { uri: tool ?? '', text: value, ...(mimeType === undefined ? {} : { mimeType }) },
                  ],
                },
              }),
          isError: false,
        },
        locate: () => ({
          where: locate(at),
          key: ['given', at.file, tool ?? '', sha256Hex(value).slice(0, 16)].join(' '),
        }),
      })),
    ...asks.map(({ method, params, at }): Item => ({
      ...owner,
      kind: 'message',
      subject: { from: 'server', kind: 'request', method, body: params, isError: false },
      locate: ({ pointer }) => ({ where: locate(at), key: ['asked', at.file, method, pointer].join(' ') }),
    })),
  ]
}

/** That it stands in a handler does not say that it is ever sent. */
const NOT_YET_SENT = { atMost: 'medium' } as const
const isContent = (role: TextRole): boolean =>
  role === 'result' || role === 'prompt-body' || role === 'resource-body'
