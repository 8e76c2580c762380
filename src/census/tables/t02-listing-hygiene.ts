import { registriesOf } from '../definitions/figures.ts'
import { type Cell, defineTable } from '../table.ts'

export default defineTable({
  id: 'T2',
  title: 'Listing hygiene',
  question: 'Does a listing say where its code is and how to reach it, in a form that leads anywhere (R1)?',
  published: [
    {
      source: '2510.16558 (invalid / empty / no configuration example, in %)',
      figure:
        'mcp.so 6.75 / 0.07 / 1.04; MCP Market 3.30 / 0 / 0.29; MCP Store 0.18 / 4.25 / 10.11; Pulse MCP 0.14 / 0.04 / 1.73',
    },
    {
      source: 'RoninForge, September 2026',
      figure: '3,388 of 22,642 declared repositories gone (15.0 %), 224 archived; band 16.0 to 20.1 %',
    },
    {
      source: 'registry census',
      figure: '5,755 of 25,423 without a repository (22.6 %), 394 with no way to reach them (1.5 %)',
    },
  ],
  build(view) {
    return Promise.resolve({
      columns: ['registry', ...MEASURES.map(([, what]) => what), 'runs: not told'],
      rows: registriesOf(view, 'no-repository').map((by): readonly Cell[] => [
        by,
        ...MEASURES.map(([measure]) => view.measure(measure, by)?.listings),
        view.measure('nothing-to-run', by)?.unknown,
      ]),
      denominator:
        'newest listings; for the form of links those that have one, for encryption those with a remote',
      exclusions: [
        'Lists of links say nothing of packages and commands: whether there is anything to run is not told there, and counts in neither share',
        'Whether a link is still answered is asked of hosts, which an offline census does not: see T3',
      ],
      notes: [
        'All registries together count a server once for each registry that lists it.',
        '“Nothing to run” is no package, no remote and no command; “no way to reach it” is no repository and no homepage either.',
      ],
    })
  },
})

const MEASURES = [
  ['no-repository', 'no repository'],
  ['repository-is-none', 'repository on no known host'],
  ['nothing-to-run', 'nothing to run'],
  ['no-way-to-reach', 'no way to reach it'],
  ['malformed-link', 'a link that is no address'],
  ['unencrypted-remote', 'a remote without encryption'],
] as const
