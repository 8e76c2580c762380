// Writes every line it receives to the file named by LOGGER_FILE, then answers like `echo.js`: what really came through?
import { appendFileSync } from 'node:fs'
import { object, serve, text, words } from './serve.js'

process.stdin.on('data', (chunk) => appendFileSync(process.env.LOGGER_FILE, chunk))

process.on('uncaughtException', (error) => {
  if (!(error instanceof SyntaxError)) throw error
})
process.on('unhandledRejection', () => undefined)

serve({
  name: 'logger',
  tools: [
    {
      name: 'echo',
      description: 'Returns the text it was given.',
      inputSchema: object({ text: words('What to return.') }),
    },
  ],
  call: (_, { text: value }) => text(String(value)),
})
