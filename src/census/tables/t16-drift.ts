import { shareOf, type Share } from '../../core/share.ts'
import { EVERYWHERE } from '../definitions/everywhere.ts'
import { registriesOf, sizesOf } from '../definitions/figures.ts'
import { EVENTS } from '../drift/events.ts'
import { type Cell, defineTable } from '../table.ts'

export default defineTable({
  id: 'T16',
  title: 'Drift and rug pulls',
  question: 'How many listings are not what they were, in what, and who changes most?',
  published: [
    {
      source: 'arXiv 2608.00997, 120 revisions over 88.6 days, 3,510 to 18,966 servers',
      figure:
        '15,805 change events; the top 1 % of servers hold 26.7 % of them; 3,054 of 11,900 publishers ever changed (25.7 %)',
    },
  ],
  async build(view) {
    const sizes = await sizesOf(view, 'changed', 'changed-gravely')
    const seen = view.measure('changed', EVERYWHERE)?.listings?.of
    return {
      columns: ['registry', 'what', 'events', 'listings', 'publishers'],
      rows: [
        ...registriesOf(view, 'changed').flatMap((by) => [
          rowOf(by, 'changed', 'changed at all', view.count('events', by) ?? 0),
          rowOf(by, 'changed-gravely', 'changed in who or what runs', ''),
        ]),
        ...EVENTS.map((event): readonly Cell[] => [
          'all registries',
          event,
          seenFor(event) === undefined ? undefined : (view.count('drift-events', event) ?? 0),
          shareOf(view.count('drifted-listings', event) ?? 0, seenFor(event) ?? 0),
          '',
        ]),
        ...view
          .splits('run gone')
          .map((by): readonly Cell[] => [
            by,
            'names of an older snapshot that the newest does not have',
            '',
            view.count('run gone', by),
            '',
          ]),
        [
          'all registries',
          'events that are of the top 1 % of listings',
          shareOfTop(sizes, seen ?? 0),
          '',
          '',
        ],
        ['all registries', 'right of the flags looked at', '', view.precision('changed-gravely'), ''],
      ],
      denominator: 'newest listings of which there are two records or more, of several versions or snapshots',
      exclusions: [
        'What was seen once: it cannot have been seen to change',
        'Tools, where one of two records lists none; definitions, where one of two leaves a part out',
        'Names that are gone: whether they were deleted or renamed is not told by a snapshot that does not have them',
      ],
      notes: [
        'Owner of a host: its last two names, or three below a suffix that many share. Moved to an account that has the repository is no other owner.',
        'A new version alone is no event: what it changes is. Packages are moved where all of an ecosystem’s are others; a repository with GitHub’s number is the same as long as its number is.',
        'The published series saw 120 revisions in a season. What happened between two snapshots of ours and was undone, or happened twice, is seen not at all or once.',
        'version-rewritten: the same version, with another content, although versions in the official registry are said to stay what they were.',
      ],
    }

    /** Of tools nothing is known where no two records of a listing have any. */
    function seenFor(event: string): number | undefined {
      return event.startsWith('tool-') ? view.count('listings-with-tools-twice') : seen
    }

    function rowOf(by: string, measure: string, what: string, events: Cell): readonly Cell[] {
      const measured = view.measure(measure, by)
      const name = by === EVERYWHERE ? 'all registries' : by
      return [name, what, events, measured?.listings, measured?.publishers]
    }
  },
})

/** Of all events, those of the hundredth part of listings that changed most, one at least. */
function shareOfTop(sizes: ReadonlyMap<number, number>, seen: number): Share | undefined {
  let left = Math.max(1, Math.ceil(seen / 100))
  let [top, all] = [0, 0]
  for (const [size, times] of [...sizes].toSorted(([one], [two]) => two - one)) {
    const taken = Math.min(left, times)
    top += taken * size
    left -= taken
    all += size * times
  }
  return shareOf(top, all)
}
