import { remedyOfFailure } from '../../contract/index.js';
import type { ClaimOutcome, ConnectFailure, Connection } from '../../contract/index.js';
import { connectionInfo } from '../desk/connection-info.js';
import type { ConnectingParts } from './connecting-parts.js';

export function failed(failure: ConnectFailure): ClaimOutcome {
  return { outcome: 'failed', failure, remedy: remedyOfFailure[failure] };
}

export function connected({ providers }: ConnectingParts, connection: Connection): ClaimOutcome {
  return { outcome: 'connected', connection: connectionInfo(providers, connection) };
}
