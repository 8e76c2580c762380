import { defineTrouble } from '../trouble.ts'

/** To another host, where a key must not follow. */
export default defineTrouble({
  id: 'redirected',
  leads: 'gap',
  spoil: () => ({ status: 302, headers: { location: 'https://elsewhere.example.com/' }, text: '' }),
})
