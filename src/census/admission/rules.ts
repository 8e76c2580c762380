import type { Severity } from '../../core/severity.ts'
import type { Decides } from './admission.ts'

interface Rule {
  readonly title: string
  readonly severity: Severity
  /** `reject`: it cannot be listed so; `hold`: a person decides. */
  readonly decides: Decides
  readonly why: string
  readonly fix: string
}

/** Everything an admission can hold against a server, but for what the scanner finds in its package and definitions. */
export const RULES = {
  'admission/schema': {
    title: 'Not as its schema says',
    severity: 'high',
    decides: 'reject',
    why: 'Clients read what the schema promises; what is written otherwise is read by each in its own way.',
    fix: 'Write it as the schema that it declares says.',
  },
  'admission/schema-unknown': {
    title: 'No schema that is known',
    severity: 'low',
    decides: 'note',
    why: 'Without it nobody knows by which rules the document was written; it was judged by its words.',
    fix: 'Name a dated schema of the registry in `$schema`.',
  },
  'admission/schema-misstated': {
    title: 'As the latest schema says, not as the one that it declares',
    severity: 'medium',
    decides: 'hold',
    why: 'A client that reads it by the schema that it names finds it broken.',
    fix: 'Name the latest schema in `$schema`.',
  },
  'admission/schema-behind': {
    title: 'Not as the latest schema says',
    severity: 'low',
    decides: 'note',
    why: 'It follows the schema that it declares, but no registry takes new entries by that one.',
    fix: 'Bring it to the latest schema.',
  },
  'admission/ambiguous-json': {
    title: 'JSON that two readers read differently',
    severity: 'high',
    decides: 'reject',
    why: 'A key that stands twice, or a number that not every reader can hold, shows the registry one server and a client another.',
    fix: 'Write every key once, and numbers plainly.',
  },
  'admission/registry-rule': {
    title: 'Against a rule of the registry',
    severity: 'high',
    decides: 'reject',
    why: 'The official registry demands more than its schema says.',
    fix: 'See its requirements for server.json.',
  },
  'admission/open-version': {
    title: 'A version that is none',
    severity: 'high',
    decides: 'reject',
    why: 'A range or a tag stands for other bytes tomorrow than those that were looked at.',
    fix: 'Name one exact version.',
  },
  'admission/image-not-pinned': {
    title: 'An image by tag',
    severity: 'low',
    decides: 'note',
    why: 'Whoever owns the image can move its tag to other bytes.',
    fix: 'Name the image by its digest.',
  },
  'admission/no-way-to-reach': {
    title: 'Neither package nor remote',
    severity: 'medium',
    decides: 'hold',
    why: 'Nobody can run it or connect to it; such an entry only holds a name.',
    fix: 'Name a package or a remote.',
  },
  'admission/plain-http': {
    title: 'A remote over plain HTTP',
    severity: 'high',
    decides: 'reject',
    why: 'Whoever is on the way reads and changes what is said, keys included.',
    fix: 'Serve it over HTTPS.',
  },
  'admission/key-in-address': {
    title: 'A key in the address of a remote',
    severity: 'medium',
    decides: 'hold',
    why: 'Addresses are logged and shown where headers are not.',
    fix: 'Ask for the key in a header.',
  },
  'admission/local-remote': {
    title: 'A remote in a private network',
    severity: 'high',
    decides: 'reject',
    why: 'It leads every user to their own machine or network, to whatever answers there.',
    fix: 'Name a public address, or list a package.',
  },
  'admission/open-template': {
    title: 'A variable that nothing defines',
    severity: 'medium',
    decides: 'hold',
    why: 'No client can fill it in; one that guesses connects elsewhere. A variable for the whole host lets anybody be put there.',
    fix: 'Define it under `variables`, and keep the host fixed.',
  },
  'admission/secret-mark-missing': {
    title: 'A secret that is not marked',
    severity: 'low',
    decides: 'note',
    why: 'Clients show and log what is not marked secret.',
    fix: 'Set `isSecret`.',
  },
  'admission/secret': {
    title: 'A secret in the listing',
    severity: 'critical',
    decides: 'reject',
    why: 'A listing is public, and kept by many for good.',
    fix: 'Take it out, and revoke it: it was seen.',
  },
  'admission/hidden-text': {
    title: 'Hidden or misleading characters',
    severity: 'high',
    decides: 'reject',
    why: 'What people see is not what programs and models read.',
    fix: 'Write it in visible characters.',
  },
  'admission/name-twin': {
    title: 'A name like another',
    severity: 'high',
    decides: 'hold',
    why: 'It differs from a listed name of somebody else only in case, or in letters that look alike.',
    fix: 'Choose a name that nobody takes for another.',
  },
  'admission/name-confusion': {
    title: 'A name easily taken for another',
    severity: 'medium',
    decides: 'hold',
    why: 'People and models choose by name; somebody else is known by one that is nearly this.',
    fix: 'Choose a name that nobody takes for another, or show that both are yours.',
  },
  'admission/package-of-another': {
    title: 'A package that another publisher lists',
    severity: 'high',
    decides: 'hold',
    why: 'The same package under two publishers: one of them lists what is not theirs.',
    fix: 'Show that the package is yours.',
  },
  'admission/remote-of-another': {
    title: 'A remote that another publisher lists',
    severity: 'medium',
    decides: 'hold',
    why: 'The same address under two publishers: a copy, or a listing of what is not theirs.',
    fix: 'Show that the address is yours.',
  },
  'admission/other-owner': {
    title: 'The repository of another account',
    severity: 'medium',
    decides: 'hold',
    why: 'The namespace is that of one account, the repository is that of another: reputation that may be borrowed.',
    fix: 'Link a repository of the account, or show that the other is yours.',
  },
  'admission/no-source': {
    title: 'No repository',
    severity: 'low',
    decides: 'hold',
    why: 'Nobody can read what it does.',
    fix: 'Link its source.',
  },
  'admission/source-gone': {
    title: 'The repository is not there',
    severity: 'high',
    decides: 'reject',
    why: 'A link that leads nowhere leads, one day, to whoever makes what it names.',
    fix: 'Link a repository that is there.',
  },
  'admission/source-moved': {
    title: 'The repository has moved',
    severity: 'medium',
    decides: 'hold',
    why: 'The old name answers by a redirect only as long as nobody else holds it.',
    fix: 'Link it under its present name.',
  },
  'admission/source-empty': {
    title: 'The repository is empty',
    severity: 'medium',
    decides: 'hold',
    why: 'There is nothing to read of what it does.',
    fix: 'Publish the source.',
  },
  'admission/source-other': {
    title: 'Another repository under the same name',
    severity: 'critical',
    decides: 'reject',
    why: 'Its number is not the one that is listed: it was deleted, and made anew by somebody.',
    fix: 'Find out who made it; list the number of the one that is meant.',
  },
  'admission/ownership-failed': {
    title: 'The package does not name this server',
    severity: 'high',
    decides: 'reject',
    why: 'Whoever publishes a package says in it for which server it is; this one says otherwise, or nothing.',
    fix: 'Publish the package with the name of the server in it.',
  },
  'admission/version-reused': {
    title: 'Another content under a listed version',
    severity: 'high',
    decides: 'reject',
    why: 'A version that was listed and approved never changes.',
    fix: 'Give it a version of its own.',
  },
  'admission/publisher-changed': {
    title: 'Another publisher than before',
    severity: 'high',
    decides: 'hold',
    why: 'Who trusted the name trusted whoever stood behind it.',
    fix: 'Show that the name was handed over.',
  },
  'admission/package-changed': {
    title: 'Another package than before',
    severity: 'medium',
    decides: 'hold',
    why: 'The same name runs other code from another place.',
    fix: 'Say why, and keep the old package for those who have it.',
  },
  'admission/remote-changed': {
    title: 'Another host than before',
    severity: 'high',
    decides: 'hold',
    why: 'What users send, keys included, goes to somebody else.',
    fix: 'Say why, and show that the host is yours.',
  },
} as const satisfies Record<string, Rule>

export type RuleId = keyof typeof RULES

export const ruleOf = (id: RuleId): Rule => RULES[id]
