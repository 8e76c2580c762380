import { wordsOf } from './words.ts'

/** What a tool does to the world, as far as its name says. */
export type Act = 'sends' | 'spends' | 'destroys' | 'executes' | 'writes'

/** The first that a word of the name belongs to; none for tools that only read, and for those whose names say nothing. */
export function actOf(tool: string): Act | undefined {
  const words = new Set(wordsOf(tool))
  return ORDER.find((act) => STEMS[act].some((stem) => words.has(stem)))
}

/** Whether a text speaks of doing such a thing. */
export function speaksOf(text: string, act: Act): boolean {
  const words = new Set(wordsOf(text))
  return STEMS[act].some((stem) => words.has(stem))
}

/** What does more harm goes first. */
const ORDER: readonly Act[] = ['executes', 'destroys', 'spends', 'sends', 'writes']

const VERBS: Readonly<Record<Act, string>> = {
  executes: 'run execute exec shell bash eval launch command script install deploy',
  destroys: 'delete remove drop erase wipe purge clear cancel discard destroy trash unsubscribe revoke close',
  spends: 'pay buy order purchase transfer wire spend checkout donate tip payment refund subscribe',
  sends: 'send mail email forward reply share post publish message notify invite upload submit tell export',
  writes:
    'write create add set update change edit save put append insert move rename book schedule make mark replace assign merge commit push comment note warn record register',
}

const STEMS = Object.fromEntries(ORDER.map((act) => [act, wordsOf(VERBS[act])])) as Readonly<
  Record<Act, readonly string[]>
>
