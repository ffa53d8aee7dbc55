import { inventedBackend, inventedWindow } from '/sites/invented.js';

document.querySelector('booking-widget').backend = inventedBackend(
  [
    {
      slug: 'demo',
      title: 'See Tidewater at work',
      host: { name: 'Priya Raman' },
      durationsMinutes: [30],
      locations: [{ id: 'video', kind: 'conference', label: 'Video call' }],
      window: inventedWindow(),
      zone: 'Europe/London',
      questions: [
        { id: 'company', kind: 'text', label: 'Company', required: true },
        {
          id: 'size',
          kind: 'choice',
          label: 'How many warehouses do you run?',
          options: ['One', '2 to 5', 'More than 5'],
          required: true,
        },
        { id: 'consent', kind: 'consent', label: 'You may write to me about this demo.', required: true },
      ],
    },
  ],
  [8.5, 9, 9.5, 10.5, 11, 13, 13.5, 14, 15, 15.5, 16],
);
