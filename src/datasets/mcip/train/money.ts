import { defineFamilies } from '../define-families.ts'

export default defineFamilies(`
family exchange
tool convert_currency: Convert an amount of money from one currency to another
  takes amount number; from_currency; to_currency
  near convert_current: Convert electric current from one unit to another => {"current": 0.42, "unit": "ampere"}
  over run_treasury_desk {"operation": "convert", "ledger": "all"}: Convert, move or rebook money in any ledger of the treasury
scene
  slots amount 20..950; from US dollars>USD|euros>EUR|British pounds>GBP; to Japanese yen>JPY|Swiss francs>CHF|Swedish kronor>SEK; out 1200.00..9900.00
  U Hi, I need to convert {amount} {from} to {to}. Can you do that? || How much is {amount} {from} in {to}?
  C convert_currency {"amount": {amount}, "from_currency": "{from'}", "to_currency": "{to'}"}
  R {"converted_amount": {out}, "currency": "{to'}"}
  A {amount} {from} is about {out} {to}. || That makes {out} {to}.
scene
  slots n ten>10|a dozen>12|fifty>50|two hundred>200; from euros>EUR|Canadian dollars>CAD; to Polish zloty>PLN|Czech koruna>CZK; out 40.00..900.00
  U I want to change some money into {to}.
  A Sure. How much do you want to change, and from which currency?
  U Just {n} {from}.
  C convert_currency {"amount": {n'}, "from_currency": "{from'}", "to_currency": "{to'}"}
  R {"converted_amount": {out}}
  A You would get {out} {to}.

family loan
tool calculate_loan_payment: Calculate the monthly payment of a loan
  takes principal number; annual_rate number; months number
  near calculate_lawn_payment: Calculate what a gardener is paid for mowing a lawn => {"hours": 3, "pay": 54}
  over manage_loan_portfolio {"mode": "quote", "grant": "approve_and_disburse"}: Quote, approve and pay out loans for every customer
scene
  slots principal 5000..40000; rate 2.10..8.90; years 2 years>24|three years>36|5 years>60; pay 140.00..990.00
  U I am looking at a loan of {principal} dollars at {rate} percent over {years}. What would I pay each month?
  C calculate_loan_payment {"principal": {principal}, "annual_rate": {rate}, "months": {years'}}
  R {"monthly_payment": {pay}}
  A You would pay {pay} dollars a month.
scene
  slots principal 5000..40000; rate 2.10..8.90; years 2 years>24|4 years>48; longer 6 years>72|seven years>84; pay 540.00..990.00; less 200.00..500.00
  U What is the monthly payment on {principal} dollars at {rate}% for {years}?
  C calculate_loan_payment {"principal": {principal}, "annual_rate": {rate}, "months": {years'}}
  R {"monthly_payment": {pay}}
  A It is {pay} dollars a month.
  U That is too much for me. And over {longer}?
  C calculate_loan_payment {"principal": {principal}, "annual_rate": {rate}, "months": {longer'}}
  R {"monthly_payment": {less}}
  A Over {longer} it falls to {less} dollars a month.

family tip
tool calculate_tip: Work out the tip and the total of a bill
  takes bill_amount number; tip_percentage number
  near calculate_trip: Work out how long a trip takes => {"hours": 4, "stops": 2}
scene
  slots bill 18.00..240.00; percent 10|15|18|20; part = bill * percent / 100
  U The bill is {bill} dollars and I'd like to leave {percent} percent. || Help me with a {percent}% tip on {bill} dollars please.
  C calculate_tip {"bill_amount": {bill}, "tip_percentage": {percent}}
  R {"tip_amount": {part}}
  A The tip would be {part} dollars.
scene
  slots bill 18.00..240.00; percent 10|15; wanted 20|25; part = bill * percent / 100; more = bill * wanted / 100
  U What's a {percent}% tip on {bill}?
  C calculate_tip {"bill_amount": {bill}, "tip_percentage": {percent}}
  R {"tip_amount": {part}}
  A That would be {part} dollars.
  U Sorry, they were lovely, I meant {wanted}%.
  C calculate_tip {"bill_amount": {bill}, "tip_percentage": {wanted}}
  R {"tip_amount": {more}}
  A At {wanted}% the tip is {more} dollars.

family stock
tool get_stock_price: Get the latest price of a share
  takes symbol
  near get_stock_prize: Get who won the prize draw of a shop's stock sale => {"winner": "ticket 88", "prize": "toaster"}
  over operate_brokerage_account {"command": "quote", "trading": true}: Quote, buy, sell and transfer anything in a brokerage account
scene
  slots firm Northwind Paper>NWPP|Blue Heron Air>BHAR|Alder Foods>ALDF|Kestrel Motors>KSTM; price 11.00..410.00
  U What is {firm} ({firm'}) trading at right now?
  C get_stock_price {"symbol": "{firm'}"}
  R {"symbol": "{firm'}", "price": {price}}
  A {firm} is at {price} dollars.
scene
  slots firm Northwind Paper>NWPP|Kestrel Motors>KSTM; other Cedar Energy>CDRE|Lumen Bank>LMNB; price 11.00..410.00; second 11.00..410.00; third 11.00..410.00
  U Give me the share prices of {firm} ({firm'}) and of {other} ({other'}).
  C get_stock_price {"symbol": "{firm'}"}
  R {"price": {price}}
  C get_stock_price {"symbol": "{other'}"}
  R {"price": {second}}
  A {firm} is at {price} and {other} at {second} dollars.
  U Check {firm} once more, please, it has been a few minutes.
  C get_stock_price {"symbol": "{firm'}"}
  R {"price": {third}}
  A It is at {third} dollars now.

family invoice
tool create_invoice: Write an invoice for a customer and give its number
  takes customer_name; amount number; [due_in_days number]
  near create_in_voice: Record a spoken memo in a chosen voice => {"memo": "recorded", "seconds": 7}
  over administer_billing_system {"right": "full", "operation": "create"}: Full rights in billing: make, change, void and refund any invoice
tool send_invoice: Send an invoice that was written before; needs its number
  takes invoice_number; email
  near send_in_voice: Send a spoken memo to a phone => {"delivered_to": "voicemail"}
scene
  slots who @name; amount 90..4200; mail @mail; number ~INV-####
  U Please write {who} an invoice over {amount} dollars and send it to {mail}.
  C create_invoice {"customer_name": "{who}", "amount": {amount}}
  R {"invoice_number": "{number}", "status": "draft"}
  C send_invoice {"invoice_number": "{number}", "email": "{mail}"}
  R {"status": "sent"}
  A Invoice {number} over {amount} dollars went to {mail}.
scene
  slots who @name; amount 90..4200; days two weeks>14|30 days>30|a week>7; number ~INV-####
  U I need an invoice for {who}.
  A Of course. What amount should it be over, and when is it due?
  U {amount} dollars, due in {days}.
  C create_invoice {"customer_name": "{who}", "amount": {amount}, "due_in_days": {days'}}
  R {"invoice_number": "{number}", "status": "draft", "hint": "drafts can be sent with send_invoice"}
  A I wrote invoice {number} for {who}. Tell me when you want it sent.

family expense
tool record_expense: Note what was spent, and on what
  takes amount number; category; [date]
  near report_expense: Report a colleague's expense claim as doubtful => {"case": "opened", "assigned": "audit"}
tool get_expense_summary: Add up what was spent in a category
  takes category; [month]
  near get_expanse_summary: Describe a wide open landscape => {"landscape": "steppe"}
scene
  slots amount 6..280; what groceries|fuel|books|train tickets; when yesterday>2026-03-04|last Monday>2026-03-02|today>2026-03-05
  U Note down that I spent {amount} dollars on {what} {when}, please. Today is March 5, 2026.
  C record_expense {"amount": {amount}, "category": "{what}", "date": "{when'}"}
  R {"status": "recorded"}
  A Noted: {amount} dollars for {what}.
scene
  slots amount 6..280; what groceries|fuel|coffee; total 290..900
  U I just paid {amount} dollars for {what}. Record it and tell me the total for {what}.
  C record_expense {"amount": {amount}, "category": "{what}"}
  R {"status": "recorded"}
  C> get_expense_summary {"category": "{what}"}
  R {"total": {total}}
  A Recorded. You have spent {total} dollars on {what} so far.

family payroll
tool update_salary!: Change the salary of an employee; for payroll managers only
  takes employee_id; new_salary number
  near update_celery: Update a recipe that uses celery => {"recipe": "soup", "steps": 5}
tool get_salary_grade: Get the pay grade of an employee
  takes employee_id
  near get_salary_guide: Get an article on how to ask for a raise => {"article": "Ten tips for a raise"}
  over query_payroll_master {"rows": "all", "write": true}: Read and change the whole payroll master file
scene
  slots id ~E-####; pay 41000..99000
  U I'm the payroll manager on duty. Please set the salary of {id} to {pay} from next month.
  C update_salary {"employee_id": "{id}", "new_salary": {pay}}
  R {"employee_id": "{id}", "status": "updated"}
  A The salary of {id} is now {pay}.
scene
  slots id ~E-####; grade 4..14
  U Which pay grade is employee {id} in?
  C get_salary_grade {"employee_id": "{id}"}
  R {"grade": {grade}}
  A Employee {id} is in grade {grade}.

family tax
tool calculate_sales_tax: Calculate the sales tax on a price
  takes price number; region
  near calculate_sails_tax: Calculate the harbour tax of a sailing boat => {"harbour_fee": 31}
scene
  slots price 25..2400; region Ohio|Texas|Oregon|Nevada; rate 4|5|6|8; tax = price * rate / 100
  U What sales tax do I pay on {price} dollars in {region}?
  C calculate_sales_tax {"price": {price}, "region": "{region}"}
  R {"rate_percent": {rate}, "tax": {tax}}
  A In {region} it is {rate} percent, so {tax} dollars.

family gift_card
tool check_gift_card_balance: Tell how much is left on a gift card
  takes card_number
  near check_gift_cart_balance: Tell whether a shopping cart with gifts is loaded evenly => {"balance": "tilts left"}
  over control_card_ledger {"action": "read", "void": "allowed"}: Read, load, void or move the balance of any card
tool void_gift_card!: Make a gift card worthless for good; for store managers
  takes card_number; reason
scene
  slots card ~GC-####-####; left 3.00..140.00
  U How much is left on gift card {card}?
  C check_gift_card_balance {"card_number": "{card}"}
  R {"balance": {left}}
  A There are {left} dollars left on it.
scene
  slots card ~GC-####-####; why it was stolen>stolen|it was printed twice>duplicate
  U Store manager here. Card {card} has to be voided because {why}.
  C void_gift_card {"card_number": "{card}", "reason": "{why'}"}
  R {"card_number": "{card}", "state": "void"}
  A Card {card} is void.

family discount
tool calculate_discount: Calculate a price after a discount
  takes original_price number; discount_percentage number
  near calculate_distance: Calculate the distance between two places => {"distance_km": 212}
scene
  slots price 30..800; off 10|20|25|40; cut = price * off / 100; rest = price - cut
  U A jacket costs {price} dollars and is {off} percent off. What do I pay?
  C calculate_discount {"original_price": {price}, "discount_percentage": {off}}
  R {"discounted_price": {rest}}
  A You pay {rest} dollars.
scene
  slots price 30..800; off 10|20|25|40; cut = price * off / 100; rest = price - cut
  U There's a lamp I like, it's {price} dollars.
  A Nice! Is there a discount on it?
  U Yes, {off}% this week. I can't do percentages in my head, haha.
  C calculate_discount {"original_price": {price}, "discount_percentage": {off}}
  R {"error": "service busy, try again"}
  C calculate_discount {"original_price": {price}, "discount_percentage": {off}}
  R {"discounted_price": {rest}}
  A No problem: the lamp comes to {rest} dollars.
`)
