import type { Order } from '../../core/trail.ts'
import { MENTIONED, MENTIONED_TO_DO } from './strength.ts'
import { aboutOf, wordsOf } from './words.ts'

/**
 * Sentences that speak of what only the host's own tools reach: a place on the machine, a command, an address, such a tool by
 * its name. They need not read like orders (“the rules in X lack a line”); what counts is a call that then does just this.
 */
export function mentionsIn(text: string, pointer: string, known: readonly Order[] = []): readonly Order[] {
  if (text.length < SHORTEST || !WORTH.test(text)) return []
  const found: Order[] = []
  for (const { sentence, index } of sentencesIn(text.slice(0, LONGEST))) {
    if (!THINGS.some((thing) => thing.test(sentence))) continue
    const end = index + sentence.length
    const isDone = DOING.test(sentence)
    if (known.some((order) => order.strength >= 0.25 && order.start <= index && order.end >= end)) continue
    found.push({
      pointer,
      // It is no order, so its values keep no place in one.
      start: index,
      end: index,
      actions: [],
      strength: isDone ? MENTIONED_TO_DO : MENTIONED,
      about: aboutOf(wordsOf(sentence)),
    })
    if (found.length >= MOST) break
  }
  return found
}

const SHORTEST = 8
const LONGEST = 60_000
const MOST = 24
const LONGEST_SENTENCE = 1200

/** Up to a line's end, or a stop with a blank behind it: stops within paths and addresses end nothing. */
function* sentencesIn(text: string): Generator<{ readonly sentence: string; readonly index: number }> {
  let index = 0
  for (const sentence of text.split(ENDS)) {
    // The end of one that never ends is as good as its beginning.
    const from = Math.max(0, sentence.length - LONGEST_SENTENCE)
    if (sentence !== '') yield { sentence: sentence.slice(from), index: index + from }
    index += sentence.length
  }
}

const ENDS = /(?<=\n)|(?<=[.!?])(?=\s)/
/** Most texts have nothing of the kind; this is quicker than to take them apart. */
const WORTH = /[~/\\.`"“'$]|\b(?:bash|shell|terminal|console|webfetch|write|read|edit|command)\b/i
const THINGS = [
  /\b(?:Bash|Shell|WebFetch|MultiEdit|NotebookEdit|web_fetch|run_terminal_cmd|run_shell_command|run_command|write_file|read_file|edit_file|apply_patch)\b/,
  /\b(?:tool|with|using|call|use|by|through) ["'`]?(?:Write|Read|Edit)\b|\b(?:Write|Read|Edit) (?:tool|so that)/,
  /(?:^|[\s"'`(=:<>|])(?:~|\$HOME|\.{1,2})?\/[\w.~-]/m,
  /(?:^|[\s"'`(=:<>|])[A-Z]:\\/m,
  /(?:^|[\s"'`(=:<>|])\.?[\w-]{1,60}(?:\/[\w.-]{1,60}){0,6}\.[a-z]\w{0,9}(?=$|[\s"'`),;:!?.])/m,
  /(?:^|[\s"'`(=:<>|])\.(?:env|ssh|aws|npmrc|netrc|bashrc|zshrc|profile|git)\b/m,
  /\bhttps?:\/\/\S|\bwww\.\w/,
  /\b(?:command|commands|shell|terminal|console|command line)\b/,
  /(?:^|[\s"'`$])(?:npm|npx|pnpm|yarn|bun|node|deno|python3?|pip3?|uvx?|cargo|go|make|cmake|bash|sh|zsh|sudo|git|docker|kubectl|curl|wget|ssh|scp|chmod|chown|rm|mv|cp|cat|echo|printf|tee|sed|awk|grep|find|tar|unzip|crontab|systemctl|powershell|brew|apt|apt-get) [\w"'./~$-]/m,
]
const DOING =
  /\b(?:call|use|invoke|run|execute|start|launch|open|fetch|visit|load|get|read|look|write|add|put|append|save|create|store|set|edit|change|replace|delete|remove|paste|enter|type|go to|renew|confirm|sign in|log in|send|post|needed|should|must|has to|have to|please)\b/i
