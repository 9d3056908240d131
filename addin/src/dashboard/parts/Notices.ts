import { createContext, useContext } from "react";

/** Says shortly that something was done. */
export type Say = (text: string) => void;

export const SayContext = createContext<Say>(() => undefined);

/** How to say that something was done. */
export const useSay = (): Say => useContext(SayContext);
