import { defineTrouble } from '../trouble.ts'
import { remade } from '../remade.ts'

/** What is optional is written out, as null. What is needed stays. */
export default defineTrouble({
  id: 'nulls',
  leads: 'harmless',
  spoil: (answer) => ({
    ...answer,
    json: remade(answer.json, (key, value) => [key, OPTIONAL.has(key) ? null : value]),
  }),
})

const OPTIONAL = new Set(['title', 'websiteUrl', 'statusChangedAt', 'displayName', 'homepage', 'topics'])
