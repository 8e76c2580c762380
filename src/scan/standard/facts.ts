import type { Basis, Said } from './answer.ts'
import { differenceBetween } from './difference.ts'
import type { FactName } from './question.ts'

/** Questions that are answered by what identifies the server. */
export function answerFact(fact: FactName, basis: Basis): Said {
  const [verdict, why] = FACTS[fact](basis)
  return { verdict, why, evidence: [{ kind: 'fact', fact }] }
}

type Told = readonly [Said['verdict'], string]

const FACTS: Readonly<Record<FactName, (basis: Basis) => Told>> = {
  'exact-artefact': ({ subject: { package: named, tree, definitions, door } }) => {
    if (named?.version === undefined && named !== undefined)
      return ['fail', 'which version runs is not fixed']
    if (named?.integrity !== undefined || tree?.isWhole === true)
      return ['pass', 'its files are known by hash']
    return door === 'network' && definitions !== undefined
      ? ['pass', 'of what others run, its definitions are known by hash']
      : ['not-checked', 'its files were not read whole: give its folder, its archive or npm:NAME@VERSION too']
  },
  'whole-tree': ({ subject: { tree } }) => {
    if (tree === undefined) return ['not-checked', 'no source was given']
    return tree.isWhole
      ? ['pass', `${tree.files} files, none left out`]
      : ['not-checked', 'some files were not read']
  },
  'archive-known': ({ subject: { package: named } }) =>
    named?.integrity === undefined
      ? ['not-checked', 'no archive was read: give it, or npm:NAME@VERSION with --online']
      : ['pass', 'its hash stands in this report'],
  'definitions-known': ({ subject: { definitions } }) =>
    definitions === undefined
      ? ['not-checked', 'it was not asked: --connect']
      : ['pass', `${definitions.items.length} definitions, each by its hash`],
  'publisher-named': ({ subject: { publisher } }) =>
    // A name without an owner says of itself only what it is called.
    publisher === undefined || !/[@/]/.test(publisher)
      ? ['not-checked', 'neither a scope nor a verified repository says so']
      : ['pass', publisher],
  'provenance-verified': ({ subject: { provenance } }) => {
    if (provenance === undefined) return ['not-checked', 'no attestation was at hand: --online']
    return provenance.kind === 'verified'
      ? ['pass', provenance.repository ?? 'verified']
      : [
          'fail',
          provenance.kind === 'none' ? 'its registry has no attestation' : 'its attestation does not hold',
        ]
  },
  'same-as-before': ({ subject, before }) => {
    if (before === undefined) return ['not-checked', 'no earlier report: --before FILE']
    const { package: now } = subject
    const { package: then } = before.subject
    if (now?.name !== then?.name || now?.ecosystem !== then?.ecosystem)
      return ['not-checked', 'the earlier report is about another server']
    if (now?.version !== then?.version) return ['pass', 'another version, under another number']
    const what = differenceBetween(before.subject, subject)
    return what === undefined ? ['pass', 'nothing has changed'] : ['fail', `the same version, but ${what}`]
  },
}
