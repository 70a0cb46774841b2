import { type ComponentType, type LazyExoticComponent, lazy, useReducer } from 'react';
import { loadPart } from '../platform/parts/load-part';

export interface LatePart<Props> {
  readonly part: LazyExoticComponent<ComponentType<Props>>;
  /** A load that failed stays failed in `lazy`; after this the part is loaded again when it is next shown. */
  renew(): void;
}

/** The part as it is to be shown now, and what to do before it is shown again after a failure. */
export function useLatePart<Props>(late: LatePart<Props>): readonly [LatePart<Props>['part'], renew: () => void] {
  const [, showAgain] = useReducer((attempts: number) => attempts + 1, 0);
  return [
    late.part,
    () => {
      late.renew();
      showAgain();
    },
  ];
}

/** A part of the page whose code comes when it is shown. */
export function latePart<Props>(load: () => Promise<ComponentType<Props>>): LatePart<Props> {
  const attempt = (): LazyExoticComponent<ComponentType<Props>> =>
    lazy(async () => ({ default: await loadPart(load) }));
  let part = attempt();
  return {
    get part() {
      return part;
    },
    renew: () => {
      part = attempt();
    },
  };
}
