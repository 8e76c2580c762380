import { defineDomain } from '../define-domain.ts'

export default defineDomain(
  'Search',
  `
WebSearch: pages of the web
  web_search: Searches the web.
    asks search the web for {query}
    takes query; limit?
    gives query; results[3..5] {title "All about {topic}", url, snippet note}
  page_text: Gives the text of a page.
    asks get the text of {url}
    takes url
    gives url; title "About {topic}"; text "This page explains {topic} for beginners. {note}"; words 120..1800
ImageSearch: pictures of the web
  find_images: Searches pictures.
    asks find pictures of a {animal}
    takes animal; colour?
    gives animal; images[3..5] {image url, width 640|1280|1920, site host}
  reverse_image: Finds where a picture is used.
    asks find where the picture {url} is used
    takes url
    gives url; matches[1..3] {page url, similarity_percent 60..99}
CodeSearch: source code
  search_code: Searches source code for a name.
    asks search our code for {symbol}
    takes symbol ~parseDate|OrderTotal|renderChart|loadSettings - What to look for
    gives symbol; hits[2..4] {file src/dates.ts|src/orders.py|lib/chart.js|app/settings.rb, line 4..900}
  find_definition: Finds where a name is defined.
    asks find where {symbol} is defined
    takes symbol ~parseDate|OrderTotal|renderChart|loadSettings - Which name
    gives symbol; file src/dates.ts|src/orders.py|lib/chart.js|app/settings.rb; line 4..900; kind function|class|constant
PatentSearch: patents
  search_patents: Searches patents on a topic.
    asks search patents about {topic}
    takes topic; year?
    gives topic; patents[2..4] {patent id, title "Device for {topic}", owner company, year}
LegalSearch: laws and judgments
  search_law: Searches the laws of a country.
    asks search the law of {country} on {matter}
    takes country; matter tenancy|copyright|working hours|consumer returns - Which matter
    gives country; matter; sections[2..3] {section 4..320, act "{matter} act", in_force_since date}
  find_judgment: Finds a judgment by its number.
    asks find judgment {case_id}
    takes case_id id - Number of the case
    gives case_id; court "Court of {city}"; date; outcome granted|dismissed|settled
PeopleFinder: staff of an organisation
  find_colleague: Finds a colleague by skill.
    asks find a colleague who knows {skill}
    takes skill; city?
    gives skill; people[2..4] {name person, job, email, city}
  org_chart: Shows who works for whom.
    asks show who reports to {person}
    takes person
    gives person; reports[2..4] {name person, job}
DocumentSearch: documents of the company
  search_documents: Searches documents.
    asks search our documents for {query}
    takes query; limit?
    gives query; documents[2..4] {title "Notes on {topic}", path, changed date, owner person}
  recent_documents: Lists documents changed lately.
    asks list documents changed in the last {days} days
    takes days
    gives documents[3..5] {path, changed datetime, by user}
DictionarySearch: words and what they mean
  define_word: Gives the meaning of a word.
    asks tell me what {word} means
    takes word ~serene|ledger|estuary|meander - The word
    gives word; part noun|verb|adjective; meaning "Used of something seen near a {animal}"; since year
  find_synonyms: Finds words of the same meaning.
    asks find synonyms of {word}
    takes word ~calm|quick|bright|journey - The word
    gives word; synonyms[3] peaceful|fast|shining|trip|gentle|swift
`,
)
