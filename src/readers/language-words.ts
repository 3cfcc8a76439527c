/**
 * Words that hold the sentences of a language together, by its BCP 47 tag. Each stands in many texts of its language, and
 * most in few of any other; one that is as common in English ("in", "die", "van") is left out.
 */
const WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to that for is was with as by at from it his her he she they this which have has had been were are be will would not but an or their who after about said',
  de: 'der die das und den von zu mit sich des auf für ist im dem nicht ein eine als auch es werden aus er hat dass sie nach wird bei einer um sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch sein wurde sei',
  fr: 'de la le les et des en du une que est pour qui dans par plus pas au sur ne se ce il sont avec son aux été ont mais ses leur cette nous ou elle comme fait deux dont après aussi sans être était selon',
  es: 'de la que el en los del las por con una para es al lo como más pero sus le ha este sí porque esta entre cuando muy sin sobre también hasta hay donde quien desde todo nos durante fue según',
  it: 'di che la il un per una in sono con non del da si della al le dei nel alla dal ha gli più anche come lo delle ma è questo degli stato nella tra essere loro dopo suo ai era sul',
  pt: 'de que do da em um para com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já está também só pelo pela até isso são',
  nl: 'de het een van en dat te zijn voor met niet aan er om ook als bij nog maar naar heeft zich dan deze door werd wordt uit hij ze kan tot wel geen meer worden hebben over onder volgens',
  sv: 'och att det som en på är av för med den till inte har de ett om han men var jag sig från vi så kan när år säger under också efter eller nu där vid mot ska skulle kommer ut får finns vara',
  da: 'og det at en den til er som på de med han af for ikke der var mig sig men et har om vi min havde ham hun nu over da fra du ud sin dem os op man hans hvor eller hvad skal selv her alle vil blev efter også ved',
  nb: 'og det at en den til er som på de med han av for ikke der var meg seg men et har om vi min hadde ham hun nå over da fra du ut sin dem oss opp man hans hvor eller hva skal selv her alle vil ble etter også ved',
  fi: 'ja on ei se että hän oli ovat mutta kun niin myös kuin sen joka mukaan ole jos vain tai sitä nyt hänen olla voi ollut vuoden sekä vielä noin jo kuitenkin sanoo kertoo',
  pl: 'w i na z do się nie że to jest o jak za po ale od przez dla są co tym oraz był był już ze czy jego tego być ich może który które została roku',
  cs: 'a v se na je že s z o do i to za pro ve by po jsem ale jako od které který jsou který bude už jeho podle však jak nebo byl při také',
  hu: 'a az és hogy nem is egy ez van volt meg már csak de mint azt ha kell lesz még szerint vagy után minden aki ami ezt el',
  ro: 'de și în la a cu pe care nu din că mai pentru este un o au fost ca prin sau sunt dar după fi acest lui această cel către între',
  tr: 've bir bu da de için ile olarak çok daha olan gibi sonra kadar ne ama var dedi ise olduğunu en değil ya göre her',
  id: 'yang di dan untuk dengan dari ini pada tidak dalam akan itu adalah ke juga oleh sebagai bisa ada mereka telah karena saat tersebut para lebih',
  vi: 'của và là có cho được trong không với các một này những đã người khi để tại về từ cũng theo đến năm ông',
};

/** By language, its words. */
export const LANGUAGE_WORDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(WORDS).map(([language, words]) => [language, new Set(words.split(' '))]),
);

/** Tags of texts most of whose letters are of a script, in the order of looking: kana before the Chinese characters among them. */
export const LANGUAGE_OF_SCRIPT: readonly (readonly [script: RegExp, language: string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Armenian}/gu, 'hy'],
  [/\p{Script=Georgian}/gu, 'ka'],
  // Several languages of news are written in these.
  [/\p{Script=Cyrillic}/gu, 'und-Cyrl'],
  [/\p{Script=Arabic}/gu, 'und-Arab'],
  [/\p{Script=Devanagari}/gu, 'und-Deva'],
  [/\p{Script=Bengali}/gu, 'bn'],
  [/\p{Script=Tamil}/gu, 'ta'],
];
