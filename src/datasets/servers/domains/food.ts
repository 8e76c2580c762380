import { defineDomain } from '../define-domain.ts'

export default defineDomain(
  'Food',
  `
RecipeBox: recipes
  find_recipes: Finds recipes with an ingredient.
    asks find recipes with {ingredient}[ for {servings} people]
    takes ingredient; servings?; diet? vegetarian|vegan|any - Which diet
    gives ingredient; recipes[3..4] {name dish, minutes 10..90, level easy|medium, rating}
  recipe_steps: Gives ingredients and steps of a recipe.
    asks show me how to cook {dish}
    takes dish
    gives dish; ingredients[4..6] {name ingredient, grams 5..500}; steps[3] Chop and prepare everything|Fry gently for five minutes|Simmer until tender|Season and serve
MealPlanner: meals of a week
  plan_week: Plans the meals of some days.
    asks plan {days} days of {diet} dinners
    takes days 1..7 - How many days; diet vegetarian|vegan|any - Which diet
    gives diet; plan[days] {weekday, dinner dish, minutes 15..60}
  shopping_list: Writes what to buy for dishes.
    asks write a shopping list for {dish} for {servings} people
    takes dish; servings
    gives dish; servings; items[4..7] {name ingredient, grams 20..900}
RestaurantFinder: tables in restaurants
  find_restaurants: Finds restaurants in a town.
    asks find a {cuisine} restaurant in {city}
    takes city; cuisine Italian|Japanese|Indian|Portuguese|Greek - Which cuisine
    gives city; cuisine; restaurants[3..4] {name title, rating, price_level 1..4, street}
  reserve_table: Reserves a table.
    asks reserve a table for {guests} at restaurant {restaurant_id} on {date} at {time}
    takes restaurant_id id - Number of the restaurant; guests; date; time
    gives reservation_id id; guests; date; time; status "confirmed"
NutritionFacts: what is in food
  nutrients: Gives the nutrients of an ingredient.
    asks tell me what nutrients {ingredient} has
    takes ingredient; grams? 20..500 - How much, in grams
    gives ingredient; kcal 18..720; protein_g 0.2..32.0; fibre_g 0.0..14.0; iron_mg 0.1..9.0
  compare_foods: Compares two ingredients.
    asks compare {first} and {second} by {nutrient}
    takes first ingredient - The first; second ingredient - The second; nutrient protein|fibre|iron|sugar - What to compare
    gives nutrient; first; first_value 0.2..30.0; second; second_value 0.2..30.0
WineCellar: wine and what goes with it
  pair_wine: Suggests a wine for a dish.
    asks suggest a wine to go with {dish}
    takes dish; budget?
    gives dish; wines[2..3] {name "{title} Estate", kind red|white|rosé, region, price 6.00..48.00}
AllergyCheck: what is in a dish that some must not eat
  check_dish: Tells which allergens a dish may hold.
    asks check whether {dish} contains {allergen}
    takes dish; allergen nuts|gluten|milk|egg|fish - Which allergen
    gives dish; allergen; contains yes|no|traces possible; source menu|label
  swap_ingredient: Suggests what to use instead of an ingredient.
    asks suggest a substitute for {ingredient}
    takes ingredient
    gives ingredient; substitutes[2..3] {name ingredient, ratio 0.5..1.5}
GroceryPrices: prices in supermarkets
  grocery_price: Gives the price of an ingredient in shops.
    asks compare the price of {ingredient} in {city}
    takes ingredient; city
    gives ingredient; city; offers[3] {shop company, price 0.60..12.00, per kg|piece|litre}
  weekly_offers: Lists the offers of the week.
    asks list this week's offers at {company}
    takes company
    gives company; offers[3..5] {name ingredient, price 0.60..9.00, was 9.50..14.00}
BakingLab: doughs and ovens
  scale_recipe: Converts a recipe for another tin.
    asks scale a cake from a {from_cm} cm tin to a {to_cm} cm tin
    takes from_cm 16..24 - Size of the tin in the recipe; to_cm 18..30 - Size of the tin at hand
    gives from_cm; to_cm; factor 0.60..2.80; bake_minutes 25..70
  proofing_time: Estimates how long dough must rest.
    asks estimate the proofing time at {degrees} degrees
    takes degrees 4..30 - Temperature in degrees Celsius; flour? wheat|rye|spelt - Which flour
    gives degrees; minutes 40..720; ready_at time
`,
)
