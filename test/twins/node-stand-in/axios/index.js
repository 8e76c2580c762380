// What servers use of axios, on the global fetch.
async function ask(method, url, body, options = {}) {
  const target = new URL(url, options.baseURL)
  for (const [name, value] of Object.entries(options.params ?? {})) target.searchParams.set(name, value)
  const isText = typeof body === 'string' || body === undefined
  const reply = await fetch(target, {
    method,
    headers: { ...(isText ? {} : { 'content-type': 'application/json' }), ...options.headers },
    ...(body === undefined ? {} : { body: isText ? body : JSON.stringify(body) }),
    redirect: options.maxRedirects === 0 ? 'manual' : 'follow',
  })
  const text = await reply.text()
  const isJson = options.responseType !== 'text' && reply.headers.get('content-type')?.includes('json')
  return {
    status: reply.status,
    data: isJson ? JSON.parse(text) : text,
    headers: Object.fromEntries(reply.headers),
  }
}

const make = (defaults) => ({
  get: (url, options) => ask('GET', url, undefined, { ...defaults, ...options }),
  post: (url, body, options) => ask('POST', url, body, { ...defaults, ...options }),
  request: ({ method = 'GET', url, data, ...options }) => ask(method, url, data, { ...defaults, ...options }),
})

const axios = Object.assign((options) => make({}).request(options), make({}), {
  create: (defaults) => make(defaults ?? {}),
})

export default axios
