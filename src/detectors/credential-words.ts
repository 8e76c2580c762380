/**
 * What secret a parameter or form field, by its words, takes. `personal`: what no program needs of a person, and what theft
 * is after; `access`: passwords, keys and tokens, which honest tools sometimes take.
 */
export type SecretKind = 'personal' | 'access'

const PERSONAL = [
  /\b(?:seed|recovery|mnemonic|secret recovery) (?:phrase|words?|sentence)\b/,
  /\bmnemonic\b/,
  /\b(?:wallet|account|eth|btc|crypto|ssh|gpg|pgp) private key\b/,
  /\b(?:credit|debit|bank|payment) ?card (?:number|no|details)\b/,
  /\bcard number\b/,
  /\b(?:cvv2?|cvc2?|card verification (?:value|code))\b/,
  /\b(?:social security (?:number|no)|ssn)\b/,
  /\b(?:one[- ]time|2fa|mfa|otp|two[- ]factor|sms|verification) (?:pass)?codes?\b/,
  /\b(?:one[- ]time password|totp (?:secret|code)|otp)\b/,
  /\b(?:bank|card|atm) pin\b/,
]
const ACCESS = [
  /\b(?:password|passwd|passphrase|pwd)\b/,
  /\b(?:private|secret) (?:access )?key\b/,
  /\b(?:api|access|encryption|master|ssh) ?keys?\b/,
  /\b(?:access|auth|authentication|bearer|refresh|session|api|secret|personal access|oauth|id) tokens?\b/,
  /\b(?:client|app|shared|webhook) secret\b/,
  /\b(?:session )?cookies?\b/,
  /\bcredentials?\b/,
]

/** `text`: lower case, single words. */
export function secretKindOf(text: string): SecretKind | undefined {
  if (PERSONAL.some((pattern) => pattern.test(text))) return 'personal'
  return ACCESS.some((pattern) => pattern.test(text)) ? 'access' : undefined
}
