import { defineChapter, noneOf } from '../question.ts'

export default defineChapter({
  id: 'content',
  title: 'Resources and prompts',
  questions: [
    {
      id: 'R1',
      question: 'Do its resources have harmless addresses, true types and bounded templates?',
      weight: 'must',
      by: noneOf(['resource/*'], ['definitions']),
      unless: 'no-resources',
    },
    {
      id: 'R2',
      question: 'Do its prompts ask for no secret and reach into nothing of the host?',
      weight: 'must',
      by: noneOf(['prompt/*'], ['definitions']),
      unless: 'no-resources',
    },
  ],
})
