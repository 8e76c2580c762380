import { defineRule } from '../define-rule.ts'
import { codeOf, programOf } from '../parameters.ts'
import { claims } from '../reading.ts'

export default defineRule({
  capability: 'executes',
  *signs(said) {
    const label = 'executes'
    const verb = said.verbs[said.deeds.indexOf('execute')]
    const thing = [...said.name, ...said.opening.slice(0, 10)].find((word) => RUNNABLE.has(word))
    const code = codeOf(said)
    if (verb && (thing || ALONE.has(verb)) && !(ALWAYS_DATA.has(verb) && !code))
      yield {
        label,
        from: said.deedFrom,
        why: `${verb}${thing && thing !== verb ? `, and names “${thing}”` : ''}`,
      }
    const shell = said.name.find((word) => SHELLS.has(word))
    if (shell && said.name.length <= 2 && said.deeds.every((deed) => deed === 'execute' || deed === 'write'))
      yield { label, from: 'name', why: `is called “${shell}”` }
    const program = programOf(said)
    const onlyLooks =
      said.deeds.every((deed) => deed === 'compute' || deed === 'search') && said.deeds.length > 0
    if (
      program &&
      !(onlyLooks && !claims(said.text, RUNS)) &&
      !(said.deeds.includes('write') && SCRIPT.test(program.name))
    )
      yield { label, from: 'schema', why: `takes what may be run: “${program.shown}”` }
    if (code && (said.deeds.includes('execute') || claims(said.text, RUNS)))
      yield { label, from: 'schema', why: `takes what may be run: “${code.shown}”` }
    if (claims(said.text, RUNS) && (said.deeds.length === 0 || said.deeds.includes('execute')))
      yield { label, from: 'description', why: 'says that it runs what it is given' }
  },
})

const RUNNABLE = new Set(
  'command code script shell bash terminal process python javascript js node ruby program binary executable container image notebook cell macro lambda workflow pipeline job sql expression package dependency plugin extension app application test compose stack chart contract snippet powershell playbook cron'.split(
    ' ',
  ),
)
const ALONE = new Set('execute exec eval evaluate spawn shell bash powershell deploy'.split(' '))
/** `execute_trade`, `interpret results`: run in no sense that matters here. */
const ALWAYS_DATA = new Set(['interpret', 'evaluate'])
const SHELLS = new Set('shell bash terminal powershell repl console exec python sh zsh cmd'.split(' '))
const SCRIPT = /^(?:script|source)$/i
const RUNS =
  /\b(?:execut(?:e|es|ing)|runs?|running|evaluat(?:e|es)|spawns?) (?:(?:an?|the|any|some|arbitrary|given|specified|provided|shell|system|bash|custom|your|sandboxed|terminal|cli|linux|unix|windows|of) ){0,5}(?:commands?|code|scripts?|shell|programs?|javascript|python|bash|powershell|binar(?:y|ies)|process(?:es)?|executables?|sql statements?)\b/
