import { defineTrouble } from '../trouble.ts'

/** Status 200, and not what was asked for. */
export default defineTrouble({
  id: 'page-for-people',
  leads: 'recovers',
  spoil: () => ({
    headers: { 'content-type': 'text/html; charset=utf-8' },
    text: '<!doctype html><html><head><title>Under repair</title></head><body>Back soon.</body></html>',
  }),
})
