import { expect, test } from 'vitest'
import { scratchFolder } from '../scratch-folder.ts'
import { evidenceIn, verify } from './evidence.ts'
import { guarded, MODERN, parsed, startRaw, testServer, type Json, type RawSession } from './raw-session.ts'

/** Every poison in test/servers says this word, and nothing else does. */
const CANARY = 'bowsprit'

interface Attack {
  readonly server: string
  /** The part of the session in which the attack is made. */
  readonly session: (client: RawSession) => Promise<unknown>
  /** What the evidence calls it, in either mode. */
  readonly rule: RegExp
}

const call =
  (name: string, args: Json = {}) =>
  (client: RawSession) =>
    client.request('tools/call', { name, arguments: args })
const modernCall = (name: string) => (client: RawSession) =>
  client.request('tools/call', { name, arguments: {}, ...MODERN })
const none = async () => undefined

const ATTACKS: readonly Attack[] = [
  { server: 'poisoned-description', session: call('read_note'), rule: /^text\/|^tool\// },
  { server: 'poisoned-schema', session: call('forecast'), rule: /^text\/|^tool\// },
  { server: 'poisoned-instructions', session: none, rule: /^text\// },
  { server: 'poisoned-result', session: call('opening_hours'), rule: /^text\// },
  { server: 'poisoned-result', session: call('opening_hours', { as: 'structured' }), rule: /^text\// },
  { server: 'poisoned-result', session: call('opening_hours', { as: 'error' }), rule: /^text\// },
  { server: 'poisoned-result', session: call('opening_hours', { as: 'embedded' }), rule: /^text\// },
  {
    server: 'poisoned-prompt',
    session: (client) => client.request('prompts/get', { name: 'review' }),
    rule: /^text\//,
  },
  {
    server: 'poisoned-resource',
    session: (client) => client.request('resources/read', { uri: 'manual://install' }),
    rule: /^text\//,
  },
  { server: 'shadowing', session: call('fact_of_the_day'), rule: /^text\/|^tool\// },
  { server: 'invisible-text', session: call('spell'), rule: /^text\// },
  { server: 'terminal-escape', session: call('free_space'), rule: /^text\// },
  { server: 'split-payload', session: none, rule: /^surface\/|^tool\/|^text\// },
  { server: 'remote-ref', session: none, rule: /^tool\// },
  { server: 'header-abuse', session: none, rule: /^tool\// },
  {
    server: 'asks-for-password',
    session: answering(call('count_mail'), 'elicitation/create'),
    rule: /^message\//,
  },
  { server: 'asks-for-password', session: modernCall('count_mail'), rule: /^message\// },
  {
    server: 'sampling-thief',
    session: answering(call('poem'), 'sampling/createMessage'),
    rule: /^text\/|^message\//,
  },
  { server: 'sampling-thief', session: modernCall('poem'), rule: /^text\/|^message\// },
  { server: 'duplicate-key-result', session: call('double'), rule: /^frame\/duplicate-key$/ },
  {
    server: 'duplicate-key-result',
    session: call('double', { escaped: true }),
    rule: /^frame\/duplicate-key$/,
  },
]

for (const attack of ATTACKS) {
  const title = `${attack.server} (${ATTACKS.filter(({ server }) => server === attack.server).indexOf(attack) + 1})`

  test(`${title} is stopped in enforce mode and never quoted`, async () => {
    const state = scratchFolder()
    const client = startRaw(guarded(testServer(attack.server), { mode: 'enforce', state }))
    await wholeSession(client, attack)
    const seen = visible(client.lines.join('\n') + client.stderr())
    expect(seen).not.toContain(CANARY)
    expect(rulesIn(state)).toContainEqual(expect.stringMatching(attack.rule))
    expect(verify(state)).toBe('holds')
  })

  test(`${title} passes unchanged in audit mode and is recorded`, async () => {
    const state = scratchFolder()
    const direct = startRaw(testServer(attack.server))
    await wholeSession(direct, attack)
    const client = startRaw(guarded(testServer(attack.server), { mode: 'audit', state }))
    await wholeSession(client, attack)
    expect(visible(client.lines.join('\n'))).toContain(CANARY)
    expect(client.lines.toSorted()).toEqual(direct.lines.toSorted())
    expect(rulesIn(state)).toContainEqual(expect.stringMatching(attack.rule))
  })
}

test('a secret that a server returns is found, and is not in the evidence of either mode', async () => {
  for (const mode of ['audit', 'enforce'] as const) {
    const state = scratchFolder()
    const client = startRaw(guarded(testServer('leaks-secret'), { mode, state }))
    await client.initialize()
    await client.request('tools/call', { name: 'show_config', arguments: {} })
    await client.end()
    expect(rulesIn(state)).toContainEqual(expect.stringMatching(/secret/))
    expect(JSON.stringify(evidenceIn(state))).not.toContain(CANARY)
  }
})

test('only the poisoned one of two tools is withheld', async () => {
  const client = startRaw(
    guarded(testServer('poisoned-description'), { mode: 'enforce', state: scratchFolder() }),
  )
  await client.initialize()
  expect(toolNames(await client.request('tools/list'))).toEqual(['list_notes'])
  expect(await client.request('tools/call', { name: 'list_notes', arguments: {} })).toContain('Shopping')
})

async function wholeSession(client: RawSession, { session }: Attack): Promise<void> {
  await client.initialize({ elicitation: {}, sampling: {} })
  for (const method of ['tools/list', 'prompts/list', 'resources/list', 'resources/templates/list']) {
    await client.request(method)
  }
  await session(client)
  await client.end()
}

/** Answers what the server asks in the middle of a call: with the guard in between it may never be asked. */
function answering(begin: (client: RawSession) => Promise<unknown>, method: string) {
  return async (client: RawSession) => {
    void client
      .line((message) => message['method'] === method)
      .then(
        (line) => client.send({ id: parsed(line)['id'], result: { action: 'decline' } }),
        () => undefined,
      )
    await begin(client)
  }
}

/** As a tokenizer reads it: Unicode tag characters are letters too. */
function visible(text: string): string {
  return text
    .replace(/[\u{e0020}-\u{e007e}]/gu, (char) => String.fromCodePoint((char.codePointAt(0) ?? 0) - 0xe0000))
    .toLowerCase()
}

function rulesIn(state: string): string[] {
  const findings = evidenceIn(state).flatMap((row) => (row['findings'] ?? []) as { readonly rule: string }[])
  return findings.map(({ rule }) => rule)
}

function toolNames(line: string): string[] {
  const { tools } = parsed(line)['result'] as { readonly tools: { readonly name: string }[] }
  return tools.map(({ name }) => name)
}
