import { WELL_KNOWN_NAMES } from '../../dist/census/names/name-facts.js'
import { finds } from './typosquats.js'

/** Every way in which somebody could imitate a package of the official scope, done to each of them. */
export function imitations() {
  const names = [...WELL_KNOWN_NAMES.get('npm')].filter((name) => name.startsWith('@modelcontextprotocol/'))
  console.log(`\nImitations of ${names.length} packages of the official scope`)
  for (const [way, make] of Object.entries(WAYS)) {
    const made = names
      .flatMap((name) => make(name.slice(name.indexOf('/') + 1)))
      .filter((name) => !names.includes(name))
    const all = made.map(([name, target]) => [name, `@modelcontextprotocol/${target}`])
    const missed = all.filter(([name, target]) => !finds(name, target, 'npm'))
    console.log(`${`${all.length - missed.length} of ${all.length}`.padStart(12)} ${way}`)
    if (missed.length > 0)
      console.log(
        `      missed: ${missed
          .slice(0, 5)
          .map(([name]) => name)
          .join(' ')}`,
      )
  }
}

const SCOPE = '@modelcontextprotocol'
const letters = Array.from({ length: SCOPE.length - 1 }, (_, at) => at + 1)
const WAYS = {
  'digit one for letter l in the scope': (bare) => [[`@modelcontextprotoco1/${bare}`, bare]],
  'digit zero for letter o in the scope': (bare) => [[`@m0delcontextprotocol/${bare}`, bare]],
  'Cyrillic letter in the scope': (bare) => [[`@modelc\u043entextprotocol/${bare}`, bare]],
  'a letter of the scope left out': (bare) =>
    letters.map((at) => [`${SCOPE.slice(0, at)}${SCOPE.slice(at + 1)}/${bare}`, bare]),
  'a letter of the scope doubled': (bare) =>
    letters.map((at) => [`${SCOPE.slice(0, at)}${SCOPE[at]}${SCOPE.slice(at)}/${bare}`, bare]),
  'two letters of the scope swapped': (bare) =>
    letters
      .slice(0, -1)
      .filter((at) => SCOPE[at] !== SCOPE[at + 1])
      .map((at) => [`${SCOPE.slice(0, at)}${SCOPE[at + 1]}${SCOPE[at]}${SCOPE.slice(at + 2)}/${bare}`, bare]),
  'an s behind the scope': (bare) => [[`${SCOPE}s/${bare}`, bare]],
  'a hyphen in the scope': (bare) => [[`@model-context-protocol/${bare}`, bare]],
  'the scope as a word': (bare) => [[`modelcontextprotocol-${bare}`, bare]],
  'no scope (of names of two words and more, not of mcp and server alone)': (bare) =>
    /^server-\w+-\w+/.test(bare) ? [[bare, bare]] : [],
}
