/** Things with more than one name, of the kind that tools want in the short form and people say in the long one. */
const ROWS: readonly string[] = [
  'usd|us dollar|us dollars|dollar|dollars|american dollars',
  'eur|euro|euros',
  'gbp|british pound|british pounds|pound|pounds|sterling',
  'jpy|yen|japanese yen',
  'cny|yuan|renminbi|chinese yuan',
  'inr|rupee|rupees|indian rupees',
  'chf|swiss franc|swiss francs|franc|francs',
  'cad|canadian dollar|canadian dollars',
  'aud|australian dollar|australian dollars',
  'mxn|mexican peso|pesos|peso',
  'sek|swedish krona|kronor',
  'btc|bitcoin',
  'eth|ethereum|ether',
  'en|english|eng',
  'fr|french|france',
  'de|german|germany',
  'es|spanish|spain',
  'it|italian|italy',
  'pt|portuguese|portugal',
  'ja|japanese|japan|jp',
  'zh|chinese|china|cn|mandarin',
  'ko|korean|korea|kr',
  'ru|russian|russia',
  'nl|dutch|netherlands',
  'us|usa|united states|america|united states of america|u s',
  'uk|united kingdom|britain|great britain|england|gb',
  'ca|canada|california',
  'in|india',
  'nyc|new york|new york city',
  'la|los angeles',
  'sf|san francisco',
  'dc|washington dc|washington',
  'kg|kilogram|kilograms|kilos|kilo',
  'g|gram|grams',
  'lb|lbs|pound|pounds',
  'km|kilometer|kilometers|kilometre|kilometres',
  'mi|mile|miles',
  'm|meter|meters|metre|metres',
  'cm|centimeter|centimeters|centimetres',
  'ft|foot|feet',
  'celsius|c|degrees celsius|centigrade|metric',
  'fahrenheit|f|degrees fahrenheit|imperial',
  'apple|aapl|apple inc',
  'microsoft|msft',
  'google|googl|goog|alphabet',
  'amazon|amzn',
  'tesla|tsla',
  'meta|facebook|fb',
  'netflix|nflx',
  'nvidia|nvda',
  'male|man|men|boy|he',
  'female|woman|women|girl|she',
  'high|urgent|important|asap',
  'low|minor',
]

export const ALIASES: ReadonlyMap<string, readonly string[]> = tableOf(ROWS)

function tableOf(rows: readonly string[]): Map<string, string[]> {
  const table = new Map<string, string[]>()
  for (const row of rows) {
    const names = row.split('|')
    for (const name of names) table.set(name, [...(table.get(name) ?? []), ...names])
  }
  return table
}
