import { defineHost } from './host.ts'
import { projectFile, userFile } from './plain-host.ts'

export default defineHost({
  id: 'mcporter',
  title: 'mcporter',
  files: [
    userFile(['~/.mcporter/mcporter.json', '~/.mcporter/mcporter.jsonc'], { format: 'jsonc' }),
    projectFile(['$project/config/mcporter.json'], { format: 'jsonc' }),
  ],
})
