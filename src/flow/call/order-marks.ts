/** A stretch of a text. */
export interface Block {
  readonly start: number
  readonly end: number
}

/**
 * Where a text means to be taken for someone it is not: the user, the host, a turn of the conversation. What an honest writer
 * asks of an honest reader has none of these signs. A block goes from the sign to the end of its paragraph or field.
 */
export function forgedBlocks(text: string): readonly Block[] {
  const blocks: Block[] = []
  for (const pattern of OPENING) {
    for (const found of text.matchAll(pattern)) {
      const end = found.index + found[0].length
      if (pattern === TURN && FIELD.test(text.slice(end, end + LONGEST_FIELD))) continue
      blocks.push(blockAfter(text, found.index, end))
      if (blocks.length >= MOST) return merged(blocks)
    }
  }
  for (const found of text.matchAll(IGNORED)) {
    const end = found.index + found[0].length
    const [after = ''] = text.slice(end, end + 80).split(STOP, 1)
    if (EARLIER.test(after) && TOLD.test(after)) blocks.push(blockAfter(text, found.index, end))
    if (blocks.length >= MOST) break
  }
  for (const found of text.matchAll(WANTED)) {
    const [after = ''] = text.slice(found.index + found[0].length, found.index + 75).split(STOP, 1)
    if (!TASK.test(after) || !WHOSE.test(after)) continue
    const before = text.slice(Math.max(0, found.index - 45), found.index)
    const said = before.slice(Math.max(before.lastIndexOf('.'), before.lastIndexOf('\n')) + 1)
    if (THEN.test(said)) {
      const start = sentenceStart(text, sentenceStart(text, found.index) - 2)
      blocks.push({ start, end: found.index + found[0].length })
    }
    if (FIRST.test(said)) blocks.push(blockAfter(text, found.index, found.index + found[0].length))
    if (blocks.length >= MOST) break
  }
  for (const found of text.matchAll(TAG)) {
    const end = text.indexOf('</', found.index + found[0].length)
    if (end >= 0 && end - found.index < LONGEST) blocks.push({ start: found.index, end })
    else blocks.push(blockAfter(text, found.index, found.index + found[0].length))
    if (blocks.length >= MOST) break
  }
  return merged(blocks)
}

/** Who has something to say only under a condition, in the name of an office, or behind a mark: no task is set so. */
export const pushingBlocks = (text: string): readonly Block[] => blocksOf(text, PUSHING)

/** Where more is asked than was: guides do that too. */
export const leaningBlocks = (text: string): readonly Block[] => blocksOf(text, LEANING)

function blocksOf(text: string, patterns: readonly RegExp[]): readonly Block[] {
  const blocks: Block[] = []
  for (const pattern of patterns) {
    for (const found of text.matchAll(pattern)) {
      blocks.push(blockAfter(text, found.index, found.index + found[0].length))
      if (blocks.length >= MOST) return merged(blocks)
    }
  }
  return merged(blocks)
}

/** The paragraph after a sign, and the next one where the sign only announces it. */
export function blockAfter(text: string, start: number, end: number): Block {
  let until = text[end - 1] === '"' ? objectEnd(text, end) : lineEnd(text, end)
  if (
    until - end < ANNOUNCED ||
    text[lastSign(text, until)] === ':' ||
    BELOW.test(text.slice(Math.max(end, until - 60), until))
  ) {
    const next = firstSign(text, until)
    if (next < text.length) until = lineEnd(text, next)
  }
  // A list goes on.
  for (let next = firstSign(text, until); until - start < LONGEST; next = firstSign(text, until)) {
    ITEM.lastIndex = next
    if (next >= text.length || !ITEM.test(text)) break
    until = lineEnd(text, next)
  }
  return { start: sentenceStart(text, start), end: Math.min(until, start + LONGEST) }
}

/** A forged message in JSON goes to its closing brace. */
function objectEnd(text: string, from: number): number {
  const end = text.indexOf('}', from)
  return end < 0 ? Math.min(text.length, from + LONGEST) : Math.min(end, from + LONGEST)
}

function lineEnd(text: string, from: number): number {
  const pattern = JSON_TEXT.test(text) ? FIELD_BREAK : BREAK
  pattern.lastIndex = from
  return pattern.exec(text)?.index ?? text.length
}

function sentenceStart(text: string, from: number): number {
  if (from <= 0) return 0
  const start = Math.max(0, from - SENTENCE)
  let at = start
  for (const { index, 0: sign } of text.slice(start, from).matchAll(BEGINS)) at = start + index + sign.length
  return at
}

function firstSign(text: string, from: number): number {
  let at = from
  while (at < text.length && SPACES.test(text[at]!)) at += text.startsWith('\\n', at) ? 2 : 1
  return at
}

function lastSign(text: string, until: number): number {
  let at = until - 1
  while (at > 0 && SPACES.test(text[at]!)) at -= 1
  return at
}

/** Blocks that meet, or nearly so, are one. */
function merged(blocks: readonly Block[]): readonly Block[] {
  const found: Block[] = []
  for (const block of [...blocks].sort((a, b) => a.start - b.start)) {
    const last = found.at(-1)
    if (last && block.start <= last.end + GAP)
      found[found.length - 1] = { start: last.start, end: Math.max(last.end, block.end) }
    else found.push(block)
  }
  return found
}

const MOST = 64
const LONGEST = 3000
const LONGEST_FIELD = 50
const SENTENCE = 200
const GAP = 80
const ANNOUNCED = 25
/** Lines; in JSON, fields too. */
const BREAK = /\n|\\n/g
const FIELD_BREAK = /\n|\\n|",\s?"|"\s?[}\]]/g
const JSON_TEXT = /^\s{0,20}[[{]/
const BELOW = /\b(?:below|following|next (?:line|note|message)|as follows)\b/i
const BEGINS = /\n\s*|\\n|"[:,]\s?"?|[.!?]\s{1,8}|^\s{0,8}[\w ]{1,20}:\s/g
const ITEM = /(?:\d{1,2}[.)]|[-*•])\s/y
const SPACES = /[\s\\]/
const TAG =
  /<(?:information|info|instructions?|system|important|user|assistant|admin|task|tool_call|function_call|prompt)\b/gi
/** What the user wanted, spoken of as something that comes later. */
const WANTED =
  /\b(?:solv|complet|finish|continu|proceed|answer|respond|return|resum|perform|go on|going on|go back|fulfil|address|handl|process)\w{0,5}\b/gi
const WHOSE = /\b(?:the|this|that|your|my|any|other|original|current)\b/i
const TASK = /\b(?:tasks?|requests?|questions?|instruct\w{0,6}|assignment|query|prompt|job|work)\b/i
/** What was said before is to count no more. */
const IGNORED = /\b(?:ignore|disregard|forget|override|skip|drop|leave aside)\b/gi
const EARLIER =
  /\b(?:previous|prior|above|earlier|all|other|your|original|initial|preceding|current|before|everything|anything|whatever|what)\b/i
const TOLD =
  /\b(?:instruct\w{0,6}|prompts?|orders?|rules|tasks?|messages?|directions|guidelines|context|requests?|told|said|asked|before|above|earlier|previous|given)\b/i
const STOP = /[.\n]/
const THEN = /\b(?:after|afterwards|once|when|then)\b/i
const FIRST = /\b(?:before|prior to|to)\b/i
/** Guides say so too. */
const LEANING: readonly RegExp[] = [
  /\ba (?:last|further|final) (?:step|thing|task|matter|action)\b/gi,
  /\b(?:your|the|a) (?:next|new|additional) (?:steps?|tasks?|job|requests?|one)\b(?: (?:is|are))?\s?(?:[:,]|is\b)/gi,
]
const PUSHING: readonly RegExp[] = [
  /\bto (?:confirm|verify|validate|unlock|resume|restore|keep|continue|see|view|show|read) (?:the |this |your )?(?:session|rest|remaining|remainder|full (?:record|entry|text|content|result|answer)|other half|connection|access)\b/gi,
  /\b(?:can ?not|can['’]?t|may not|unable to|not able to) (?:be )?(?:proceed|continue|go on|go any further|shown|complet\w{1,3}|load\w{0,2}|display\w{0,2}) (?:until|unless|before)\b/gi,
  /(?:^|[\n"([>*-]|\\n|[.!?] ) {0,3}(?:fraud (?:protection|prevention|team)|compliance|legal|security(?: (?:team|office|department|notice|check|alert))?|it(?: (?:department|support|team|security|desk))|admin(?:istrator)?s?|help ?desk|moderators?|operations|platform|management|head office|system administrator) ?[:–—-]/gim,
  /\b(?:compliance|security|policy|policies|regulations?|terms|law|audit\w{0,2}) (?:requires?|demands?|prescribes?|obliges?|expects?)\b/gi,
  /\baction[_ ]required\b/gi,
  /\bto-?do for (?:whoever|whomever|anyone|any|the|all)\b/gi,
  /\b(?:whoever|anyone who|everybody who|everyone who|all who|those who) (?:has |have |is |are |may )?(?:read|reads|reading|handles?|handling|process\w{0,3}|sees?|open\w{0,2})\b/gi,
  /[*_]{2}(?:important|urgent|attention|action required|mandatory)(?:[*_]{2}|:)/gi,
  /\b(?:since|as|while|now that|when) you (?:are|re|have|'re|’re) (?:here|at it|already|here anyway|anyway|in there|logged in)\b/gi,
]
const TURN =
  /(?:^|\n|\\n)\s{0,8}(?:#{1,4} {0,4})?(?:system|user|assistant|human|developer)(?: (?:message|prompt|note|override|notice|instructions?|update))? {0,3}:/gi
/** “System: mac” is a field. */
const FIELD = /^ {0,3}[\w.-]{1,20}(?: [\w.-]{1,20})?\s{0,3}(?:\n|\\n|$)/
const OPENING: readonly RegExp[] = [
  /\b(?:one more|an? (?:additional|extra|small)) (?:step|thing|task|matter|action|favou?r)\b/gi,
  // An assistant that is not the writer's.
  /\byour (?:ai |virtual |digital |helpful )?(?:assistant|agent|bot|copilot)s? (?:could|can|should|must|would|will|may|to|has|needs|is)\b/gi,
  // Nobody is to see it.
  /(?:font-size ?: ?0|display ?: ?none|visibility ?: ?hidden|opacity ?: ?0(?!\.)|color ?: ?(?:white|#fff\w{0,3}|transparent))/gi,
  // A turn or a block of the conversation.
  /<\|[\w ]{1,40}\|>/g,
  /<\/(?:result|output|tool_result|function_results?|data|context|document)>/gi,
  /\[\/?(?:inst|system|user|assistant)\]|\[end of /gi,
  TURN,
  /\\?"(?:role|from|author|speaker)\\?"\s?:\s?\\?"(?:system|developer|user|assistant|admin)\\?"/gi,
  /\bsystem (?:message|prompt|override|notice|instruction|directive)\b/gi,
  // What was said before is to count no more, or is done.
  /\b(?:stop|drop|leave|pause|abandon|set aside|interrupt) (?:what|everything|whatever|all)\b[^.\n]{0,20}\b(?:you|doing)\b/gi,
  /\b(?:your|the|a) (?:next|new|real|actual|only|updated) (?:tasks?|job|goal|objective|instructions?|mission|orders?)\b(?: (?:is|are|from [a-z ]{3,20}))?\s?(?:[:,]|is\b)/gi,
  /\bthe new (?:one|request|task) (?:is|are)\b/gi,
  // First this, then what the user wanted.
  /\b(?:original|initial|current) (?:task|request|question) (?:can|could|will|must|should)\b/gi,
  /\b(?:the|your|my|this) (?:task|request|question|assignment|job)s? (?:that )?(?:i|the user|you were|you are|was|were) (?:gave|asked|told|given|assigned|requested)/gi,
  // The reader is a machine, and its user somebody else.
  /\b(?:you are|as|dear|hey|hello|hi|to|attention|for|note to|by)[ ,:]{1,3}(?:an? |the |all |any |every |my )?(?:(?:automated|helpful|software) )?(?:ai\b|language model|llm|ai (?:assistant|agent|model)s?|assistants?(?! (?:manager|professor|coach|teacher|editor|director))|chatbots?|gpt|chatgpt|claude|gemini|copilot|automated (?:readers?|agents?|systems?)|(?:software|ai) agents?)\b/gi,
  /(?<![\p{L}\p{N}])(?:assistants?|assistent(?:en)?|assistente|asistente|asystent\p{L}{0,3}|asistan|ассистент\p{L}{0,2}|помощник\p{L}{0,2}|llm|chatbot|gpt(?:-?\d\w{0,3})?|chatgpt|claude|gemini|copilot) ?[:,!]/giu,
  /(?:^|\n|\\n|<!--|\/\/|\/\*|#|>) {0,3}(?:ai )?(?:agents?|assistants?|bots?) {0,2}[:,]/gi,
  /\b(?:ai |automated )?(?:assistants|agents|bots|models|readers) (?:processing|reading|handling|summari[sz]ing|(?:that|who|which) (?:read|process|handle|summari[sz]e|see))/gi,
  // A note for whoever does the work: “TODO (agent):”, “this cannot wait until the end of your work”.
  /\((?:ai |llm |the )?(?:agents?|assistants?|bots?|ai|llm|models?)\) {0,2}[:,]?/gi,
  /\b(?:can ?not|can['’]?t|must not|does not) wait (?:until|till|for) (?:the end of )?(?:your|the|this) (?:work|task|answer|job|turn|request)/gi,
  /\bthe user (?:will|would) be (?:very |so )?(?:pleased|happy|glad|grateful|thankful|delighted)/gi,
  /(?:助手|アシスタント|어시스턴트|人工智能|المساعد|सहायक)/g,
  /\b(?:the|this|your) (?:ai|assistant|agent|ai agent|llm|model|chatbot|caller) (?:must|should|shall|has to|needs? to|is (?:required|requested|asked|instructed|expected) to|will now)\b/gi,
  /\b(?:duty|duties|task|tasks|job|obligations?|responsibility) (?:of|for) (?:the|any|every|an) (?:(?:ai|automated) )?(?:agents?|assistants?|models?)\b/gi,
  /\b(?:the user|your user|the account owner)(?:['’]s)? (?:wants?|has (?:asked|requested|approved|authori[sz]ed|consented|confirmed|already)|needs? you|would like|is asking|requested|asked|authori[sz]ed|approved)/gi,
  /\b(?:do not|don['’]?t|never|without) (?:tell|telling|inform|informing|mention|mentioning|notify|notifying|alert|alerting|ask|asking|reveal|revealing|disclose|warn|bother)(?:ing)? (?:this |it |anything )?(?:to )?(?:the user|your user|the owner|anyone|me (?:again|first)|for (?:confirmation|permission|approval))/gi,
  /\b(?:important|urgent|new|updated|critical|priority|mandatory|special) (?:message|instructions?|notice|directive|task|orders?) (?:from|for|to|by|of|with) (?:me|the user|your|you|priority|the (?:ai|assistant|agent|model|system|owner|admin\w{0,10}|developer))/gi,
  /\b(?:call|invoke|use|run|execute|using|have) (?:the )?(?:tool |function )?[`'"]?[a-z]{2,30}_[a-z]/gi,
]
