import type { Trade } from './trade';

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
