"""The wordings of labels and questions after which adverts state their facts."""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class Label(StrEnum):
    """What a labelled value states."""

    TITLE = "title"
    EMPLOYER = "employer"
    LOCATION = "location"
    ADDRESS = "address"  # a block of lines below "Job locations"
    EMPLOYER_ADDRESS = "employer_address"  # the employer's, used if there is no other
    SITE = "site"
    TOWN = "town"
    POSTCODE = "postcode"
    NATION = "nation"
    BAND = "band"
    PAY = "pay"
    PAY_MIN = "pay_min"
    PAY_MAX = "pay_max"
    PAY_PERIOD = "pay_period"
    CURRENCY = "currency"
    HOURS = "hours"
    CONTRACT = "contract"
    DURATION = "duration"
    PATTERN = "pattern"
    CLOSING = "closing"
    CLOSING_TIME = "closing_time"
    INTERVIEW = "interview"
    START = "start"
    POSTED = "posted"
    REFERENCE = "reference"
    CONTACT = "contact"
    EMAIL = "email"
    PHONE = "phone"
    DBS = "dbs"
    SPONSORSHIP = "sponsorship"
    EXPERIENCE = "experience"
    QUALIFICATIONS = "qualifications"
    OTHER = "other"  # only ends the value before it


#: The wordings of each label, normalised by ``text.wordings.key``.
WORDINGS: Final = {
    Label.TITLE: (
        "job title, title, post, post title, position, role, role title, vacancy, title of post, name of "
        "post, job, vacancy title, teitl y swydd, position title, job title grade code, subject, job "
        "title grade, title of position, vacancy name, job title and grade, title and grade, post title and "
        "grade, job title/grade, post and grade"
    ),
    Label.EMPLOYER: (
        "employer, employer name, employing authority, employing organisation, organisation, "
        "organization, company, company name, trust, name of "
        "employer, "
        "hiring organisation, hiringorganization, who, practice name, practice, surgery, agency, health "
        "board, "
        "cyflogwr"
    ),
    Label.LOCATION: (
        "location, job location, place, place of work, location of post, work location, lleoliad, sites, "
        "where is it, where you will work, where you'll work, where you will be based, where will i work, "
        "usual place of work, location of the post, location of the role, work site, duty station, "
        "joblocation, based at, where, location of role, location of work, normal place of work, primary "
        "location, city, office location, office, worksite"
    ),
    Label.ADDRESS: "job locations, locations",
    Label.EMPLOYER_ADDRESS: "employer address, address",
    Label.SITE: (
        "site, facility, base, workplace, work base, hospital, hospital site, main base, base location"
    ),
    Label.TOWN: "town, town/city, addresslocality",
    Label.POSTCODE: "postcode, post code, postalcode",
    Label.NATION: "nation, country, addresscountry",
    Label.BAND: (
        "band, grade, pay band, pay banding, afc band, salary band, agenda for change band, banding, job "
        "grade, job band, band/grade, grade/band, band or grade, pay grade, afc grade, salary grade, "
        "band/salary, band and salary, grade and salary"
    ),
    Label.PAY: (
        "salary, pay, salary range, pay range, rate, rate of pay, pay rate, hourly rate, wage, wages, "
        "remuneration, salary/rate, salary and benefits, salary scale, pay scale, basesalary, annual salary, "
        "monthly salary, basic salary, base salary, ctc, ctc offered, package, compensation, cyflog, hourly "
        "pay, base pay, base pay range, stipend, starting salary, salary offered, starting pay, day rate, "
        "salary details, compensation range, pay details, payment, hourly range, offered "
        "salary, "
        "total salary, how much, what we pay, what you'll earn"
    ),
    Label.PAY_MIN: (
        "min, pay min, minimum salary, salary min, minvalue, min salary, salary minimum, salary from"
    ),
    Label.PAY_MAX: (
        "max, pay max, maximum salary, salary max, maxvalue, max salary, salary maximum, salary to"
    ),
    Label.PAY_PERIOD: "pay period, salary period, unittext",
    Label.CURRENCY: "currency, salarycurrency",
    Label.HOURS: (
        "hours, hours per week, hours of work, working hours, contracted hours, weekly hours, oriau, hours "
        "of "
        "duty, working week, contract hours, hours/week, total hours, normal hours, hours worked, hours "
        "bi-weekly, hours per fortnight, number of hours, hours offered, hours weekly"
    ),
    Label.CONTRACT: (
        "contract, contract type, type of contract, employment type, tenure, job type, type of employment, "
        "employmenttype, employment, contract/hours, hours/contract, nature of contract, contract term, "
        "term, "
        "terms, position type, contract status, employment status, status, basis, contract and hours, type"
    ),
    Label.DURATION: (
        "initial term, length, how long, assignment length, duration of contract, duration, "
        "contract duration, fixed "
        "term, length of contract, contract length, fixed term until, "
        "until, contract end date, end date"
    ),
    Label.PATTERN: (
        "working pattern, work pattern, mode, working model, location type, working style, pattern, "
        "pattern of work, work arrangement, working arrangements, "
        "remote, home working, workplace type, work mode, mode of work, remote working, work location type, "
        "schedule, work setting"
    ),
    Label.CLOSING: (
        "closing date, closing, closing date and time, closes, closing date for applications, applications "
        "close, apply by, application deadline, deadline, deadline for applications, close date, date for "
        "closing, dyddiad cau, last date, last date to apply, validthrough, advert closes, vacancy closes, "
        "date for applications, closing on, closing date/time, applications by, advert closing date, job "
        "closing date, last day for applications, the closing date is, application closing date, application "
        "closes, valid through, valid until, valid to, final date for applications, advert end date, "
        "posting end date, application "
        "end date, end date for applications, vacancy end date, closing date for receipt of applications, "
        "closing date for completed applications, closing date and time for applications, advert "
        "closing, close, "
        "expiry date, expires, unposting date, job unposting date, unposting, final date, "
        "posting valid until, when do i apply by, by when, job closes, apply before, "
        "last date for applications"
    ),
    Label.CLOSING_TIME: "closing time",
    Label.INTERVIEW: (
        "interview date, interviews, interview, interview dates, date of interview, interview date(s, "
        "planned "
        "interview date, interview day, interviews held, cyfweliadau, proposed interview date, date of "
        "interviews, anticipated interview date"
    ),
    Label.START: (
        "start date, starting date, proposed start date, start, joining, commencement date, joining date, "
        "expected start date, date of commencement, anticipated start date, available from, from, "
        "date of joining, tentative joining date, expected joining date, taking up appointment, "
        "taking up duty, commencement, target start date, target start, ideal start date, proposed start, "
        "planned start date, estimated start date, earliest start date, preferred start date, required from, "
        "needed from, "
        "date required"
    ),
    Label.POSTED: (
        "date posted, posted, posted on, dateposted, posting date, published, date, advert date, advertised "
        "on, date advertised, opening date, date of advert, posted date, publication date"
    ),
    Label.REFERENCE: (
        "reference number, reference, ref, job ref, job reference, job reference number, vacancy reference, "
        "vacancy ref, vacancy reference number, ref no, reference no, job id, requisition id, requisition "
        "number, requisition, req id, req no, req, campaign reference, position code, job code, vacancy id, "
        "advert reference, posting number, posting id, post number, job number, job ref no, job req id, "
        "posting, post reference, trac reference, nhs jobs reference, vacancy number, jr, our ref, jobtrain "
        "ref, cyfeirnod, identifier, ref number, application reference, competition reference, competition "
        "number, post ref, role reference, position number, advert ref, quote ref, please quote, job #, "
        "job requisition id, "
        "job no, comp #, comp no, competition, competition no, competition id, job ref number, "
        "reg no, registration number, position no, position id, competition no, vacancy no, "
        "posting reference, vacancy code, reference code, job posting id, ref id, reference id, unique "
        "reference"
    ),
    Label.CONTACT: (
        "contact, contact name, contact details, for further details contact, name, for further information "
        "contact, informal enquiries, enquiries, enquiries to, informal enquiries to, contact for informal "
        "enquiries, informal visits, questions, ask, ask for, ring, call, speak to, cyswllt, contact person, "
        "hiring manager, ward manager, recruiter, for more information contact, further information, for "
        "informal "
        "enquiries "
        "contact, for more ring, for questions about the job contact, line manager, for further "
        "details/informal visits contact, for questions about the job, vacancy contact, contact hr, hr "
        "contact, queries, further "
        "details contact, for further details/informal visits, for an informal chat contact, manager name, "
        "recruiting manager, further details, contact person for informal enquiries, contact name and "
        "title, named contact, questions to, queries to, for a chat, chat to, talk to, for an "
        "informal discussion contact, for informal enquiries please contact, please contact, who can i "
        "talk to, "
        "contact officer, who to contact, who to ask, your contact, key contact, point of contact, "
        "who can i ask, who do i talk to, get in touch, meet the hiring team, hiring team, any questions, "
        "find out more, to find out more, want to know more, informal discussion, informal chat, for an "
        "informal talk, for an informal chat, for an informal discussion, talk to us, for a conversation"
    ),
    Label.EMAIL: (
        "email, e-mail, mail, email address, contact email, contact email address, e-mail address, ebost"
    ),
    Label.PHONE: (
        "telephone, phone, tel, tel no, telephone number, phone number, contact number, contact phone, "
        "contact telephone, mobile, contact telephone number, contact phone number, ffon, call us"
    ),
    Label.DBS: (
        "dbs, dbs check, dbs level, disclosure, disclosure and barring service check, dbs requirement, "
        "disclosure and barring, criminal record check, disclosure level"
    ),
    Label.SPONSORSHIP: "sponsorship, visa sponsorship, certificate of sponsorship, visa",
    Label.EXPERIENCE: "experience, experience required, exp, work experience, years of experience",
    Label.QUALIFICATIONS: "qualifications, education, qualifications required",
    Label.OTHER: (
        "reports to, reporting to, responsible to, accountable to, main area, department, directorate, "
        "division, speciality, specialty, pay scheme, nationality, gender, openings, job summary, benefits, "
        "shift, number of posts, staff group, job family, service, team, section, "
        "vacancies, duties, responsibilities, about us, essential, desirable, person specification, fees, "
        "hours and pay, interview location, how to apply, to apply, apply, industry, applicant location, "
        "skills, web, website, when, offer, batch, investment, fee, notice period, line reports, line "
        "managed "
        "by, professionally accountable to, job purpose, purpose, purpose of post, note, notes, dates, "
        "employer type, employer website, special conditions, annual leave, pension, key relationships, "
        "classification, position classification, award, contact hours, opening hours, surgery hours, "
        "reception hours, travel, holidays, leave, main duties"
    ),
}

#: The questions that ask for it, on pages of questions and answers.
QUESTIONS: Final = {
    Label.EMPLOYER: (
        "who is hiring, whos hiring, who is the employer, who would i work for, who will i work for, "
        "who employs me, who are we, who is recruiting"
    ),
    Label.LOCATION: (
        "where, where would i be, where will i be, where would i work, where will i work, where is it, "
        "where is the job, where is the job based, where is it based, where am i based, where will i be "
        "based, "
        "where would i be based"
    ),
    Label.PAY: (
        "what does it pay, what is the pay, whats the pay, how much does it pay, what will i earn, "
        "what will i be paid, what is the salary, how much is it, how much will i earn"
    ),
    Label.HOURS: ("how many hours, what are the hours, how many hours a week, what hours"),
    Label.CONTRACT: ("for how long, how long is it for, is it permanent, what is the contract"),
    Label.CLOSING: (
        "when does it close, when do applications close, whats the deadline, what is the deadline, "
        "when is the deadline, by when, when must i apply by"
    ),
    Label.INTERVIEW: ("when are interviews, when are the interviews, when will interviews be"),
    Label.START: ("when does it start, when would i start, when do i start"),
    Label.CONTACT: (
        "whom do i ask, who do i ask, whom can i ask, who can i ask, who do i talk to, who can i talk to, "
        "who do i contact, whom do i contact"
    ),
    Label.OTHER: (
        "what must i have, what would be nice, what do i need, what will i do, what will i get, "
        "how do i apply, can i work from home"
    ),
}
