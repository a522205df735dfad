/**
 * A real RFP, written as an event: State of Alaska RFP 180000022, "Eligibility Information System – Enhanced Search Tool"
 * (2017, public domain and CC0). Its criteria, points, ceiling, formula, preferences and list of roles are carried over;
 * the sentences are our own. Sections of the RFP stand in brackets.
 */
import { type EventContent, type PlainQuestion, startingScale } from '../../shared/event.ts';

type Method = EventContent['method'];
type Question = EventContent['questions'][number];
type Line = EventContent['lots'][number]['lines'][number];

/** Points of 1,000, section 5 of the RFP: the written proposal 400, the presentation 300, cost 200, the preference 100. */
const criteria: Method['criteria'] = [
  {
    id: 'technical',
    kind: 'judged',
    name: 'Technical understanding and approach',
    words:
      'How well the bidder knows what is asked and how to build it: the approach, the skills behind it, open-source practice, delivery into use from the first sprint. (5.01)',
    points: '100',
    bonus: false,
  },
  {
    id: 'management',
    kind: 'judged',
    name: 'Project management approach',
    words:
      'How work is planned with the State’s own team; how risks and issues are found, owned and closed; how tests with users and research are fitted in. (5.02)',
    points: '50',
    bonus: false,
  },
  {
    id: 'design',
    kind: 'judged',
    name: 'User interface and user experience design',
    words:
      'How research with case workers becomes stories, how stories become screens, and how both are tried before they are built. (5.03)',
    points: '50',
    bonus: false,
  },
  {
    id: 'staffing',
    kind: 'judged',
    name: 'Staffing plan',
    words:
      'Who does what, at which level, for how long; whether the key people are free and have done this work. (5.04)',
    points: '100',
    bonus: false,
  },
  {
    id: 'experience',
    kind: 'judged',
    name: 'Similar experience',
    words:
      'Work of like size and difficulty in the last three years; open source, design with users and continuous delivery in it. (5.05)',
    points: '100',
    bonus: false,
  },
  {
    id: 'presentation',
    kind: 'judged',
    name: 'Verbal presentation',
    words:
      'Answers to technical questions, by video, without slides: 5 minutes to introduce, 60 for questions, 5 to close. (5.06, 4.08)',
    points: '300',
    bonus: false,
  },
  {
    id: 'cost',
    kind: 'price',
    name: 'Contract cost',
    words:
      'Lowest price ÷ this price × 200 (2 AAC 12.260(c)). The price of an Alaska bidder counts 5 % less here; the contract is at the price bid. (5.07, 6.11, 6.14)',
    points: '200',
    bonus: false,
    formula: 'lowest-over-price',
    preferences: [{ questionId: 'alaska-bidder', percent: '5', most: '' }],
  },
  {
    id: 'offeror-preference',
    kind: 'yesno',
    name: 'Alaska offeror preference',
    words: 'A tenth of all points to a bidder who qualifies as an Alaska bidder, none to others. (5.08, 6.13)',
    points: '100',
    bonus: false,
    questionId: 'alaska-bidder',
  },
];

const asked = (
  id: string,
  kind: PlainQuestion['kind'],
  text: string,
  mandatory = true,
  envelope: Question['envelope'] = 'technical',
): Question => ({ id, kind, text, mandatory, envelope, lotId: null });

const questions: Question[] = [
  asked('proposal', 'file', 'Your proposal, in seven pages or fewer, without any price. (4.01)'),
  asked('resumes', 'file', 'Résumés of the project manager and the technical lead. (3.05, 4.06)'),
  asked(
    'example-1',
    'text',
    'First example of a web platform from the last three years: what it does, who of your team built it, where it can be seen. (1.04, 4.07)',
  ),
  asked('example-2', 'text', 'Second example of a web platform, with the same facts. (1.04, 4.07)'),
  asked('open-source', 'yesno', 'Is the source code of at least one of the two examples open? (1.04)', false),
  asked('research', 'text', 'Who leads the research with users, and what happens to a finding? (4.05)'),
  asked('testing', 'text', 'How do automatic tests and tests with people fit into each sprint? (4.04)'),
  asked('office-hours', 'yesno', 'Will the team’s regular meetings lie between 08:00 and 17:00, Alaska time? (1.04)'),
  asked('key-people', 'yesno', 'Will the project manager and the technical lead take part in the presentation? (4.08)'),
  asked(
    'conflict',
    'text',
    'Is anybody in your firm or team employed by the State of Alaska, or was within two years? Name them, or say that nobody is. (1.08 d)',
  ),
  asked('debarment', 'yesno', 'Are the firm and its key people free of any debarment or suspension? (1.08 f)'),
  asked(
    'binding',
    'yesno',
    'Does the bid bind you for 90 days from the deadline, and was it arrived at without talking to other bidders? (1.08 a, b)',
  ),
  asked('alaska-bidder', 'yesno', 'Do you qualify as an Alaska bidder under AS 36.30.990(2)? (6.11)'),
  asked('cost-notes', 'file', 'What the prices rest on: expenses, overhead, profit. (4.09)', false, 'commercial'),
];

/** The cost proposal of the RFP (Exhibit 1): a rate and hours for each role, then costs that are not work. */
const role = (id: string, name: string): Line => ({ id, name, unit: 'hour', quantity: null, optional: false });
const lumpSum = (id: string, name: string): Line => ({ id, name, unit: 'lump sum', quantity: '1', optional: false });

const lines: Line[] = [
  role('project-manager', 'Project manager, key person'),
  role('technical-lead', 'Technical lead, key person'),
  role('developer', 'Developer'),
  role('researcher', 'User researcher'),
  role('experience-designer', 'Experience designer'),
  role('visual-designer', 'Visual designer'),
  role('scrum-master', 'Scrum master, or the like'),
  lumpSum('travel', 'Travel'),
  lumpSum('materials', 'Materials, licences and other costs'),
];

const description = `The Division of Public Assistance wants one search that finds a person across its two eligibility systems, EIS and ARIES, so that a case worker sees every open application of a household at once.

What is bought
– Search by name, date of birth, case or client number, alone or together; results that can be narrowed; one result for one person, with the state of every application.
– Sign-on from the system that the staff already use, and a way on to it from each result.
– Research and tests with case workers in the field offices, through the whole contract.
– Working software at the end of each two-week sprint, in use from early on; pages that load well on slow lines and on any device.
– Source code, designs and research notes, which belong to the State and are public.

Not asked for: hosting, and changing the data in either system.

The contract is time and materials with a price not to exceed, for about four months. A price above USD 300,000.00 is not considered (1.02). The project manager and the technical lead are key people: they are named in the bid, they take part in the presentation, and they do the work (3.05, 4.08). Prices are in US dollars, without taxes (3.11).

The attached request for proposals says the rest; the numbers in brackets are its sections.`;

/** The Alaska RFP as an event in two envelopes; `closes` is its deadline by Anchorage's clock, such as 2026-11-27T16:00. */
export const alaskaContent = (closes: string): EventContent => ({
  title: 'Eligibility search tool',
  reference: 'RFP 180000022',
  description,
  kind: 'rfp',
  sandbox: false,
  classifications: [],
  access: 'open',
  currency: 'USD',
  priceBasis: { tax: 'net', taxRate: '0', unitPriceDecimals: 2 },
  zone: 'America/Anchorage',
  closes,
  contact: { name: 'Procurement officer', email: 'bids@dhss.example' },
  envelopes: 'two',
  openersNeeded: 2,
  questionsUntil: '',
  minimumNoticeDays: 3,
  standstillDays: 0,
  disclosure: 'result',
  readOut: false,
  abnormallyLowPercent: '',
  retentionYears: 6,
  lots: [{ id: 'lot-1', name: 'Eligibility search tool', ceiling: '300000', lines }],
  questions,
  method: {
    total: '1000',
    scale: startingScale,
    criteria,
    combine: 'mean',
    shownDecimals: 2,
    tieBreaks: ['price'],
  },
});
