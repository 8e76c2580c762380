import { listingFrom } from '../codebook/listing.ts'
import { defineRegistry } from '../registry.ts'
import { jsonLines } from '../json-text.ts'
import { snapshotDate } from '../snapshot/date.ts'

export default defineRegistry({
  id: 'jsonl',
  title: 'Listings of others, as JSON lines',
  terms:
    'What somebody brings along, in the words of the codebook: whether it may be used, they have to know.',
  access: 'snapshot',
  snapshots: [
    {
      folder: /./,
      file: /\.listings\.jsonl(?:\.gz)?$/,
      form: 'listings',
      split: 'lines',
      snapshot: snapshotDate,
    },
  ],
  *read(page) {
    for (const entry of jsonLines(page.text))
      yield entry === undefined ? { unreadable: 'a line that is no JSON' } : listingFrom(entry, page)
  },
})
