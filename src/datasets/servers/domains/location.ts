import { defineDomain } from '../define-domain.ts'

export default defineDomain(
  'Location',
  `
PlaceFinder: shops, cafés and sights around
  places_near: Finds places of a kind near an address.
    asks find a {kind} near {address}
    takes kind pharmacy|café|bakery|museum|library|supermarket - Kind of place; address
    gives places[2..5] {name "{street} {kind}", distance_km, rating, open flag}
  place_details: Gives hours and contact of a place.
    asks look up the opening hours of place {place_id}
    takes place_id id - Number of the place
    gives place_id; address; phone; opens 08:00|09:00|10:00; closes 17:00|18:30|20:00; rating
IpLocator: where an internet address is
  locate_ip: Tells in which country and town an internet address is registered.
    asks tell me where {ip} is registered
    takes ip
    gives ip; country; city; network company
TimeZones: local times around the world
  local_time: Gives the time of day in a town.
    asks tell me the local time in {city}
    takes city
    gives city; local_time time; timezone; utc_offset_hours -8..11
  convert_time: Converts a time from one zone to another.
    asks convert {time} from {from_zone} to {to_zone}
    takes time; from_zone timezone - Zone of the given time; to_zone timezone - Zone wanted
    gives time; from_zone; to_zone; converted time; next_day flag
PostalCodes: postal codes and the towns they belong to
  code_lookup: Finds the town of a postal code.
    asks find which town has the postal code {postcode}
    takes postcode postcode - The postal code
    gives postcode; city; region; country
  codes_of_town: Lists the postal codes of a town.
    asks list the postal codes of {city}
    takes city
    gives city; postcodes[3..6] postcode
CountryFacts: facts about countries
  country_profile: Gives capital, people and currency of a country.
    asks give me the key facts about {country}
    takes country
    gives country; population_million 1.2..140.0; currency; languages[1..3] language; area_km2 28000..2400000
  compare_countries: Compares two countries by a measure.
    asks compare {first} and {second} by {measure}
    takes first country - The first country; second country - The second country; measure population|area|income - What to compare
    gives measure; first; first_value 10..900; second; second_value 10..900
DistanceTool: distances between places
  distance_between: Gives the distance between two towns.
    asks tell me how far it is from {origin} to {destination}
    takes origin; destination
    gives origin; destination; road_km 60..2600; air_km 50..2100
  midpoint: Finds a town halfway between two others.
    asks find a town halfway between {origin} and {destination}
    takes origin; destination
    gives origin; destination; halfway city; latitude; longitude
GeoFence: areas with a fence around them
  create_fence: Sets a round fence around an address.
    asks set a fence of {metres} metres around {address}
    takes address; metres 50..2000 - Radius in metres
    gives fence_id id; address; metres; active flag
  fence_events: Lists who entered or left a fence.
    asks list who entered or left fence {fence_id}
    takes fence_id id - Number of the fence
    gives fence_id; events[2..5] {device_id, what entered|left, at datetime}
Neighbourhoods: quarters of towns
  quarter_profile: Describes a quarter of a town.
    asks describe the quarter around {street} in {city}
    takes street; city
    gives street; city; residents 1200..48000; median_rent 480..1900; character quiet|lively|family friendly|student quarter
  find_quarters: Finds quarters that suit some wishes.
    asks find quarters of {city} that are {wish}
    takes city; wish quiet|central|green|affordable - What matters most
    gives city; quarters[2..4] {name "{street} quarter", score 1.0..10.0}
`,
)
