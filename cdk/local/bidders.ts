/** The six bids of the demo: who, what price, what the committee thinks of them. All invented. */
import type { BidContent } from '../../shared/bid.ts';
import { pdf } from './pdf.ts';

export type Bidder = {
  email: string;
  company: string;
  alaska: boolean;
  /** Rate and hours for each role of the price sheet, then the lump sums for travel and materials. */
  rates: Record<string, readonly [rate: string, hours: string]>;
  travel: string;
  materials: string;
  /** What the committee's mean mark is, by criterion; evaluators differ around it. */
  marks: Record<string, number>;
  approach: string;
};

const marks = (
  technical: number,
  management: number,
  design: number,
  staffing: number,
  experience: number,
  presentation: number,
) => ({ technical, management, design, staffing, experience, presentation });

export const bidders: readonly Bidder[] = [
  {
    email: 'maya@paper-heron.example',
    company: 'Paper Heron Collective',
    alaska: true,
    rates: {
      'project-manager': ['118.00', '240'],
      'technical-lead': ['132.50', '420'],
      developer: ['104.00', '620'],
      researcher: ['96.00', '220'],
      'experience-designer': ['98.50', '240'],
      'visual-designer': ['92.00', '80'],
    },
    travel: '8930.00',
    materials: '5400.00',
    marks: marks(4, 5, 4, 4, 3, 4),
    approach:
      'Two field offices in the first sprint. Every finding becomes a story that names the screen it changes and the person it helps.',
  },
  {
    email: 'tomas@lanternfish.example',
    company: 'Lanternfish Works',
    alaska: false,
    rates: {
      'project-manager': ['155.00', '260'],
      'technical-lead': ['168.00', '480'],
      developer: ['139.00', '700'],
      researcher: ['120.00', '160'],
      'experience-designer': ['125.00', '160'],
    },
    travel: '14560.00',
    materials: '9400.00',
    marks: marks(5, 4, 5, 4, 5, 5),
    approach:
      'A senior team that has built two searches of this kind. The index is rebuilt each night and patched each minute.',
  },
  {
    email: 'ines@marmot.example',
    company: 'Marmot & Daughters',
    alaska: true,
    rates: {
      'project-manager': ['125.00', '220'],
      'technical-lead': ['140.00', '400'],
      developer: ['115.00', '760'],
      researcher: ['99.00', '200'],
      'scrum-master': ['88.00', '160'],
    },
    travel: '11750.00',
    materials: '25220.00',
    marks: marks(4, 4, 3, 4, 3, 4),
    approach: 'We live where the offices are. Case workers see a new version every second Friday.',
  },
  {
    email: 'rafael@brass-kettle.example',
    company: 'Brass Kettle Computing',
    alaska: true,
    rates: {
      'project-manager': ['112.00', '250'],
      'technical-lead': ['128.00', '450'],
      developer: ['101.00', '640'],
      'experience-designer': ['95.00', '200'],
    },
    travel: '9060.00',
    materials: '41000.00',
    marks: marks(3, 4, 3, 3, 4, 4),
    approach: 'A small team that stays to the end. All code is public from the first day.',
  },
  {
    email: 'signe@seven-buoys.example',
    company: 'Seven Buoys Digital',
    alaska: false,
    rates: {
      'project-manager': ['105.00', '210'],
      'technical-lead': ['121.00', '430'],
      developer: ['97.50', '720'],
      researcher: ['90.00', '180'],
      'visual-designer': ['84.00', '100'],
    },
    travel: '12020.00',
    materials: '17700.00',
    marks: marks(4, 4, 4, 5, 4, 4),
    approach: 'Named people with their hours per sprint, and a second for each of them.',
  },
  {
    email: 'noor@driftwood.example',
    company: 'Driftwood Parliament',
    alaska: true,
    rates: {
      'project-manager': ['119.00', '230'],
      'technical-lead': ['133.00', '410'],
      developer: ['108.00', '690'],
      'scrum-master': ['86.00', '180'],
    },
    travel: '10200.00',
    materials: '50800.00',
    marks: marks(3, 3, 4, 3, 3, 4),
    approach: 'Decisions are taken with the people who use the tool, in the open, and written down.',
  },
];

const roles = [
  'project-manager',
  'technical-lead',
  'developer',
  'researcher',
  'experience-designer',
  'visual-designer',
  'scrum-master',
];

/** What a bidder types into the working copy. A role that it does not use is priced at nothing. */
export function contentOf(bidder: Bidder): BidContent {
  const yes = bidder.alaska ? 'yes' : 'no';
  return {
    currency: 'USD',
    answers: {
      'example-1': `${bidder.company} built a search over the records of two hospitals, used by 400 clerks since 2024. Our project manager and our technical lead led it.`,
      'example-2': 'A public register of permits with saved searches, in use since 2025; the code is public.',
      'open-source': 'yes',
      research: bidder.approach,
      testing: 'Each story has automatic tests before it is done; five case workers try every second version.',
      'office-hours': 'yes',
      'key-people': 'yes',
      conflict: 'Nobody.',
      debarment: 'yes',
      binding: 'yes',
      'alaska-bidder': yes,
    },
    prices: [
      ...roles.map((lineId) => {
        const [unitPrice, quantity] = bidder.rates[lineId] ?? ['0.00', '0'];
        return { lineId, unitPrice, quantity };
      }),
      { lineId: 'travel', unitPrice: bidder.travel, quantity: null },
      { lineId: 'materials', unitPrice: bidder.materials, quantity: null },
    ],
  };
}

/** The two files that the RFP asks for. */
export const filesOf = (bidder: Bidder): { questionId: string; name: string; bytes: Uint8Array }[] => [
  {
    questionId: 'proposal',
    name: 'proposal.pdf',
    bytes: pdf([
      [
        `Proposal of ${bidder.company}`,
        '',
        'Understanding',
        bidder.approach,
        '',
        'Approach',
        'The search index is described table by table, with the load on both systems.',
      ],
      [
        'Management',
        'Risks have an owner and a date.',
        '',
        'Design',
        'A clickable draft is tested with five workers every second Thursday.',
      ],
    ]),
  },
  {
    questionId: 'resumes',
    name: 'resumes.pdf',
    bytes: pdf([
      [
        `Resumes, ${bidder.company}`,
        '',
        'Project manager: 12 years, 4 products in public service.',
        'Technical lead: 15 years, two search engines.',
      ],
    ]),
  },
];
