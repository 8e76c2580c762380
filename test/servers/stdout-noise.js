// Prints a banner and debug lines to standard output, as many real servers do by mistake.
import { object, serve, text } from './serve.js'

process.stdout.write('Server ready.\n\nListening for requests ...\n')

serve({
  name: 'noisy',
  tools: [{ name: 'noise', description: 'Prints before it answers.', inputSchema: object({}) }],
  call() {
    process.stdout.write('[debug] noise called\n')
    return text('done')
  },
})
