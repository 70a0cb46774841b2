// Knows: that a part of the page may not come, and whom to ask before it is given up.
// Must not know: what the part is, or what is done about it.
// Called by: whoever loads code or texts that somebody is waiting for.

let beforeGivingUp: () => Promise<void> = async () => undefined;

/** Names what is tried when a part does not come. It settles when nothing more can be done. */
export function tryBeforeGivingUp(attempt: () => Promise<void>): void {
  beforeGivingUp = attempt;
}

/** Loads a part that somebody is waiting for. */
export async function loadPart<Part>(load: () => Promise<Part>): Promise<Part> {
  try {
    return await load();
  } catch (reason) {
    await beforeGivingUp();
    throw reason;
  }
}
