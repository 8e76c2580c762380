import type { SentReply } from './send-once.ts'

/** A page that wants to know whether a person is there. The answer is no, so it is a no. */
export function isGuardedByMachine({ status, headers, bytes }: SentReply, isJsonPromised: boolean): boolean {
  if (CHALLENGES.some(([name, value]) => headers.get(name)?.toLowerCase().includes(value) === true))
    return true
  // A good page may speak of such things, as a README of a solver does.
  const mayBe = status === 403 || status === 429 || status === 503 || (isJsonPromised && status < 300)
  if (!mayBe) return false
  const start = Buffer.from(bytes.subarray(0, 16_384)).toString('latin1').trimStart().toLowerCase()
  return start.startsWith('<') && MARKS.some((mark) => start.includes(mark))
}

const CHALLENGES = [
  ['cf-mitigated', 'challenge'],
  ['x-vercel-mitigated', 'challenge'],
  ['x-amzn-waf-action', 'captcha'],
  ['x-amzn-waf-action', 'challenge'],
  ['x-datadome', 'protected'],
] as const

const MARKS = [
  'captcha',
  'challenge-platform',
  'cf-chl',
  'just a moment...',
  'attention required!',
  'checking your browser',
  'verify you are human',
  'verifying you are human',
  'are you a robot',
  'unusual traffic',
  '_incapsula_resource',
  'px-block',
  'ddos protection by',
  'turnstile',
]
