import { describe, expect, it } from 'vitest'
import { holdsPrompt } from '../../src/flow/call/holds-prompt.ts'
import { createGate } from '../../src/guard/create-gate.ts'
import { createLabeller } from '../../src/flow/label.ts'
import { openRecollection } from '../../src/cli/recollection.ts'
import type { EvidenceEntry } from '../../src/store/evidence.ts'
import { openPins } from '../../src/store/pins.ts'
import { openState } from '../../src/store/sqlite/open.ts'
import { scratchFolder } from '../scratch-folder.ts'

const PROMPT = 'Please move my appointment with Dr. Imre Halloran about the biopsy to Thursday at nine.'

function open() {
  const state = openState(scratchFolder())
  const evidence = { append: (_entry: EvidenceEntry) => 0 }
  const gateOf = (server: string) => {
    const flows = {
      labeller: createLabeller(),
      key: 't',
      open: (key: string | undefined) => openRecollection(state, key, { most: 4096 }),
    }
    const gate = createGate({
      server,
      mode: 'enforce',
      isLineFramed: true,
      evidence,
      pins: openPins(state),
      flows,
    })
    const talk = gate.converse()
    const say = (json: object, from: 'client' | 'server') =>
      gate.judge(Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...json })), from, talk)
    return { gate, say }
  }
  openRecollection(state, 't', { most: 4096 }).trail.append({ kind: 'prompt', at: Date.now(), text: PROMPT })
  return gateOf
}

const form = { message: 'Anything else?', requestedSchema: { type: 'object', properties: { text: {} } } }
const filled = (text: string): object => ({ action: 'accept', content: { text } })

describe('what a server is given when it asks', () => {
  it.each([
    ['as it is', PROMPT],
    ['in capitals, with other blanks', PROMPT.toUpperCase().replaceAll(' ', ' _ ')],
    ['in an encoding', Buffer.from(PROMPT).toString('base64')],
    ['backwards', Array.from(PROMPT).toReversed().join('')],
  ])('is not the request of the user %s', (_, text) => {
    const { say } = open()('clinic')
    say({ id: 'q', method: 'elicitation/create', params: form }, 'server')
    const { forward, refusal } = say({ id: 'q', result: filled(text) }, 'client')
    expect(refusal?.code).toBe('answer/hands-over')
    expect(Buffer.from(forward ?? '').toString()).not.toContain('Halloran')
  })
  it('is not that in the retry of a call either', () => {
    const { say } = open()('clinic')
    const params = {
      name: 'free_times',
      arguments: {},
      inputResponses: { more: filled(PROMPT) },
      requestState: 's',
    }
    expect(say({ id: 1, method: 'tools/call', params }, 'client').refusal?.code).toBe('answer/hands-over')
  })
  it('may be a part of it, and anything else', () => {
    const { say } = open()('clinic')
    for (const [id, text] of ['Thursday at nine', 'With Dr. Imre Halloran', 'No, thank you'].entries()) {
      say({ id: `q${id}`, method: 'elicitation/create', params: form }, 'server')
      expect(say({ id: `q${id}`, result: filled(text) }, 'client').refusal).toBeUndefined()
    }
  })
  it('may be what the server said itself', () => {
    const { say } = open()('clinic')
    const ask = {
      messages: [{ role: 'user', content: { type: 'text', text: `Sum up: ${PROMPT}` } }],
      maxTokens: 90,
    }
    say({ id: 'q', method: 'sampling/createMessage', params: ask }, 'server')
    const result = { role: 'assistant', content: { type: 'text', text: PROMPT }, model: 'm' }
    expect(say({ id: 'q', result }, 'client').refusal).toBeUndefined()
  })
})

describe('a text holds a prompt', () => {
  it('only where it holds most of it', () => {
    expect(holdsPrompt('The appointment with Dr. Imre Halloran', PROMPT)).toBe(false)
    expect(holdsPrompt(`They said: “${PROMPT}”`, PROMPT)).toBe(true)
    expect(holdsPrompt('yes', 'yes')).toBe(false)
  })
})
