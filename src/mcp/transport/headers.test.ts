import { describe, expect, it } from 'vitest'
import { withHeaders, withoutHopHeaders } from './headers.ts'

describe('raw headers', () => {
  it('lose what is for one hop and what Connection names, but nothing that decides', () => {
    const sent = [
      'Connection',
      'close, X-Hop, mcp-session-id',
      'X-Hop',
      '1',
      'TE',
      'trailers',
      'Mcp-Session-Id',
      's',
      'X',
      'y',
    ]
    expect(withoutHopHeaders(sent)).toEqual(['Mcp-Session-Id', 's', 'X', 'y'])
  })

  it('keep order, case and doubles when one is replaced', () => {
    const sent = ['Set-Cookie', 'a', 'HOST', 'old', 'set-cookie', 'b', 'Gone', '1']
    const changed = withHeaders(sent, { host: 'new', gone: undefined, added: '2', missing: undefined })
    expect(changed).toEqual(['Set-Cookie', 'a', 'HOST', 'new', 'set-cookie', 'b', 'added', '2'])
  })
})
