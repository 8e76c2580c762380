// Answers with the text it was given, or with SIZE letters.
import { object, serve, text, words } from './serve.js'

serve({
  name: 'echo',
  tools: [
    {
      name: 'echo',
      description: 'Returns the text it was given, or as many letters as asked for.',
      inputSchema: object({ text: words('What to return.'), size: { type: 'integer', minimum: 0 } }, []),
    },
  ],
  call: (_, { text: value = '', size }) => text(size === undefined ? value : 'a'.repeat(size)),
})
