export { folderSender } from './node/mail/folder-sender.js';
export type { FolderSenderOptions } from './node/mail/folder-sender.js';
export { smtpSender } from './node/mail/smtp-sender.js';
export type { SmtpReadiness, SmtpSender, SmtpSenderOptions } from './node/mail/smtp-sender.js';
