import { defineDetector } from '../../core/detector.ts'
import { flowSubject } from '../example-sources.ts'
import { CALLERS, flowHits, whoGives } from '../source-flows.ts'

const DONE: Readonly<Record<string, string>> = {
  'file-read': 'read',
  'file-write': 'written',
  'file-delete': 'deleted',
}

export default defineDetector({
  id: 'source/path-traversal',
  subject: 'source',
  title: 'A caller reaches files outside the folder meant',
  severity: 'high',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U14', 'U18'],
  why: 'A path with `..` or an absolute path leads out of the folder that the tool is meant for: to keys, to configuration, to code.',
  fix: 'Resolve the path (`realpath` too, for links), and refuse it unless it is the folder or begins with the folder and a separator.',
  examples: [
    { title: 'an argument in a path', matches: 1, subject: flowSubject({ to: 'file-write' }) },
    { title: 'an argument in a statement', matches: 0, subject: flowSubject({ to: 'sql' }) },
  ],
  *check(facts) {
    yield* flowHits(facts, {
      sinks: ['file-read', 'file-write', 'file-delete'],
      sources: CALLERS,
      severity: 'high',
      message: (flow) =>
        `${whoGives(flow)} names a file that is ${DONE[flow.sink.kind] ?? 'used'}, and nothing keeps it in its folder`,
    })
  },
})
