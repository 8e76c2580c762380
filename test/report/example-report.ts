import type { ScanFinding, ScanReport } from '../../src/core/scan.ts'

/** Text of every kind that a format could stumble over: markup, commands of terminals, half characters, unseen letters. */
export const NASTY =
  '</code></script><script>alert(1)</script>|`*_[a](javascript:x)]]>&amp; \u001b[31m\u202e\u0000 \ud800 "\'='

const finding = (part: Partial<ScanFinding>): ScanFinding => ({
  id: 'source/command-injection',
  severity: 'critical',
  confidence: 'high',
  title: 'A caller’s text becomes a command',
  message: 'What a caller gives reaches a shell',
  fix: 'Give words, not a line',
  risks: ['U14', 'U15'],
  where: { file: 'src/tools/run it.ts', line: 12, column: 5, endLine: 12, endColumn: 20 },
  path: [
    { where: { file: 'src/index.ts', line: 3, column: 1 }, what: 'tool-argument “host”' },
    { where: { file: 'src/tools/run it.ts', line: 12, column: 5 }, what: 'exec' },
  ],
  host: undefined,
  server: 'pinger',
  target: '.',
  fingerprint: '0123456789abcdef',
  evidence: 'fedcba9876543210',
  canFix: false,
  ...part,
})

export const EXAMPLE: ScanReport = {
  schema: 1,
  version: '0.1.0',
  targets: ['.', NASTY],
  findings: [
    finding({}),
    finding({
      id: 'launch/unpinned-package',
      severity: 'low',
      message: NASTY,
      where: { file: NASTY, pointer: '/mcpServers/a~1b' },
      path: [],
      host: 'cursor',
      server: NASTY,
      fingerprint: '1123456789abcdef',
      canFix: true,
    }),
    finding({
      id: 'endpoint/plain-http',
      severity: 'medium',
      where: { file: 'https://a.example/mcp?x=%20y z' },
      path: [],
      fingerprint: '2123456789abcdef',
      suppressed: { by: 'baseline', owner: NASTY, reason: NASTY, expires: '2027-01-01' },
    }),
  ],
  ledger: [
    { target: '.', surface: 'source', state: 'analysed', count: 3 },
    { target: '.', surface: 'definitions', state: 'skipped', reason: `Give --connect ${NASTY}` },
    {
      target: NASTY,
      surface: 'configuration',
      state: 'failed',
      reason: 'line 3',
      where: { file: NASTY, line: 3 },
    },
    { target: '.', surface: 'package', state: 'partly', reason: 'the registry was not asked' },
  ],
  servers: [
    {
      target: '.',
      host: 'cursor',
      name: 'pinger',
      scope: 'user',
      state: 'enabled',
      runs: 'npm:@scope/pinger@1.0.0',
      package: { ecosystem: 'npm', name: '@scope/pinger', version: '1.0.0' },
      tools: 2,
      where: { file: 'mcp.json', line: 2, column: 3, pointer: '/mcpServers/pinger' },
    },
    {
      target: '.',
      host: 'cursor',
      name: NASTY,
      scope: undefined,
      state: 'disabled',
      runs: 'https://a.example/mcp',
      tools: undefined,
      where: { file: NASTY },
    },
  ],
  rules: [
    {
      id: 'source/command-injection',
      title: 'A caller’s text becomes a command',
      severity: 'critical',
      confidence: 'high',
      why: 'It runs.',
      fix: 'Give words, not a line',
      risks: ['U14'],
    },
  ],
  stale: [{ fingerprint: '3123456789abcdef', rule: 'launch/sudo', why: 'expired' }],
  summary: {
    verdict: 'findings',
    exit: 1,
    bySeverity: { info: 0, low: 1, medium: 0, high: 0, critical: 1 },
    suppressed: 1,
    notChecked: 3,
    servers: 2,
    threshold: 'high',
  },
}
