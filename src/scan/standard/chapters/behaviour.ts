import { defineChapter, noneOf } from '../question.ts'

export default defineChapter({
  id: 'behaviour',
  title: 'Live behaviour',
  questions: [
    {
      id: 'B1',
      question:
        'Does it show everybody the same: other clients, times, credentials and revisions get the same tools?',
      weight: 'must',
      by: noneOf(
        [
          'session/different-tools-by-capability',
          'session/different-tools-by-client',
          'session/different-tools-by-credential',
          'session/era-disagreement',
          'session/tools-change-on-relist',
          'session/tools-change-with-time',
          'session/tools-vary-by-connection',
          'session/unsteady-order',
        ],
        ['session'],
        'low',
        // Whether tools were called says nothing about what is listed.
        ['calls'],
      ),
    },
    {
      id: 'B2',
      question: 'Does it leave keys and files alone that it was not given?',
      weight: 'must',
      by: noneOf(
        ['session/secret-canary-read', 'session/secret-canary-sent', 'session/sensitive-file-tried'],
        ['sandbox'],
      ),
      unless: 'reached-by-network',
    },
    {
      id: 'B3',
      question: 'Does it keep to the protocol, and refuse what is not of it?',
      weight: 'should',
      by: noneOf(
        [
          'session/deprecated-features',
          'session/malformed-messages',
          'session/undeclared-request',
          'session/unknown-accepted',
          'message/undeclared-capability',
          'message/unknown-argument',
          'message/unknown-result-type',
        ],
        ['session', 'probes'],
        'medium',
      ),
    },
    {
      id: 'B4',
      question: 'Does it stay within memory, time and output, and do its lists end?',
      weight: 'must',
      by: noneOf(['session/endless-list', 'session/limit-exceeded'], ['session'], 'low', ['calls']),
    },
    {
      id: 'B5',
      question: 'Do its answers hold answers: no orders, forged turns, disguised content or lures?',
      weight: 'must',
      by: noneOf(
        [
          'message/dangerous-link',
          'message/demanding-error',
          'message/disguised-content',
          'message/foreign-contents',
          'message/foreign-task',
          'message/forged-role',
          'message/forged-turn',
          'message/secret-place',
          'message/unasked-order',
          'session/internals-in-errors',
        ],
        ['session'],
      ),
    },
    {
      id: 'B6',
      question: 'Does it ask the user and the model only for what a tool needs?',
      weight: 'must',
      by: noneOf(
        [
          'message/elicitation-address',
          'message/elicitation-secret',
          'message/sampling-extraction',
          'message/sampling-reach',
          'message/wide-root',
        ],
        ['session'],
      ),
    },
  ],
})
