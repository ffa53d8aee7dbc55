import type { Mail } from '../../contract/mail.js';
import { bare } from '../markup.js';
import { htmlOf } from './html-mail.js';
import type { MailContent } from './mail-content.js';
import { textOf } from './text-mail.js';

/** What a mail says, as its subject, as text and as HTML. */
export function mailBody(content: MailContent): Pick<Mail, 'subject' | 'language' | 'text' | 'html'> {
  return {
    subject: bare(content.title),
    language: content.texts.lang,
    text: textOf(content),
    html: htmlOf(content),
  };
}
