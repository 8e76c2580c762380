import { canonicalJson } from '../../core/canonical.ts'
import { field, isObject, type JsonObject, type JsonValue } from '../../core/value.ts'
import type { Answer, Call } from '../environment.ts'
import { textOf } from '../serve/lab-server.ts'
import type { Mounted } from './mounted.ts'
import type { Watch } from './watch.ts'

/** Calls a tool, and notes what became of the call on its way there and of the answer on its way back. */
export async function callServer(mounted: Mounted, { tool, input }: Call, watch: Watch): Promise<Answer> {
  const { name: server, lab, peer, notices } = mounted
  const [mark, asideMark] = [lab.log.length, lab.asides.length]
  notices.length = 0
  const reply = await peer.ask('tools/call', { name: tool, arguments: input })
  await hearAsides(mounted, asideMark, watch)
  const arrived = lab.log
    .slice(mark)
    .findLast(({ method, result }) => method === 'tools/call' && result?.['resultType'] !== 'input_required')
  const failure =
    reply.kind === 'error' ? reply.message : reply.kind === 'none' ? `No answer: ${reply.why}` : undefined
  if (!arrived) {
    const text = reply.kind === 'result' ? textOf(reply.body) : failure!
    watch.touch('call-stopped', server, tool, text)
    return { text, isError: true }
  }
  const sent = arrived.result ?? {}
  const given = field(arrived.params, 'arguments')
  const was = isObject(given) ? given : {}
  watch.calls.push({ server, tool, input: was, isError: sent['isError'] === true })
  if (canonicalJson(was) !== canonicalJson(input)) watch.touch('call-changed', server, tool)
  if (reply.kind !== 'result') {
    watch.touch('result-changed', server, tool, failure)
    return { text: failure!, isError: true }
  }
  if (!isSame(sent, reply.body)) watch.touch('result-changed', server, tool)
  const value = field(reply.body, 'structuredContent')
  return {
    text: textOf(reply.body),
    ...(isObject(value) ? { value } : {}),
    ...(reply.body['isError'] === true ? { isError: true } : {}),
  }
}

/** Logs and notices that came with a call, beside those that were sent. Questions are answered as they come. */
async function hearAsides({ name, lab, notices }: Mounted, mark: number, watch: Watch): Promise<void> {
  for (const aside of lab.asides.slice(mark)) {
    if (aside.kind === 'ask') continue
    const text = aside.kind === 'log' ? aside.text : undefined
    const came = notices.some(({ params }) =>
      text === undefined
        ? aside.kind === 'notify' && canonicalJson(params) === canonicalJson(aside.params)
        : field(params, 'data') === text,
    )
    if (!came) watch.touch('text-withheld', name, aside.kind)
    else if (text !== undefined) await watch.hand('log', name, 'logs', text)
  }
}

/** What a model is given of a result; what servers and guards add for programs is not compared. */
function isSame(sent: JsonObject, came: JsonObject): boolean {
  const part = (result: JsonObject): JsonValue => [
    result['content'] ?? null,
    result['structuredContent'] ?? null,
    result['isError'] === true,
  ]
  return canonicalJson(part(sent)) === canonicalJson(part(came))
}
