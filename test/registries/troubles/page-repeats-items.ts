import { defineTrouble } from '../trouble.ts'

/** Some servers stand there twice: nothing is missing, and nothing may be counted twice. */
export default defineTrouble({
  id: 'page-repeats-items',
  leads: 'harmless',
  isOfLists: true,
  spoil(answer) {
    const { list } = answer
    if (list === undefined) return answer
    return { ...answer, json: list.make([...list.items, ...list.items.slice(0, 7)], list.next) }
  },
})
