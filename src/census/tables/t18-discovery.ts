import { addedUp, untold } from '../definitions/figures.ts'
import { type Cell, defineTable } from '../table.ts'

export default defineTable({
  id: 'T18',
  title: 'Discovery signals',
  question: 'What do listings say for whoever looks for a server, and do owners publish it themselves?',
  published: [
    {
      source: 'radixia, 7,421 organisations',
      figure:
        '60.3 % publish nothing, 20.4 % publish a card; of 478 comparable cards 120 contradict the running server',
    },
  ],
  build(view) {
    return Promise.resolve({
      columns: ['what', 'listings', 'could not be told'],
      rows: [
        ...ROWS.map(([measure, what]): readonly Cell[] => [
          what,
          addedUp(view, measure),
          untold(view, measure),
        ]),
        ['cards that contradict the running server', undefined, undefined],
      ],
      denominator: 'newest listings; for signing in and cards those with a remote',
      exclusions: [
        'Cards and DNS records are asked of hosts, which an offline census does not: they are not checked, and count nowhere',
      ],
      notes: [],
    })
  },
})

const ROWS = [
  ['leads-to-source', 'lead to a repository'],
  ['leads-to-homepage', 'lead to a page of their own'],
  ['says-how-to-run', 'say how to run or reach the server'],
  ['lists-tools', 'list tools'],
  ['says-how-to-sign-in', 'of those with a remote: say how to sign in'],
  ['publishes-card', 'of those with a remote: the host publishes a card'],
] as const
