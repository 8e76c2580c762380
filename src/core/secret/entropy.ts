/** Does a value stand for a secret without being one: `YOUR_TOKEN`, `xxxx`, `${TOKEN}`, `…EXAMPLE`? */
export function isPlaceholder(value: string): boolean {
  return STAND_IN.test(value)
}

/** About as many different characters as chance gives a token of this length. */
export function isRandom(value: string): boolean {
  const sample = value.length > 64 ? value.slice(0, 64) : value
  return new Set(sample).size >= Math.min(12, Math.ceil(sample.length * 0.42))
}

const STAND_IN =
  /example|placeholder|your[_-]|my[_-]?(?:secret|token|key|password)|changeme|redacted|dummy|insert|replace|xxxx|\*\*\*\*|\.\.\.|1234567890|abcdefgh|0000000|process\.env|environ|getenv|^[${<[(]|^(?:undefined|null|true|false|string|number)$/i
