import type { Trade } from './trade';

export const law: Trade = {
  campaigns: ['Car Accident | Search', 'Work Injury | Search', 'Brand | Search'],
  keywords: ['car accident lawyer chicago', 'personal injury attorney', 'workers comp lawyer'],
  pages: ['/', '/car-accidents', '/workers-compensation', '/free-consultation', '/results'],
  greeting: 'Whitfield and Osei, this is the intake desk, how may I direct your call?',
  reasons: [
    'Hello, I was rear ended last Thursday and the other insurance keeps calling me.',
    'Hi, I hurt my shoulder at the warehouse and they are telling me not to file anything.',
    'Good afternoon, a friend said that you helped her after a fall, and I need some advice.',
  ],
  exchanges: [
    ['Were you seen by a doctor after the accident?', 'Yes, at the emergency room the same night.'],
    [
      'Has anybody from the insurance recorded a statement?',
      'Not yet, I told them I would call back.',
    ],
    ['Do you have the police report number?', 'I have it here, should I read it to you?'],
    ['There is no fee unless we recover for you.', 'That is what I was hoping to hear.'],
    ['Could you come in for a consultation this week?', 'Wednesday morning would be best for me.'],
    ['Please do not sign anything before we speak.', 'I will not, thank you for telling me.'],
  ],
  notes: [
    'Rear-end collision, treated same day, police report on file. Consultation Wednesday 10 am.',
    'Conflict check needed: opposing party is a former client.',
    'Statute question only; referred to the county bar.',
  ],
  tags: ['Auto accident', 'Work injury', 'Consultation booked', 'Conflict check'],
  worth: [1500, 25000],
};

export const bakery: Trade = {
  campaigns: ['Wedding Cakes | Search'],
  keywords: ['wedding cake brooklyn', 'sourdough bakery'],
  pages: ['/', '/wedding-cakes', '/menu'],
  greeting: 'Old Mill Bakery, good morning!',
  reasons: ['Hi, I would like to order a cake for Saturday.', 'Are you open on Sunday?'],
  exchanges: [
    ['For how many people?', 'About twenty, half of them children.'],
    ['Chocolate or vanilla?', 'Chocolate, with raspberries if you have them.'],
    ['You can pick it up from eight.', 'Lovely, see you on Saturday.'],
  ],
  notes: ['Cake for 20, raspberries, pick-up Saturday 8 am.'],
  tags: ['Cake order', 'Catering'],
  worth: [40, 900],
};

export const surf: Trade = {
  ...bakery,
  campaigns: ['Lessons | Search'],
  keywords: ['surf lessons waikiki'],
  pages: ['/', '/lessons'],
  greeting: 'Aloha Surf School!',
  reasons: ['Do you teach beginners?'],
  tags: ['Group lesson'],
};

export const antiques: Trade = {
  ...bakery,
  campaigns: ['Estate Sales | Search'],
  keywords: ['antique dealer', 'estate sale'],
  pages: ['/', '/estate-sales'],
  greeting: 'Antiques, how can I help?',
  reasons: ['I have a clock that belonged to my grandmother and would like to know its worth.'],
  exchanges: [
    ['Does it still run?', 'It did until last winter.'],
    ['Is there a name on the dial?', 'Yes, but I cannot read it without my glasses.'],
    ['You are welcome to bring it in.', 'I will come by on Saturday.'],
  ],
  tags: ['Appraisal'],
};
