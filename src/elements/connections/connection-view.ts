import { consentFeatures } from '../../contract/connecting.js';
import type { ConsentFeature } from '../../contract/connecting.js';
import type { ConnectionInfo } from '../../contract/host-backend.js';

/** A connection as it is shown. */
export interface ConnectionView {
  readonly state: 'works' | 'partly' | 'ended';
  readonly can: readonly ConsentFeature[];
  /** What it was not asked for. */
  readonly cannot: readonly ConsentFeature[];
  /** What it was asked for in vain. */
  readonly missing: readonly ConsentFeature[];
  /** It works, and nothing was to be written: its host has to know what comes of that. */
  readonly isReadingOnly: boolean;
  /** What can be done about it. */
  readonly remedy: 'reconnect' | 'grant-write-access' | undefined;
}

/** What a connection can do and cannot, and what its host may do about it. */
export function viewOf({ status, capabilities, missing }: ConnectionInfo): ConnectionView {
  const isActive = status === 'active';
  const can = isActive ? consentFeatures.filter((feature) => capabilities[feature]) : [];
  const cannot = consentFeatures.filter((feature) => !capabilities[feature] && !missing.includes(feature));
  const isShort = missing.length > 0;
  return {
    state: !isActive ? 'ended' : isShort ? 'partly' : 'works',
    can,
    cannot: isActive ? cannot : [],
    missing,
    isReadingOnly: isActive && !capabilities.writeEvents && !missing.includes('writeEvents'),
    remedy: !isActive || isShort ? 'reconnect' : capabilities.writeEvents ? undefined : 'grant-write-access',
  };
}
