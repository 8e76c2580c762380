import { defineChapter, noneOf } from '../question.ts'

export default defineChapter({
  id: 'network',
  title: 'Network',
  questions: [
    {
      id: 'N1',
      question: 'Is its address an honest one, encrypted and verified?',
      weight: 'must',
      by: noneOf(['endpoint/*'], ['endpoint']),
      unless: 'reached-by-pipe',
    },
    {
      id: 'N2',
      question: 'Does it serve only who may ask, and say so as the protocol wants it?',
      weight: 'must',
      by: noneOf(
        [
          'session/authorization-hardening',
          'session/authorization-metadata-faults',
          'session/unauthenticated-tools',
          'session/weak-session',
          'session/state-not-protected',
          'message/request-state',
        ],
        ['probes'],
      ),
      unless: 'reached-by-pipe',
    },
    {
      id: 'N3',
      question: 'Does it refuse what comes from foreign pages and by disguised requests?',
      weight: 'must',
      by: noneOf(
        [
          'session/foreign-origin-accepted',
          'session/header-body-mismatch-accepted',
          'session/legacy-transport-exposed',
          'session/open-cors',
          'session/public-cache-of-private-list',
          'session/redirects-elsewhere',
          'message/public-cache',
        ],
        ['probes'],
      ),
      unless: 'reached-by-pipe',
    },
    {
      id: 'N4',
      question:
        'Does its source listen only where it should, for whom it should, and verify whom it speaks to?',
      weight: 'must',
      by: noneOf(
        [
          'source/listens-everywhere',
          'source/no-authentication',
          'source/no-origin-check',
          'source/tls-unverified',
          'source/wildcard-cors',
        ],
        ['source'],
        'medium',
      ),
    },
  ],
})
