import { defineTrouble } from '../trouble.ts'
import { remade } from '../remade.ts'

/** Tomorrow's words: every key that matters is called something else. */
export default defineTrouble({
  id: 'fields-renamed',
  leads: 'gap',
  isOfLists: true,
  spoil: (answer) => ({
    ...answer,
    json: remade(answer.json, (key, value) => [NEW[key] ?? key, value]),
  }),
})

const NEW: Readonly<Record<string, string>> = {
  server: 'mcpServer',
  name: 'fullName',
  servers: 'entries',
  objects: 'hits',
  package: 'pkg',
  qualifiedName: 'slugName',
  slug: 'handle',
}
