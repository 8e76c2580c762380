import { defineDomain } from '../define-domain.ts'

export default defineDomain(
  'Jobs',
  `
JobSearch: vacancies
  find_jobs: Finds vacancies in a town.
    asks find work as a {job} in {city}
    takes job; city; remote? yes|no|partly - Whether one works from home
    gives job; city; vacancies[3..5] {vacancy id, company, salary 24000..82000, posted date}
  vacancy_details: Gives everything about a vacancy.
    asks show vacancy {vacancy_id}
    takes vacancy_id id - Number of the vacancy
    gives vacancy_id; job; company; city; hours_per_week 16..40; skills[2..4] skill
SalaryData: what people earn
  salary_range: Gives what people in an occupation earn.
    asks tell me what a {job} earns in {country}
    takes job; country
    gives job; country; low 18000..30000; median 31000..52000; high 53000..98000; currency
  compare_salaries: Compares two occupations.
    asks compare the pay of a {first} and a {second}
    takes first job - The first occupation; second job - The second occupation
    gives first; first_median 24000..72000; second; second_median 24000..72000
ResumeHelper: curricula vitae and letters
  review_resume: Gives hints on a curriculum vitae.
    asks review the resume in {path} for a job as a {job}
    takes path; job
    gives path; score 40..95; hints[2..3] add dates to each position|name results in numbers|shorten the summary|list languages
  cover_letter: Drafts a letter for a vacancy.
    asks draft a cover letter for {company} as a {job}
    takes company; job
    gives company; job; letter "Dear team at {company}, I would like to work with you as a {job}."; words 120..320
InterviewPrep: questions asked in interviews
  practice_questions: Gives questions to practise.
    asks give me {quantity} interview questions for a {job}
    takes job; quantity 3..8 - How many questions
    gives job; questions[quantity] What are you proud of?|How do you plan a busy week?|When did you change your mind?|Why this company?|How do you handle mistakes?
  schedule_interview: Finds a time for an interview.
    asks schedule an interview with {person} on {date}
    takes person; date
    gives person; date; time; interviewer person; room 1..30
SkillMap: skills and how to learn them
  skills_for_job: Lists the skills an occupation needs.
    asks list the skills a {job} needs
    takes job
    gives job; skills[3..5] {name skill, importance 1..5}
  learning_path: Suggests how to learn a skill.
    asks suggest how to learn {skill} in {weeks} weeks
    takes skill; weeks 2..16 - How many weeks
    gives skill; weeks; steps[3] read an introduction|take a short course|practise on a small project|ask for feedback
FreelanceBoard: small jobs for freelancers
  find_gigs: Finds small jobs for a skill.
    asks find freelance work in {skill}
    takes skill; budget?
    gives skill; gigs[3..4] {gig id, title "Help with {skill}", pays amount, deadline date}
`,
)
