import { createHash } from 'node:crypto'
import type { Probe } from '../../../core/session.ts'
import type { JsonObject } from '../../../core/value.ts'
import { openEndpoint } from '../../../net/endpoint-client.ts'
import { linkToEndpoint } from '../http-link.ts'
import { probeOf, urlOf, type Probed, type Probing } from '../probing.ts'
import { greet } from '../talk.ts'
import { hasCredentials, lowerCase, withoutCredentials } from '../target.ts'
import { asProbe } from './errors.ts'

/** Session ids of the revisions that have them: can they be guessed, made up, or used by somebody else? */
export async function sessionProbes(probing: Probing): Promise<Probed> {
  const { plain, varied, target, patient } = probing
  const url = urlOf(probing)
  const ids = [plain, ...varied.looks.values()].flatMap(({ session }) =>
    session === undefined ? [] : [session],
  )
  if (target.kind === 'stdio' || !url || ids.length === 0) return { probes: [], notChecked: [] }
  const probes: Probe[] = [probeOf('session-ids', 'accepted', traits(ids))]
  const ask = async (name: string, headers: Readonly<Record<string, string>>): Promise<void> => {
    const link = linkToEndpoint(await openEndpoint(url), url.pathname + url.search, headers)
    const revision = { 'mcp-protocol-version': plain.greeting.revision }
    const answer = await link.ask({
      method: 'tools/list',
      params: {},
      withinMs: patient.next(),
      headers: revision,
    })
    probes.push(asProbe(name, answer))
    await link.close()
  }
  await ask('made-up-session', { ...lowerCase(target.headers), 'mcp-session-id': MADE_UP })
  if (hasCredentials(target.headers)) {
    // A session of its own, kept open while a stranger uses its id.
    const opened = await probing.open({})
    if (!('why' in opened)) {
      await greet(opened.link, probing.guise, patient.next)
      const id = opened.session()
      if (id !== undefined)
        await ask('session-without-credential', {
          ...withoutCredentials(target.headers),
          'mcp-session-id': id,
        })
      await opened.link.close()
    }
  }
  return {
    probes: probes.map((each) => ({ ...each, body: each.name === 'session-ids' ? each.body : undefined })),
    notChecked: [],
  }
}

const MADE_UP = createHash('sha256').update('fairlead made up').digest('hex').slice(0, 32)

/** Never the ids themselves. */
function traits(ids: readonly string[]): JsonObject {
  const numbers = ids.map((id) => (/^\d{1,15}$/.test(id) ? Number(id) : Number.NaN))
  const shared = commonStart(ids)
  return {
    seen: ids.length,
    distinct: new Set(ids).size,
    shortest: Math.min(...ids.map(({ length }) => length)),
    counts: numbers.every((each) => !Number.isNaN(each)),
    // What is the same in all ids cannot be what makes them hard to guess.
    varies: ids.length > 1 ? Math.min(...ids.map(({ length }) => length)) - shared : null,
  }
}

function commonStart(ids: readonly string[]): number {
  const [first = ''] = ids
  let length = 0
  while (length < first.length && ids.every((id) => id[length] === first[length])) length++
  return length
}
