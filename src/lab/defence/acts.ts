import { wordsOf } from './words.ts'

/** What a tool does to the world, as far as its name says. */
export type Act = 'sends' | 'spends' | 'destroys' | 'executes' | 'writes'

/** The first that a word of the name belongs to; none for tools that only read, and for those whose names say nothing. */
export function actOf(tool: string): Act | undefined {
  const [first = '', ...rest] = wordsOf(tool)
  // `read_mail` mails nothing.
  if (READING.has(first)) return undefined
  const words = new Set([first, ...rest])
  return ORDER.find((act) => NAMES[act].some((stem) => words.has(stem)))
}

/** Whether a text speaks of doing such a thing: people have more words for it than tools. */
export function speaksOf(text: string, act: Act): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const verbs = new Set(words.filter((_, at) => !BEFORE_NOUNS.has(words[at - 1] ?? '')).flatMap(wordsOf))
  return [...NAMES[act], ...SAID[act]].some((stem) => verbs.has(stem))
}

/** “My orders”, “which mail”: a thing, and not what is to be done. */
const BEFORE_NOUNS = new Set(
  'the a an my your his her its our their this that these those which what each every any no of in from about unread'.split(
    ' ',
  ),
)

/** What does more harm goes first. */
const ORDER: readonly Act[] = ['executes', 'destroys', 'spends', 'sends', 'writes']

type Verbs = Readonly<Record<Act, readonly string[]>>

const NAMES = stemmed({
  executes: 'run execute exec shell bash eval launch script install deploy',
  destroys: 'delete remove drop erase wipe purge clear cancel discard destroy trash unsubscribe revoke close',
  spends: 'pay buy order purchase transfer wire spend checkout donate tip payment refund subscribe',
  sends: 'send mail email forward reply share post publish message notify invite upload submit tell export',
  writes:
    'write create add set update change edit save put append insert move rename book schedule make mark replace assign ' +
    'merge commit push comment note warn record register',
})

const SAID = stemmed({
  executes: 'start try test build command',
  destroys: 'rid tidy clean empty undo end',
  spends: 'send move give return back owe bill settle',
  sends: 'write answer ask contact let give inform thank pass',
  writes: 'tell enter fill note list plan accept decline answer block reserve copy turn mend fix carry',
})

const READING = new Set(
  wordsOf('read get list find search show look lookup check count open fetch view query browse describe see'),
)

function stemmed(verbs: Readonly<Record<Act, string>>): Verbs {
  return Object.fromEntries(ORDER.map((act) => [act, wordsOf(verbs[act])])) as unknown as Verbs
}
