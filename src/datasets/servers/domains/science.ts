import { defineDomain } from '../define-domain.ts'

export default defineDomain(
  'Science',
  `
StarCatalogue: stars and planets
  find_star: Gives facts about a star.
    asks give me facts about the star {star}
    takes star ~Vega|Sirius|Altair|Polaris - Name of the star
    gives star; distance_light_years 4.2..480.0; magnitude -1.4..5.8; constellation Lyra|Orion|Aquila|Cygnus
  visible_planets: Lists the planets seen from a town at night.
    asks list the planets visible from {city} on {date}
    takes city; date
    gives city; date; planets[1..3] {planet Venus|Mars|Jupiter|Saturn, rises time, sets time}
PaperSearch: scientific papers
  search_papers: Searches papers on a topic.
    asks search papers about {topic}[ since {year}]
    takes topic; year?
    gives topic; papers[3..5] {title "Measuring {topic}", authors 1..8, year 2012..2026, cited 0..420}
  paper_abstract: Gives the abstract of a paper.
    asks show the abstract of paper {paper_id}
    takes paper_id id - Number of the paper
    gives paper_id; title "A study of {topic}"; abstract "We measured {topic} at {count} sites and found a steady change."; year 2012..2026
ElementTable: chemical elements
  element_facts: Gives facts about an element.
    asks give me facts about {element}
    takes element iron|copper|helium|calcium|neon - Which element
    gives element; atomic_number 2..29; melting_c -272..1538; group 2..18
  balance_equation: Balances a chemical equation.
    asks balance the equation {equation}
    takes equation ~H2 + O2 = H2O|Fe + O2 = Fe2O3|CH4 + O2 = CO2 + H2O - The equation
    gives equation; coefficients[3] 1..4; balanced flag
SpeciesAtlas: animals and plants
  species_profile: Gives facts about an animal.
    asks tell me about the {animal}
    takes animal
    gives animal; habitat forest|coast|farmland|river; length_cm 8..190; status common|declining|protected
  sightings: Lists where an animal was seen.
    asks list sightings of the {animal} in {region}
    takes animal; region
    gives animal; region; sightings[2..4] {date, city, number 1..12}
EarthquakeFeed: earthquakes
  recent_quakes: Lists recent earthquakes.
    asks list earthquakes above magnitude {magnitude} near {country}
    takes magnitude 2..7 - Lowest magnitude; country
    gives country; quakes[1..4] {at datetime, magnitude 2.1..6.8, depth_km 4..90}
UnitLab: units of measure
  convert_unit: Converts a measure.
    asks convert {measure} {from_unit} to {to_unit}
    takes measure 1..500 - How much; from_unit metres|feet|litres|gallons - Unit one has; to_unit feet|metres|gallons|litres - Unit one wants
    gives measure; from_unit; to_unit; converted 0.3..1640.0
  physical_constant: Gives a constant of physics.
    asks give me the value of {constant}
    takes constant speed of light|Planck constant|gravitational constant - Which constant
    gives constant; rounded 299792458|6.626e-34|6.674e-11; exact flag
LabNotebook: notes of experiments
  add_entry: Adds an entry to the notebook.
    asks add to experiment {experiment_id} that {text}
    takes experiment_id id - Number of the experiment; text ~the solution turned blue|the sample was weighed twice|the run was stopped early - The entry
    gives entry_id id; experiment_id; at datetime
  list_experiments: Lists the experiments of a person.
    asks list the experiments of {person}
    takes person
    gives person; experiments[2..4] {experiment id, topic, begun date, finished flag}
SpaceLaunches: rockets and missions
  next_launches: Lists the next launches.
    asks list the next rocket launches[ from {country}]
    takes country?; limit?
    gives launches[2..4] {mission title, rocket Heron 2|Albatross|Kestrel Heavy, at datetime, site city}
  mission_status: Tells how a mission goes.
    asks tell me how the mission {mission} is going
    takes mission ~Lumen 3|Tidewatch|Aster Probe - Name of the mission
    gives mission; status on course|in orbit|landed; launched date; distance_million_km 0.4..420.0
`,
)
