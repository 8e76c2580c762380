import { placeOf } from '../link/place.ts'
import { defineLookup } from '../question.ts'

/** `moved`: it leads on to somewhere else, and nobody went there. `gone`: the host says that there is nothing. */
export type LinkFact = {
  readonly state: 'reached' | 'moved' | 'gone'
  readonly status: number
  readonly to?: string
}

export default defineLookup<LinkFact>({
  id: 'link',
  title: 'Does a link of a listing lead somewhere',
  why: 'The head of the page is asked for, once, where robots.txt lets it. No redirect is followed, nothing is fetched from behind it.',
  origin: 'link',
  perSecond: 1,
  mostBytes: 65_536,
  wish(key) {
    const place = placeOf(key)
    return place && { ...place, method: 'HEAD', robots: true }
  },
  read({ status, location }) {
    if (status === 404 || status === 410) return { state: 'gone', status }
    if (status === 451) return { unknown: 'withheld for legal reasons' }
    if (status >= 300 && status < 400 && location !== undefined)
      return { state: 'moved', status, to: location.slice(0, 1_000) }
    if (status >= 200 && status < 300) return { state: 'reached', status }
    return { unknown: `answered with status ${status}` }
  },
})
