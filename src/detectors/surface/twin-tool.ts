import { defineDetector } from '../../core/detector.ts'
import { stringField } from '../../core/value.ts'
import { surfaceSubject } from '../example-subjects.ts'
import { wordsOf } from '../words.ts'

const SHORTEST = 40
const SUFFIXES =
  /^(?:v?\d{1,3}|new|newest|latest|fixed|pro|plus|safe|secure|official|verified|trusted|fast|better|best)$/

export default defineDetector({
  id: 'surface/twin-tool',
  subject: 'surface',
  title: 'A tool is the twin of another under a more attractive name',
  severity: 'low',
  confidence: 'medium',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U05', 'U06'],
  why: 'A copy with the same words and a name such as “safe” or “new” draws the calls meant for the first, and may do something else with them.',
  fix: 'Keep one of the two; say in its description what differs if both are needed.',
  examples: [
    {
      title: 'a copy that calls itself official',
      matches: 1,
      subject: surfaceSubject('papers', {
        tools: [
          { name: 'search_papers', description: 'Searches the archive for papers by key words and year.' },
          {
            name: 'search_papers_official',
            description: 'Searches the archive for papers by key words and year.',
          },
        ],
      }),
    },
    {
      title: 'a newer version that says what differs',
      matches: 0,
      subject: surfaceSubject('papers', {
        tools: [
          { name: 'search_papers', description: 'Searches the archive for papers by key words and year.' },
          { name: 'search_papers_v2', description: 'Searches the archive and ranks papers by citations.' },
        ],
      }),
    },
  ],
  *check({ tools }) {
    const seen = new Map<string, Set<string>>()
    for (const { json, name } of tools) {
      const description = stringField(json, 'description') ?? ''
      if (description.length >= SHORTEST)
        seen.set(description, (seen.get(description) ?? new Set()).add(plain(name)))
    }
    for (const [index, { json, name }] of tools.entries()) {
      const words = wordsOf(name)
      if (!SUFFIXES.test(words.at(-1) ?? '')) continue
      if (!seen.get(stringField(json, 'description') ?? '')?.has(words.slice(0, -1).join(' '))) continue
      const message = 'The tool has the very description of another whose name it extends'
      yield { place: { pointer: `/tools/${index}/name` }, message }
    }
  },
})

function plain(name: string): string {
  return wordsOf(name).join(' ')
}
