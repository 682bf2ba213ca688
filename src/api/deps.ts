import type { Feed } from '../delivery/feed';
import type { UseCaseDeps } from '../use-cases/deps';
import type { Principal } from '../use-cases/principal';

/** All that the API reaches of the world, handed in by main.ts and by tests. */
export interface ApiDeps extends UseCaseDeps {
  /** By which other processes see whether this one still lives (presence.ts). */
  readonly holder?: number;
  /** Who a token of the identity provider speaks for; undefined where none is configured. */
  readonly tokens?: ((token: string) => Promise<Principal>) | undefined;
  /** The events as they come, for those who listen. */
  readonly feed: Feed;
  /** Requests a minute, by key and by address of those without one. Counted in this process only: several API processes allow as many times more. */
  readonly limits?: {
    readonly perKey: number;
    readonly perAddress: number;
    readonly filings?: number;
    readonly probes?: number;
  };
  /** The networks of the proxies before the API, whose word on who asked is taken; nobody's where none is named. */
  readonly trustedProxies?: readonly string[] | undefined;
}
