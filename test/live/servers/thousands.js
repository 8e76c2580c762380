// Lists more than anyone can use, each with a long description.
import { serve } from '../../servers/serve.js'

const description = 'Shows the tides. '.repeat(12)
const tools = Array.from({ length: 20_000 }, (_, index) => ({
  name: `t${index}`,
  description,
  inputSchema: { type: 'object' },
}))
serve({ name: 'thousands', tools })
