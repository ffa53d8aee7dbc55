/** What there is to be told of a demo that has started. */
export interface Announcement {
  readonly url: string;
  /** The stand-in for Google, where it is the one that is talked to. */
  readonly standIn?: string | undefined;
  /** What becomes of what happens here. */
  readonly keeping: string;
  /** The demo's usual port belongs to somebody else. */
  readonly isElsewhere: boolean;
}

/** Prints where everything is, in the order in which a newcomer may want to see it. */
export function announce(
  { url, standIn, keeping, isElsewhere }: Announcement,
  print: (line: string) => void,
): void {
  const groups: readonly (readonly [title: string, lines: readonly (readonly [string, string])[]])[] = [
    [
      'Begin here',
      [
        [`${url}/`, 'what your guests see: the booking widget on a plain page'],
        [`${url}/split`, 'the widget beside the host’s week: book, and watch the event arrive'],
        ...(standIn === undefined
          ? []
          : [
              [
                `${url}/switchboard`,
                'the same, with what can go wrong at a press: Google down, a time taken, the line cut, …',
              ] as const,
            ]),
        [`${url}/host`, 'the host’s side: connect, choose calendars, places, hours, and see why'],
        [`${url}/mails`, 'the mails that guests and hosts get'],
      ],
    ],
    [
      'Ways into a page',
      [
        [`${url}/button`, 'a dialog, from a button in the text and a floating one'],
        [`${url}/themes`, 'four themes made with tokens, and three sites with the widget at home in them'],
        [`${url}/frame`, 'an iframe that is as high as what is in it'],
        [
          `${url}/snippets`,
          'what to paste into your site, and where: WordPress, Squarespace, Wix and others',
        ],
        [`${url}/anna`, 'what can be booked with Anna: a page to share, which works without script too'],
      ],
    ],
    [
      'And the rest',
      [
        [`${url}/manage`, 'where the links in mails lead guests to their booking; empty without such a link'],
        [`${url}/sign-in`, 'the host’s front door: a link by mail, or Google'],
        [`${url}/elements`, 'every element alone'],
        [`${url}/v1/openapi.json`, 'the wire, described'],
        ...(standIn === undefined
          ? []
          : [[standIn, 'the stand-in for Google (set GOOGLE_CLIENT_ID, … for the real one)'] as const]),
      ],
    ],
  ];
  const width = Math.max(...groups.flatMap(([, lines]) => lines.map(([address]) => address.length)));
  if (isElsewhere) print(`Port 3000 is taken; this is the next one that is free (--port names another).`);
  print(`\nbooking-elements is at work${standIn === undefined ? ' on the real Google' : ''}.`);
  for (const [title, lines] of groups) {
    print(`\n${title}`);
    for (const [address, words] of lines) print(`  ${address.padEnd(width)}  ${words}`);
  }
  print(`\n${keeping}\nCtrl+C ends it.`);
}
