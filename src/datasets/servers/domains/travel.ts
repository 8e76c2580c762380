import { defineDomain } from '../define-domain.ts'

export default defineDomain(
  'Travel',
  `
HotelSearch: rooms in hotels and guest houses
  find_hotels: Finds hotels in a town for given nights.
    asks find a hotel in {city} from {start_date} to {end_date}[ for {guests} people]
    takes city; start_date; end_date; guests?
    gives city; hotels[3..5] {name "{title} Hotel", stars 2..5, night_price amount, rating}
  book_room: Reserves a room in a hotel.
    asks book a {room} room in hotel {hotel_id} for {nights} nights
    takes hotel_id id - Number of the hotel; room single|double|family - Kind of room; nights 1..14 - How many nights
    gives booking_id id; hotel_id; room; nights; total; status "confirmed"
FlightFinder: air fares
  search_flights: Finds flights between two towns on a day.
    asks search flights from {origin} to {destination} on {date}[ under {budget} euros]
    takes origin; destination; date; budget?
    gives flights[3..5] {number id, carrier, departs time, arrives time, stops 0..2, price}
  fare_calendar: Gives the lowest fare of each week in a month.
    asks show me the cheapest fares from {origin} to {destination} in {month}
    takes origin; destination; month
    gives origin; destination; month; weeks[4] {week 1..4, lowest_fare amount, carrier}
TripPlanner: days out and round trips
  plan_days: Plans a stay in a town day by day.
    asks plan {days} days in {city} for somebody who likes {interest}
    takes city; days 1..7 - How many days; interest museums|food|nature|architecture|music - What the traveller likes
    gives city; plan[days] {morning "Walk around {street}", afternoon "Visit the {title} museum", evening "Dinner: {dish}"}
  packing_list: Lists what to pack for a journey.
    asks write a packing list for {days} days in {destination} in {month}
    takes destination; days; month
    gives destination; items[5..8] rain jacket|walking shoes|sun hat|charger|first-aid kit|water bottle|warm jumper|sunglasses
VisaInfo: papers needed at borders
  visa_rules: Tells which papers a traveller needs.
    asks tell me whether a citizen of {country} needs a visa for {destination_country}
    takes country; destination_country country - The country to visit
    gives country; destination_country; visa_needed flag; longest_stay_days 30..90; passport_valid_months 3..6
CarRental: cars to rent
  find_cars: Finds rental cars in a town.
    asks find a rental car in {city} from {start_date} to {end_date}
    takes city; start_date; end_date
    gives city; cars[3..5] {class small|compact|estate|van, brand, day_price 19.00..120.00, doors 3..5}
  rental_terms: Gives the terms of a rental offer.
    asks explain the terms of rental offer {offer_id}
    takes offer_id id - Number of the offer
    gives offer_id; deposit amount; kilometres_included 150..600; fuel full to full|prepaid; minimum_age 21..25
CruiseDesk: journeys by ship
  find_cruises: Finds cruises in a region of the sea.
    asks find cruises in the {sea} in {month}
    takes sea Mediterranean|Baltic|Caribbean|Adriatic - Where to sail; month
    gives sea; cruises[2..4] {ship "MS {first_name}", nights 4..14, from_port city, price 390..2400}
  cabin_options: Lists the cabins of a cruise.
    asks list the cabins of cruise {cruise_id}
    takes cruise_id id - Number of the cruise
    gives cruise_id; cabins[3] {kind inside|outside|balcony|suite, price 390..4200, left 0..24}
TourGuide: guided tours and tickets
  find_tours: Finds guided tours in a town.
    asks find guided tours in {city}[ in {language}]
    takes city; language?
    gives city; tours[2..4] {name "{title} tour", language, hours 1..6, price}
  reserve_tour: Reserves places on a tour.
    asks reserve {guests} places on tour {tour_id} for {date}
    takes tour_id id - Number of the tour; guests; date
    gives reservation_id id; tour_id; guests; date; meeting_point street
TravelAlerts: strikes, closures and advice for travellers
  country_advice: Gives advice for travellers to a country.
    asks give me the travel advice for {country}
    takes country
    gives country; level normal|increased caution|avoid some regions; topics[2] health|weather|transport|crime; updated date
  disruptions: Lists strikes and closures that touch travellers.
    asks list strikes and closures in {city} around {date}
    takes city; date
    gives city; disruptions[0..3] {what rail strike|airport works|road closure|ferry cancelled, from date, until date}
`,
)
