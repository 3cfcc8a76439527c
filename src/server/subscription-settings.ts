import { z } from 'zod';
import { Secret } from './secret.ts';
import { wholeNumber } from './setting-types.ts';

export interface SubscriptionConfig {
  /** Where events travel between processes; null: they stay in this one. */
  readonly redisUrl: Secret | null;
  /** Events kept for clients that come back. */
  readonly window: number;
  /** Results that may wait for one client. */
  readonly queue: number;
  /** Subscriptions of one connection at most. */
  readonly perConnection: number;
  /** Connections that wait for events, of one address, at most. */
  readonly connectionsPerAddress: number;
  /** How often a silent connection is tried. */
  readonly heartbeatMs: number;
}

const REDIS_PROTOCOLS = ['redis:', 'rediss:'];

const redisUrl = z.string().superRefine((value, context) => {
  const url = URL.canParse(value) ? new URL(value) : null;
  // What follows the slash is the number of a database.
  const isOne = url !== null && REDIS_PROTOCOLS.includes(url.protocol) && /^(\/\d*)?$/.test(url.pathname);
  if (!isOne || url.hostname === '') {
    context.addIssue(
      'must be an address such as redis://127.0.0.1:6379 or rediss://user:password@redis.example.org',
    );
  }
});

/** The part of `SETTINGS` that events and subscriptions have. */
export const SUBSCRIPTION_SETTINGS = {
  REDIS_URL: redisUrl.optional(),
  SUBSCRIPTION_WINDOW: wholeNumber(1, 1_000_000).prefault('5000'),
  SUBSCRIPTION_QUEUE: wholeNumber(1, 100_000).prefault('500'),
  SUBSCRIPTION_HEARTBEAT_MS: wholeNumber(100, 300_000).prefault('15000'),
  SUBSCRIPTIONS_PER_CONNECTION: wholeNumber(1, 10_000).prefault('50'),
  SUBSCRIPTION_CONNECTIONS_PER_ADDRESS: wholeNumber(1, 100_000).prefault('100'),
};

export function subscriptionConfig(
  settings: z.output<z.ZodObject<typeof SUBSCRIPTION_SETTINGS>>,
): SubscriptionConfig {
  return {
    redisUrl: settings.REDIS_URL === undefined ? null : new Secret(settings.REDIS_URL),
    window: settings.SUBSCRIPTION_WINDOW,
    queue: settings.SUBSCRIPTION_QUEUE,
    perConnection: settings.SUBSCRIPTIONS_PER_CONNECTION,
    connectionsPerAddress: settings.SUBSCRIPTION_CONNECTIONS_PER_ADDRESS,
    heartbeatMs: settings.SUBSCRIPTION_HEARTBEAT_MS,
  };
}
