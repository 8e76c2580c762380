/** Things with more than one name, of the kind that tools want in the short form and people say in the long one; by what they are. */
const ROWS: Readonly<Record<string, readonly string[]>> = {
  currency: [
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
    'nok|norwegian krone|norwegian kroner|kroner',
    'dkk|danish krone|danish kroner',
    'pln|zloty|polish zloty',
    'czk|koruna|czech koruna',
    'huf|forint|hungarian forint',
    'ron|leu|romanian leu|lei',
    'try|lira|turkish lira',
    'rub|rouble|ruble|rubles',
    'brl|real|brazilian real|reais',
    'zar|rand|south african rand',
    'krw|won|korean won|south korean won',
    'nzd|new zealand dollar|new zealand dollars',
    'sgd|singapore dollar|singapore dollars',
    'hkd|hong kong dollar|hong kong dollars',
    'thb|baht|thai baht',
    'idr|rupiah|indonesian rupiah',
    'php|philippine peso|philippine pesos',
    'myr|ringgit|malaysian ringgit',
    'aed|dirham|dirhams',
    'ils|shekel|shekels',
    'btc|bitcoin',
    'eth|ethereum|ether',
  ],
  place: [
    'ar|arabic',
    'hi|hindi',
    'pl|polish|poland',
    'sv|swedish|sweden|se',
    'no|nb|norwegian|norway',
    'da|danish|denmark|dk',
    'fi|finnish|finland',
    'cs|czech|czechia|cz',
    'hu|hungarian|hungary',
    'ro|romanian|romania',
    'tr|turkish|turkey',
    'el|greek|greece|gr',
    'uk|ukrainian|ukraine|ua',
    'vi|vietnamese|vietnam|vn',
    'th|thai|thailand',
    'id|indonesian|indonesia',
    'he|hebrew|israel',
    'at|austria',
    'ch|switzerland|swiss',
    'be|belgium',
    'ie|ireland',
    'mx|mexico',
    'br|brazil',
    'ar|argentina',
    'au|australia',
    'nz|new zealand',
    'za|south africa',
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
  ],
  city: ['nyc|new york|new york city', 'la|los angeles', 'sf|san francisco', 'dc|washington dc|washington'],
  unit: [
    'oz|ounce|ounces',
    'in|inch|inches',
    'l|liter|liters|litre|litres',
    'ml|milliliter|milliliters|millilitres',
    'h|hr|hour|hours',
    'min|minute|minutes',
    'kwh|kilowatt hours',
    'mph|miles per hour',
    'kmh|kilometers per hour',
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
  ],
  firm: [
    'apple|aapl|apple inc',
    'microsoft|msft',
    'google|googl|goog|alphabet',
    'amazon|amzn',
    'tesla|tsla',
    'meta|facebook|fb',
    'netflix|nflx',
    'nvidia|nvda',
  ],
  degree: ['male|man|men|boy|he', 'female|woman|women|girl|she', 'high|urgent|important|asap', 'low|minor'],
}

export const ALIASES: ReadonlyMap<string, readonly string[]> = tableOf()

function tableOf(): Map<string, string[]> {
  const table = new Map<string, string[]>()
  for (const row of Object.values(ROWS).flat()) {
    const names = row.split('|')
    for (const name of names) table.set(name, [...(table.get(name) ?? []), ...names])
  }
  return table
}

/** The other currencies that a text names: euros where the value is dollars. Of other things a text may well name several. */
export function namedInstead(value: string, plain: string): readonly string[] {
  const own = ALIASES.get(value.toLowerCase())
  const names = ROWS['currency']!.flatMap((row) => row.split('|'))
  if (!own || !names.includes(value.toLowerCase())) return []
  return names.filter((name) => name.length > 3 && !own.includes(name) && plain.includes(` ${name} `))
}
