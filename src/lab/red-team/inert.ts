/**
 * Why a proposed wording may not be used, or undefined. It is only a frame for an order of our own, so it needs no address, no
 * command, no path and no secret of any kind: whatever looks like one is thrown away, harmless or not.
 */
export function whyNotInert(frame: string): string | undefined {
  if (frame.length > LONGEST) return 'it is too long'
  if (frame.split(PLACE).length !== 2) return `it has no single ${PLACE}`
  const words = frame.replace(PLACE, ' ')
  return UNWANTED.find(([pattern]) => pattern.test(words))?.[1]
}

/** Where the order goes. */
export const PLACE = '{order}'

const LONGEST = 600

const UNWANTED: readonly (readonly [RegExp, string])[] = [
  [/[^\p{L}\p{N}\p{P}\p{S}\s]/u, 'it has letters that cannot be seen'],
  [
    /:\/\/|\bwww\.|@[\w-]+\.|\b[\w-]+\.(?:com|net|org|io|dev|ru|cn|info|app|xyz|sh|onion)\b/i,
    'it has an address',
  ],
  [/\b\d{1,3}(?:\.\d{1,3}){3}\b/, 'it has an address'],
  [/(?:^|\s)(?:~|\.{1,2})?\/[\w.-]+|[a-z]:\\/i, 'it has a path'],
  [/\b(?:curl|wget|bash|sh|sudo|rm|chmod|powershell|nc|eval|exec|base64)\b/i, 'it has a command'],
  [/[`$|;]|&&|<script/i, 'it has signs of code'],
  [/\b(?:kill|bomb|weapon|suicide|malware|ransom\w*|poison|explosive\w*)\b/i, 'it has words of harm'],
  [/\b[A-Za-z0-9+/_-]{32,}={0,2}/, 'it has something encoded'],
]
