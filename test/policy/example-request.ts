import type { PolicyRequest } from '../../src/core/policy.ts'

/** A plain call, for tests to change what they are about. */
export function exampleRequest(change: Partial<PolicyRequest> = {}): PolicyRequest {
  return {
    principal: { host: 'editor' },
    server: 'mail',
    method: 'tools/call',
    name: 'send',
    capabilities: ['sends-out', 'writes'],
    input: { to: 'ann@example.com', subject: 'Lunch' },
    flow: {
      integrity: 'user',
      confidentiality: 'public',
      sources: [],
      hasReadUntrusted: false,
      hasReadPrivate: false,
      isAsked: undefined,
    },
    findings: [],
    past: { counts: {}, order: [] },
    time: Date.UTC(2026, 10, 21, 9, 30),
    ...change,
  }
}
