import type { Language } from '../values/language';
import { PARAMETERS, type FunctionId, type FunctionsWords } from '../locales/functions-words';
import { enFunctions } from '../locales/en/functions';
import { zhCnFunctions } from '../locales/zh-cn/functions';

const WORDS: Readonly<Record<Language, FunctionsWords>> = {
  en: enFunctions,
  'zh-CN': zhCnFunctions,
};

/** The words of the functions in a language. */
export function functionsWordsOf(language: Language): FunctionsWords {
  return WORDS[language];
}

type Shape = 'cell' | 'cell, may be left out' | 'range';

const RESULT: Readonly<Record<FunctionId, 'number' | 'string'>> = {
  REVIEWDUE: 'number',
  TITLESTATUS: 'string',
  WEIGHTEDTOTAL: 'number',
  TRIMMEDMEAN: 'number',
};

const SHAPES: {
  readonly [Id in FunctionId]: Readonly<Record<(typeof PARAMETERS)[Id][number], Shape>>;
} = {
  REVIEWDUE: { named: 'cell', asOf: 'cell, may be left out', years: 'cell, may be left out' },
  TITLESTATUS: { due: 'cell', asOf: 'cell', soonDays: 'cell, may be left out' },
  WEIGHTEDTOTAL: { scores: 'range', weights: 'range', maxima: 'range' },
  TRIMMEDMEAN: { scores: 'range', from: 'cell, may be left out' },
};

/**
 * What Excel's function helper says of the functions, as its metadata file has it: one file a language, the same ids and
 * names in each, so that a formula reads the same everywhere. Arguments are of any type: a blank cell has to be told
 * from 0, and a date may be a text.
 */
export function functionsMetadata(language: Language) {
  const { helper } = functionsWordsOf(language);
  const functions = (Object.keys(PARAMETERS) as FunctionId[]).map((id) => {
    const { description } = helper[id];
    const said: Readonly<Record<string, string>> = helper[id].parameters;
    const shapes: Readonly<Record<string, Shape>> = SHAPES[id];
    return {
      id,
      name: id,
      description,
      parameters: PARAMETERS[id].map((name) => ({
        name,
        description: said[name],
        type: 'any',
        ...(shapes[name] === 'range' && { dimensionality: 'matrix' }),
        ...(shapes[name] === 'cell, may be left out' && { optional: true }),
      })),
      result: { type: RESULT[id] },
    };
  });
  return { functions };
}
