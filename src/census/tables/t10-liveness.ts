import { type Cell, defineTable, type View } from '../table.ts'

export default defineTable({
  id: 'T10',
  title: 'Liveness',
  question: 'How much of what is listed is there when somebody goes to see?',
  published: [
    {
      source: 'RoninForge, four editions',
      figure: 'healthy 79.6 / 79.7 / 80.7 / 79.7 %; remote entrypoints down 10.8 %; 1.3 % broken packages',
    },
    {
      source: 'operatorsheets, 10,716 URLs',
      figure: '5,332 answer, 2,617 gated, 1,942 broken, 177 templates',
    },
  ],
  build(view) {
    const isAsked =
      view.measure('remote-answers') !== undefined || view.measure('repository-gone') !== undefined
    return Promise.resolve({
      columns: ['what', 'registry', 'of', 'share', 'not told'],
      rows: ROWS.flatMap(([measure, what]) =>
        [undefined, ...view.splits(measure)].flatMap((by) => rowOf(view, measure, what, by)),
      ),
      denominator: 'newest listings that have what is asked for and for which somebody gave an answer',
      exclusions: [
        'Addresses with variables are asked for by nobody: they are counted as templates',
        'Timeouts, 403, 429 and server errors: “not told”, in neither share. With all of them counted as gone, that is the upper end of the band',
      ],
      notes: [
        ...(isAsked
          ? []
          : ['Not checked: no host was asked. Ask them: fairlead census run --look link,github-repository']),
        'An answer is a sign of life, not of health: no handshake was made, no tool called, no key sent.',
        'One gateway may hold many remotes: T9 has the rows by host.',
      ],
    })
  },
})

const ROWS = [
  ['remote-answers', 'a remote answers'],
  ['remote-asks-for-key', 'a remote asks for a key'],
  ['remote-is-template', 'all remotes are templates'],
  ['repository-gone', 'repository gone'],
  ['repository-moved', 'repository answers by redirect'],
  ['repository-empty', 'repository empty'],
  ['ran-for-its-registry', 'ran when its registry tried it'],
] as const

function rowOf(
  view: View,
  measure: string,
  what: string,
  by: string | undefined,
): readonly (readonly Cell[])[] {
  const measured = view.measure(measure, by)
  return measured === undefined
    ? []
    : [[what, by ?? 'all', measured.listings?.of, measured.listings, measured.unknown]]
}
