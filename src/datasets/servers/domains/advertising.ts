import { defineDomain } from '../define-domain.ts'

export default defineDomain(
  'Advertising',
  `
AdCampaigns: campaigns and what they cost
  campaign_report: Reports views, clicks and cost of a campaign.
    asks report how campaign {campaign_id} did[ in {month}]
    takes campaign_id id - Number of the campaign; month?
    gives campaign_id; views 1200..480000; clicks 20..9000; cost amount; currency
  set_budget: Sets the daily budget of a campaign.
    asks set the daily budget of campaign {campaign_id} to {amount}
    takes campaign_id id - Number of the campaign; amount
    gives campaign_id; amount; effective date
KeywordIdeas: words that people search for
  suggest_keywords: Suggests search words for a product.
    asks suggest keywords for advertising {product}
    takes product; limit?
    gives product; keywords[4..6] {keyword "buy {product}", searches 90..40000, bid 0.10..3.80}
  keyword_trend: Shows how often a word is searched month by month.
    asks show the search trend for {query}
    takes query
    gives query; months[4..6] {month, searches 200..30000}
BannerMaker: banners in standard sizes
  make_banner: Makes a banner with a headline.
    asks make a {size} banner with the headline {headline}
    takes size leaderboard|square|skyscraper - Size of the banner; headline ~Summer sale|New season|Free delivery this week - Words on it
    gives banner_id id; size; headline; image url
  banner_sizes: Lists the banner sizes a network accepts.
    asks list the banner sizes accepted by {company}
    takes company
    gives company; sizes[3..5] {width 300|728|160, height 250|90|600, file_limit_kb 100..200}
AudienceBuilder: groups of people to reach
  estimate_reach: Estimates how many people a group holds.
    asks estimate the reach among people aged {youngest} to {oldest} in {country}
    takes youngest 18..40 - Lowest age; oldest 41..75 - Highest age; country
    gives country; people 12000..4200000; daily_cost amount
  save_audience: Saves a group under a name.
    asks save an audience called {label} for people interested in {topic}
    takes label ~Weekend hikers|Home cooks|New parents - Name of the group; topic
    gives audience_id id; label; topic; size 900..320000
SplitTest: which of two versions works better
  start_test: Starts a test of two versions of a page.
    asks start a split test of {url} with {percent} percent of visitors
    takes url; percent 5..50 - Share of visitors in the test
    gives test_id id; url; percent; started date
  test_result: Gives the result of a split test.
    asks tell me which version won split test {test_id}
    takes test_id id - Number of the test
    gives test_id; leader A|B; rate_a 0.8..5.9; rate_b 0.8..5.9; certainty_percent 60..99
MailingStats: newsletters and who reads them
  newsletter_report: Reports how many opened a newsletter.
    asks report the open rate of newsletter {issue}
    takes issue id - Number of the issue
    gives issue; sent 300..24000; opened_percent percent; clicked_percent 0.4..14.0; left 0..60
  best_send_time: Suggests when to send a newsletter.
    asks suggest the best time to send our newsletter to readers in {country}
    takes country
    gives country; weekday; time; expected_open_percent percent
SloganLab: slogans and headlines
  write_slogans: Writes slogans for a product in a tone.
    asks write {tone} slogans for {product}
    takes product; tone playful|serious|warm - How it should sound
    gives product; slogans[3] Made for every day|Small thing with a big difference|Simply better mornings|Made to last and made to love
`,
)
