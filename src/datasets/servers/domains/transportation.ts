import { defineDomain } from '../define-domain.ts'

export default defineDomain(
  'Transportation',
  `
TrainTimes: timetables and live running of trains
  find_trains: Lists the trains between two stations on a day.
    asks list the trains from {from_station} to {to_station}[ on {date}]
    takes from_station station - Station to leave from; to_station station - Station to arrive at; date?
    gives from_station; to_station; trains[3..5] {number id, departs time, arrives time, changes 0..2}
  train_status: Tells whether a train runs on time.
    asks check whether train {number} is running on time
    takes number id - Number of the train
    gives number; status on time|delayed|cancelled; delay_minutes 0..45; next_stop station
FlightBoard: departures and arrivals of airports
  departures: Lists the next departures of an airport.
    asks show me the next[ {limit}] departures at {airport}
    takes airport; limit?
    gives airport; flights[4..6] {number id, carrier, destination, time, gate 1..60}
  flight_status: Tells where a flight is and when it lands.
    asks tell me when flight {number} lands
    takes number ~XA210|NV482|BB1170|MR093 - Number of the flight
    gives number; status scheduled|boarding|airborne|landed; lands time; gate 1..60
BusFinder: routes and stops of city buses
  next_buses: Lists the next buses at a stop.
    asks list the next buses at the stop {stop}
    takes stop station - Name of the stop
    gives stop; buses[3..6] {line 1..88, destination station, minutes 1..25}
  bus_route: Lists the stops that a bus line serves.
    asks show the stops of bus line {line}[ in {city}]
    takes line 1..88 - Number of the line; city?
    gives line; city; stops[5..8] station; first time; last time
MetroPlanner: trips by underground
  plan_trip: Plans a trip by underground between two stations.
    asks plan an underground trip from {from_station} to {to_station}
    takes from_station station - Station to start from; to_station station - Station to reach
    gives legs[1..3] {line A|B|C|D, board station, leave station, minutes 3..18}; total_minutes 8..50
FerryDesk: crossings by ferry
  sailings: Lists the sailings between two ports on a day.
    asks list the ferries from {origin} to {destination} on {date}
    takes origin; destination; date
    gives origin; destination; date; sailings[2..4] {departs time, arrives time, carrier, car_price amount}
  book_crossing: Reserves a place on a sailing.
    asks reserve sailing {sailing_id} for {guests} people[ with a {vehicle}]
    takes sailing_id id - Number of the sailing; guests; vehicle? bicycle|car|van|none - What is brought along
    gives booking_id id; sailing_id; guests; price; status confirmed|waiting list
TaxiCall: fares and cars of a taxi office
  estimate_fare: Estimates what a taxi ride costs.
    asks estimate the taxi fare from {from_address} to {to_address}
    takes from_address address - Where the ride begins; to_address address - Where the ride ends
    gives distance_km; fare 6.00..58.00; currency; duration_minutes
  order_taxi: Orders a taxi to an address.
    asks order a taxi to {address}[ at {time}]
    takes address; time?
    gives ride_id id; address; driver first_name; car "{colour} {brand}"; arrives_in_minutes 3..20
ParkingSpots: free places in car parks
  find_parking: Finds car parks with free places near an address.
    asks find parking near {address}[ within {radius_km} km]
    takes address; radius_km?
    gives car_parks[2..4] {name "{street} car park", free count, hourly_price 1.00..6.50, distance_km}
BikeShare: shared bicycles and their docks
  docks_near: Lists docks near a place with the bicycles they hold.
    asks show bicycle docks near {address}
    takes address
    gives docks[3..5] {name street, bicycles 0..18, free_places 0..20, distance_km 0.1..2.0}
  unlock_bike: Unlocks one shared bicycle.
    asks unlock bicycle {device_id}
    takes device_id
    gives device_id; unlocked flag; ride_id id; charge_percent 30..100
TrafficWatch: jams, roadworks and travel times by road
  road_conditions: Lists jams and roadworks on the roads of a region.
    asks tell me about jams and roadworks around {city}
    takes city
    gives city; incidents[2..4] {road street, what roadworks|accident|heavy traffic|closed lane, delay_minutes 2..40, until time}
  travel_time: Estimates the time by car between two towns.
    asks estimate how long the drive from {origin} to {destination} takes[ leaving at {time}]
    takes origin; destination; time?
    gives origin; destination; distance_km 40..620; duration_minutes 40..420; via street
ChargePoint: charging stations for electric cars
  find_chargers: Finds charging stations near a town.
    asks find charging stations near {city}[ with a {plug} plug]
    takes city; plug? type2|ccs|chademo - Kind of plug
    gives chargers[2..5] {name "{street} charging", plug, power_kw 11..150, free 0..6, price_per_kwh 0.25..0.79}
`,
)
