// A program that the tour starts: an honest bank with one account in it.
import { serveOverStdio } from '../../../../datasets/servers/serve.ts'

const TEXT = { type: 'string' } as const

await serveOverStdio({
  name: 'bank',
  purpose: 'A bank.',
  tools: [
    {
      name: 'get_balance',
      description: "The balance of the user's own account.",
      inputSchema: { type: 'object', properties: {} },
      outputSchema: { type: 'object', properties: { account: TEXT, balance: TEXT } },
      answer: () => ({ account: 'XX17 4402 9981 3306', balance: '61,907.38 EUR' }),
    },
  ],
})
