import { lazy, useState } from 'react';
import type { ComponentType } from 'react';

/**
 * A component whose code comes later. Once it has come, it is shown at once, where `lazy` alone would first show nothing
 * and React would keep that for 300 ms. `fetch` brings the code before it is needed.
 */
export function later<Props extends object>(load: () => Promise<{ default: ComponentType<Props> }>) {
  let loaded: ComponentType<Props> | null = null;
  const fetch = async () => {
    const module = await load();
    loaded = module.default;
    return module;
  };
  const Lazy = lazy(fetch) as ComponentType<Props>;
  function Later(props: Props) {
    const [Shown] = useState(() => loaded ?? Lazy);
    return <Shown {...props} />;
  }
  return Object.assign(Later, { fetch });
}
