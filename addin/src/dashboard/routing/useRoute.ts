import { useCallback, useSyncExternalStore } from "react";
import { formatRoute, parseRoute, type Route } from "./route";

/** The route of the address, and how to go elsewhere. `replace` leaves no step in the browser's history. */
export function useRoute(): readonly [Route, (route: Route, replace?: boolean) => void] {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  const go = useCallback((route: Route, replace = false) => {
    if (replace) {
      history.replaceState(null, "", formatRoute(route));
      dispatchEvent(new HashChangeEvent("hashchange"));
    } else {
      location.hash = formatRoute(route);
    }
  }, []);
  return [parseRoute(hash), go];
}

function subscribe(onChange: () => void): () => void {
  addEventListener("hashchange", onChange);
  return () => {
    removeEventListener("hashchange", onChange);
  };
}
