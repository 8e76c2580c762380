import type { Action } from './actions.ts'

export interface Verb {
  readonly bits: number
  /** As often a thing as something done: “email”, “post”, “order”. */
  readonly isNoun: boolean
  /** What it is done to says what it does: “create”, “update”. */
  readonly isGeneric: boolean
  /** To the user it means no more than an answer: “share the names”. */
  readonly isTold: boolean
  /** Said to somebody: “tell Ana”, and not “tell me”. */
  readonly isSpoken: boolean
  /** Tells of what was done: “posted”. */
  readonly isPast: boolean
}

/** Bits by position: `actions.ts` has the order. */
const BIT: Record<Action, number> = {
  send: 1,
  post: 2,
  pay: 4,
  buy: 8,
  book: 16,
  schedule: 32,
  invite: 64,
  share: 128,
  remove: 256,
  write: 512,
  change: 1024,
  credential: 2048,
  run: 4096,
  visit: 8192,
  bend: 16384,
}

/** `*` marks what is a noun as well, `~` what its object decides, `=` what is only an answer unless it goes to
 * others, `>` what is said to somebody. */
const SPOKEN: Readonly<Record<Action, string>> = {
  send:
    'send forward email* mail* message* text* dm* notify reply* respond inform ping* contact* dispatch relay cc bcc ' +
    'transmit deliver exfiltrate leak ask> tell> remind thank answer~',
  post: 'post* publish tweet* announce comment* upload broadcast submit reply* react share= register~ sign~ apply~ rsvp',
  pay: 'pay transfer* wire remit refund* reimburse settle donate tip* repay deposit* withdraw compensate send_money',
  buy: 'buy purchase* order* checkout subscribe renew sell trade* invest acquire',
  book: 'book* reserve rent* lease*',
  schedule: 'schedule* reschedule remind arrange postpone plan* move~',
  invite: 'invite* enroll enrol onboard add~ register~ recruit admit',
  share: 'share= grant permit authorize authorise allow expose',
  remove:
    'delete remove erase wipe purge clear cancel unsubscribe trash* discard archive* drop* kick ban revoke uninstall ' +
    'deactivate terminate destroy shred clean empty* unshare close decline',
  write:
    'write create~ save append insert edit modify~ record* log* note* fill put~ add~ store* copy* export* rename move~ ' +
    'organize organise update~ draft* generate~ document* enter import* duplicate open_issue',
  change:
    'change~ update~ set~ adjust modify~ configure switch enable disable turn toggle increase decrease raise lower ' +
    'reset~ replace~ lock* unlock assign mark label* tag* apply correct amend alter redirect rotate~ dim arm disarm edit~ ' +
    'approve accept reject promote transition',
  credential: '',
  bend: '',
  run:
    'run execute install deploy build* test* restart reboot commit push merge fix* debug implement launch start stop ' +
    'trigger compile refactor migrate solve scale provision resolve reproduce patch*',
  visit: 'visit* open browse navigate click follow access* download fetch crawl scrape',
}

/** Verbs that say nothing without their object. */
export const LIGHT: ReadonlySet<string> = new Set(
  (
    'let make create set setup place put do add give leave file register open start prepare arrange get need want book ' +
    'new update change modify issue answer return handle deal care'
  ).split(' '),
)

const THINGS: Readonly<Partial<Record<Action, string>>> = {
  send: 'email emails mail message messages reply sms text dm notification newsletter letter invitation',
  post: 'post posts comment comments review tweet announcement thread',
  pay:
    'standing payment payments transfer transaction transactions money fund funds deposit refund iban difference dues fee fees bill ' +
    'rent dollars euros usd eur share_of tip donation',
  buy: 'present presents gift gifts purchase order orders cart subscription checkout trade shares',
  book: 'reservation reservations booking bookings hotel flight room table ticket tickets seat car rental',
  schedule:
    'event events meeting meetings appointment appointments calendar reminder reminders call invite slot alarm',
  invite:
    'member members collaborator collaborators participant participants attendee attendees channel workspace team ' +
    'organization organisation guest group contributor teammate',
  share: 'access permission permissions link_access role roles',
  write:
    'file files document documents doc note notes list spreadsheet sheet folder page record records entry issue ticket ' +
    'task playlist contact deal lead row table_row branch repository wiki draft report',
  change:
    'setting settings preference preferences address profile thermostat temperature lights light status limit',
  credential:
    'password passwords passcode passphrase pin credential credentials token tokens key keys secret 2fa mfa ssh',
  run: 'script command pipeline job workflow build server instance container',
}

/** First words of tools that only look. */
export const READING: ReadonlySet<string> = new Set(
  (
    'get list read search find fetch view show lookup query count check describe retrieve browse load inspect summarize ' +
    'summarise translate calculate compute convert validate verify analyze analyse compare preview estimate track poll ' +
    'watch detect extract is has current next'
  ).split(' '),
)

const IRREGULAR: Readonly<Record<string, string>> = {
  send: 'sent',
  pay: 'paid',
  buy: 'bought',
  sell: 'sold',
  write: 'wrote written',
  make: 'made',
  run: 'ran',
  tell: 'told',
  withdraw: 'withdrew',
}

export const VERBS: ReadonlyMap<string, Verb> = verbs()
export const NOUNS: ReadonlyMap<string, number> = nouns()

function verbs(): Map<string, Verb> {
  const known = new Map<string, Verb>()
  const enter = (word: string, verb: Verb): void => {
    const before = known.get(word)
    known.set(
      word,
      before
        ? {
            bits: before.bits | verb.bits,
            isNoun: before.isNoun || verb.isNoun,
            isGeneric: before.isGeneric || verb.isGeneric,
            isTold: before.isTold && verb.isTold,
            isSpoken: before.isSpoken && verb.isSpoken,
            isPast: before.isPast && verb.isPast,
          }
        : verb,
    )
  }
  for (const [action, list] of Object.entries(SPOKEN)) {
    for (const written of list.split(' ')) {
      const word = written.replace(/[*~=>]/g, '')
      if (word === '') continue
      const verb: Verb = {
        bits: BIT[action as Action],
        isNoun: written.endsWith('*'),
        isGeneric: written.endsWith('~'),
        isTold: written.endsWith('='),
        isSpoken: written.endsWith('>'),
        isPast: false,
      }
      enter(word, verb)
      const stem = word.endsWith('e') ? word.slice(0, -1) : word
      for (const form of [`${stem}ing`, `${stem}${stem.at(-1)}ing`]) enter(form, { ...verb, isNoun: true })
      const past = IRREGULAR[word]?.split(' ') ?? [`${stem}ed`, `${stem}${stem.at(-1)}ed`]
      for (const form of past) enter(form, { ...verb, isPast: true })
    }
  }
  return known
}

function nouns(): Map<string, number> {
  const known = new Map<string, number>()
  for (const [action, list] of Object.entries(THINGS)) {
    for (const word of list.split(' ')) known.set(word, (known.get(word) ?? 0) | BIT[action as Action])
  }
  return known
}
