/** What a company does: the words of its campaigns, pages and conversations. */
export interface Trade {
  campaigns: readonly string[];
  keywords: readonly string[];
  pages: readonly string[];
  greeting: string;
  /** What callers open with. */
  reasons: readonly string[];
  /** Agent's question and caller's answer, in any order. */
  exchanges: readonly (readonly [string, string])[];
  notes: readonly string[];
  tags: readonly string[];
  /** A good lead's worth in whole dollars, from and to. */
  worth: readonly [number, number];
}

export const plumbing: Trade = {
  campaigns: ['Emergency Plumbing | Search', 'Water Heaters | Search', 'Brand | Search'],
  keywords: [
    'emergency plumber near me',
    'water heater replacement',
    'clogged drain',
    '24 hour plumber',
  ],
  pages: ['/', '/emergency', '/water-heaters', '/drain-cleaning', '/coupons'],
  greeting: 'Cascade Plumbing and Drain, how can I help you today?',
  reasons: [
    'Hi, there is water coming through my kitchen ceiling and I do not know where it is from.',
    'Good morning, our water heater stopped last night and we have no hot water at all.',
    'Hello, the main drain in the basement backs up every time we run the washer.',
  ],
  exchanges: [
    [
      'Is the water still running right now?',
      'No, I found the shutoff under the sink and closed it.',
    ],
    ['How old is the unit, roughly?', 'It came with the house, so at least twelve years.'],
    ['Do you own the home or rent?', 'We own it, we moved in about two years ago.'],
    [
      'Is there a cleanout you can reach outside?',
      'I think so, there is a white cap by the garage.',
    ],
    [
      'A technician can be there between two and four.',
      'That would be wonderful, somebody will be home.',
    ],
    [
      'The visit is eighty nine dollars and it goes toward the repair.',
      'That is fair, please go ahead.',
    ],
  ],
  notes: [
    'Shutoff closed, technician booked 2 to 4 pm.',
    'Wants a written quote for a 50 gallon gas heater before Friday.',
    'Left voicemail; call back after 5 pm, works nights.',
  ],
  tags: ['Emergency', 'Water heater', 'Drain cleaning', 'Quote sent', 'Warranty'],
  worth: [180, 4200],
};

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

export const dental: Trade = {
  campaigns: ['New Patients | Search', 'Implants | Search', 'Invisalign | Display'],
  keywords: ['dentist near me', 'dental implants cost', 'emergency dentist austin', 'invisalign'],
  pages: ['/', '/new-patients', '/implants', '/invisalign', '/emergency-dentist'],
  greeting: 'Thank you for calling Bluebonnet Dental, this is the front desk.',
  reasons: [
    'Hi, I would like to make an appointment for a cleaning, I am a new patient.',
    'Hello, I chipped a tooth this morning and it is starting to hurt.',
    'Good morning, I saw your page about implants and I have a couple of questions.',
  ],
  exchanges: [
    ['Have you been to our office before?', 'No, we moved here from Houston in the spring.'],
    ['Which insurance do you have?', 'Delta through my employer, the P P O plan.'],
    ['Is the tooth sensitive to cold?', 'Very, I can only drink warm water at the moment.'],
    ['We have Tuesday at nine or Thursday at three.', 'Thursday at three works well.'],
    [
      'Could you arrive ten minutes early for the forms?',
      'Of course, I can fill them in online too.',
    ],
    ['The first visit with x-rays is ninety nine dollars.', 'Great, that matches what I read.'],
  ],
  notes: [
    'New patient, Delta PPO, Thursday 3 pm. Prefers text reminders.',
    'Implant consult: send financing brochure.',
    'Chipped upper left; squeezed in at noon.',
  ],
  tags: ['Implant consult', 'Insurance question', 'Rescheduled', 'Spanish speaking'],
  worth: [99, 5200],
};

export const roofing: Trade = {
  campaigns: ['Hail Damage | Search', 'Roof Replacement | Search'],
  keywords: ['roof repair denver', 'hail damage roof inspection', 'roof replacement cost'],
  pages: ['/', '/hail-damage', '/free-inspection', '/metal-roofs'],
  greeting: 'Summit Roofing, thanks for calling, how can we help?',
  reasons: [
    'Hi, we had that hail on Sunday and my neighbor says I should have the roof looked at.',
    'Hello, there is a stain growing on the bedroom ceiling whenever it rains.',
    'I got two quotes for a new roof already and would like a third one.',
  ],
  exchanges: [
    [
      'Do you know how old the shingles are?',
      'About fifteen years, they were here when we bought.',
    ],
    ['Have you called your insurance yet?', 'Not yet, should I do that before you come?'],
    ['Is it a one or a two story house?', 'Two stories, with a flat part over the porch.'],
    [
      'We can send an inspector on Friday morning, free of charge.',
      'Friday is fine, after nine please.',
    ],
    ['He will take photographs for the claim.', 'Perfect, that is exactly what I need.'],
  ],
  notes: [
    'Hail claim, inspection Friday after 9. Dog in the yard.',
    'Third quote; price sensitive.',
  ],
  tags: ['Hail claim', 'Inspection booked', 'Price shopper'],
  worth: [400, 18500],
};

export const glass: Trade = {
  campaigns: ['Windshield | Search', 'Mobile Repair | Search', 'Fleet | Search'],
  keywords: [
    'windshield replacement near me',
    'mobile auto glass',
    'chip repair',
    'car window broken',
  ],
  pages: ['/', '/windshield', '/mobile-service', '/insurance-claims', '/fleet'],
  greeting: 'Metro Auto Glass, how can I help you?',
  reasons: [
    'Hi, a stone hit my windshield on the parkway and the crack is getting longer.',
    'Hello, somebody broke my passenger window last night, can you come out today?',
    'We have six vans and I am looking for somebody to look after all the glass.',
  ],
  exchanges: [
    ['What year and model is it?', 'A twenty twenty one Rogue, with the camera behind the mirror.'],
    ['Is the crack longer than a dollar bill?', 'Yes, it goes half way across by now.'],
    ['Will you go through insurance?', 'If there is no deductible, yes please.'],
    [
      'Our van can come to your work or your home.',
      'Work would be easiest, there is a parking lot.',
    ],
    ['The camera has to be calibrated after that.', 'All right, how much longer does that take?'],
    ['About an hour on top.', 'That is fine, I am there all day.'],
  ],
  notes: [
    'Rogue 2021 with ADAS camera: calibration needed.',
    'Fleet of six vans, wants monthly invoice.',
    'Insurance claim opened, zero deductible.',
  ],
  tags: ['Windshield', 'Side window', 'Mobile service', 'Fleet', 'Insurance claim'],
  worth: [140, 1300],
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

export const pest: Trade = {
  campaigns: ['Termites | Search', 'Rodents | Search'],
  keywords: ['exterminator near me', 'termite inspection', 'mice in attic'],
  pages: ['/', '/termites', '/rodents', '/quarterly-plan'],
  greeting: 'Harbor Pest Control, how can I help?',
  reasons: [
    'Hello, we keep hearing scratching in the attic at night.',
    'Hi, I need a termite letter for a house that we are buying.',
  ],
  exchanges: [
    ['When did you notice it first?', 'About two weeks ago, when it turned cold.'],
    ['Are there pets or small children?', 'One cat, and she is very interested.'],
    ['The inspection is free, treatment starts at one fifty.', 'When could you come?'],
    ['Tomorrow between eight and noon.', 'I will leave the side gate open.'],
  ],
  notes: [
    'Attic, probably mice. Cat in the house: no loose bait.',
    'Termite letter due by the 15th.',
  ],
  tags: ['Termites', 'Rodents', 'Quarterly plan'],
  worth: [120, 2400],
};

export const veterinary: Trade = {
  campaigns: ['Wellness Plans | Search'],
  keywords: ['vet near me', 'puppy shots', 'cat dentist'],
  pages: ['/', '/wellness', '/dental', '/emergencies'],
  greeting: 'Pine Street Veterinary, are you calling about a dog or a cat?',
  reasons: ['A dog, he ate a sock and I am a little worried.', 'A cat, she is due for her shots.'],
  exchanges: [
    ['How much does he weigh?', 'Around forty pounds, he is still growing.'],
    ['Is he eating and drinking?', 'He drinks, but he would not touch his breakfast.'],
    ['Please bring him in right away.', 'We are ten minutes from you.'],
  ],
  notes: ['Sock. Came in at once, x-ray taken.', 'Annual shots, two cats.'],
  tags: ['Urgent', 'Vaccination'],
  worth: [60, 1900],
};

export const medicine: Trade = {
  campaigns: ['Primary Care | Search'],
  keywords: ['family doctor accepting new patients', 'same day appointment', 'flu shot'],
  pages: ['/', '/new-patients', '/flu-shots', '/providers'],
  greeting: 'Lakeshore Family Medicine, may I have your date of birth please?',
  reasons: [
    'March the fourth, nineteen eighty one. I need a physical for a new job.',
    'July ninth, seventy six. My prescription ran out over the weekend.',
  ],
  exchanges: [
    ['Which pharmacy do you use?', 'The one on Clark Street, they should have it on file.'],
    ['Is this a new or an ongoing concern?', 'Ongoing, the doctor knows about it.'],
    ['We have an opening tomorrow at eight.', 'I will take it, thank you.'],
    ['Please bring your insurance card.', 'It changed in January, I have the new one.'],
  ],
  notes: ['Physical for work, form to be signed.', 'Refill sent to the pharmacy on Clark.'],
  tags: ['Refill', 'Physical', 'Referral'],
  worth: [80, 600],
};

export const therapy: Trade = {
  campaigns: ['Back Pain | Search'],
  keywords: ['physical therapy phoenix', 'knee pain therapist'],
  pages: ['/', '/back-pain', '/sports-injuries', '/insurance'],
  greeting: 'Saguaro Physical Therapy, how can I help you move today?',
  reasons: ['Hi, my surgeon gave me a referral for my knee.', 'Do you treat lower back pain?'],
  exchanges: [
    ['When was the surgery?', 'Three weeks ago on Monday.'],
    ['Mornings or evenings?', 'Early mornings, before it gets hot.'],
    ['You will be seen by the same therapist each time.', 'That matters a lot to me.'],
  ],
  notes: ['ACL, week 3, referral faxed.'],
  tags: ['Post surgery', 'Back pain'],
  worth: [110, 1600],
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

/** After this the line is silent for a while. */
export const onHold = 'No problem, take your time.';

/** How a message to a voicemail ends. */
export const lastWords = [
  'Any time before six is fine, or first thing tomorrow.',
  'If I do not pick up, please leave a message and I will try again.',
  'Thank you very much, talk to you soon. Bye.',
];

/** What anybody may say in any conversation. */
export const smallTalk: readonly (readonly [string, string])[] = [
  ['May I have your name please?', 'Sure, should I spell it for you?'],
  ['And the best number to reach you?', 'The one that I am calling from.'],
  ['May I put you on hold for one moment?', onHold],
  ['Thank you for waiting.', 'That was quick, thank you.'],
  ['How did you hear about us?', 'I searched on my phone and you came up first.'],
  ['I am sending you a confirmation by text.', 'I just got it, everything looks right.'],
  ['Could you repeat the address for me?', 'Yes, it is the corner house, you cannot miss it.'],
  ['Let me check the calendar.', 'Any day this week would do.'],
  [
    'Is there anything else you would like me to note?',
    'Please ring before you come, the bell is broken.',
  ],
  ['I will make a note of that.', 'Thank you, I appreciate it.'],
];

export const farewells: readonly (readonly [string, string])[] = [
  ['Is there anything else I can do for you?', 'No, that is everything. Thank you so much.'],
  ['You are all set then.', 'Great, have a good day. Bye.'],
  ['Thank you for calling, goodbye.', 'Goodbye.'],
];
