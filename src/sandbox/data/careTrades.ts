import type { Trade } from './trade';

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
