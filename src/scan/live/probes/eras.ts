import type { Probe } from '../../../core/session.ts'
import { eraOf, MODERN_REVISIONS } from '../../../mcp/era.ts'
import { look } from '../look.ts'
import { isModern, modernGuise, probeOf, type Probed, type Probing } from '../probing.ts'
import { greet } from '../talk.ts'
import { asProbe } from './errors.ts'

/** What it does with revisions that do not exist, and what it says of itself in each era. */
export async function eraProbes(probing: Probing): Promise<Probed> {
  const { patient, open, guise, server, target } = probing
  const probes: Probe[] = []
  const modern = modernGuise(probing)
  const legacy = isModern(probing) ? undefined : guise
  if (legacy) {
    const opened = await open({})
    if (!('why' in opened)) {
      const answer = await greet(opened.link, { ...legacy, revision: NO_LEGACY }, patient.next)
      await opened.link.close()
      // A right answer names a revision that the server knows.
      const said =
        'greeting' in answer ? Reflect.get(Object(answer.greeting.body), 'protocolVersion') : undefined
      probes.push(probeOf('unknown-revision', said === NO_LEGACY ? 'accepted' : 'refused'))
    }
  }
  if (modern) {
    const face = [...probing.varied.looks].find(([angle]) => eraOf(angle.guise.revision) === 'modern')?.[1]
    const seen = isModern(probing) ? probing.plain : face
    if (seen) probes.push(probeOf('discover', 'accepted', seen.greeting.body))
    const opened = await open({})
    if (!('why' in opened))
      await look(opened, modern, server, patient, {
        more: async ({ link }) => {
          const { ask } = link
          const meta = {
            'io.modelcontextprotocol/protocolVersion': NO_MODERN,
            'io.modelcontextprotocol/clientInfo': guise.client,
            'io.modelcontextprotocol/clientCapabilities': {},
          }
          const wrong = { method: 'tools/list', params: { _meta: meta }, withinMs: patient.next() }
          probes.push(
            asProbe(
              'unknown-modern-revision',
              await ask({
                ...wrong,
                headers: { 'mcp-protocol-version': NO_MODERN, 'mcp-method': 'tools/list' },
              }),
            ),
          )
          if (target.kind === 'stdio') return
          const right = {
            ...wrong,
            params: { _meta: { ...meta, 'io.modelcontextprotocol/protocolVersion': MODERN_REVISIONS[0] } },
          }
          for (const [name, headers] of Object.entries(CONTRADICTIONS))
            probes.push(
              asProbe(
                name,
                await ask({
                  ...right,
                  withinMs: patient.next(),
                  headers: {
                    'mcp-protocol-version': MODERN_REVISIONS[0],
                    'mcp-method': 'tools/list',
                    ...headers,
                  },
                }),
              ),
            )
        },
      })
  }
  return { probes, notChecked: [] }
}

const NO_LEGACY = '1999-01-01'
const NO_MODERN = '2099-01-01'

/** Headers that a proxy goes by, and that say something else than the body. */
const CONTRADICTIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'header-body-mismatch': { 'mcp-method': 'prompts/list' },
  'header-body-revision': { 'mcp-protocol-version': '2025-06-18' },
}
