import { defineDetector } from '../../core/detector.ts'
import { field } from '../../core/value.ts'
import type { JsonObject, JsonValue } from '../../core/value.ts'
import { toolChange } from '../example-subjects.ts'

export default defineDetector({
  id: 'change/annotation-weakened',
  subject: 'change',
  title: 'An approved tool changed what it says about its own danger',
  severity: 'medium',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U08', 'U18'],
  why: 'Approval rests on these hints. A tool that stops being read-only can now do harm under an old approval; one that suddenly claims to be harmless asks to be run without any.',
  fix: 'Approve the tool anew, with its new hints in mind.',
  examples: [
    {
      title: 'read-only no more',
      matches: 1,
      subject: toolChange('list', hinted({ readOnlyHint: true }), hinted({ readOnlyHint: false })),
    },
    {
      title: 'destructive from now on',
      matches: 1,
      subject: toolChange('list', hinted({ destructiveHint: false }), hinted({ destructiveHint: true })),
    },
    {
      title: 'suddenly harmless',
      matches: 1,
      subject: toolChange('drop', hinted({ destructiveHint: true }), hinted({ destructiveHint: false })),
    },
    {
      title: 'as before',
      matches: 0,
      subject: toolChange(
        'list',
        hinted({ readOnlyHint: true }),
        hinted({ readOnlyHint: true, title: 'List' }),
      ),
    },
  ],
  *check({ kind, before, after }) {
    if (kind !== 'tool' || before === null || after === null) return
    const place = { pointer: field(after, 'annotations') === undefined ? '/after' : '/after/annotations' }
    if (hint(before, 'readOnlyHint') === true && hint(after, 'readOnlyHint') !== true) {
      yield { place, message: 'The tool was approved as read-only and is that no more' }
    } else if (hint(before, 'destructiveHint') === false && hint(after, 'destructiveHint') !== false) {
      yield { place, message: 'The tool was approved as harmless and may now destroy' }
    } else if (hint(before, 'openWorldHint') === false && hint(after, 'openWorldHint') !== false) {
      yield { place, message: 'The tool was approved for a closed world and now reaches out' }
    } else if (isReassuring(before, after)) {
      yield {
        place,
        severity: 'low',
        message: 'The tool now claims to be less dangerous than when it was approved',
      }
    }
  },
})

function isReassuring(before: JsonValue, after: JsonValue): boolean {
  const becameReader = hint(before, 'readOnlyHint') !== true && hint(after, 'readOnlyHint') === true
  return becameReader || (hint(before, 'destructiveHint') === true && hint(after, 'destructiveHint') !== true)
}

function hint(tool: JsonValue, name: string): JsonValue | undefined {
  return field(field(tool, 'annotations'), name)
}

function hinted(annotations: JsonObject): JsonObject {
  return { name: 'list', annotations }
}
