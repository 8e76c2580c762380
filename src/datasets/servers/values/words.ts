/** Names to make answers of. People, companies and works are invented; addresses are reserved for documentation. */
const words = (list: string): readonly string[] => list.split('|')

export const CITIES = words(
  'Lisbon|Porto|Lyon|Marseille|Hamburg|Leipzig|Kraków|Gdańsk|Oslo|Bergen|Turku|Tallinn|Riga|Ghent|Utrecht|Seville|Valencia|' +
    'Naples|Turin|Athens|Izmir|Casablanca|Nairobi|Accra|Cape Town|Pune|Chennai|Hanoi|Osaka|Sapporo|Busan|Perth|Brisbane|' +
    'Auckland|Toronto|Montreal|Denver|Portland|Austin|Chicago|Boston|Bogotá|Lima|Recife|Montevideo',
)
export const COUNTRIES = words(
  'Portugal|France|Germany|Poland|Norway|Finland|Estonia|Latvia|Belgium|Netherlands|Spain|Italy|Greece|Turkey|Morocco|Kenya|' +
    'Ghana|India|Vietnam|Japan|South Korea|Australia|New Zealand|Canada|Colombia|Peru|Brazil|Uruguay|Mexico|Ireland',
)
export const REGIONS = words(
  'Algarve|Normandy|Bavaria|Silesia|Lapland|Flanders|Andalusia|Tuscany|Crete|Kerala|Hokkaido|Queensland|Ontario|Patagonia|Yucatán|Catalonia',
)
export const STREETS = words(
  'Harbour Road|Mill Lane|Station Street|Church Square|Elm Avenue|Canal Street|Market Place|Garden Row|Hill Road|Bridge Street|Orchard Way|Lighthouse Lane',
)
export const FIRST_NAMES = words(
  'Ana|Bruno|Chloé|Daan|Elif|Farid|Greta|Hugo|Ines|Jonas|Keiko|Lars|Mei|Nadia|Omar|Priya|Quentin|Rosa|Samir|Tomás|Uma|Viktor|Wanda|Yusuf|Zofia',
)
export const LAST_NAMES = words(
  'Almeida|Berg|Costa|Dubois|Eriksen|Ferrari|Gupta|Hansen|Ivanova|Jansen|Kowalski|Lindqvist|Moreau|Nakamura|Okafor|Petrov|Rossi|Silva|Tanaka|Vargas|Weber|Young',
)
export const COMPANIES = words(
  'Northwind Bakery|Blue Heron Logistics|Cedar & Co|Lantern Studio|Pinecrest Foods|Quayside Tools|Redwood Analytics|Saffron Travel|Tidal Energy Works|Umber Textiles|Violet Press|Willow Health',
)
export const PRODUCTS = words(
  'walking boots|desk lamp|coffee grinder|rain jacket|wireless headphones|garden hose|cast-iron pan|yoga mat|bicycle light|office chair|wool blanket|travel mug|board game|electric kettle|backpack',
)
export const BRANDS = words('Aldro|Bexley|Corvane|Dunmore|Elvik|Fernhill|Halden|Kestra|Morrow|Oakline')
export const ADJECTIVES = words(
  'Quiet|Long|Distant|Golden|Paper|Winter|Silver|Hidden|Last|Green|Salt|Second|Northern|Open',
)
export const NOUNS = words(
  'Harbour|Garden|Letter|River|Summer|Orchard|Signal|Mountain|Window|Lighthouse|Map|Tide|Road|Island|Clock',
)
export const BANDS = words(
  'The Paper Kites Club|Harbour Lights|Mira Solano|Slow Tram|Northern Choir|Ada Quartet|Copper Fields|Juno & the Tides',
)
export const TEAMS = words(
  'Harbour City|Northern Rovers|River United|Castle Athletic|Lakeside Wolves|Old Town Stars|Valley Falcons|Coast Rangers',
)
export const DISHES = words(
  'lentil soup|mushroom risotto|fish stew|vegetable curry|lemon chicken|potato salad|tomato pasta|bean chilli|apple pancakes|noodle broth',
)
export const INGREDIENTS = words(
  'onion|garlic|rice|lentils|tomato|potato|carrot|olive oil|butter|egg|flour|chickpeas|spinach|lemon|basil|chicken breast|salmon|oats',
)
export const LANGUAGES = words(
  'English|Spanish|French|German|Portuguese|Italian|Dutch|Polish|Turkish|Hindi|Japanese|Korean|Swahili',
)
export const SUBJECTS = words(
  'linear algebra|organic chemistry|world history|microeconomics|statistics|music theory|botany|astronomy|grammar|geography',
)
export const UNIVERSITIES = words(
  'Harbour University|Institute of Coastal Studies|Northern Technical College|Lakeside School of Arts|Central Polytechnic|Riverside University',
)
export const JOBS = words(
  'nurse|data analyst|electrician|primary teacher|project manager|chef|accountant|software tester|warehouse lead|graphic designer|physiotherapist|civil engineer',
)
export const SKILLS = words(
  'spreadsheets|project planning|welding|public speaking|Python|bookkeeping|first aid|photography|negotiation|SQL|copywriting|machine maintenance',
)
export const HOSTS = words(
  'web-01.example.net|db-02.example.net|mail.example.org|files.example.org|api.example.com|backup-03.example.net|edge-04.example.net|build-07.example.net',
)
export const PATHS = words(
  'reports/2026-q1.csv|notes/agenda.md|images/banner.png|exports/orders.json|archive/minutes.txt|drafts/letter.md|tables/stock.csv',
)
export const ILLNESSES = words(
  'hay fever|migraine|common cold|asthma|lower back pain|eczema|high blood pressure|iron deficiency|sprained ankle|insomnia',
)
export const MEDICINES = words(
  'ibuprofen|paracetamol|cetirizine|amoxicillin|metformin|omeprazole|salbutamol|atorvastatin|loratadine|amlodipine',
)
export const EXERCISES = words(
  'squat|push-up|plank|deadlift|lunge|rowing|bench press|step-up|hip bridge|mountain climber|pull-up|side plank',
)
export const ANIMALS = words(
  'red fox|barn owl|grey seal|badger|otter|kingfisher|hedgehog|roe deer|puffin|hare',
)
export const COLOURS = words('blue|green|red|amber|grey|teal|ivory|violet|navy|olive')
export const AIRPORTS = words('LIS|LYS|HAM|OSL|TLL|AMS|SVQ|NAP|ATH|NBO|HAN|KIX|AKL|YYZ|DEN|LIM')
export const STATIONS = words(
  'Central Station|North Gate|Riverside|Old Market|Airport Terminal|University|Harbour Front|West Park|Museum Square|South Bridge',
)
export const CARRIERS = words(
  'Coastline|Nordvia|Bluebird|Meridian|Sunway|Polaris|Atlantic Wings|Terra Express',
)
export const TOPICS = words(
  'coral reefs|battery storage|urban gardening|remote work|high-speed rail|water saving|early music|soil health|public libraries|night skies|heat pumps|bird migration',
)
export const NOTES = words(
  'Nothing unusual to report.|Checked and up to date.|Values are rounded.|Figures may be revised next week.|Based on the latest available records.|Open to the public.|Please book early.|Last reviewed this month.|Confirmed by the provider.|Subject to availability.',
)
