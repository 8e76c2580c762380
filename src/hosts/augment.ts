import { defineHost } from './host.ts'
import { projectFile, userFile } from './plain-host.ts'

const settings = { isSettings: true, format: 'jsonc' } as const

export default defineHost({
  id: 'augment',
  title: 'Augment',
  files: [
    userFile(['~/.augment/settings.json'], settings),
    projectFile(['$project/.augment/settings.json'], settings),
    { ...projectFile(['$project/.augment/settings.local.json'], settings), rank: 55 },
  ],
  instructions: ['$project/.augment/rules/*.md', '$project/.augment-guidelines'],
})
