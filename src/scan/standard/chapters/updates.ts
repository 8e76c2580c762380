import { defineChapter, noneOf } from '../question.ts'

export default defineChapter({
  id: 'updates',
  title: 'Updates and pins',
  questions: [
    {
      id: 'U1',
      question: 'Is the archive known that people get, by its hash?',
      weight: 'should',
      by: { kind: 'fact', fact: 'archive-known' },
    },
    {
      id: 'U2',
      question: 'Do its definitions stand in what was installed, and are not fetched from elsewhere later?',
      weight: 'must',
      by: noneOf(['source/remote-description'], ['source']),
    },
    {
      id: 'U3',
      question:
        'Is a version what it was when it was audited before: never the same number and other contents?',
      weight: 'should',
      by: { kind: 'fact', fact: 'same-as-before' },
    },
    {
      id: 'U4',
      question: 'Has it, and has what it needs, no vulnerability that is known and mended elsewhere?',
      weight: 'must',
      by: noneOf(['package/known-vulnerable', 'package/vulnerable-dependency'], ['advisories'], 'medium'),
    },
    {
      id: 'U5',
      question: 'Does everything it needs come out of registries, in versions that are fixed?',
      weight: 'should',
      by: noneOf(['package/foreign-dependency'], ['package']),
    },
  ],
})
