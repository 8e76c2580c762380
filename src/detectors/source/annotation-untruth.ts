import { defineDetector } from '../../core/detector.ts'
import type { SinkKind } from '../../core/source.ts'
import { field } from '../../core/value.ts'
import { sourceToolSubject } from '../example-sources.ts'
import { isOfMost } from '../of-most-tools.ts'

const CHANGES: ReadonlySet<SinkKind> = new Set(['file-write', 'file-delete', 'shell', 'code'])
const REACHES_OUT: ReadonlySet<SinkKind> = new Set(['request'])

export default defineDetector({
  id: 'source/annotation-untruth',
  subject: 'source',
  title: 'Annotations deny what the code of the tool does',
  severity: 'medium',
  confidence: 'medium',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U04', 'U18'],
  why: 'Hosts run tools unasked that call themselves read-only, harmless or closed to the world. This one is not, by its own code.',
  fix: 'Correct `readOnlyHint`, `destructiveHint` or `openWorldHint`, or take the action out of the tool.',
  examples: [
    {
      title: 'a deleting tool that says it is read-only',
      matches: 1,
      subject: sourceToolSubject({ annotations: { readOnlyHint: true }, does: ['file-delete'] }),
    },
    {
      title: 'a tool that says its world is closed and sends requests',
      matches: 1,
      subject: sourceToolSubject({ annotations: { openWorldHint: false }, does: ['request'] }),
    },
    {
      title: 'a reading tool that says it is read-only',
      matches: 0,
      subject: sourceToolSubject({ annotations: { readOnlyHint: true }, does: ['file-read', 'request'] }),
    },
  ],
  *check({ tools }) {
    for (const [index, { annotations, does: all }] of tools.entries()) {
      const does = all.filter((kind) => !isOfMost(tools, kind))
      const place = { pointer: `/tools/${index}` }
      const deletes = does.includes('file-delete')
      if (field(annotations, 'readOnlyHint') === true && does.some((kind) => CHANGES.has(kind))) {
        const severity = deletes || does.includes('shell') || does.includes('code') ? 'medium' : 'low'
        yield {
          place,
          severity,
          message: 'The tool calls itself read-only; its code writes, deletes or runs something',
        }
      } else if (field(annotations, 'destructiveHint') === false && deletes) {
        yield { place, severity: 'low', message: 'The tool calls itself harmless; its code deletes files' }
      }
      if (field(annotations, 'openWorldHint') === false && does.some((kind) => REACHES_OUT.has(kind))) {
        yield { place, severity: 'low', message: 'The tool calls its world closed; its code sends requests' }
      }
    }
  },
})
