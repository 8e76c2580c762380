import { defineTransform } from '../transform.ts'

/** Invisible to people, and read by models as the ASCII that they mirror. */
export default defineTransform({
  name: 'tag-characters',
  title: 'The order in Unicode tag characters, unseen',
  known: 'ASCII smuggling (U13)',
  guise: 'coded',
  apply: (order) =>
    Array.from(order)
      .map((each) => (isAscii(each) ? asTag(each) : each))
      .join(''),
})

const isAscii = (each: string): boolean => each >= ' ' && each <= '~'
const asTag = (each: string): string => String.fromCodePoint(0xe0000 + each.charCodeAt(0))
