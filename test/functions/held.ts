/** A stack whose work orders are not carried out: a test carries them out itself, and may break off in between. */
import type { Context } from 'aws-lambda';
import { type Handler, type Handlers, loadHandlers } from '../../cdk/local/lambda.ts';
import { delivered, isStreamEvent, type StreamEvent } from '../../functions/ports/stream.ts';
import type { OpenOrder, TellOrder } from '../../shared/orders.ts';

export type Held = {
  handlers: Handlers;
  openOrders: OpenOrder[];
  tellOrders: TellOrder[];
  /** From now on, orders are carried out as they come. */
  release(): void;
};

const names = [
  'people',
  'events',
  'bids',
  'opening',
  'evaluation',
  'correspondence',
  'figures',
  'notices',
  'clock',
  'jobs',
  'bidders',
] as const;

/** Handlers that are loaded when they are first called, which is when the stack has set their environment. */
export function holdOrders(): Held {
  let holding = true;
  const release = () => {
    holding = false;
  };
  const held: Held = { handlers: {}, openOrders: [], tellOrders: [], release };
  let loading: Promise<Handlers> | undefined;
  for (const name of names) {
    const call = async (event: object, context: Context) => {
      if (holding && isStreamEvent(event) && name === 'opening') return keep(held.openOrders, event);
      if (holding && isStreamEvent(event) && name === 'jobs') return keep(held.tellOrders, event);
      loading ??= loadHandlers();
      const handler: Handler = (await loading)[name]!;
      return handler(event as never, context);
    };
    held.handlers[name] = call;
  }
  return held;
}

function keep<Order>(orders: Order[], event: StreamEvent): void {
  orders.push(...delivered<Order>(event, 'sealed').map((d) => d.data));
}
