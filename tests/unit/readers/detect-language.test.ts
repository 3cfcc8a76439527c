import { expect, test } from 'vitest';
import { detectLanguage } from '../../../src/readers/detect-language.ts';

test.each([
  [
    'de',
    'Die Bundesregierung hat am Dienstag beschlossen, dass die Mittel für den Ausbau der Schienen nicht gekürzt werden. Der Minister sagte, es sei ein guter Tag.',
  ],
  [
    'fr',
    'Le gouvernement a annoncé mardi que les crédits pour la rénovation des écoles ne seraient pas réduits. Le ministre a dit que c’était une bonne nouvelle pour tous.',
  ],
  [
    'es',
    'El gobierno anunció el martes que los fondos para la reforma de las escuelas no se van a reducir. El ministro dijo que es una buena noticia para todos.',
  ],
  [
    'it',
    'Il governo ha annunciato martedì che i fondi per la ristrutturazione delle scuole non saranno ridotti. Il ministro ha detto che è una buona notizia per tutti.',
  ],
  [
    'pt',
    'O governo anunciou na terça-feira que os fundos para a reforma das escolas não vão ser reduzidos. O ministro disse que é uma boa notícia para todos.',
  ],
  [
    'nl',
    'De regering heeft dinsdag besloten dat het geld voor de scholen niet wordt verlaagd. De minister zei dat het een goede dag is voor de kinderen en hun ouders.',
  ],
  [
    'sv',
    'Regeringen har på tisdagen beslutat att pengarna till skolorna inte ska minska. Ministern sade att det är en bra dag för barnen och att de nu kan vara lugna.',
  ],
  [
    'pl',
    'Rząd ogłosił we wtorek, że środki na remont szkół nie zostaną zmniejszone. Minister powiedział, że to jest dobra wiadomość dla wszystkich i że już się cieszy.',
  ],
  ['ja', '政府は火曜日、学校の改修のための予算を削減しないと発表した。大臣は良い知らせだと述べた。'],
  ['zh', '政府周二宣布，不会削减学校翻修资金。部长表示，这对所有人来说都是好消息。'],
  ['ko', '정부는 화요일 학교 보수 예산을 줄이지 않겠다고 발표했다.'],
  ['el', 'Η κυβέρνηση ανακοίνωσε την Τρίτη ότι τα κονδύλια δεν θα μειωθούν.'],
  ['und-Cyrl', 'Правительство объявило во вторник, что средства на ремонт школ не будут сокращены.'],
  ['und-Arab', 'أعلنت الحكومة يوم الثلاثاء أن أموال المدارس لن تخفض.'],
])('tells %s', (language, text) => {
  expect(detectLanguage(text)).toBe(language);
});

test.each([
  ['', 'nothing'],
  ['Die Zeit ist gut.', 'a few words'],
  ['Lionel Messi, Kylian Mbappé, Karim Benzema and Luka Modrić were named. 3-1, 2-0, 4-4.', 'names'],
  [
    'The minister said “Das ist nicht gut für die Kinder, und es ist auch nicht gut für uns”, according to a spokesman who was with him at the time of the meeting.',
    'a quotation',
  ],
  [
    'Police said on Monday that Владимир had left the country for good, and that he would not be back.',
    'a name',
  ],
  ['12 345 678 – 9,0 % … !!!', 'no letters'],
])('takes %j for English: %s', (text) => {
  expect(detectLanguage(text)).toBe('en');
});

test('a longer text in none of the languages is in an unknown one', () => {
  expect(detectLanguage('Walay usa nga nakahibalo kung unsa kana. '.repeat(12))).toBe('und');
});
