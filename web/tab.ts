/** Which tab this is: several may have the same page open, and one that is reloaded is the same as before. */

/** How long a page that is just being left may still hold its name, in milliseconds. */
const leaving = 600;

let name: Promise<string> | undefined;

/** Takes a name for as long as the page is there; false where another tab has it. */
const take = (taken: string): Promise<boolean> =>
  new Promise((resolve) => {
    navigator.locks
      .request(`tab ${taken}`, { signal: AbortSignal.timeout(leaving) }, () => {
        resolve(true);
        return new Promise(() => {});
      })
      .catch(() => resolve(false));
  });

async function find(): Promise<string> {
  const before = sessionStorage.getItem('tab');
  const fresh = crypto.randomUUID();
  // A tab that was duplicated has its twin's name.
  const mine = before && (!navigator.locks || (await take(before))) ? before : fresh;
  sessionStorage.setItem('tab', mine);
  if (mine === fresh && navigator.locks) await take(fresh);
  return mine;
}

/** This tab's name: a reload keeps it, and no other tab that is open has it. */
export function tabName(): Promise<string> {
  name ??= find();
  return name;
}

/** The names of the tabs that are open; null where the browser cannot tell. */
export async function openTabs(): Promise<ReadonlySet<string> | null> {
  if (!navigator.locks) return null;
  const { held = [] } = await navigator.locks.query();
  return new Set(held.flatMap((l) => (l.name?.startsWith('tab ') ? [l.name.slice(4)] : [])));
}
