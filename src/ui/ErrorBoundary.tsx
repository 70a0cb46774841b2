import { Component, type ContextType, createContext, type ReactNode } from 'react';

/** What stands where a panel broke; whoever draws the page says it once for all panels in it. */
export const WhereBroken = createContext<(retry: () => void) => ReactNode>(() => null);

interface ErrorBoundaryProps {
  /** Where something else is to stand than for the panels around. */
  readonly fallback?: (retry: () => void) => ReactNode;
  readonly children: ReactNode;
}

/** Keeps a panel that cannot be shown from taking the rest with it; the case itself is never in here. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly failed: boolean }> {
  static override contextType = WhereBroken;
  declare context: ContextType<typeof WhereBroken>;
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    const { children, fallback = this.context } = this.props;
    return this.state.failed ? fallback(() => this.setState({ failed: false })) : children;
  }
}
