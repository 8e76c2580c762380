import { defineDomain } from '../define-domain.ts'

export default defineDomain(
  'Commerce',
  `
ShopCatalogue: products of a shop
  search_products: Searches the products of the shop.
    asks search the shop for {product}[ under {budget} euros]
    takes product; budget?
    gives product; hits[3..5] {sku id, name product, price, rating, in_stock flag}
  product_details: Gives everything about one product.
    asks show me the details of item {sku}
    takes sku id - Number of the item
    gives sku; name product; price; colour; weight_kg 0.1..14.0; in_stock flag
OrderDesk: orders of customers
  order_status: Tells how far an order has come.
    asks check the status of order {order_id}
    takes order_id
    gives order_id; status packed|shipped|delivered; total; due date
  cancel_order: Cancels an order that was not yet sent.
    asks cancel order {order_id}
    takes order_id
    gives order_id; cancelled flag; refund amount
PriceCompare: the same product in several shops
  compare_prices: Compares the prices of a product.
    asks compare prices for {product}
    takes product
    gives product; offers[3..5] {shop company, price, delivery_days 1..8}
  price_history: Shows how the price of a product moved.
    asks show how the price of {product} changed since {month}
    takes product; month
    gives product; points[4..6] {date, price}
CouponBox: vouchers and discounts
  find_coupons: Finds valid vouchers for a shop.
    asks find discount codes for {company}
    takes company
    gives company; coupons[1..4] {code id, percent_off 5..30, until date}
GiftFinder: ideas for presents
  suggest_gifts: Suggests presents for a person.
    asks suggest a present for a {age} year old who likes {hobby}
    takes age 6..84 - Age in years; hobby cooking|hiking|reading|music|gardening - What the person likes
    gives ideas[3] {name product, price 9.00..80.00}
  gift_wrap: Orders wrapping and a card for an order.
    asks add gift wrapping to order {order_id} with the message {message}
    takes order_id; message ~Happy birthday|With many thanks|Congratulations - Words on the card
    gives order_id; message; wrap_price 2.50..6.00
ReviewBoard: what buyers say
  product_reviews: Lists reviews of a product.
    asks show reviews of {product}
    takes product; limit?
    gives product; average rating; reviews[2..4] {by first_name, stars 1..5, text Works as described|Good value|Arrived quickly|A little smaller than expected}
  review_summary: Sums up the reviews of a product.
    asks sum up what buyers think of {product}
    takes product
    gives product; reviews count; average rating; liked quality|price|design; disliked packaging|size|instructions
Wishlists: lists of wishes
  add_wish: Puts a product on a list of wishes.
    asks add {product} to the wishlist {list}
    takes product; list ~Birthday|New flat|Camping - Name of the list
    gives list; product; items count
  show_wishlist: Shows a list of wishes.
    asks show the wishlist {list}
    takes list ~Birthday|New flat|Camping - Name of the list
    gives list; items[2..5] {name product, price, bought flag}
StoreLocator: branches and what they have
  find_branches: Finds the branches of a shop in a town.
    asks find branches of {company} in {city}
    takes company; city
    gives company; city; branches[1..4] {street, opens 09:00|10:00, closes 18:00|20:00}
  branch_stock: Tells whether a branch has a product.
    asks check if the branch in {city} has {product}
    takes city; product
    gives city; product; available flag; pieces 0..12
`,
)
