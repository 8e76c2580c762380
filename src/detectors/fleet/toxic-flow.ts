import { defineDetector } from '../../core/detector.ts'
import type { FleetChain, ToolOfServer } from '../../core/subject.ts'
import { surfaceSubject } from '../example-subjects.ts'

const own = surfaceSubject('web', { tools: [{ name: 'fetch_page' }] })
const mail = surfaceSubject('mail', { tools: [{ name: 'read_mail' }, { name: 'send_mail' }] })
const way = (from: ToolOfServer, over: ToolOfServer, to: ToolOfServer): FleetChain => ({
  from,
  over,
  to,
  destroys: false,
})
const PAGE = { server: 'web', tool: 'fetch_page' }

export default defineDetector({
  id: 'fleet/toxic-flow',
  subject: 'fleet',
  title: 'Text from outside could lead private things out',
  severity: 'low',
  confidence: 'medium',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U17', 'U20'],
  why: 'One agent can call a tool that brings in what anybody may have written, one that reads what is private, and one that sends out. An order in what the first brings is then enough to lose what the second reads; no server needs to be at fault.',
  fix: 'Let the host ask before the tool that sends, leave one of the three out of this host, or put `fairlead protect` before them: the guard stops the flow itself.',
  examples: [
    {
      title: 'a page can make the agent mail the mail',
      matches: 1,
      subject: {
        own,
        others: [mail],
        chains: [way(PAGE, { server: 'mail', tool: 'read_mail' }, { server: 'mail', tool: 'send_mail' })],
      },
    },
    { title: 'no way out', matches: 0, subject: { own, others: [mail], chains: [] } },
    { title: 'nobody looked for ways', matches: 0, subject: { own, others: [mail] } },
  ],
  *check({ own: { server, tools }, chains = [] }) {
    for (const destroys of [false, true]) {
      const [chain, ...more] = chains.filter(
        (each) => each.destroys === destroys && each.from.server === server,
      )
      if (!chain) continue
      const index = tools.findIndex(({ name }) => name === chain.from.tool)
      const parts = [chain.from, chain.over, chain.to].filter((part, at, all) => part !== all[at - 1])
      const names = new Set(parts.map(named))
      const others = more.length === 0 ? '' : `, and ${more.length} more`
      const message = destroys
        ? `What this brings in could make the agent destroy something: ${[...names].join(' → ')}${others}`
        : `What this brings in could lead private things out: ${[...names].join(' → ')}${others}`
      yield { place: { pointer: index < 0 ? '/own' : `/own/tools/${index}` }, message }
    }
  },
})

/** Names come from servers: one that is more than a name is not repeated. */
function named({ server, tool }: ToolOfServer): string {
  return [server, tool].map((name) => (PLAIN.test(name) ? name : '(odd name)')).join('::')
}

const PLAIN = /^[\w./@-]{1,64}$/
