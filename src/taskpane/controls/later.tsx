import { Component, lazy, useState } from 'react';
import type { ComponentType, ReactNode } from 'react';
import { Missing } from './Missing';

/** Says in its own place that what stands in it failed; without it React would take away the whole pane. */
class Place extends Component<{ onRetry(): void; children: ReactNode }, { isMissing: boolean }> {
  static getDerivedStateFromError = () => ({ isMissing: true });
  override state = { isMissing: false };

  private readonly retry = () => {
    this.props.onRetry();
    this.setState({ isMissing: false });
  };

  override render() {
    return this.state.isMissing ? <Missing onRetry={this.retry} /> : this.props.children;
  }
}

/**
 * A component whose code comes later. Once it has come, it is shown at once, where `lazy` alone would first show nothing
 * and React would keep that for 300 ms. `fetch` brings the code before it is needed. What could not be fetched says so
 * and is fetched again on request.
 */
export function later<Props extends object>(load: () => Promise<{ default: ComponentType<Props> }>) {
  let loaded: ComponentType<Props> | null = null;
  const fetch = async () => {
    const module = await load();
    loaded = module.default;
    return module;
  };
  // `lazy` keeps a failure, so each attempt has one of its own.
  const attempt = () => lazy(fetch) as ComponentType<Props>;
  let Lazy = attempt();
  function Later(props: Props) {
    const [Shown, show] = useState(() => loaded ?? Lazy);
    const retry = () => {
      Lazy = attempt();
      show(() => Lazy);
    };
    return (
      <Place onRetry={retry}>
        <Shown {...props} />
      </Place>
    );
  }
  return Object.assign(Later, { fetch });
}
