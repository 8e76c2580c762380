import { shareOf } from '../../core/share.ts'
import { type Cell, defineTable, type View } from '../table.ts'

export default defineTable({
  id: 'T8',
  title: 'Credential handling',
  question: 'Which credentials do listings ask for, and are they marked as what they are?',
  published: [
    {
      source: 'Astrix, October 2025, 5,205 repositories',
      figure: '88 % need credentials, 53 % static keys or tokens, 8.5 % OAuth',
    },
  ],
  build(view) {
    const registries = [undefined, ...view.splits('needs-credentials')]
    return Promise.resolve({
      columns: [
        'registry',
        'need credentials',
        'static key or token',
        'OAuth',
        'say nothing of it',
        'secret-looking names not marked secret',
        'listings with such a name',
      ],
      rows: registries.map((registry) => rowOf(view, registry)),
      denominator: 'newest listings that name any setting or any way to authenticate',
      exclusions: ['Listings that name neither: counted as “say nothing of it”, never as needing nothing'],
      notes: [
        'What the listing declares, not what the code does: the published figure was read from source, so the shares are not of the same thing.',
        'Secret-looking is told by the name of the setting.',
        'Marks are compared only where the registry has a field for them.',
      ],
    })
  },
})

function rowOf(view: View, registry: string | undefined): readonly Cell[] {
  const share = (measure: string): Cell => view.measure(measure, registry)?.listings
  const named = registry === undefined ? undefined : view.count('secret-names', registry)
  const open = registry === undefined ? undefined : view.count('secret-names-unmarked', registry)
  return [
    registry ?? 'all',
    share('needs-credentials'),
    share('static-credentials'),
    share('oauth-credentials'),
    view.measure('needs-credentials', registry)?.unknown,
    named === undefined ? undefined : shareOf(open ?? 0, named),
    registry === undefined ? undefined : share('secret-mark-missing'),
  ]
}
