export { createBookingServer } from './server/booking-server.js';
export type { BookingServer } from './server/booking-server.js';
export type {
  Admission,
  AdmissionContext,
  Admit,
  AdmittedOperation,
  AdmittedRequests,
  BookingServerLimits,
  BookingServerOptions,
  ErrorContext,
} from './server/booking-server-options.js';
export type { HostAccess } from './server/hosts/host-access.js';
export type { PagesOptions } from './server/pages/pages-options.js';
export { createSignIn } from './server/sign-in/create-sign-in.js';
export type { SignIn } from './server/sign-in/create-sign-in.js';
export { newSignInLink } from './server/sign-in/sign-in-links.js';
export type { LinkPlace, NewLink } from './server/sign-in/sign-in-links.js';
export type { SignInTerms } from './server/sign-in/sign-in-limits.js';
export type { SignInOptions } from './server/sign-in/sign-in-options.js';
export { answerProbes } from './server/probes.js';
export type { ProbeOptions, Readiness, Unreadiness } from './server/probes.js';
export { openApiDocument } from './server/openapi.js';
export type { Health } from './server/health.js';
export type { TaskOptions, TasksDone } from './server/tasks.js';
export { startWorker } from './server/worker.js';
export type { Worker } from './server/worker.js';
export { WebhookVerificationError, verifyWebhook } from './server/webhooks/verify-webhook.js';
export type { ReceivedWebhook, VerifiedWebhook, WebhookFault } from './server/webhooks/verify-webhook.js';
export { sendWebhook } from './server/webhooks/send-webhook.js';
export type { SendWebhookOptions, WebhookFetch } from './server/webhooks/send-webhook.js';
export type { WebhookFailure, WebhookMessage, WebhookOutcome, WebhookSender } from './contract/webhook.js';
export { signWebhook } from './server/webhooks/sign-webhook.js';
export type { UnsignedWebhook, WebhookHeaders } from './server/webhooks/sign-webhook.js';
export { mailNotifier } from './server/mails/mail-notifier.js';
export type { MailNotifierOptions } from './server/mails/mail-notifier.js';
export type { Mail, MailAddress, MailSender } from './contract/mail.js';
export type { Notification, NotificationOutcome, Notifier, Reader } from './contract/notification.js';
