import { defineChapter, noneOf } from '../question.ts'

export default defineChapter({
  id: 'source',
  title: 'Source',
  questions: [
    {
      id: 'S1',
      question: 'Was its whole source at hand, with nothing left out?',
      weight: 'should',
      by: { kind: 'fact', fact: 'whole-tree' },
    },
    {
      id: 'S2',
      question:
        'Do arguments stay arguments: never commands, code, queries, paths or addresses of the caller’s choosing?',
      weight: 'must',
      by: noneOf(
        [
          'source/argument-option-injection',
          'source/code-injection',
          'source/command-injection',
          'source/path-traversal',
          'source/pattern-from-input',
          'source/prototype-merge',
          'source/query-injection',
          'source/request-forgery',
          'source/sql-injection',
          'source/template-injection',
          'source/unsafe-deserialisation',
          'source/open-redirect',
          'source/log-injection',
        ],
        ['source'],
        'medium',
      ),
    },
    {
      id: 'S3',
      question: 'Do secrets stay where they are: in no answer, no log, no source?',
      weight: 'must',
      by: noneOf(
        [
          'source/environment-in-result',
          'source/hard-coded-secret',
          'source/reads-keys',
          'source/secret-in-log',
          'source/secret-in-result',
          'source/sends-environment',
          'source/stack-trace-in-result',
          'source/weak-token',
        ],
        ['source'],
        'medium',
      ),
    },
    {
      id: 'S4',
      question:
        'Is there nothing that hides: no back door, no obfuscated code, nothing that depends on who watches?',
      weight: 'must',
      by: noneOf(
        [
          'source/conditional-behaviour',
          'source/dangerous-command',
          'source/hidden-registration',
          'source/obfuscated-code',
          'source/reverse-shell',
          'source/runs-download',
          'source/stays-behind',
        ],
        ['source'],
        'medium',
      ),
    },
    {
      id: 'S5',
      question: 'Does the code do what the definitions say, and no more?',
      weight: 'must',
      by: noneOf(
        ['source/annotation-untruth', 'source/description-untruth', 'source/foreign-content-in-result'],
        ['source'],
        'medium',
      ),
    },
    {
      id: 'S6',
      question: 'Does it ask who calls before it acts for him, and before it destroys?',
      weight: 'must',
      by: noneOf(
        [
          'source/caller-identity',
          'source/request-state-unprotected',
          'source/shared-server',
          'source/unguarded-act',
          'source/unguarded-object',
          'source/write-without-gate',
        ],
        ['source'],
        'medium',
      ),
    },
    {
      id: 'S7',
      question: 'Does every call end, with an answer of bounded size?',
      weight: 'must',
      by: noneOf(['source/endless-work', 'source/floods'], ['source'], 'medium'),
    },
  ],
})
