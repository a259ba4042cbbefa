import { useCallback, useState } from 'react';
import type { Language } from '../../values/language';
import { readChoices, writeChoices } from './stored-choices';

const browserStorage = () => localStorage;

/** The pane's language: the one that was chosen here last, else the host's. */
export function useLanguage(hostLanguage: Language) {
  const [chosen, setChosen] = useState(() => readChoices(browserStorage).language);
  const [isRemembered, setRemembered] = useState(true);
  const setLanguage = useCallback((language: Language) => {
    setChosen(language);
    setRemembered(writeChoices(browserStorage, { language }));
  }, []);
  return { language: chosen ?? hostLanguage, setLanguage, isRemembered };
}
