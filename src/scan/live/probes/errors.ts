import type { Probe } from '../../../core/session.ts'
import type { JsonObject } from '../../../core/value.ts'
import { openEndpoint } from '../../../net/endpoint-client.ts'
import type { Answer } from '../link.ts'
import { look } from '../look.ts'
import { probeOf, urlOf, type Probed, type Probing } from '../probing.ts'
import { lowerCase } from '../target.ts'

/** Questions that no server can answer well: what does it say then? */
export async function errorProbes(probing: Probing): Promise<Probed> {
  const { guise, server, patient } = probing
  const probes: Probe[] = []
  const opened = await probing.open({})
  if ('why' in opened) return { probes, notChecked: [{ what: 'errors probes', reason: opened.why }] }
  await look(opened, guise, server, patient, {
    more: async ({ ask }) => {
      for (const { name, method, params } of WRONG) probes.push(asProbe(name, await ask(method, params)))
    },
  })
  const url = urlOf(probing)
  if (url && probing.target.kind === 'http') probes.push(...(await rawProbes(url, probing)))
  return { probes, notChecked: [] }
}

/** Nothing here is carried out by a server that does not exist to be attacked: no tool has that name. */
const WRONG: readonly { readonly name: string; readonly method: string; readonly params: JsonObject }[] = [
  { name: 'unknown-method', method: 'fairlead/no-such-method', params: {} },
  { name: 'wrong-type', method: 'tools/list', params: { cursor: { no: ['such', 'cursor'] } } },
  { name: 'unknown-tool', method: 'tools/call', params: { name: 'fairlead-no-such-tool', arguments: {} } },
  { name: 'unknown-prompt', method: 'prompts/get', params: { name: 'fairlead-no-such-prompt' } },
  { name: 'unknown-resource', method: 'resources/read', params: { uri: 'fairlead-no-such:resource' } },
]

export function asProbe(name: string, answer: Answer): Probe {
  const { kind, body, status } = answer
  const outcome =
    kind === 'result' ? 'accepted' : kind === 'error' || (status ?? 0) >= 400 ? 'refused' : 'failed'
  return probeOf(name, outcome, kind === 'none' ? undefined : body, answer)
}

async function rawProbes(url: URL, { target, plain, patient }: Probing): Promise<readonly Probe[]> {
  const client = await openEndpoint(url)
  const usual = target.kind === 'stdio' ? {} : lowerCase(target.headers)
  const probes: Probe[] = []
  for (const [name, body] of Object.entries(BODIES)) {
    const answer = await client.send({
      method: 'POST',
      path: url.pathname + url.search,
      headers: {
        'content-type': 'application/json',
        accept: 'application/json, text/event-stream',
        ...usual,
        ...(plain.session === undefined ? {} : { 'mcp-protocol-version': plain.greeting.revision }),
      },
      body,
      withinMs: patient.next(),
      maxBytes: 64 * 1024,
    })
    if (answer.kind === 'none') probes.push(probeOf(name, 'failed'))
    else {
      const text = Buffer.from(answer.body).toString('utf8')
      probes.push(
        probeOf(
          name,
          answer.status >= 400 || text.includes('"error"') ? 'refused' : 'accepted',
          text,
          answer,
        ),
      )
    }
  }
  await client.close()
  return probes
}

const BODIES = {
  malformed: '{"jsonrpc":"2.0","id":1,"method":',
  'no-message': '[]',
  'too-deep': `{"jsonrpc":"2.0","id":1,"method":"ping","params":${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}}`,
}
