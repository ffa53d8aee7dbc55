import { connectOutcomeName, connectProofName } from '../../contract/connecting.js';

/** What a person brings back from a service, in the address they are led to. */
export interface Returned {
  readonly outcome: 'granted' | 'failed';
  /** With `granted`: what shows that the one who said yes came back here. */
  readonly proof?: string;
}

/** What an address says of a way back; `undefined` where it is none. */
export function returnedIn(address: string): Returned | undefined {
  const { searchParams, hash } = new URL(address);
  const outcome = searchParams.get(connectOutcomeName);
  if (outcome === 'failed') return { outcome };
  if (outcome !== 'granted') return undefined;
  const proof = partsOf(hash).flatMap((part) =>
    part.startsWith(`${connectProofName}=`) ? part.slice(connectProofName.length + 1) : [],
  )[0];
  return { outcome, ...(proof !== undefined && proof !== '' && { proof }) };
}

/** An address without what a way back has left in it. The rest stays, letter for letter where there is nothing to take out. */
export function withoutReturn(address: string): string {
  const clean = new URL(address);
  if (clean.searchParams.has(connectOutcomeName)) clean.searchParams.delete(connectOutcomeName);
  const parts = partsOf(clean.hash);
  const kept = parts.filter((part) => !part.startsWith(`${connectProofName}=`));
  if (kept.length < parts.length) clean.hash = kept.join('&');
  return clean.href;
}

function partsOf(hash: string): readonly string[] {
  return hash.slice(1).split('&');
}
