/** What is said to those who do not see the page: what was saved, where one has come to. */
import { signal } from '@preact/signals';

const said = signal('');

/** Says a sentence, once it is their turn; the same one twice is said twice. */
export function announce(text: string): void {
  said.value = said.peek() === text ? `${text}\u00a0` : text;
}

/** The one live region of a page where people work by keyboard: many small ones would talk over each other. */
export const Announcer = () => (
  <p class="sr" role="status">
    {said.value}
  </p>
);
