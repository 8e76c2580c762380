import { ACTION } from '../actions.ts'
import type { Intent } from '../intent.ts'
import { formsIn } from '../forms.ts'
import { stemOf, wordsOf } from '../words.ts'
import { occursIn } from '../../provenance/occurs-in.ts'
import { isGraveCommand } from './commands.ts'
import { type Aim, type Deed, tellingStems } from './aims.ts'

/** What the user says themselves, without what they quote of others, as mails do. */
export function ownOf(intent: Intent): Intent {
  if (!QUOTED.test(intent.text)) return intent
  const text = intent.text.replaceAll(QUOTES, '')
  return {
    ...intent,
    text,
    stems: new Set(wordsOf(text).map((word) => stemOf(word.text))),
    forms: formsIn(text),
  }
}

/** Does it stand in what the user quotes? */
export const isQuoted = (aim: Aim, { text }: Intent): boolean =>
  aim.text.length <= LONGEST && occursIn(aim.text, (text.match(QUOTES) ?? []).join('\n'))

/** Did the user name it: the command by its telling words, the file by its name or its folder, the address by its site? */
export function isNamed(aim: Aim, { text, stems, forms }: Intent): boolean {
  if (aim.text.length <= LONGEST && occursIn(aim.text, text)) return true
  if (aim.kind === 'address') return isOfSite(aim.text, forms.urls)
  if (aim.kind === 'path') return isPathNamed(aim.text, text)
  // An address in a command is an aim of its own.
  if (formsIn(aim.text).urls.some((url) => !isOfSite(url, forms.urls))) return false
  const said = aim.stems.filter((stem) => stems.has(stem)).length
  return said > 0 && (isGraveCommand(aim.text) ? said === aim.stems.length : said * 2 > aim.stems.length)
}

/** A word of it is enough to tell that it has to do with what the user wants, where no text asks for it. */
export const isSpokenOf = ({ kind, text, stems: own }: Aim, { stems }: Intent): boolean =>
  kind === 'command' && !isGraveCommand(text) && own.some((stem) => stem.length > 2 && stems.has(stem))

/** `~/project/AGENTS.md` for “AGENTS.md”, `~/Downloads/a.txt` for “my downloads”. */
function isPathNamed(path: string, text: string): boolean {
  const parts = path
    .replaceAll('\\', '/')
    .split('/')
    .filter((part) => part.length > 2 && !ROOTS.has(part.toLowerCase()))
  const name = parts.at(-1) ?? ''
  if (name !== '' && occursIn(name, text)) return true
  // The words of an address name no folder.
  const stems = new Set(wordsOf(text.replaceAll(LINKS, ' ')).map((word) => stemOf(word.text)))
  return parts.some((part) => {
    const own = tellingStems(part)
    return own.length > 0 && own.every((stem) => stems.has(stem))
  })
}

const LINKS = /\bhttps?:\/\/\S{1,2000}|(?<![\w.+-])[\w.+-]{1,64}@[\w.-]{1,190}/g
const ROOTS = new Set('home users user root mnt var usr opt tmp volumes'.split(' '))

const QUOTED = /^[ \t]{0,8}>/m
const QUOTES = /^[ \t]{0,8}>.*$/gm

function isOfSite(address: string, named: readonly string[]): boolean {
  const host = hostOf(address)
  return named.some((other) => host === hostOf(other) || host.endsWith(`.${hostOf(other)}`))
}

const hostOf = (address: string): string =>
  address
    .toLowerCase()
    .replace(/^(?:https?:\/\/)?(?:www\.)?/, '')
    .split(/[/?#:]/, 1)[0] ?? ''

/** Do the user's words ask for something of the kind? */
export function isOfKind(deed: Deed, { asked, text }: Intent): boolean {
  if (deed === 'fetch') return (asked & ACTION.visit) !== 0 || WEB.test(text)
  return isWork({ text })
}

/** Work on a machine: on code, files, programs; whoever asks for it expects files to be changed and commands to be run. */
export const isWork = ({ text }: Pick<Intent, 'text'>): boolean => WORK.test(text) || FILE.test(text)

/** Does the user hand over to what an issue, a guide or a file of the project asks for? */
export function isHandedOver({ text, delegation, isQuestion }: Intent): boolean {
  return delegation === 'orders' || (!isQuestion && TAKEN_ON.test(text))
}

const LONGEST = 2000
const WEB =
  /(?<![\w-])(?:web|internet|online|google|browse|links?|linked|web ?pages?|web ?sites?|docs|documentation|articles?|blog|download|changelog|release notes|latest version|rfc)(?![\w-])/i
const WORK =
  /\b(?:code|codebase|repo|repository|branch|commit|diff|merge|rebase|hotfix|ship|release|pull request|PRs?|bugs?|issues?|tickets?|tests?|test suite|build|compile|lint|type ?check|refactor|debug|deploy|script|scripts|shell|terminal|command|cli|package|packages|dependenc(?:y|ies)|module|function|class|method|endpoint|api|server|database|migration|config|configuration|dockerfile|docker|container|makefile|readme|changelog|typescript|javascript|python|rust|golang|java|css|html|json|yaml|regex|parser|crash(?:es|ed)?|stack ?trace|traceback|exception|segfault|implement|install|upgrade|downgrade|ci|pipeline|workflow|lockfile|log files?|logs|folder|directory|files? (?:in|under|named|called)|this project|the project|working tree)\b/i
const FILE =
  /[\w-]\.(?:tsx?|jsx?|mjs|py|rs|go|java|kt|rb|php|c|h|cpp|cs|swift|sh|sql|toml|ya?ml|json|md|css|html|vue|lock)\b/i
const TAKEN_ON =
  /(?<![-\w])(?:(?:fix|resolve|solve|implement|work on|work through|address|tackle|reproduce|debug|handle|follow|finish|take on|pick up|apply|act on|go through|continue with)\b[^.!?\n]{0,60}\b(?:issues?|bugs?|tickets?|readme|guide|docs|instructions|steps|PRs?|pull requests?|review|feedback|failures?|errors?|todos?|spec|design|plan|proposal)|set ?up\b[^.!?\n]{0,40}\b(?:project|repo|repository|environment|dependencies|app))\b/i
