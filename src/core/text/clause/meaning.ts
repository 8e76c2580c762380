/** What words can mean to the reader of clauses, in any language: each list is a set of bits. */

/** What is done. */
export const VERBS = [
  'send',
  'pay',
  'remove',
  'change',
  'grant',
  'read',
  'write',
  'run',
  'call',
  'install',
  'visit',
  'buy',
  'schedule',
  'disable',
  'ignore',
  'tell',
  'pretend',
  'prefer',
  'harm',
  'work',
] as const
export type Verb = (typeof VERBS)[number]

/** What it is done to. From `email` on, the form alone tells: an address, a path, an amount. */
export const THINGS = [
  'secret',
  'money',
  'account',
  'message',
  'file',
  'data',
  'tool',
  'orders',
  'prompt',
  'access',
  'setting',
  'device',
  'guard',
  'event',
  'goods',
  'link',
  'code',
  'person',
  'everything',
  'email',
  'url',
  'path',
  'amount',
  'number',
  'name',
] as const
export type Thing = (typeof THINGS)[number]

/** What a word does in its clause. */
export const WORDS = [
  'you',
  'agent',
  'reader',
  'please',
  'must',
  'ask',
  'may',
  'want',
  'not',
  'and',
  'if',
  'before',
  'always',
  'user',
  'my',
  'your',
  'subject',
  'determiner',
  'infinitive',
  'question',
  'discuss',
  'covert',
  'without',
  'hide',
  'noun',
  'ensure',
  'skip',
  'reference',
  'other',
  'have',
  /** “API”, “security”, and what with it is a secret: “key”, “code”. */
  'qualifier',
  'key',
] as const
export type Word = (typeof WORDS)[number]

export const VERB = bitsOf(VERBS)
export const THING = bitsOf(THINGS)
export const WORD = bitsOf(WORDS)

function bitsOf<Name extends string>(names: readonly Name[]): Readonly<Record<Name, number>> {
  return Object.fromEntries(names.map((name, at) => [name, 1 << at])) as Record<Name, number>
}
