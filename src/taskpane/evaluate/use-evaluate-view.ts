import { useState } from 'react';

/** What the place shows on top of the check: the results, and on top of them one candidate or the naming. */
export type EvaluateView =
  | { readonly kind: 'check' }
  | { readonly kind: 'results' }
  | { readonly kind: 'candidate'; readonly candidate: string }
  | { readonly kind: 'naming' };

export type ShowView = (view: EvaluateView) => void;

export function useEvaluateView(): readonly [EvaluateView, ShowView] {
  return useState<EvaluateView>({ kind: 'check' });
}
