/**
 * Words by which news speaks of a country's government without naming it: "Moscow" and "Russian" for "Russia". Each list
 * begins with the country; only words written with a capital are looked up.
 */
const COUNTRIES = `
afghanistan kabul afghan
america washington american
argentina argentine argentinian
australia canberra australian
austria vienna austrian
belarus minsk belarusian
belgium belgian
brazil brasilia brazilian
britain london british
bulgaria sofia bulgarian
canada ottawa canadian
chile chilean
china beijing chinese
colombia bogota colombian
croatia zagreb croatian
cuba havana cuban
czechia prague czech
denmark copenhagen danish
egypt cairo egyptian
estonia tallinn estonian
ethiopia ethiopian
finland helsinki finnish
france paris french
georgia tbilisi georgian
germany berlin german
greece athens greek
hungary budapest hungarian
india delhi indian
indonesia jakarta indonesian
iran tehran iranian
iraq baghdad iraqi
ireland dublin irish
israel israeli
italy rome italian
japan tokyo japanese
jordan amman jordanian
kenya nairobi kenyan
latvia riga latvian
lebanon beirut lebanese
libya tripoli libyan
lithuania vilnius lithuanian
mexico mexican
netherlands dutch
nigeria abuja nigerian
norway oslo norwegian
pakistan islamabad pakistani
poland warsaw polish
portugal lisbon portuguese
romania bucharest romanian
russia moscow russian kremlin
serbia belgrade serbian
spain madrid spanish
sudan khartoum sudanese
sweden stockholm swedish
switzerland bern swiss
syria damascus syrian
taiwan taipei taiwanese
thailand bangkok thai
turkey ankara turkish
ukraine kyiv kiev ukrainian
venezuela caracas venezuelan
vietnam hanoi vietnamese
yemen sanaa yemeni
`;

const COUNTRY_OF = new Map<string, string>(
  COUNTRIES.trim()
    .split('\n')
    .flatMap((line) => {
      const [country = '', ...others] = line.split(' ');
      return [country, ...others].map((word): [string, string] => [word, country]);
    }),
);

/** The country that a folded word stands for, or null. */
export function countryOf(word: string): string | null {
  return COUNTRY_OF.get(word) ?? null;
}

/** Names of countries in more than one word, or with stops, as one word. */
export function joinCountryNames(text: string): string {
  return text
    .replace(/\bUnited States(?: of America)?\b|\bU\.S\.(?:A\.)?|\bUSA?\b/g, 'America')
    .replace(/\bUnited Kingdom\b|\bU\.K\.|\bUK\b/g, 'Britain')
    .replace(/\bUnited Nations\b|\bU\.N\./g, 'UN');
}
