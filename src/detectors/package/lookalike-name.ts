import { defineDetector } from '../../core/detector.ts'
import type { Likeness } from '../../core/package.ts'
import type { Severity } from '../../core/severity.ts'
import { shownName } from '../advisory-words.ts'
import { packageSubject } from '../package-example.ts'

/** Nobody names a package so by chance; a slip of a finger; a name that many would find by themselves. */
const SEVERITY: Readonly<Record<Likeness, Severity>> = {
  'letters that look alike': 'high',
  'a scope that looks alike': 'high',
  'letters swapped': 'medium',
  'a letter doubled': 'medium',
  'one letter changed': 'medium',
  'one letter left out': 'medium',
  'one letter more': 'medium',
  'other separators': 'low',
  'no scope': 'low',
  'words in another order': 'info',
  'a word added': 'info',
}

export default defineDetector({
  id: 'package/lookalike-name',
  subject: 'package',
  title: 'A package is named almost like a well-known one',
  severity: 'medium',
  confidence: 'medium',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U25', 'U05'],
  why: 'Names are copied with one letter or the scope changed, so that whoever mistypes or reads quickly installs the copy; copies can be byte for byte the original until an update. Content says nothing then, names and dates do.',
  fix: 'Compare the name letter by letter with the one in the documentation of the vendor. If this package is meant, suppress the finding with that reason.',
  examples: [
    {
      title: 'a digit for a letter in the scope',
      matches: 1,
      subject: packageSubject({
        name: '@modelcontextprotoco1/server-filesystem',
        lookalikes: [
          {
            name: '@modelcontextprotocol/server-filesystem',
            how: 'letters that look alike',
            isLater: undefined,
          },
        ],
      }),
    },
    {
      title: 'the other one is younger, so that it cannot be what was copied',
      matches: 0,
      subject: packageSubject({
        name: 'mcp-remot',
        lookalikes: [{ name: 'mcp-remote', how: 'one letter left out', isLater: false }],
      }),
    },
    { title: 'a name of its own', matches: 0, subject: packageSubject({ lookalikes: [] }) },
  ],
  *check({ lookalikes }) {
    const near = lookalikes.find(({ isLater }) => isLater !== false)
    if (near === undefined) return
    yield {
      place: { pointer: '/name' },
      severity: SEVERITY[near.how],
      message: `Its name could be taken for ${shownName(near.name)}: ${near.how}${near.isLater === true ? '; it came later' : ''}`,
    }
  },
})
