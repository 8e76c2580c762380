import { takeOptions, optionValue, type OptionRules } from './options.ts'
import { shellWords, windowsWords } from './shell-words.ts'
import { codeAt, fileAt, unknownBehind, type ReadStep, type Step } from './step.ts'
import type { Word } from './word.ts'
import { withoutAssignments } from './wrappers.ts'

const UNIX = ['sh', 'bash', 'zsh', 'dash', 'ksh', 'ash', 'fish']
const UNIX_RULES: OptionRules = { values: new Set(['-o', '-O', '--rcfile', '--init-file']) }

export const SHELLS: readonly (readonly [string, ReadStep])[] = [
  ...UNIX.map((name): readonly [string, ReadStep] => [name, (words) => unix(name, words)]),
  ['cmd', windows],
  ['powershell', power],
  ['pwsh', power],
]

function unix(name: string, words: readonly Word[]): Step {
  const { options, rest } = takeOptions(words, UNIX_RULES)
  const first = rest[0]
  if (first === undefined) return unknownBehind(name, rest)
  const isCode = options.some((option) => option.name === '-c' || option.name === '--command')
  return isCode ? unixLine(name, first, rest.slice(1)) : fileAt(name, first, rest.slice(1))
}

/** Words behind the line are no arguments, unless it asks for them: `sh -c 'exec "$@"' sh npx server`. */
function unixLine(name: string, line: Word, rest: readonly Word[]): Step {
  const step = lookedThrough(name, line, [], shellWords)
  if (!('next' in step)) return { ...step, rest }
  return { ...step, next: step.next.flatMap((word) => (word.word === '$@' ? rest.slice(1) : [word])) }
}

/** `cmd /d /s /c "npx -y server"`: all words behind the switch make one line. */
function windows(words: readonly Word[]): Step {
  const at = words.findIndex(({ word }) => /^\/[ck]/i.test(word))
  if (at < 0) return unknownBehind('cmd', words)
  const glued = words[at]?.word.slice(2) ?? ''
  const rest = words.slice(at + 1)
  const line = glued === '' ? rest : [{ word: glued, pointer: `${words[at]?.pointer}` }, ...rest]
  const first = line[0]
  if (first === undefined) return unknownBehind('cmd', [])
  const odd = line.find(({ word }) => /[&|<>^]/.test(word) && !/^https?:/i.test(word))
  if (odd !== undefined) return codeAt('cmd', odd, line)
  return lookedThrough('cmd', first, line.slice(1), windowsWords)
}

const POWER_RULES: OptionRules = {
  oneDash: true,
  values: new Set(
    (
      '-executionpolicy -ep -ex -exec -windowstyle -w -version -inputformat -outputformat -configurationname ' +
      '-workingdirectory -wd -psconsolefile -settingsfile -file -f -encodedcommand -enc -e -ec'
    ).split(' '),
  ),
}

function power(words: readonly Word[], program: Word): Step {
  const { options, rest } = takeOptions(words, POWER_RULES)
  const encoded = optionValue(options, '-encodedcommand', '-enc', '-e', '-ec')
  if (encoded !== undefined) return codeAt('powershell', { word: '', pointer: encoded.pointer }, rest)
  const file = optionValue(options, '-file', '-f')
  if (file?.value !== undefined)
    return fileAt('powershell', { word: file.value, pointer: file.pointer }, rest)
  const first = rest[0]
  if (first === undefined) return unknownBehind('powershell', program.word === '' ? [] : rest)
  if (first.word === '&') return { through: 'powershell', next: rest.slice(1) }
  if (/\.ps1$/i.test(first.word)) return fileAt('powershell', first, rest.slice(1))
  return lookedThrough('powershell', first, rest.slice(1), powerWords)
}

/** Nothing in it that a shell would do beyond starting a program; backslashes are part of paths. */
function powerWords(line: string): readonly string[] | undefined {
  if (/[;|(){}$@`]/.test(line)) return undefined
  const plain = line.trimStart().startsWith('& ') ? line.trimStart().slice(2) : line
  return windowsWords(plain.replaceAll("'", '"'))
}

function lookedThrough(
  through: string,
  line: Word,
  rest: readonly Word[],
  split: (line: string) => readonly string[] | undefined,
): Step {
  const words = split(line.word)
  const own = withoutAssignments((words ?? []).map((word) => ({ word, pointer: line.pointer })))
  return own.length === 0 ? codeAt(through, line, rest) : { through, next: [...own, ...rest] }
}
