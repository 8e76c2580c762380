/** What kind of doing a word tells of. */
export type Deed =
  | 'read'
  | 'search'
  | 'fetch'
  | 'compute'
  | 'write'
  | 'send'
  | 'destroy'
  | 'execute'
  | 'spend'

/** What a word does wherever it stands. */
export const SURE: ReadonlyMap<string, Deed> = tableOf({
  read: 'get read view show retrieve describe inspect browse peek tail obtain collect summarize summarise enumerate pull gather list ls cat head stat extract recall',
  search: 'search find lookup query locate discover grep scan recommend suggest',
  fetch: 'fetch download crawl scrape visit navigate goto curl wget',
  compute:
    'calculate compute convert translate format parse encode decode validate compare solve detect classify analyze analyse predict simulate render simplify shorten normalize normalise transform resize crop lint diagnose explain verify tokenize split compress decompress generate click hover press fill select scroll tap swipe drag go shuffle wait think ping identify',
  write:
    'create write update edit add append insert save modify rename move copy put patch store upsert acknowledge enter block unblock grant restart renew calibrate mute silence init initialize initialise follow unfollow like unlike reschedule configure enable disable assign merge commit toggle replace make start stop pause resume lock unlock turn adjust attach complete close reopen approve accept reject grant move sync flag pin unpin fork mute unmute snooze backup restore confirm apply open',
  send: 'send post publish share tweet reply respond forward invite upload broadcast announce push transmit dispatch deliver submit dm fax notify alert retweet repost emit',
  destroy:
    'reset delete remove drop purge erase wipe truncate destroy clear revoke uninstall terminate kill empty discard unpublish rollback cancel rm rmdir shred prune ban evict expunge del detach deregister unregister',
  execute: 'execute exec eval evaluate spawn launch install interpret compile deploy shell bash powershell',
  spend:
    'pay buy reorder purchase checkout donate transfer withdraw wire bid invest redeem refund subscribe sell trade swap stake tip remit reimburse disburse prepay payout topup',
})

/** What is as often a thing as a deed: a deed only at the head of a name, with a thing behind it. */
export const UNSURE: ReadonlyMap<string, Deed> = tableOf({
  send: 'answer email mail message text comment call dial whatsapp sms',
  write:
    'mark place book reserve log record cancel plan rate vote archive note draft schedule track label star build register change import set',
  read: 'watch monitor load dump export review',
  execute: 'run invoke script command start',
  spend: 'order charge bill',
  compute:
    'grade test plot chart draw reverse random type score estimate measure count check roll pick sort hash round',
  fetch: 'request http web',
})

/** A deed as a gerund (`sending`), or as who does it (`splitter`). */
export function deedOf(word: string, ending: 'ing' | 'er'): Deed | undefined {
  const found = SURE.get(word)
  if (found || word.length < 6 || NOT_MADE.has(word)) return found
  if (!(ending === 'ing' ? word.endsWith('ing') : /(?:er|or)$/.test(word))) return undefined
  const stem = word.slice(0, ending === 'ing' ? -3 : -2)
  const doubled = stem.at(-1) === stem.at(-2) ? SURE.get(stem.slice(0, -1)) : undefined
  return SURE.get(stem) ?? SURE.get(`${stem}e`) ?? doubled
}

/** What only descriptions begin with: `Gives the rate`. */
export const TOLD: ReadonlySet<string> = new Set([
  'give',
  'tell',
  'return',
  'provide',
  'supply',
  'fetch',
  'output',
  'print',
  'display',
])

/** As often the state of a thing as what is done to it: `open ports`, `update notes`. */
export const STATES: ReadonlySet<string> = new Set([
  'open',
  'update',
  'complete',
  'backup',
  'track',
  'copy',
  'sync',
  'close',
  'clear',
])

/** Things that only look like a deed with an ending. */
const NOT_MADE = new Set(
  'trending meeting building opening setting listing posting reader-list number order member weather folder filter letter header footer author editor calendar server buyer seller holder player trader founder poster banner offer tender'.split(
    ' ',
  ),
)

/** What follows a thing and not a deed: `order status`, `call history`, `message count`. */
export const ATTRIBUTES = new Set(
  'status history detail info information id list count summary type statistic stat number name log result rate price fee address template format length size total time date schedule board tracker manager reader viewer finder checker counter service server system client database store library overview balance level state progress'.split(
    ' ',
  ),
)

function tableOf(deeds: Partial<Record<Deed, string>>): ReadonlyMap<string, Deed> {
  const table = new Map<string, Deed>()
  for (const [deed, words] of Object.entries(deeds) as [Deed, string][])
    for (const word of words.split(' ')) table.set(word, deed)
  return table
}
