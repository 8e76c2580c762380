/** Where an `endpoint` event (HTTP+SSE, 2024-11-05) sends the client's messages. */
export type Endpoint =
  /** `path` is what the client will ask the guard for; `data` is undefined where the event may stay as it is. */
  { readonly ok: true; readonly path: string; readonly data: string | undefined } | { readonly ok: false }

/**
 * A server may name its own origin only: any other would take the client's messages, tokens included, past the guard. An
 * absolute address becomes the guard's; spellings that address parsers disagree about are written out plainly.
 */
export function resolveEndpoint(data: string, streamUrl: URL, guardOrigin: string): Endpoint {
  let url: URL
  try {
    url = new URL(data, streamUrl)
  } catch {
    return { ok: false }
  }
  if (url.origin !== streamUrl.origin || url.username !== '' || url.password !== '') return { ok: false }
  const path = url.pathname + url.search
  if (PLAIN_RELATIVE.test(data)) return { ok: true, path, data: undefined }
  return { ok: true, path, data: guardOrigin + path }
}

/** One slash or none in front, no scheme, no backslash, no user part: every parser resolves it alike. */
const PLAIN_RELATIVE = /^\/?[A-Za-z0-9._~%!$&'()*+,;=?-][A-Za-z0-9._~%!$&'()*+,;=?/-]{0,4000}$/
