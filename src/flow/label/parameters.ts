import type { Parameter, Said } from './read-definition.ts'

/** An address of the network that the caller may choose. */
export function addressOf({ parameters }: Said): Parameter | undefined {
  return parameters.find(
    ({ words, format, isText, name }) =>
      (isText || /urls$/i.test(name)) &&
      (format === 'uri' || format === 'url' || format === 'iri' || some(words, ADDRESS)),
  )
}

/** Whom something goes to. */
export function recipientOf({ parameters }: Said): Parameter | undefined {
  return parameters.find(
    ({ words, format, name }) =>
      format === 'email' ||
      some(words, RECIPIENT) ||
      /^(?:to|cc|bcc|to_?(?:email|address|user|number|phone|account|name)s?|chat_?id|channel(?:_?(?:id|name))?)$/i.test(
        name,
      ),
  )
}

/** Free text that would go along. */
export function bodyOf({ parameters }: Said): Parameter | undefined {
  return parameters.find(({ words, isText }) => isText && some(words, BODY))
}

export function amountOf({ parameters }: Said): Parameter | undefined {
  return parameters.find(({ words }) => some(words, AMOUNT))
}

/** Where money comes from or goes to. */
export function accountOf({ parameters }: Said): Parameter | undefined {
  return parameters.find(({ words }) => some(words, ACCOUNT))
}

export function pathOf({ parameters }: Said): Parameter | undefined {
  return parameters.find(
    ({ words, isText, name }) => (isText || /s$/i.test(name)) && some(words, PATH) && !some(words, NO_PATH),
  )
}

export function outputPathOf({ parameters }: Said): Parameter | undefined {
  return parameters.find(({ words }) => some(words, PATH) && some(words, OUTPUT))
}

/** Something that is run as it comes. */
export function programOf({ parameters }: Said): Parameter | undefined {
  return parameters.find(({ words, isText, name }) => isText && (some(words, PROGRAM) || /^cmd$/i.test(name)))
}

/** A program only where something says so. */
export function codeOf({ parameters }: Said): Parameter | undefined {
  return parameters.find(({ words, isText }) => isText && some(words, CODE) && !some(words, NO_CODE))
}

/** A few words somebody typed. */
export function queryOf({ parameters }: Said): Parameter | undefined {
  return parameters.find(({ words, isText }) => isText && some(words, QUERY))
}

const some = (words: readonly string[], table: ReadonlySet<string>): boolean =>
  words.some((word) => table.has(word))
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const ADDRESS = set('url uri link href endpoint webpage website webhook callback')
const RECIPIENT = set(
  'recipient receiver addressee payee participant attendee invitee guest beneficiary recipient-id phone mention assignee',
)
const BODY = set(
  'body message content text subject comment caption html markdown reply note memo attachment description title payload summary post tweet status reference',
)
const AMOUNT = set('amount price sum total quantity budget bid tip value')
const ACCOUNT = set(
  'recipient iban account payee beneficiary card wallet payment payer destination paypal bank',
)
const PATH = set('path file filename filepath directory dir folder paths uri-path')
const NO_PATH = set('xpath json jsonpath type format url')
const OUTPUT = set('output destination dest target save out')
const PROGRAM = set('command cmd script shell bash powershell executable argv commandline')
const CODE = set('code expression function js javascript python sql statement program snippet source')
const NO_CODE = set(
  'country currency zip postal post area error status language promo coupon discount iata icao airport station product item bar qr color colour dial course sector file class id name type version format state region city',
)
const QUERY = set('query q search term keyword question prompt phrase topic text input')
