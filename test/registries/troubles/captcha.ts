import { defineTrouble } from '../trouble.ts'

export default defineTrouble({
  id: 'captcha',
  leads: 'gap',
  spoil: (_answer, _asked, chance) => ({
    status: chance.pick([200, 403, 503]),
    headers: { 'content-type': 'text/html; charset=utf-8', server: 'edge' },
    text: '<!doctype html><html><head><title>Just a moment...</title></head><body><div class="captcha-box">Verify you are human</div></body></html>',
  }),
})
