import { defineHost } from './host.ts'
import { serversUnder } from './entry/shapes.ts'
import { userFile } from './plain-host.ts'

export default defineHost({
  id: 'goose',
  title: 'Goose',
  files: [
    userFile(
      {
        linux: ['$xdg/goose/config.yaml'],
        darwin: ['~/.config/goose/config.yaml'],
        win32: ['$config/Block/goose/config/config.yaml'],
      },
      { format: 'yaml', servers: serversUnder(['extensions'], { off: 'enabled' }), isSettings: true },
    ),
  ],
  instructions: ['$xdg/goose/.goosehints', '$project/.goosehints'],
})
