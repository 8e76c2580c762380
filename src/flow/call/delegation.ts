/** How far the user hands over to what a text says: not at all, to do what follows from it, to do what it says. */
export type Delegation = 'none' | 'matter' | 'orders'

export function delegationOf(text: string): Delegation {
  if (isFollowed(text, DOING, ORDERS) || isFollowed(text, LIKE, SAYING)) return 'orders'
  if (HANDED_OVER.some((pattern) => pattern.test(text))) return 'orders'
  return FOLLOWS_FROM.test(text) ? 'matter' : 'none'
}

/** Does the one stand before the other in a sentence, a few words apart? */
function isFollowed(text: string, first: RegExp, then: RegExp): boolean {
  for (const { 0: word, index } of text.matchAll(first)) {
    const rest = text.slice(index + word.length, index + word.length + APART)
    const end = rest.search(END)
    if (then.test(end < 0 ? rest : rest.slice(0, end))) return true
  }
  return false
}

const APART = 66
/** A stop within a word, as in a file name, ends no sentence. */
const END = /[!?\n]|\.(?!\w)/
const DOING =
  /(?<!\b(?:what|how|why|when|where|which|who) )\b(?:follow|do|complete|execute|perform|carry out|implement|process|finish|work (?:through|on|off)|go through|act on|obey|accomplish|take|take care of|handle|fulfil)\b/gi
const ORDERS =
  /\b(?:instruct\w{0,6}|steps?|tasks?|to-?dos?|actions?|requests?|tickets?|directions?|checklist|guide\w{0,5}|procedures?|items?|demands?|(?:two|three|four|few|other|same) things|rest|errands|readme|queue|list|runbooks?|manual|wiki|recipe|plan|policy|docs?|documentation|letter|notes?|needed|necessary)\b/i
const LIKE = /\b(?:as|the way|just like|the things|everything|anything|all)\b/gi
const SAYING =
  /\b(?:asks?|asked|wants?|wanted|likes?|wishes|wished|needs?|describes?|described|says?|said|tells?|told|writes?|wrote|instructs?|instructed|specifie[sd]|requests?|requested|requires?|required|outline[sd]|lists?|listed|suggests?|suggested|recommends?|recommended|proposes?|proposed|expects?|expected|prefers?|demands?|demanded|states?|stated|assigned)\b/i
const HANDED_OVER: readonly RegExp[] = [
  /\b(?:follow|do|doing|complete|execute|perform|process|act on|take care of|handle) (?:with )?what(?:ever)?\b/i,
  /\b(?:if|what|whatever) (?:the )?\w{1,20} (?:suggests?|recommends?|proposes?|asks? for|wants?)\b/i,
  /\b(?:handle|deal with|take care of|manage) (?:my|the|all|every\w{0,5})\b[^.!?\n]{0,20}\b(?:inbox|mails?|emails?|messages|requests|tickets?|queue|everything)\b/i,
]
const FOLLOWS_FROM =
  /\b(?:accordingly|as (?:per|in|stated|mentioned)|handle|take care of|deal with|respond to|reply to|resolve|fix|set ?up|whatever|necessary|needed|required|appropriate|sort out|sign up|register)\b/i
