/** The nonce of the answer that is being rendered, for the document's own scripts. Undefined in the browser, where it is no longer readable. */
import { createContext, useContext } from 'react';

const NonceContext = createContext<string | undefined>(undefined);

export const NonceProvider = NonceContext.Provider;

export const useNonce = (): string | undefined => useContext(NonceContext);
