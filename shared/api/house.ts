/** How a buyer shows itself on its notices: a route of functions/events that a notice calls after it is shown. */
import { route } from './route.ts';

/** A colour on which white words can be read, or none; a logo as a `data:` address, or none. */
export type House = { colour: string; logo: { src: string; width: number; height: number } | null };
export const readHouse = route<House>()(
  'GET',
  '/api/notices/:eventId/house',
  'Colour and logo of the buyer, for the head of its notice (?invitation=)',
  { open: true },
);
