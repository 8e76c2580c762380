import type { Said } from './read-definition.ts'

/** Words for what belongs to somebody. */
export const PRIVATE = words(
  'email mail inbox mailbox gmail outlook imap message chat dm sms conversation voicemail contact addressbook calendar agenda appointment meeting file document doc pdf docx folder directory drive photo album note notebook diary journal memo clipboard screen screenshot camera microphone transaction balance account iban invoice statement payslip salary payroll customer client patient health medical prescription diagnosis allergy lab employee staff personnel hr candidate resume cv lead crm deal profile user member subscriber guest password secret credential token key vault keychain passport ssn env environment database db table sql row schema record query memory entity knowledge graph node booking reservation order cart purchase receipt wallet portfolio holding subscription payment payout expense budget claim insurance policy tax loan mortgage grade student transcript history bookmark location device session log audit repo repository branch commit code source notion slack channel jira spreadsheet sheet excel worksheet workbook slide attachment backup snapshot bucket object blob task todo reminder event draft letter pupil submission parent ticket process container instance pod availability campaign revenue sales participant attendee birthday fitness sleep workout heart mood cycle dns',
)

/** Words whose things are private only where nothing says that everybody may see them. */
export const PUBLIC = words(
  'weather forecast climate temperature restaurant hotel flight airline airport train bus station city country company stock ticker quote market crypto coin currency exchange movie film tv song album artist lyric book recipe ingredient cuisine food nutrition product catalog catalogue category brand store price wiki wikipedia article news headline paper arxiv pubmed package library npm pypi crate dictionary definition synonym holiday horoscope joke fact trivia sport team player league match game card anime manga planet star space nasa asteroid earthquake tide air traffic route transit map geocode place poi street trail gene protein compound molecule element species icon emoji font color colour template documentation docs api public trending github-trending rank ranking faq help timetable museum browser playwright puppeteer concert university course job vacancy rental vehicle model dataset paper journal periodical',
)

/** Private or not: it depends on whose. */
export const WEAK = words(
  'profile history code table location row record member event card session node report order booking log lab participant student guest table letter meeting case duplicate heart mood',
)

/** Words for what is bad to lose to anybody. */
export const SECRET = words(
  'password passphrase secret credential token vault keychain passport ssn privatekey seed mnemonic otp totp mfa pin cvv apikey keystore dotenv env',
)

/** Words for what anybody may have written. */
export const FOREIGN = words(
  'letter browser playwright puppeteer web webpage website page url html site internet online google bing duckduckgo brave tavily exa serp news article headline feed rss atom blog post tweet twitter x reddit subreddit facebook instagram tiktok linkedin mastodon youtube bilibili weibo zhihu trending comment reply review rating testimonial feedback survey email mail inbox mailbox gmail outlook imap message chat dm sms conversation thread channel slack discord telegram whatsapp voicemail issue pull pr mr discussion ticket zendesk timeline forum forums wiki wikipedia video transcript caption subtitle podcast paper arxiv listing classified vacancy resume cv submission application attachment notification mention invitation invite readme gist link paste hackernews hn stackoverflow search-result event calendar appointment agenda meeting',
)

/** What a person filled with things from everywhere: not written by anybody, yet it may hold anybody's words. */
export const MIXED = words(
  'file document doc pdf docx folder drive note memory entity knowledge record row table database db sql query transaction statement invoice receipt spreadsheet sheet excel clipboard screen screenshot repository repo code commit log attachment bookmark contact profile user customer resource content text data history task todo reminder order booking',
)

export function isKnownThing(word: string): boolean {
  return [PRIVATE, PUBLIC, SECRET, FOREIGN, MIXED].some((table) => table.has(word))
}

export function firstOf(said: Pick<Said, 'things'>, table: ReadonlySet<string>): string | undefined {
  for (const thing of said.things) if (table.has(thing)) return thing
  return undefined
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '))
}
