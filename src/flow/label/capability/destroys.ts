import { defineRule } from '../define-rule.ts'
import { claims, isChanging, SOFT } from '../reading.ts'

export default defineRule({
  capability: 'destroys',
  *signs(said) {
    const label = 'destroys'
    const verb =
      said.verbs[said.deeds.indexOf('destroy')] ?? (said.name[0] === 'cancel' ? 'cancel' : undefined)
    const soft = said.name.find((word) => SOFT.has(word))
    if (verb && !soft) yield { label, from: said.deedFrom, why: `does away with something: “${verb}”` }
    if (said.told === 'destroy' && !said.deeds.includes('compute') && !soft)
      yield { label, from: 'description', why: 'begins by saying that it does away with something' }
    if (isChanging(said) && claims(said.text, FOR_GOOD))
      yield { label, from: 'description', why: 'says that something is lost for good' }
    const hasPower = said.parameters.flatMap(({ choices }) => choices).some((choice) => CHOICES.test(choice))
    if (hasPower && said.deeds.every((deed) => deed !== 'search' && deed !== 'compute'))
      yield { label, from: 'schema', why: 'one of its choices does away with something' }
    if (said.hints.destructive === true && said.hints.readOnly !== true && isChanging(said))
      yield { label, from: 'annotation', why: 'says itself that it may destroy' }
  },
})

const FOR_GOOD =
  /\b(?:permanently|irreversibl[ey]|(?:cannot|can't|can not) be (?:undone|recovered|reversed|restored)|(?:completely |will |fully )overwrit(?:e|es)|overwrites? (?:the |an? |any )?(?:existing|file|content|data)|no undo)\b/
const CHOICES = /^(?:delete|remove|drop|purge|wipe|destroy|erase|truncate)(?:_|-|$)/
