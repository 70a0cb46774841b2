import { useEffect, useState } from 'react';
import type { Session } from '../../platform/session/create-session';
import { extraPart } from '../../ui/extra-part';
import { watchWorker } from './watch-worker';

const UpdateNotice = extraPart(async () => (await import('./UpdateNotice')).UpdateNotice);

/** Starts the worker, and says so when a newer version of the page waits. */
export function UpdateWatch({ session }: { readonly session: Session }) {
  const [registration, setRegistration] = useState<ServiceWorkerRegistration>();
  useEffect(() => void watchWorker(setRegistration), []);
  if (!registration) return null;
  return <UpdateNotice registration={registration} session={session} />;
}
