import { defineDetector } from '../../core/detector.ts'
import type { Hit } from '../../core/detector.ts'
import type { Definition } from '../../core/subject.ts'
import { surfaceSubject } from '../example-subjects.ts'
import { lookOf, sameNameSeverity } from '../same-name.ts'

export default defineDetector({
  id: 'surface/duplicate-name',
  subject: 'surface',
  title: 'Two definitions of one server have the same name',
  severity: 'medium',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U05'],
  why: 'Which of the two is shown, approved and called depends on the host. A name that only looks the same lets people approve one tool and run the other.',
  fix: 'Give each tool and prompt a name that differs in more than case, separators or look-alike letters.',
  examples: [
    {
      title: 'the same name twice',
      matches: 1,
      subject: surfaceSubject('files', {
        tools: [
          { name: 'read', description: 'Reads a file.' },
          { name: 'read', description: 'Reads a folder.' },
        ],
      }),
    },
    {
      title: 'a look-alike letter',
      matches: 1,
      subject: surfaceSubject('files', { tools: [{ name: 'read_file' }, { name: 'r\u0435ad_file' }] }),
    },
    {
      title: 'names that differ',
      matches: 0,
      subject: surfaceSubject('files', { tools: [{ name: 'read_file' }, { name: 'read_files' }] }),
    },
  ],
  *check({ tools, prompts }) {
    yield* duplicates(tools, '/tools')
    yield* duplicates(prompts, '/prompts')
  },
})

function* duplicates(definitions: readonly Definition[], base: string): Generator<Hit, void, undefined> {
  const seen = new Map<string, string>()
  for (const [index, { name }] of definitions.entries()) {
    if (name === '') continue
    const look = lookOf(name)
    const former = seen.get(look)
    seen.set(look, former ?? name)
    if (former === undefined) continue
    const place = { pointer: `${base}/${index}/name` }
    yield {
      place,
      severity: sameNameSeverity(former, name),
      message: 'Another definition of this server looks the same',
    }
  }
}
