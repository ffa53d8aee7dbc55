import type { ConnectionNotification } from '../../contract/notification.js';
import { isolated } from '../markup.js';
import { nameOf } from './booking-facts.js';
import type { MailContent } from './mail-content.js';
import type { MailTexts } from './texts/mail-texts.js';

/** Services by their id, as people know them. */
const services: Readonly<Record<string, string>> = { google: 'Google' };

/** What is written to a host whose connection has ended. */
export function reconnectContent(news: ConnectionNotification, texts: MailTexts): MailContent {
  const { reader, connection, hostUrl } = news;
  const account = isolated(connection.account);
  const provider = isolated(services[connection.provider] ?? connection.provider);
  const { title, lead } = texts.reconnect({ account, provider });
  return {
    texts,
    title,
    greeting: texts.greeting(nameOf(reader.name)),
    paragraphs: [lead, texts.connectionEnds[connection.reason]],
    facts: [{ label: texts.labels.account, lines: [account] }],
    notes: [],
    actions: hostUrl === undefined ? [] : [{ label: texts.actions.settings, url: hostUrl }],
    because: texts.because.host,
  };
}
