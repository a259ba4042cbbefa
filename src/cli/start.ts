import { dayOf, isoDate } from '../values/day';
import { newWorkbook } from '../hosts/file/write-new-workbook';
import { openFile } from '../hosts/file/file-host';
import { catalogueOf } from '../locales/catalogues';
import { evaluateWorkbook } from '../operations/evaluate-workbook';
import { sampleDistrict } from '../operations/sample/sample-district';
import { planTemplate } from '../operations/template';
import { systemLanguage } from './options';
import { standardOutput } from './output';
import { printSummary } from './summary';

/** `npm start`: evaluates the sample workbook at its year's end and prints the decisions. */
const words = catalogueOf(systemLanguage(process.env));
const sample = sampleDistrict(words.language);
const asOf = dayOf(sample.year, 12, 31);
const workbook = openFile(newWorkbook(planTemplate(words, sample)));
const evaluated = evaluateWorkbook(await workbook.read(), { asOf, name: false });
printSummary(evaluated, isoDate(asOf), words, standardOutput());
