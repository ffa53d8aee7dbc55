import { GoogleError } from '../http/google-error.js';

/** 400: notifications travel over TLS only. */
export const webhookNotHttps = (address: string) =>
  refusal(400, 'push.webhookUrlNotHttps', `WebHook callback must be HTTPS: ${address}`);

/** 401 or 400: the domain of the address is not one of the application's. */
export const webhookUnauthorized = (status: 401 | 400, address: string) =>
  refusal(status, 'push.webhookUrlUnauthorized', `Unauthorized WebHook callback channel: ${address}`);

/** 400: the application has a channel of this id. */
export const channelIdNotUnique = (id: string) =>
  refusal(400, 'channelIdNotUnique', `Channel id ${id} not unique`);

/** 400: the events of this calendar cannot be watched; holidays, for one. */
export const pushNotSupported = () =>
  refusal(
    400,
    'pushNotSupportedForRequestedResource',
    'Push notifications are not supported by this resource.',
  );

/** 404: there is no such channel, or it is somebody else's. */
export const channelNotFound = (id: string, clientId: string) =>
  refusal(404, 'notFound', `Channel '${id}' not found for project '${clientId}'`);

function refusal(status: number, reason: string, message: string): GoogleError {
  return new GoogleError(status, [{ domain: 'global', reason, message }]);
}
