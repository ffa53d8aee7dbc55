import { base64urlOf, bytesOfBase64url } from '../contract/base64url.js';

/** Keeps what is secret unreadable wherever it is stored (AES-256-GCM, NIST SP 800-38D). */
export interface Seal {
  /** Seals a value of JSON's with the first secret; no two sealed texts are alike. */
  seal(value: unknown, place: SealedPlace): Promise<string>;
  /**
   * Opens what was sealed for this place, with whichever secret did it.
   *
   * @returns The value as JSON has it, yet to be validated.
   * @throws SealError
   */
  open(sealed: string, place: SealedPlace): Promise<unknown>;
}

/** The one place that a sealed text opens in: what it is, and whose. */
export type SealedPlace =
  | { readonly what: 'grant'; readonly hostId: string; readonly id: string }
  | { readonly what: 'webhook'; readonly owner: string; readonly id: string }
  | { readonly what: 'ticket'; readonly hostId: string; readonly id: string };

/** Why a sealed text stays shut, and what to do. It holds neither what is sealed, nor the sealed text, nor a secret. */
export class SealError extends Error {
  override readonly name = 'SealError';
}

interface Key {
  /** Stands in the sealed text and tells nothing of the secret. */
  readonly id: string;
  readonly key: CryptoKey;
}

const version = 'v1';
/** Sealed text: version, key id, and a nonce of 96 bits with what it encrypts and a tag of 128. */
const shape = /^v1\.([\w-]{12})\.([\w-]{38,})$/;
const keyIdBytes = 9;
const nonceBytes = 12;

/**
 * A `Seal` whose keys are derived from secrets (HKDF-SHA-256, RFC 5869). The first one seals, all of them open: to
 * change secrets, put the new one first and keep the old one as long as anything is sealed with it; each is sealed anew
 * when it is saved next.
 *
 * @throws TypeError for no secret, and for one shorter than 32 characters.
 */
export function sealWith(secrets: readonly string[]): Seal {
  if (secrets.length === 0 || secrets.some((secret) => secret.length < 32))
    throw new TypeError('Sealing needs `secrets`, each of at least 32 characters');
  const keys = Promise.all(secrets.map(deriveKey));

  return {
    async seal(value, place) {
      const [{ id, key }] = (await keys) as [Key, ...Key[]];
      const nonce = crypto.getRandomValues(new Uint8Array(nonceBytes));
      const encrypted = await crypto.subtle.encrypt(cipher(nonce, id, place), key, bytesOf(value));
      return `${version}.${id}.${base64urlOf(new Uint8Array([...nonce, ...new Uint8Array(encrypted)]))}`;
    },
    async open(sealed, place) {
      const [, id, text = ''] = shape.exec(sealed) ?? [];
      const bytes = bytesOfBase64url(text);
      if (id === undefined || !bytes)
        throw new SealError(`${nameOf(place)} is not a sealed text: ${remedyOf(place)}`);
      const known = await keys;
      const found = known.find((candidate) => candidate.id === id);
      if (!found) throw new SealError(missing(place, id, known));
      try {
        const nonce = bytes.subarray(0, nonceBytes);
        const opened = cipher(nonce, id, place);
        const json = await crypto.subtle.decrypt(opened, found.key, bytes.subarray(nonceBytes));
        return JSON.parse(new TextDecoder().decode(json)) as unknown;
      } catch {
        // What went wrong inside may repeat what was inside.
        throw new SealError(
          `${nameOf(place)} was changed, or sealed for another ${holders[place.what]}: ${remedyOf(place)}`,
        );
      }
    },
  };
}

function remedyOf(place: SealedPlace): string {
  return `restore its row, or ${newOne(place)}`;
}

function newOne({ what }: SealedPlace): string {
  return what === 'webhook' ? 'save the webhook with new secrets' : 'have its host connect again';
}

/** What has the sealed part. */
const holders: Readonly<Record<SealedPlace['what'], string>> = {
  grant: 'connection',
  webhook: 'webhook',
  ticket: 'ticket',
};

function missing(place: SealedPlace, id: string, known: readonly Key[]): string {
  const given = known.map((key) => key.id).join(', ');
  return (
    `${nameOf(place)} is sealed with key ${id}, and the secrets given here make ${given}: ` +
    `add the secret of that key behind the first one, or ${newOne(place)}`
  );
}

function nameOf(place: SealedPlace): string {
  const id = JSON.stringify(place.id);
  if (place.what === 'webhook')
    return `The sealed part of webhook ${id} of owner ${JSON.stringify(place.owner)}`;
  const part = place.what === 'grant' ? 'grant of connection' : 'sealed part of ticket';
  return `The ${part} ${id} of host ${JSON.stringify(place.hostId)}`;
}

async function deriveKey(secret: string): Promise<Key> {
  const material = await crypto.subtle.importKey('raw', new TextEncoder().encode(secret), 'HKDF', false, [
    'deriveBits',
    'deriveKey',
  ]);
  const [id, key] = await Promise.all([
    crypto.subtle.deriveBits(derivation('key id'), material, keyIdBytes * 8),
    crypto.subtle.deriveKey(derivation('key'), material, { name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ]),
  ]);
  return { id: base64urlOf(new Uint8Array(id)), key };
}

/** What the same secret is used for elsewhere has another name, and so another key. */
function derivation(name: 'key' | 'key id'): HkdfParams {
  const info = new TextEncoder().encode(`booking-elements grant seal ${version} ${name}`);
  return { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info };
}

/** Whatever stands around the encrypted bytes is part of what the tag vouches for. */
function cipher(nonce: Uint8Array<ArrayBuffer>, keyId: string, place: SealedPlace): AesGcmParams {
  const additionalData = new TextEncoder().encode(JSON.stringify([version, keyId, ...boundTo(place)]));
  return { name: 'AES-GCM', iv: nonce, additionalData };
}

/** What is sealed, and for whom; a grant, which was all there was at first, is known by having no name before its host. */
function boundTo(place: SealedPlace): readonly string[] {
  if (place.what === 'grant') return [place.hostId, place.id];
  return [place.what, place.what === 'webhook' ? place.owner : place.hostId, place.id];
}

function bytesOf(value: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(value));
}
