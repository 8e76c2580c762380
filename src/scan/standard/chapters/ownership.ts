import { defineChapter, noneOf } from '../question.ts'

export default defineChapter({
  id: 'ownership',
  title: 'Documentation and ownership',
  questions: [
    {
      id: 'O1',
      question: 'Does it say who publishes it?',
      weight: 'must',
      by: { kind: 'fact', fact: 'publisher-named' },
    },
    {
      id: 'O2',
      question: 'Is it shown by a signature which repository built it?',
      weight: 'should',
      by: { kind: 'fact', fact: 'provenance-verified' },
    },
    {
      id: 'O6',
      question: 'Does nothing speak against where it comes from?',
      weight: 'must',
      by: noneOf(
        ['package/invalid-provenance', 'package/other-repository', 'package/differs-from-repository'],
        ['provenance'],
      ),
    },
    {
      id: 'O3',
      question: 'Does the registry have it, and its publisher still stand by this version?',
      weight: 'should',
      // Only a registry can say, and it was asked where provenance was.
      by: noneOf(['package/deprecated', 'package/unclaimed-name'], ['package', 'provenance']),
    },
    {
      id: 'O4',
      question: 'Are the transports that it is reached by still those of the protocol?',
      weight: 'should',
      by: noneOf(['endpoint/deprecated-transport'], ['endpoint']),
      unless: 'reached-by-pipe',
    },
    {
      id: 'O5',
      question:
        'Are the skills and instructions that come with it free of orders, secrets and foreign programs?',
      weight: 'must',
      by: noneOf(['skill/*'], ['skills']),
      unless: 'no-skills',
    },
  ],
})
