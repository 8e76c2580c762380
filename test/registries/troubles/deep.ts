import { defineTrouble } from '../trouble.ts'

/** Lists within lists, deeper than most who read them can stand. */
export default defineTrouble({
  id: 'deep',
  leads: 'gap',
  spoil: () => ({
    text: `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
    headers: { 'content-type': 'application/json' },
  }),
})
