import { defineHost } from './host.ts'
import { serversUnder } from './entry/shapes.ts'
import { projectFile, userFile } from './plain-host.ts'

const crush = { servers: serversUnder(['mcp'], { off: 'disabled' }), isSettings: true } as const

export default defineHost({
  id: 'crush',
  title: 'Crush',
  files: [
    userFile(
      {
        linux: ['$xdg/crush/crush.json', '$data/crush/crush.json'],
        darwin: ['~/.config/crush/crush.json', '$data/crush/crush.json'],
        win32: ['$local/crush/crush.json'],
      },
      crush,
    ),
    projectFile(['$project/.crush.json', '$project/crush.json'], crush),
  ],
  instructions: ['$project/CRUSH.md'],
})
