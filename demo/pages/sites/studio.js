import { inventedBackend, inventedWindow } from '/sites/invented.js';

const studio = {
  host: { name: 'Vera Lindqvist' },
  window: inventedWindow(),
  zone: 'Europe/Copenhagen',
  questions: [{ id: 'idea', kind: 'long-text', label: 'What do you have in mind?' }],
};
const inTheStudio = {
  id: 'studio',
  kind: 'in-person',
  label: 'In the studio',
  detail: 'Refshalevej 153, Copenhagen',
  showDetailBefore: true,
};
document.querySelector('booking-widget').backend = inventedBackend(
  [
    {
      ...studio,
      slug: 'portrait',
      title: 'Portrait sitting',
      description: 'One person, one background, daylight. You take home twelve pictures.',
      durationsMinutes: [60, 120],
      locations: [inTheStudio],
    },
    {
      ...studio,
      slug: 'on-location',
      title: 'On location',
      description: 'At your place, or somewhere that means something to you.',
      durationsMinutes: [180],
      locations: [{ id: 'yours', kind: 'ask-guest' }],
    },
    {
      ...studio,
      slug: 'talk',
      title: 'A talk beforehand',
      description: 'About an idea, a budget, a wall to be filled.',
      durationsMinutes: [20],
      locations: [inTheStudio, { id: 'phone', kind: 'phone-host-calls' }],
    },
  ],
  [8, 10, 12, 13, 15],
);
