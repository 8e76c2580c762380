import { defineDefence } from '../defence.ts'
import { unexplained } from '../defence/unexplained.ts'

/**
 * Before each call: does the user's request explain it? By words alone, so that it is the same in every run. It sees the
 * request, the tool's name and what goes into the call; it sees no definition and no result, so an order that asks for the
 * same act as the user, with another address or amount, looks explained.
 */
export default defineDefence({
  name: 'self-check',
  title: 'Self-check of each call, by words',
  known: 'SafeMCP §2.3, active: the agent asks itself before it acts',
  scope: ['calls', 'host-tools'],
  open: () => ({
    call: (server, call, told) => {
      const because = unexplained(server, call, told)
      return because === undefined ? { kind: 'pass' } : { kind: 'stop', because }
    },
  }),
})
