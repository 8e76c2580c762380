import { defineTrouble } from '../trouble.ts'

/** The cursor leads back to this very page. */
export default defineTrouble({
  id: 'cursor-repeats',
  leads: 'gap',
  isOfLists: true,
  spoil(answer, { query }) {
    const { list } = answer
    const cursor = query.get('cursor') ?? query.get('after')
    if (list === undefined || cursor === null) return answer
    return { ...answer, json: list.make(list.items, cursor) }
  },
})
