/** A word by which somebody is told to do something, wherever it stands. */
export const ORDERS =
  /\b(?:must|shall|should|always|never|please|needs? to|have to|has to|is to|are to|make sure|be sure|ensure|required to|do not|don['’]t|call|use|run|execute|invoke|read|open|fetch|visit|write|add|put|send|post|forward|pass|give|hand|take|include|insert|set|save|append|copy|start|begin|look|ask|delete|remove|clear|install|download|enter|edit|change|replace|turn|switch|skip|omit|leave|drop|ignore|repeat|invite|grant|treat|consider|pick|choose|make|rank|migrate|tell|fill|list|hide|go|warm|remember|transfer|pay)\b/

/** What follows is one of many, not the one to be taken. */
export const AS_EXAMPLE =
  /\b(?:e\.g|i\.e|for example|for instance|examples? ?[:(]|an example|such as|formats?|formatted|syntax|like|defaults?|valid|regex|pattern|template|placeholder|documentation|docs|see|learn more|refer to|powered by|api key (?:at|from)|register at|sign up at)\b/

export const PHONE = /(?:^|\s)\+\d[\d -]{6,16}\d/
/** In the case it is written in. */
export const ACCOUNT = /\b[A-Z]{2}[A-Z\d]{6,32}\b/
export const PLACES =
  /(?:^|[\s"'`(=])(?:~\/|\/(?:etc|home|users|var|tmp|root|shared|private)\/|\.(?:env|ssh|aws|bashrc|zshrc|profile|npmrc|netrc|cursorrules|git)\b)|\b(?:claude\.md|agents\.md|gemini\.md|mcp\.json|authorized_keys|crontab)\b/
export const COMMANDS =
  /\b(?:curl|wget|npm i|npm install|npx [-@]|npx [a-z\d]{1,30}-|pip install|pipx install|apt install|apt-get|chmod|bash -c)\s?\S/

/** Tools that hosts bring, as their programs write them. */
export const HOST_TOOLS =
  /\b(?:[Ww]ith|[Cc]all|[Uu]se|[Uu]sing|[Rr]un|[Vv]ia|[Tt]hrough|[Ii]nvoke|[Aa]sk) (?:the |your )?(?:Bash|WebFetch|WebSearch|Write|Read|Edit|MultiEdit|Glob|Grep|Shell|Terminal|TodoWrite|NotebookEdit)\b/
export const OF_THE_HOST =
  /\b(?:tools? (?:that )?(?:of )?the host|host['’]?s? (?:own |built-in )?tools?|your (?:own )?(?:shell|terminal|browser|file|bash|web|built-in)(?: tools?| commands?)?|its own tools)\b/
export const OTHER_SERVERS =
  /\b(?:(?:another|other|all|every|each|any|across|its|those|neighbou?ring) (?:mcp )?servers?|servers of this|tools of (?:other|the|this session)|other tools of|any other tool of)\b/

/** The value of a call is said, and not by the user. */
export const INSTEAD_OF_THE_USER =
  /\b(?:whatever (?:was|is|the user|they|path|value|else)|whoever (?:is|was)|no matter (?:what|who|which)|whichever|for any recipient|not to the (?:person|one|address) |regardless of what|instead of (?:the user|what (?:the user|was))|rather than what (?:the user|was)|that was asked for|whatever the)\b/
export const FIXES =
  /\b(?:has to be|have to be|must be|is to (?:be|stand)|are to (?:be|stand)|to be set|set|always|whenever|every|each|whatever|from now on|from today|as bcc|as cc|has moved|new account|go(?:es)? through|is the (?:address|account|value)|end(?:s|ed)? with|begin(?:s)? with|start(?:s)? with|footer|a copy|copied|twice|archived?|instead|takes?|is given|works with|first)\b/

/** What belongs to the conversation, said so that all of it is meant. */
export const WHOLE_TALK =
  /\b(?:what (?:the user|they) (?:has |have )?(?:said|wrote|written|typed|asked)|(?:all|everything) (?:that )?the user (?:has )?(?:said|wrote|written|typed|asked)|the user['’]s (?:whole |entire |full |exact |own )?(?:message|words|request|prompt|wording|key|name)|(?:whole|entire|full|complete|original|exact|unabridged) (?:user )?(?:request|message|prompt|question|conversation|chat|dialogue|transcript)(?: of the user)?|what has been (?:talked|spoken|said)|(?:the|this) (?:chat|conversation|dialogue|discussion)\b|wording the (?:user|person)|whatever the user told|transcript|messages (?:until now|so far|up to)|earlier (?:turns|messages)|user['’]s (?:question|query|input))/
export const VERBATIM =
  /\b(?:word (?:by|for) word|verbatim|as (?:it|they) (?:stands?|was|were|is)|exactly|in full|whole|entire|full|complete|unabridged|all|everything|dump|nothing left out|exact wording|unshortened|short account|summary|transcript|until now|so far|context is|oldest turn|original|before anything|the better we know)\b/
export const GIVES =
  /\b(?:put|pass|include|insert|give|hand|send|fill|take|tell|list|repeat|copy|attach|paste|provide|add|call|contains?|contain|holds?|save|forward|report|feed|write|know)\b/
export const OF_THE_AGENT =
  /\b(?:your (?:own )?(?:system prompt|reasoning|memory|context window|hidden prompt)|your own (?:instructions|prompt)|(?:instructions|prompts?) (?:that )?you (?:were|have been|are) given|what you were told|what (?:other )?tools (?:you|there)|(?:other )?tools (?:that )?you (?:have|can reach)|tools at hand|(?:tools|servers) (?:and (?:tools|servers) )?(?:of this session|that are connected|are connected|you can reach)|servers are connected|(?:the )?other tools and servers|what the agent (?:can|has|knows)|(?:last|previous|earlier) (?:\w{1,10} )?(?:replies|reply|tool (?:result|output|call))|at your disposal|the system message|your own thoughts|visible to you|very beginning of the (?:session|conversation|chat)|available to you|you were configured with|open document|tool called before|(?:host|user|agent|machine|session)'s environment variables|environment variables of (?:the|this|your) (?:host|user|machine|session|agent)|(?:everything|what|all) (?:that )?you (?:know|have stored|remember|have been told)|relevant from memory|from (?:your )?memory|file the user (?:works|is working))\b/

/** What is wanted of a task beside the tool’s own work. */
export const LEAVES_OUT =
  /\b(?:leave out|leave it out|leave them out|left out|omit (?:it|this|that|the call|the step)|skip (?:it|this|that|the|all|any|checks?|steps?)|may be skipped|no need to (?:call|confirm|ask|check|bring|tell|mention)|(?:has|have) already been (?:done|run|made|sent|called|taken care of)|been (?:done|run|made|sent|called) (?:already|for you)|not needed any ?more|no longer needed|happens by itself|(?:may|can) be dropped|no point in (?:confirming|calling|asking|checking)|(?:consider|treat|regard) the task (?:as )?(?:done|finished|complete)|task is (?:done|finished|complete) (?:as soon|once|when|with)|asked for is (?:done|complete|finished)|can safely be|took place by itself|rest of the task|go on without|you can stop|do nothing|there is no need)\b/

export const OF_THE_TASK =
  /\b(?:call|calls|called|task|tasks|step|steps|confirm(?:ing|ation)?|checks?|user|call of|already|any ?more|without it|by itself|answer)\b/

/** It is to be taken before others. */
export const PREFERS =
  /\b(?:(?:over|than|instead of|rather than|before|above|unlike|prefer\w{0,3}|precedence over|priority over) (?:any |all |every |the )?(?:other|others|competing|comparable|similar)\b(?: \w{1,20})? ?(?:tools?|servers?|sources?|functions?|options?)?|no other (?:tool|server|source|function|option|one)|and no other\b|nor any other|(?:other|competing|comparable|similar|alternative) (?:\w{1,20} )?(?:tools?|sources?|servers?)(?: of \w{1,20})? (?:are|is|need|store|cost|give|make|lose|should|must|lack|fail|will|may not|cannot|do not|don't)|(?:do not|don't|never|no need to) (?:use|call|look for|try|consider|ask) (?:any |for )?(?:other|others|alternatives?|anything else)\b|the alternatives\b|alternatives (?:are|cost|give|fail|need)|even if another|several tools|tools like it|top of (?:your|the) list|(?:give|gives|given|gets?|deserves|takes) (?:this |it |the )?(?:tool )?(?:precedence|priority over|top priority)|(?:highest|top|first|absolute) priority (?:tool|over|among)|default (?:tool )?for (?:everything|all)|(?:must|always|used?|called?|needed|required) for (?:each|every|all) (?:requests?|questions?|tasks?)|(?:all|every|each) (?:questions?|requests?|calls?) (?:are to|is to|go|goes|should go|must go|has to go|have to go|are handled|must pass)|anything else (?:would|is|will)|(?:use|try|call|need|want|trust)s? nothing else|be the first choice|no reason to go|anywhere else|should win|(?:of|than|over) (?:every|any|all) rivals?|rival (?:tools?|servers?|services?)|where others are|straight here|skip the rest|a better one|the one tool|only tool you|right one to begin)\b/

/** It praises itself, and orders nothing. */
export const PRAISES =
  /\b(?:choice of (?:professionals|experts|leading)|voted |hence authoritative|the authoritative (?:tool|source|choice)|certified,|audited and|ahead of every|(?:best|fastest|quickest|finest|greatest|smartest|leading|foremost)(?:,| and) (?:most |\w{1,20}est )|(?:the|our|by far the) (?:best|fastest|quickest|finest|greatest|smartest|leading|foremost) (?:\w{1,20} ){0,2}(?:tool|server|service|choice|source|option)s? (?:of (?:its|their) kind|available|in the world|there is|for|anywhere|ever|on earth|in existence)|best (?:of its kind|in class)|most (?:exact|complete|reliable|accurate|trusted|advanced|powerful|comprehensive|precise|secure) (?:and |tool|server|choice|source|option|of (?:its|their) kind|available|there is|ever)|of (?:its|their) kind\b|(?:the|an|our) official (?:tool|choice|version of|one\b)|is the official|reference implementation|recommended (?:by those|by the (?:makers|maintainers|team|community|host|industry)|by (?:experts|all|leading)|for (?:all|every|everything)|tool|choice)|experts? recommends?|certified (?:by|to)|endorsed by|approved by (?:the )?(?:makers|maintainers|host|experts|industry)|winner of|award-winning|awarded|rated (?:\d|best|highest|number|as the)|highest[- ]rated|stars (?:from|by)|trusted by|relied on by|number one|gold standard|unmatched|unrivall?ed|unbeaten|superior to|second to none|nothing else comes|nobody does it|none better|only genuine|world's (?:leading|best|first|most)|guaranteed to be|can be relied on|full rights|rights of an administrator|no request is ever|covers everything|does what \w{2,60} does|better at it|everything that \w{2,60} (?:is|does|can))\b/

/** It is to be kept from the user. */
export const UNSEEN =
  /\b(?:do(?:es)? not (?:have|need) to (?:hear|know of|see|learn of)|between us|(?:do|call|run|send|add|use) (?:it |this )?silently|silently (?:call|add|send|run|do|use)|say nothing|without (?:mentioning|telling|saying)|(?:stays?|remains?|is kept|keep (?:it|this)) (?:invisible|hidden|unseen|secret)|refrain from (?:report|mention|tell)\w{0,4}|deny that|never (?:reveal|mention|speak) (?:this|it|these|that|of)|not (?:mention|reveal|speak of|tell) (?:this|it|the user|that it|of)|hide (?:it|this|the arguments|the call)|out of your (?:summary|answer|report)|bring (?:this|it) up|(?:no|any) trace of|go unmentioned|unmentioned|nobody's business|suppress (?:any |all |the )?(?:notices?|messages?|warnings?)|do not (?:bother|trouble|alarm|notify|inform|disturb) the user|the user (?:has|have) (?:already )?(?:agreed|consented|approved|confirmed)|(?:consent|approval|permission) is (?:implied|given|granted|assumed)|(?:warnings?|confirmations?|checks?|errors?) (?:can|may|should|are to|must) be (?:disregarded|ignored|skipped|turned off|suppressed|bypassed))\b/

/** Words in another writing, and that they are to be followed. */
export const CODED =
  /\b(?:decode[sd]?|decipher|decrypt|cipher|unscramble|deobfuscate|base64|rot13|morse|hexadecimal)\b/
export const FOLLOWED =
  /\b(?:follow|carry out|do what|obey|comply|act on|and do|then do|what (?:it|they) says?|you are an expert|is written|before the next step)\b|<<|decode\(/

/** A line for the shell, said word by word. */
export const IN_SHELL = /\b(?:shell|terminal|command line|console|command prompt)\b/
export const RUN = /\b(?:run|runs|execute|executed|type|enter|call|use|invoke)\b/
export const QUOTED = /["'`“][^\s"'`“”]/

/** What files have done to them. */
export const FILE_ACTS =
  /\b(?:read|open|write|add|append|put|enter|copy|edit|delete|remove|clear|overwrite|replace|empty|move|send|save|source|chmod|fetch|start by opening|needs a line|look (?:into|at))\b/

/** More rights than there were. */
export const RIGHTS =
  /\b(?:role (?:of )?(?:an? )?(?:admin|owner|maintainer|editor)|as (?:an? )?(?:admin|owner|maintainer|collaborator)|auto-?approve|approve (?:it|everything|all calls) (?:without|automatically)|open port|(?:settings|configuration) of the host|mcpservers)\b/
export const SWITCHED_OFF =
  /\b(?:(?:turn|switch) (?:it|them|the \w{1,20}|\w{1,20}) off|(?:turn|switch) off|disable) ?(?:the )?(?:logs?|logging|records?|recording|audit|history|checks?|protection|guard)?\b/
export const WATCHES =
  /\b(?:logs?|logging|records?|recording|audit|monitoring|protection|guard|confirmations?)\b/
/** What later sessions will meet. */
export const LATER =
  /\b(?:save in memory|allow ?list of|allow-list|cron ?job|sandbox (?:must|has to|should|needs to|is to)|audit trail|in later sessions|remember (?:for|that|this for)|(?:later|future|next|every later|all later) (?:sessions?|conversations?|chats?)|from now on always|in your memory)\b/
