import type { Audit, Audited } from './audit.ts'
import type { Known, KnownServer } from './known.ts'
import { isPipedToShell } from './piped.ts'

/** Backdoor Implantation, as far as it shows outside: the source of a server is not in the record. */
export function backdoorSigns({ servers }: Known): Audit {
  return {
    findings: servers.flatMap((server) => [...signsOf(server)]),
    notChecked: servers.map(({ name }) => ({
      server: name,
      what: 'back door',
      reason: 'The source of the server is not in the record; only definitions and the launch were looked at',
    })),
  }
}

function* signsOf({ name: server, launches, pins }: KnownServer): Generator<Audited> {
  const launch = launches.at(-1)?.command ?? ''
  const texts = [
    { text: launch, pointer: '/launch' },
    ...pins
      .filter(({ state }) => state === 'approved')
      .map(({ definition }, index) => ({ text: definition.slice(0, LONGEST), pointer: `/pins/${index}` })),
  ]
  for (const { text, pointer } of texts)
    for (const [isThere, message] of SIGNS)
      if (isThere(text))
        yield {
          server,
          rule: 'audit/backdoor-sign',
          severity: 'high',
          confidence: 'low',
          message,
          place: { pointer },
        }
}

const LONGEST = 50_000

const SHELL_OUT = /\/dev\/tcp\/|\bnc\s-\w{0,4}e\b|\breverse[ _-]?shell\b/i
const DECODES = /base64\s{1,4}(?:-d|--decode)\b/i
const EVALUATES = /\beval\s{0,3}\(\s{0,3}(?:atob|base64)/i
const RUNS = /"(?:eval|exec|shell|raw_?code|debug_?command|backdoor)"\s{0,3}:\s{0,3}\{/i

const SIGNS: readonly (readonly [(text: string) => boolean, string])[] = [
  [(text) => SHELL_OUT.test(text), 'It speaks of a shell that calls out'],
  [(text) => EVALUATES.test(text) || isPipedToShell(text, DECODES), 'Something encoded is decoded and run'],
  [(text) => RUNS.test(text), 'A parameter takes code or commands to run'],
]
