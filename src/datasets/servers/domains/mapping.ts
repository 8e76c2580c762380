import { defineDomain } from '../define-domain.ts'

export default defineDomain(
  'Mapping',
  `
RouteMaker: routes on foot, by bicycle and by car
  make_route: Makes a route between two addresses.
    asks make a route from {from_address} to {to_address}[ by {mode}]
    takes from_address address - Where to start; to_address address - Where to go; mode? foot|bicycle|car - How to travel
    gives distance_km; duration_minutes; steps[3..6] {turn left|right|straight on, onto street, metres 80..2400}
  reachable_area: Tells how far one gets from a place in a time.
    asks tell me how far I get from {address} in {minutes} minutes
    takes address; minutes
    gives address; minutes; area_km2 2.0..180.0; farthest_km 1.0..40.0
TileServer: map pictures
  map_image: Draws a map around a point.
    asks draw a map of {city}[ at zoom {zoom}]
    takes city; zoom? 1..18 - How close to look
    gives city; image url; width 512|768|1024; zoom 8..16
  list_layers: Lists the map layers that can be drawn.
    asks list the map layers available for {region}
    takes region
    gives region; layers[3..5] {name roads|terrain|cycling|transit|satellite, updated date}
ElevationData: heights and slopes
  elevation_at: Gives the height above the sea at a point.
    asks give me the elevation at {latitude}, {longitude}
    takes latitude; longitude
    gives latitude; longitude; metres 2..2400; source survey|radar
  route_profile: Gives climbs and descents of a route.
    asks show the climb profile of route {route_id}
    takes route_id id - Number of the route
    gives route_id; climb_m 40..1600; descent_m 40..1600; steepest_percent 3.0..18.0
GeoCoder: addresses to coordinates and back
  find_coordinates: Finds the coordinates of an address.
    asks find the coordinates of {address}
    takes address
    gives address; latitude; longitude; precision house|street|town
  find_address: Finds the address nearest to a point.
    asks find the address at {latitude}, {longitude}
    takes latitude; longitude
    gives address; postcode; distance_m 1..90
LandUse: what the ground is used for
  parcel_details: Gives size and use of a parcel of land.
    asks look up the land parcel {parcel}
    takes parcel id - Number of the parcel
    gives parcel; area_m2 220..18000; use housing|farmland|forest|industry; city
  nearby_green: Lists parks and woods near a place.
    asks list parks and woods near {address}
    takes address
    gives places[2..4] {name "{street} park", kind park|wood|meadow, distance_km}
TrailGuide: marked walking trails
  find_trails: Finds walking trails in a region.
    asks find walking trails in {region}[ shorter than {longest_km} km]
    takes region; longest_km? 3..30 - Longest length in kilometres
    gives region; trails[2..4] {name "{title} trail", length_km 2.0..28.0, level easy|moderate|hard}
`,
)
