/**
 * Does a command only look at what is there, or reckon? Each part of it must start a program that does no more, and nothing
 * may be written, fetched or run by another part.
 */
export function isMereLook(command: string): boolean {
  if (command.length > LONGEST || /[`]|\$\(|<\(|>(?!\s{0,4}\/dev\/null|&\d)/.test(command)) return false
  const parts = command.split(/\|\||&&|[;|\n&](?!\d)/).map((part) => part.trim())
  return parts.every((part) => part === '' || isLook(part))
}

function isLook(part: string): boolean {
  if (RECKONS.test(part)) return !REACHES.test(part)
  const [program = '', ...rest] = part.replace(/^(?:\w+=\S* )+/, '').split(/\s+/)
  if (program === 'git') return GIT.has(rest.find((word) => !word.startsWith('-')) ?? '')
  if (CLUSTER.test(part)) return true
  if (program === 'sed' || program === 'find') return !/(?:^|\s)-(?:i|exec|ok|delete|fprint)/.test(part)
  return LOOKS.has(program)
}

const LONGEST = 1000
const LOOKS = new Set(
  (
    'ls dir pwd cd cat head tail wc sort uniq cut tr grep egrep rg fd tree file stat du df date cal bc expr seq which type ' +
    'whoami uname uptime free ps jq diff cmp nl column basename dirname realpath test true sleep'
  ).split(' '),
)
const CLUSTER = /^(?:kubectl (?:get|logs|describe|top)|docker (?:ps|logs|images|inspect|stats))\b/
const GIT = new Set('status log diff show branch blame rev-parse ls-files shortlog describe'.split(' '))
const RECKONS = /^(?:python3? -c|node -e|node -p|perl -e|awk) /
const REACHES =
  /\b(?:import\s+(?!math|json|statistics|datetime|decimal|collections|itertools|re\b)|from\s+(?!math|datetime|decimal|collections)|require|open|exec|eval|system|spawn|subprocess|socket|urllib|fetch|process|write|unlink|remove|getline|__)\b/
