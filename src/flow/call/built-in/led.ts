import { ACTION } from '../actions.ts'
import type { Intent } from '../intent.ts'
import { formsIn } from '../forms.ts'
import { occursIn } from '../../provenance/occurs-in.ts'
import type { Aim, Deed } from './aims.ts'

/** Did the user name it: the command by its telling words, the file by its name, the address by its site? */
export function isNamed(aim: Aim, { text, stems, forms }: Intent): boolean {
  if (aim.text.length <= LONGEST && occursIn(aim.text, text)) return true
  if (aim.kind === 'address') return isOfSite(aim.text, forms.urls)
  if (aim.kind === 'path') return isFileNamed(aim, text, stems)
  // An address in a command is an aim of its own.
  if (formsIn(aim.text).urls.some((url) => !isOfSite(url, forms.urls))) return false
  const said = aim.stems.filter((stem) => stems.has(stem)).length
  return said > 0 && said * 2 >= aim.stems.length
}

/** `~/project/AGENTS.md` for “AGENTS.md”, `src/parser/read.ts` for “the parser”, but no single word for a place far away. */
function isFileNamed({ text: path, stems: own }: Aim, text: string, stems: ReadonlySet<string>): boolean {
  const name =
    path
      .replaceAll('\\', '/')
      .split('/')
      .findLast((part) => part !== '') ?? ''
  if (name.length > 2 && occursIn(name, text)) return true
  const said = own.filter((stem) => stems.has(stem)).length
  return said > 0 && said * 2 >= own.length
}

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
export const isWork = ({ text }: Pick<Intent, 'text'>): boolean => WORK.test(text)

/** Does the user hand over to what an issue, a guide or a file of the project asks for? */
export function isHandedOver({ text, delegation, isQuestion }: Intent): boolean {
  return delegation === 'orders' || (!isQuestion && TAKEN_ON.test(text))
}

const LONGEST = 2000
const WEB =
  /\b(?:web|internet|online|research|look up|search|browse|links?|linked|pages?|sites?|websites?|docs|documentation|articles?|blog|download|changelog|release notes|latest version|rfc|spec)\b/i
const WORK =
  /\b(?:code|codebase|repo|repository|branch|commit|diff|merge|rebase|pull request|PRs?|bugs?|tests?|test suite|build|compile|lint|type ?check|refactor|debug|deploy|script|scripts|shell|terminal|command|cli|package|packages|dependenc(?:y|ies)|module|function|class|method|endpoint|api|server|database|migration|config|configuration|dockerfile|docker|container|makefile|readme|changelog|typescript|javascript|python|rust|golang|java|css|html|json|yaml|regex|parser|crash(?:es|ed)?|stack ?trace|traceback|exception|segfault|implement|install|upgrade|downgrade|ci|pipeline|workflow|lockfile|log files?|logs|folder|directory|files? (?:in|under|named|called)|this project|the project|working tree)\b|\b[\w/-]+\.(?:tsx?|jsx?|mjs|py|rs|go|java|kt|rb|php|c|h|cpp|cs|swift|sh|sql|toml|ya?ml|json|md|css|html|vue|lock)\b/i
const TAKEN_ON =
  /\b(?:fix|resolve|solve|implement|work on|work through|address|tackle|reproduce|debug|handle|do|follow|finish|take on|pick up|apply|set up|setup|install|act on|go through|continue with)\b[^.!?\n]{0,60}\b(?:issues?|bugs?|tickets?|tasks?|readme|guide|docs|instructions|steps|PRs?|pull requests?|review|comments?|feedback|suggestions?|failures?|errors?|todos?|spec|design|plan|request|proposal|project|repo|repository|environment|dependencies)\b/i
