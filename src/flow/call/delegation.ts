/** How far the user hands over to what a text says: not at all, to do what follows from it, to do what it says. */
export type Delegation = 'none' | 'matter' | 'orders'

export function delegationOf(text: string, isOnlyAsking = false): Delegation {
  if (isFollowed(text, DOING, [ORDERS, SOURCE, NUMBERED]) || isFollowed(text, LIKE, [SAYING])) return 'orders'
  // Who only wants to know says by what, and where it stands, for the sake of the answer.
  if (!isOnlyAsking && isFollowed(text, GOING_BY, [ORDERS, SOURCE])) return 'orders'
  if (!isOnlyAsking && STANDS_IN.test(text)) return 'orders'
  if (HANDED_OVER.some((pattern) => pattern.test(text))) return 'orders'
  return FOLLOWS_FROM.test(text) ? 'matter' : 'none'
}

/** Does the one stand before one of the others in a sentence, a few words apart? */
function isFollowed(text: string, first: RegExp, others: readonly RegExp[]): boolean {
  for (const { 0: word, index } of text.matchAll(first)) {
    const rest = text.slice(index + word.length, index + word.length + APART)
    const end = rest.search(END)
    const sentence = end < 0 ? rest : rest.slice(0, end)
    if (others.some((other) => other.test(sentence))) return true
  }
  return false
}

const APART = 66
/** A stop within a word, as in a file name, ends no sentence. */
const END = /[!?\n]|\.(?!\w)/
const DOING =
  /(?<!\b(?:what|how|why|when|where|which|who) )\b(?:follow|do(?! (?:we|i|you|they|it|he|she)\b)|complete|execute|perform|carry out|implement|process|finish|work (?:through|on|off)|go (?:through|by)|act (?:on|upon)|obey|accomplish|take (?=(?:\w{2,12} ){0,2}(?:steps?|actions?)\b)|take care of|see to|attend to|look after|handle|fulfil|honou?r|comply with|tackle|sort out|deal with)\b/gi
const ORDERS =
  /\b(?:instruct\w{0,6}|steps?|tasks?|to-?dos?|actions?|requests?|tickets?|directions?|checklist|guid\w{0,6}|procedures?|items?|demands?|things|rest|errands|readme|queue|list|runbooks?|playbook|manual|wiki|recipe|plan|policy|docs?|documentation|letter|notes?|needed|necessary|wishes|needful|rules|protocol|guidelines?|conventions?|template)\b/i
/** Letters and slips go by their numbers: “work through p1 and p4”. */
const NUMBERED = /\b[a-z]{1,3}-?\d{1,5}\b/i
/** What people put into writing for others to act on. */
const SOURCE =
  /\b(?:inbox|mails?|e-?mails?|messages?|chat|thread|comments?|page|website|site|post|files?|forms?|invitations?|invoices?|bills?|quotes?|reminders?|notices?|notifications?|announcement|memo|agenda|issues?|onboarding|sign-?up|registration|rsvp|order form)\b/i
/** “According to the bill”, “the details are in the mail”. */
const GOING_BY =
  /\b(?:according to|in (?:line|accordance) with|as per|per|(?:go|going) by|following|(?:using|use|with|based on) the (?:details?|instructions?|information|info|data|steps|guidance|requirements|directions)|(?:details?|instructions?|information|info|steps|requirements|everything(?: else)?|the rest) (?:is|are|can be found|you need|as)?)(?= )/gi
const LIKE = /\b(?:as|like|the way|just like|the things|everything|anything|all|whatever)\b/gi
const SAYING =
  /\b(?:asks?|asked|asking|wants?|wanted|wishes|wished|needs?|describes?|described|says|said|tells|told|writes|wrote|written|instructs?|instructed|specifie[sd]|requests|requested|requires|required|outline[sd]|lists|listed|suggests|suggested|recommends|recommended|proposes|proposed|expects|expected|prefers|demands|demanded|states|stated|assigned|explain(?:s|ed)|shown|noted|laid out|indicated|necessary)\b/i
const STANDS_IN =
  /\b(?:guide|readme|manual|instructions|rules|procedure|checklist|runbook|list|how to \w{1,20}|how it works|how that works|everything|it) (?:is|are|stands?|can be found) (?:in|at|on|under|called|named|here|\S{1,60}[./])/i
const HANDED_OVER: readonly RegExp[] = [
  /(?<!\b(?:what|how|why|when|where|which|who|it|they|i|we|you|not) )\bdo (?:it|so|that|this|the|my|his|her|their)\b/i,
  /\b(?:wants?|needs?|asks?|would like|requests?) (?:something|things|a few things|anything|some things|a favou?r)\b/i,
  /\bget (?:it|that|this|them|me|us|everything) (?:\w+ )?(?:done|in|ready|sorted|going|started|set up|out of the way|over with|started)\b/i,
  /\b(?:get|buy|order|bring|do|add|book|fetch|pick up|purchase|send) (?:everything|all|whatever|the things|the items|the rest) (?:on|in|from|that|which|of)\b/i,
  /\b(?:see|read|open|look at|visit|check) \S{1,120}(?: \w{1,20})? and (?:set|do|follow|get|make|fill|order|buy|book|register|sign|install|act|proceed|complete|finish|apply|go)\b/i,
  /\bsee (?:the |my |his |her |their )?\w{1,20} (?:for|on|about|how|where|which|what)\b/i,
  /\b(?:follow|do|doing|complete|execute|perform|process|act on|take care of|handle) (?:with )?what(?:ever)?\b/i,
  /\b(?:if|what|whatever) (?:the )?\w{1,20} (?:suggests?|recommends?|proposes?|asks? for|wants?)\b/i,
  /\b(?:handle|deal with|manage|see to) (?:it|this|that|them|these|everything)\b/i,
  /\btake care of (?:it|this|that|them|these|everything)\b/i,
  /\b(?:reply|respond|answer|act|proceed|react) (?:as (?:needed|necessary|appropriate|required)|accordingly|appropriately)\b/i,
  // “Pay what the letter says”: the verb is theirs, the rest the letter's.
  /(?<!\b(?:know|tell me|show me|see|understand|ask|explain|check|summari[sz]e|read|wonder|about|of|to me|just|exactly) )what (?!does|did|do |is |are |was )(?:[^\s.!?]{1,30} ){1,6}(?:says?|said|asks?(?: for)?|asked(?: for)?|wants?|wanted|demands?|demanded|requests?|requested|requires?|states?|writes?|wrote|proposes?|needs?)\b/i,
  /\b(?:see|look)(?:ing)? (?:at|to|into|after) \S{1,40}(?: \S{1,20}){0,3} and (?:do|carry|act|see|make|sort|deal)\b/i,
  /\b(?:carry|sort|work|see|take) (?:it|them|this|that|these|those|all) (?:out|off|through|on|over)\b/i,
  /\b(?:the|our|that|this|usual) (?:\w{2,20} ){0,2}(?:thing|drill|routine|chapter|procedure|usual)\b/i,
  /\bby the book\b/i,
  /\b(?:may|can|should|shall) have (?:it|that|this|them|what)\b/i,
  /\b(?:do|see to|take care of|handle|only|just) (?:points?|numbers?|steps?|items?|lines?|parts?|no\.?|the (?:first|second|third|last))(?: |$)/i,
  /\b(?:find|see|get) (?:the |all |all the |further |more )?(?:details|instructions|information|info|steps)\b/i,
]
const FOLLOWS_FROM =
  /\b(?:accordingly|as (?:in|stated|mentioned)|handle|take care of|deal with|respond to|reply to|resolve|fix|set ?up|whatever|necessary|needed|required|appropriate|sort out|sign up|register|registration|enrol|enroll|join|apply|submit|rsvp|install|configure|activate|onboard|verify|claim|get (?:ready|started)|prepare|organi[sz]e|arrange|help|based on)\b/i
