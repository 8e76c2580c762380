/**
 * Signs that a text means to be taken for someone it is not: the user, the host, a turn of the conversation. What an
 * honest writer asks of an honest reader has none of them.
 */
export function forgedAt(text: string): readonly number[] {
  const found: number[] = []
  for (const pattern of FORGED) {
    for (const { index } of text.matchAll(pattern)) {
      found.push(index)
      if (found.length >= MOST) return found
    }
  }
  return found
}

const MOST = 64
const FORGED: readonly RegExp[] = [
  // A turn or a block of the conversation.
  /<\/?(?:information|instructions?|system|important|user|assistant|admin|im_start|im_end|task|tool_call|function_call|prompt)\b[^>\n]{0,40}>/gi,
  /<\|[^|>\n]{1,40}\|>|\[\/?(?:inst|system|user|assistant)\]/gi,
  /(?:^|\n)\s{0,8}(?:#{1,4} {0,4})?(?:system|user|assistant|human|developer)(?: (?:message|prompt|note|override|notice|instructions?|update))? {0,3}:/gi,
  /\bsystem (?:message|prompt|override|notice|instruction|update|directive)\b/gi,
  // What was said before is to count no more, or this first.
  /\b(?:ignore|disregard|forget|override|skip|drop)\b[^.\n]{0,40}\b(?:previous|prior|above|earlier|all|other|your|original|initial|preceding|current)\b[^.\n]{0,30}\b(?:instruct\w{0,6}|prompts?|orders?|rules|tasks?|messages?|directions|guidelines|context)/gi,
  /\b(?:before|after|once|prior to|in order to|to)\b[^.\n]{0,40}\b(?:solv\w{1,4}|complet\w{1,4}|finish\w{0,4}|continu\w{1,4}|proceed\w{0,4}|answer\w{0,4}|respond\w{0,4}|return\w{0,4}|start\w{0,4}|resum\w{1,4}|do|doing|perform\w{0,3}|go(?:ing)? on|fulfil\w{0,5}|address\w{0,3}|handl\w{1,4}|process\w{0,3})\b[^.\n]{0,25}\b(?:the|this|that|your|my|any|other|original|current|user.?s?)\b[^.\n]{0,25}\b(?:tasks?|requests?|questions?|instruct\w{0,6}|assignment|query|prompt|job)\b/gi,
  /\b(?:the|your|my|this) (?:task|request|question|assignment|job)s? (?:that )?(?:i|the user|you were|you are|was|were) (?:gave|asked|told|given|assigned|requested)/gi,
  // The reader is a machine, and its user somebody else.
  /\b(?:you are|as|dear|hey|hello|hi|to|attention|for|note to)[ ,:]{0,3}(?:an? |the |all |any |my )?(?:ai|language model|llm|ai (?:assistant|agent|model)s?|assistant|agents?|chatbot|gpt|chatgpt|claude|gemini|copilot)\b/gi,
  /\b(?:the|this|your) (?:ai|assistant|agent|llm|model|chatbot) (?:must|should|shall|has to|needs? to|is (?:required|requested|asked|instructed|expected) to|will now)\b/gi,
  /\b(?:the user|your user|the account owner)(?:['’]s)? (?:wants?|has (?:asked|requested|approved|authori[sz]ed|consented|confirmed|already)|needs? you|would like|is asking|requested|asked|authori[sz]ed|approved)/gi,
  /\b(?:do not|don['’]?t|never|without) (?:tell|telling|inform|informing|mention|mentioning|notify|notifying|alert|alerting|ask|asking|reveal|revealing|disclose|warn|bother)(?:ing)? (?:this |it |anything )?(?:to )?(?:the user|your user|the owner|anyone|me (?:again|first)|for (?:confirmation|permission|approval))/gi,
  /\b(?:important|urgent|new|updated|critical|priority|mandatory|special) (?:message|instructions?|notice|directive|task|orders?) (?:from|for|to|by) (?:me|the user|your|you|the (?:ai|assistant|agent|model|system|owner|admin\w{0,10}|developer))/gi,
  /\b(?:call|invoke|use|run|execute|using) (?:the )?[`'"]?[a-z]{2,30}(?:_[a-z]{1,30}){1,5}[`'"]?(?: (?:tool|function|api))?\b/gi,
]
