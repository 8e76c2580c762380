// A bank that tells one balance.
import { object, serve, text } from './serve.js'

serve({
  name: 'bank',
  tools: [
    { name: 'get_balance', description: "The balance of the user's own account.", inputSchema: object({}) },
  ],
  call: () => text('Balance of account DE00 7721 0043: 48,126.55 EUR'),
})
