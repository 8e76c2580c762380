import { defineDomain } from '../define-domain.ts'

export default defineDomain(
  'Logistics',
  `
ParcelTracker: where parcels are
  track_parcel: Tells where a parcel is.
    asks track the parcel {tracking_id}
    takes tracking_id
    gives tracking_id; status in transit|at depot|out for delivery|delivered; last_seen city; due date
  parcel_history: Lists the stations of a parcel so far.
    asks list every stop that parcel {tracking_id} made
    takes tracking_id
    gives tracking_id; history[3..6] {at datetime, city, what collected|sorted|loaded|delivered}
RateCalculator: postage and freight rates
  quote_parcel: Quotes the price of sending a parcel.
    asks quote the price of sending {weight} kg from {origin} to {destination}
    takes weight 0.5..30.0 - Weight in kilograms; origin; destination
    gives quotes[2..4] {carrier, price 5.00..64.00, days 1..7}
  quote_freight: Quotes the price of sending pallets.
    asks quote freight for {pallets} pallets from {origin} to {destination}
    takes pallets 1..30 - How many pallets; origin; destination
    gives origin; destination; pallets; price 120..3800; transit_days 1..9
WarehouseStock: what lies in the warehouse
  stock_level: Gives how many of a product are in stock.
    asks check how many {product} we have in stock
    takes product
    gives product; on_hand 0..900; reserved 0..120; shelf "{id}"
  move_stock: Moves goods from one warehouse to another.
    asks move {quantity} of {product} from {origin} to {destination}
    takes product; quantity; origin; destination
    gives transfer_id id; product; quantity; origin; destination; arrives date
FleetDesk: vans and drivers
  vehicle_position: Tells where a vehicle is.
    asks tell me where vehicle {vehicle_id} is
    takes vehicle_id id - Number of the vehicle
    gives vehicle_id; street; city; speed_kmh 0..95; fuel_percent 8..100
  driver_roster: Lists drivers and their shifts on a day.
    asks show the driver roster for {date}
    takes date
    gives date; shifts[3..6] {driver person, begins 05:00|06:30|08:00, ends 13:00|15:30|18:00, vehicle id}
CustomsHelper: tariffs and papers
  tariff_code: Finds the tariff code of a product.
    asks find the tariff code for {product} sent to {country}
    takes product; country
    gives product; country; tariff_code HS 6109.10|HS 6403.99|HS 8509.80|HS 7323.93; duty_percent 0.0..17.0
  duty_estimate: Estimates the duty on a shipment.
    asks estimate the duty on goods worth {amount} going to {country}
    takes amount; country
    gives amount; country; duty 0.00..96.00; tax 2.00..120.00; currency
RouteOptimiser: the best order of stops
  order_stops: Puts stops into the shortest order.
    asks put these stops into the shortest order: {stops}
    takes stops[] city - The towns to visit
    gives order[4] city; distance_km 120..1400; hours 2.0..22.0
  delivery_window: Estimates when a delivery arrives.
    asks estimate when order {order_id} arrives in {city}
    takes order_id; city
    gives order_id; city; from_time 08:00|10:00|12:00; to_time 14:00|16:00|18:00; date
ReturnsDesk: goods that come back
  open_return: Opens the return of an order.
    asks open a return for order {order_id} because it {reason}
    takes order_id; reason arrived damaged|does not fit|came too late|was the wrong item - Why it comes back
    gives return_id id; order_id; reason; label url; refund amount
  return_status: Tells how far a return has come.
    asks check the status of return {return_id}
    takes return_id id - Number of the return
    gives return_id; status received|inspected|refunded; updated date
ContainerWatch: containers at sea
  container_position: Tells where a container is and when it lands.
    asks tell me where container {container} is
    takes container ~MSKU4471093|TGHU2209154|HLXU8830127 - Number of the container
    gives container; vessel "MV {title}"; port city; arrives date; status at sea|in port|released
`,
)
