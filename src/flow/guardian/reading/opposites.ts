const ROWS =
  'on off|open close|opened closed|lock unlock|locked unlocked|enable disable|enabled disabled|up down|buy sell|start stop|add remove|' +
  'male female|celsius fahrenheit|metric imperial|high low|ascending descending|asc desc|increase decrease|raise lower|left right|' +
  'debit credit|deposit withdraw|allow deny|accept reject|accept decline|approve reject|yes no|true false|public private|one-way round-trip|' +
  'morning evening|am pm|hot cold|small large|cheap expensive|credit debit|encrypt decrypt|encode decode|mute unmute|arm disarm|heat cool|' +
  'follow unfollow|like dislike|subscribe unsubscribe|pause resume|show hide|first last|minimum maximum|min max|north south|east west|before after'

/** The words that mean the contrary of a word. */
export const OPPOSITES: ReadonlyMap<string, readonly string[]> = tableOf()

function tableOf(): Map<string, string[]> {
  const table = new Map<string, string[]>()
  for (const row of ROWS.split('|')) {
    const [one, two] = row.split(' ') as [string, string]
    table.set(one, [...(table.get(one) ?? []), two])
    table.set(two, [...(table.get(two) ?? []), one])
  }
  return table
}
