import { isDenied } from './reading.ts'

/**
 * Whether a description says that a tool writes to somebody besides what it is called: `It also sends an email to the
 * participants`. Read word by word, since a pattern for all this takes too long to prove harmless.
 */
export function tellsOthers(text: string): boolean {
  const words = text.split(/[^\p{L}\p{N}'-]+/u)
  return words.some((word, at) => {
    const isSaid =
      (sends(word, words[at - 1]) && leadsTo(words, at + 1, FILLERS, MESSAGES, 5)) ||
      (WRITES_TO.has(word) && leadsTo(words, at + 1, ARTICLES, PEOPLE, 3)) ||
      (PUTS.has(word) && putsAway(words, at + 1))
    return isSaid && !isDenied(words.slice(Math.max(0, at - 3), at))
  })
}

const sends = (word: string, before: string | undefined): boolean =>
  SENDS.has(word) || (word === 'send' && (before === 'will' || before === 'also'))

/** One of `ends` comes after nothing but `between`, within so many words. */
function leadsTo(
  words: readonly string[],
  start: number,
  between: ReadonlySet<string>,
  ends: ReadonlySet<string>,
  most: number,
): boolean {
  for (let at = start; at < Math.min(words.length, start + most); at++) {
    if (ends.has(words[at]!)) return true
    if (!between.has(words[at]!)) return false
  }
  return false
}

/** `uploads the file to a public server`: up to four words, `to`, up to two words, a place. */
function putsAway(words: readonly string[], start: number): boolean {
  const to = words.indexOf('to', start)
  return to > start && to <= start + 4 && words.slice(to + 1, to + 4).some((word) => PLACES.has(word))
}

const SENDS = set('sends sending delivers')
const FILLERS = set(
  'out an a the it them this these any your automatic confirmation reminder text instant direct chat push slack to',
)
const MESSAGES = set(
  'email emails e-mail e-mails message messages notification notifications invitation invitations invite invites sms text texts newsletter newsletters alert alerts webhook webhooks third-party external remote',
)
const WRITES_TO = set('email emails e-mails notify notifies invite invites')
const ARTICLES = set('the all new each a any')
const PEOPLE = set(
  'participant participants attendee attendees recipient recipients user users customer customers guest guests member members team subscriber subscribers owner',
)
const PUTS = set('posts uploads publishes transmits forwards')
const PLACES = set(
  'server cloud url endpoint website site channel public remote external third-party internet social webhook',
)

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}
