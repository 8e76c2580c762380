import http from 'node:http'

const agent = new http.Agent()

/** One request to a side route of a twin that listens on its own port. */
export async function ask({ method = 'GET', path, headers = {}, body }, port) {
  for (let tried = 0; ; tried += 1)
    try {
      return await once(method, path, headers, body, port)
    } catch (error) {
      if (tried === 20) throw error
      await new Promise((resolve) => setTimeout(resolve, 25))
    }
}

function once(method, path, headers, body, port) {
  const sent = body === undefined || typeof body === 'string' ? body : JSON.stringify(body)
  return new Promise((resolve, reject) => {
    const request = http.request({ agent, host: '127.0.0.1', port, method, path, headers }, (reply) => {
      let text = ''
      reply.setEncoding('utf8').on('data', (chunk) => (text += chunk))
      reply.on('end', () => {
        const { location } = reply.headers
        resolve({
          text: `${text}${location ? `\nLocation: ${location}` : ''}`,
          isError: reply.statusCode >= 400,
        })
      })
    })
    request.on('error', reject)
    request.end(sent)
  })
}
