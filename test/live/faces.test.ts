import { describe, expect, test } from 'vitest'
import { judge, NO_WALLS, testServer } from './inside.ts'

describe.skipIf(NO_WALLS !== undefined)(
  `a server asked from every angle${NO_WALLS === undefined ? '' : ` (${NO_WALLS})`}`,
  () => {
    test('that has a face for each is caught on each', async () => {
      const { rules, session } = await judge(testServer('many-faces'))
      expect(rules).toEqual([
        'session/different-tools-by-capability',
        'session/different-tools-by-client',
        'session/era-disagreement',
        'session/tools-change-on-relist',
        'session/tools-change-with-time',
        'session/unknown-accepted',
      ])
      const changed = (axis: string): readonly string[] => [
        ...new Set(
          session.variants
            .filter((variant) => variant.axis === axis)
            .flatMap((variant) => variant.changed.map(({ after }) => after.name)),
        ),
      ]
      expect(changed('revision')).toEqual(['by-revision'])
      expect(changed('nth-list')).toEqual(['by-count'])
      expect(changed('clock')).toEqual(['by-date'])
      expect(changed('connection')).toEqual([])
    })

    test('that is honest shows one face, and nothing is found', async () => {
      const file = new URL(
        '../../node_modules/@modelcontextprotocol/server-memory/dist/index.js',
        import.meta.url,
      )
      const target = { kind: 'stdio', command: 'node', args: [file.pathname], env: {} } as const
      const { rules, session, notChecked } = await judge(target)
      expect(session.surface.tools).toHaveLength(9)
      expect(session.variants).toEqual([])
      expect(session.accesses).toEqual([])
      expect(rules).toEqual([])
      expect(notChecked.map(({ what }) => what)).toEqual(['calls'])
    })

    test('that says what can be read in two ways is told so', async () => {
      const { rules } = await judge(testServer('doubtful'))
      expect(rules).toEqual([
        'session/endless-list',
        'session/internals-in-errors',
        'session/malformed-messages',
        'session/undeclared-request',
      ])
    })
  },
)
