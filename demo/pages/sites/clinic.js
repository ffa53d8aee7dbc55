import { inventedBackend, inventedWindow } from '/sites/invented.js';

const practice = {
  host: { name: 'Jonas Reiter' },
  locations: [
    {
      id: 'practice',
      kind: 'in-person',
      label: 'In der Praxis',
      detail: 'Karl-Heine-Straße 41, Leipzig',
      showDetailBefore: true,
    },
  ],
  window: inventedWindow(),
  zone: 'Europe/Berlin',
};
document.querySelector('booking-widget').backend = inventedBackend(
  [
    {
      ...practice,
      slug: 'erster-termin',
      title: 'Erster Termin',
      description: 'Befund und erste Behandlung. Bringen Sie Ihre Verordnung mit, falls Sie eine haben.',
      durationsMinutes: [40],
      questions: [
        {
          id: 'insurance',
          kind: 'choice',
          label: 'Wie sind Sie versichert?',
          options: ['Gesetzlich', 'Privat', 'Ich zahle selbst'],
          required: true,
        },
        { id: 'complaint', kind: 'long-text', label: 'Was führt Sie zu uns?' },
      ],
    },
  ],
  [7, 7.75, 8.5, 9.25, 10, 13, 13.75, 14.5, 15.25, 16],
);
