/** Colours that iCalendar has names for (RFC 7986, section 5.9): those of CSS that are apart from one another. */
const colors: Readonly<Record<string, string>> = {
  black: '#000000',
  brown: '#a52a2a',
  chocolate: '#d2691e',
  coral: '#ff7f50',
  cornflowerblue: '#6495ed',
  crimson: '#dc143c',
  darkcyan: '#008b8b',
  darkgreen: '#006400',
  darkorange: '#ff8c00',
  deeppink: '#ff1493',
  deepskyblue: '#00bfff',
  dimgray: '#696969',
  firebrick: '#b22222',
  forestgreen: '#228b22',
  gold: '#ffd700',
  goldenrod: '#daa520',
  hotpink: '#ff69b4',
  indigo: '#4b0082',
  khaki: '#f0e68c',
  lavender: '#e6e6fa',
  lightgreen: '#90ee90',
  lightskyblue: '#87cefa',
  lime: '#00ff00',
  limegreen: '#32cd32',
  maroon: '#800000',
  mediumpurple: '#9370db',
  mediumseagreen: '#3cb371',
  navy: '#000080',
  olive: '#808000',
  orange: '#ffa500',
  orangered: '#ff4500',
  orchid: '#da70d6',
  pink: '#ffc0cb',
  plum: '#dda0dd',
  purple: '#800080',
  rebeccapurple: '#663399',
  red: '#ff0000',
  royalblue: '#4169e1',
  salmon: '#fa8072',
  seagreen: '#2e8b57',
  sienna: '#a0522d',
  silver: '#c0c0c0',
  slategray: '#708090',
  steelblue: '#4682b4',
  tan: '#d2b48c',
  teal: '#008080',
  tomato: '#ff6347',
  turquoise: '#40e0d0',
  violet: '#ee82ee',
  white: '#ffffff',
  yellow: '#ffff00',
};

/** The name of the colour nearest to `#rrggbb`. */
export function nearestColor(color: string): string {
  const [r, g, b] = channels(color);
  const distance = ([, other]: readonly [string, string]): number => {
    const [red, green, blue] = channels(other);
    return (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
  };
  return Object.entries(colors).reduce((best, next) => (distance(next) < distance(best) ? next : best))[0];
}

function channels(color: string): readonly [number, number, number] {
  const value = Number.parseInt(color.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}
