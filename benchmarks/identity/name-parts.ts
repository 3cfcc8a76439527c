/** What invented names are made of: parts that many people have, put together at random. */

function words(list: string): string[] {
  return list.trim().split(/\s+/u);
}

export const GIVEN_NAMES: readonly string[] = words(`
  Alexander Alexandra Alexei Anatoly Andrei Andrew Anthony Arkady Arseniy Benedict Boris Dmitry Edward Evgeny Fyodor
  Gennady Georgy Grigory Hussein Igor Joseph Leonid Michael Mikhail Mohammed Natalia Nikolai Oleg Omar Petr Robert
  Sergey Stanislav Thomas Timothy Valery Vasily Vitaly Vladimir Volodymyr Vyacheslav William Yulia Yuri Yusuf Zoe
  Aarav Abebe Abena Adaeze Adam Adela Adriana Agnes Agnieszka Ahmed Aiko Aisha Akira Akosua Alan Alba Alberto Alejandra
  Alessandro Alice Alma Amara Amelia Amina Amir Amit Ana Anders Andrea Anita Anjali Anna Annika Antoine Anton Antonia
  Anwar Arjun Arne Arthur Asha Astrid Ayodele Ayse Barbara Bartosz Beatriz Bela Bernard Bettina Bianca Birgit Bjorn
  Brigitte Bruno Caleb Camila Carla Carlos Carmen Caroline Catarina Cecilia Chiara Chidi Chloe Christian
  Christine Christopher Clara Claudia Colin Conrad Cora Cristina Cyrus Dagmar Daisuke Daniel Daniela Dario David Deborah
  Deepak Diana Diego Dieter Dina Dominik Dora Dorothy Eduardo Edith Elena Elias Elif Elizabeth Ella Emeka Emil Emma
  Enrique Eric Erika Esra Esther Ethan Eugenia Eva Fatima Fatou Felipe Felix Fernando Fiona Florence Francesca Francis
  Frank Franziska Frederick Gabriel Gabriela Gaston Georgina Gerald Giovanni Giulia Gloria Goran Grace Graham Greta
  Guillermo Gunnar Gustav Hana Hannah Hans Harald Harriet Haruki Hector Heidi Helena Henrik Henry Hiroshi Hugo Ibrahim
  Ida Ilse Imani Imran Ines Ingrid Irene Iris Isabel Ishaan Ivana Ivo Jack Jacob Jacqueline Jakub James Jan Jana Jane
  Jasmine Javier Jelena Jennifer Jens Jin Joan Joanna Johan Johanna John Jonas Jorge Jose Josefina Joshua Juan Judith
  Julia Julian Jun Kamal Kaori Karel Karin Karl Katarina Katherine Kavita Keiko Kenji Kerstin Khadija Kofi Konrad
  Krzysztof Kwame Lars Laura Laurent Layla Lea Leila Lena Leo Leonor Leticia Lewis Liam Lidia Ling Lorenzo Louis Louise
  Luca Lucia Lucy Luis Lukas Lydia Maciej Magdalena Malik Manuel Marco Margaret Maria Marie Mariam Marko Marta Martin
  Mary Mateo Matthew Matthias Maurice Max Maya Mei Mercedes Milan Milena Miriam Mona Monica Nadia Naomi Natasha Neha
  Nicholas Nicole Niels Nina Noah Nora Octavio Ole Olga Oliver Olivia Oscar Otto Pablo Paola Patricia Patrick Paul
  Paulina Pavel Pedro Penelope Peter Petra Philip Pierre Pilar Priya Rachel Radek Rafael Rahul Raj Ramon Rashid Raul
  Rebecca Renata Rene Ricardo Richard Rita Roberta Roger Roland Rosa Rowan Ruth Sabine Said Salma Samira Samuel Sandra
  Sanjay Sara Sebastian Selma Shirin Silvia Simon Simone Sofia Sonia Stefan Stella Stephen Sunita Susan Svetlana Tamar
  Tariq Tatiana Teresa Theodore Theresa Tobias Tomoko Tove Ulrich Ursula Valentina Vanessa Vera Veronica Victor Victoria
  Viktoria Vincent Vivian Wanda Wei Wendy Werner Xavier Ximena Yasmin Yolanda Yuki Yvonne Zainab Zara Zdenek Zuzana
`);

/** The commonest first. */
export const SURNAMES: readonly string[] = words(`
  Lindqvist Petrov Okafor Marsh Kowalski Tanaka Fischer Moreau Silva Rahman Novak Bennett Castellanos Ivanenko Haddad
  Brandt Sørensen Mbeki Carver Dubois Yamada Orlov Costa Farrell Nowak Weiss Delgado Mensah Khalil Sokolsky Larsen
  Abbott Achterberg Adeyemi Agarwal Aguilar Ahlgren Akhmatov Albrecht Alderson Almeida Altmann Amadi Ambrose Andrade
  Antonescu Appleton Aquino Araya Arkwright Asante Ashdown Attwater Averin Azevedo Babic Bachmann Baines Bakare Balogun
  Bancroft Baranovsky Barreto Barros Bassey Batista Bauer Becker Belinsky Bellamy Bergström Bermudez Bianchi Birkeland
  Blackwood Blanchard Boateng Bogdanovich Bondarenko Borges Boucher Bouvier Bradshaw Braga Brankovich Braun Bruckner
  Burakowski Burgess Bystrov Cabrera Calderon Callaghan Camara Campos Cardoso Carlsson Carvalho Castro Cavendish Cervantes
  Chandra Chaudhry Cheng Chernov Chowdhury Clarkson Coleridge Connolly Cordero Correia Cortez Coulibaly Crawford Cromwell
  Czarnecki Dahl Danso Davydov Dekker Demir Desai Deschamps Diallo Dimitrov Diop Dobrovolsky Dominguez Donnelly Dragovich
  Drummond Duarte Dudek Duval Eastwick Eberhardt Echeverria Edmonds Egorov Eklund Ellsworth Engel Eriksen Escobar
  Esposito Estrada Eze Fairbairn Falk Farkas Fedorov Feldmann Fernandes Ferrara Ferreira Fielding Figueroa Filipovich
  Fitzroy Fontaine Forsberg Fournier Franzen Friedrich Fuentes Fujimoto Gabor Gallagher Galloway Garnier Gauthier Georgiou
  Gerasimov Ghosh Gilmore Giordano Glinsky Golovin Gomes Gonzaga Goodwin Gorsky Graves Greenhalgh Grigorovich Grunwald
  Guerrero Gupta Gustafsson Guzman Habib Hagen Halvorsen Hamidi Hanley Hargreaves Hartmann Hasegawa Hashemi Hathaway
  Haugen Hawthorne Hegde Heikkinen Heller Henriksen Herrera Hidalgo Hoffmeister Holloway Horvath Huang Hussaini Ibarra
  Idowu Ignatov Ilyin Ingram Iqbal Isaksson Ishikawa Islam Ivanovich Iyer Jablonsky Jankowski Jansen Jaworski Jennings
  Jensen Jimenez Johansson Jovanovich Juarez Kaczmarek Kamara Kapoor Karlsson Karpov Kasprzak Kaufmann Kawamura Keller
  Kensington Keskin Khaldun Khatri Kimura Kirov Klein Kobayashi Koch Kolarov Konstantinou Kovacs Kozlov Kramer Krasnov
  Krause Krishnan Kruger Kuznetsov Lagerkvist Lamont Lancaster Langley Laurier Lavoie Lebedev Leclerc Leitner Levchenko
  Lewandowski Lidman Lindholm Litvinov Lockhart Lombardi Longworth Lopatin Ludwig Lukashov Lund Lysenko MacAllister
  Machado Madsen Magnusson Mahmoudi Makarov Malone Mancini Marchetti Marek Markovich Marquez Martell Matsumoto Mazur
  McAllen McBride McKendrick Medina Mehta Meier Melnik Mendes Mercer Meyer Michalski Mikkelsen Milanovich Miranda
  Mishra Mitrovich Molina Montague Morales Morozov Mukherjee Müller Murakami Mwangi Nair Nakagawa Nassar Navarro Nazarov
  Ndiaye Nemeth Neumann Nielsen Nikolaev Nkosi Northcott Nunez Nwosu Nyberg Obradovich O'Connell Odhiambo Ogawa Okoye
  Olsen Onuoha Opoku Ortega Osborne Ostrovsky Otieno Owusu Özdemir Pacheco Padilla Palmgren Pankhurst Papadakis Pardo
  Parikh Pashkov Patil Pavlenko Pawlak Pellegrini Pemberton Pereira Perov Persson Pfeiffer Pinheiro Pokrovsky Polanski
  Popov Porter Potapov Prescott Prieto Quayle Quintana Radcliffe Radev Rajan Ramaswamy Ramos Rasmussen Ravenscroft
  Reddington Reinhardt Rezaei Ribeiro Richter Riordan Rivas Rojas Romanov Rosenthal Rossi Rousseau Rowntree Rubin
  Rudnitsky Ruiz Rutkowski Ryabov Sadler Saito Salazar Samaras Sandoval Santoro Sarkisian Sato Savchenko Schaefer Schmitt
  Schreiber Schubert Sedov Sethi Severin Shapiro Sharma Shevchenko Shimizu Sidorov Sinclair Skoglund Smirnov Soares
  Solberg Soto Stankovich Stefanovich Steiner Stepanov Stokes Strand Suarez Sundaram Suzuki Svensson Szabo Tadesse
  Takahashi Talbot Tavares Teixeira Thackeray Thorne Tikhonov Torres Toure Trevelyan Tsvetkov Tuominen Turgenov Ueda
  Ulyanov Underhill Urquhart Uzun Valdez Vandermeer Varga Vasiliev Vega Verma Vinogradov Vogel Volkov Voronin Wadsworth
  Wakefield Walczak Wanjiru Weber Wentworth Westergaard Whitlock Wickramasinghe Wieczorek Winther Wolff Woodville Wójcik
  Yamamoto Yavuz Yeboah Yilmaz Yusupov Zabala Zaitsev Zamora Zelenko Zhang Zhukovsky Ziegler Zielinski Zimmermann Zubov
`);

/** How people are called for short, beside the list of variants that the engine knows. */
export const NICKNAMES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    Alejandra: 'Ale',
    Alexander: 'Alex Sasha',
    Alexandra: 'Alex Sandra',
    Andrew: 'Andy Drew',
    Anthony: 'Tony',
    Antonia: 'Toni',
    Barbara: 'Barb',
    Benedict: 'Ben',
    Bernard: 'Bernie',
    Caroline: 'Carrie',
    Catarina: 'Cata',
    Christine: 'Chris',
    Christopher: 'Chris Kit',
    Daniel: 'Dan Danny',
    David: 'Dave',
    Deborah: 'Debbie Deb',
    Dmitry: 'Dima',
    Dominik: 'Dom',
    Dorothy: 'Dot',
    Eduardo: 'Edu',
    Edward: 'Ed Ted',
    Elizabeth: 'Liz Beth',
    Enrique: 'Kike',
    Florence: 'Flo',
    Francesca: 'Fran',
    Francis: 'Frank',
    Franziska: 'Franzi',
    Frederick: 'Fred',
    Gabriel: 'Gabe',
    Gerald: 'Gerry',
    Guillermo: 'Memo',
    Harriet: 'Hattie',
    Henry: 'Harry Hal',
    Jacob: 'Jake',
    Jacqueline: 'Jackie',
    James: 'Jim Jamie',
    Jennifer: 'Jen',
    John: 'Jack Johnny',
    Joseph: 'Joe',
    Joshua: 'Josh',
    Katherine: 'Kate Kathy',
    Leonid: 'Leo',
    Magdalena: 'Magda',
    Margaret: 'Peggy Maggie',
    Matthew: 'Matt',
    Maurice: 'Mo',
    Michael: 'Mike Mick',
    Mikhail: 'Misha',
    Nicholas: 'Nick',
    Nicole: 'Nicky',
    Patricia: 'Pat Trish',
    Patrick: 'Pat Paddy',
    Philip: 'Phil',
    Rachel: 'Rach',
    Rafael: 'Rafa',
    Rebecca: 'Becky',
    Richard: 'Dick Rick',
    Robert: 'Bob Rob',
    Samuel: 'Sam',
    Sebastian: 'Seb',
    Sergey: 'Seryozha',
    Stephen: 'Steve',
    Susan: 'Sue',
    Theodore: 'Ted Theo',
    Theresa: 'Terry',
    Thomas: 'Tom',
    Timothy: 'Tim',
    Victoria: 'Vicky',
    Vincent: 'Vince',
    Vladimir: 'Volodya',
    William: 'Bill Will',
  }).map(([name, short]): [string, string[]] => [name, words(short)]),
);

export const ROLE_TITLES: readonly string[] =
  `minister of finance|foreign minister|defence minister|health minister|
  spokesman|spokeswoman|chief executive|chairman|chairwoman|president|vice president|director|deputy director|secretary|
  general secretary|governor|mayor|senator|professor|analyst|chief economist|head coach|captain|lawyer|prosecutor|judge|
  ambassador|commissioner|general|colonel|police chief|editor|founder|managing director|head of research|treasurer|
  chief scientist|union leader|member of parliament|party leader`
    .split('|')
    .map((title) => title.trim());

export const COMPANY_SUFFIXES: readonly string[] = [
  'Inc.',
  'Ltd',
  'Corp.',
  'plc',
  'Co.',
  'Limited',
  'AG',
  'Group Ltd',
];

export const BUSINESSES: readonly string[] = words(`
  Energy Shipping Airlines Motors Foods Textiles Pharma Robotics Mining Steel Cement Telecom Media Insurance Holdings
  Software Semiconductors Railways Breweries Chemicals Farms Logistics Optics Papers Plastics Power Ceramics Furniture
`);

export const INSTITUTIONS: readonly string[] = words(
  'Institute Agency Council Federation Association Authority Commission Foundation Union League Bureau Board Office Centre',
);

export const FIELDS: readonly string[] =
  `Coastal Research|Public Health|Fair Trade|Nuclear Safety|Labour Relations|
  Maritime Law|Food Standards|Arctic Studies|Human Rights|Water Management|Rail Transport|Civil Aviation|Youth Sport|
  Monetary Affairs|Press Freedom|Rural Development|Border Security|Higher Education|Animal Welfare|Clean Energy|
  Social Housing|Financial Markets|Urban Planning|Disaster Relief|Space Research|Digital Rights|Ocean Fisheries|
  Consumer Protection|Strategic Studies|Regional Cooperation|Refugee Affairs|Historic Monuments`
    .split('|')
    .map((field) => field.trim());

export const PLACE_BEGINNINGS: readonly string[] = words(`
  Alder Ash Bar Bel Birch Black Bran Bright Bro Cal Car Clay Clear Cor Dal Dun East Elm Fair Fal Fern Glen Gran Green Hal
  Har Haven Hol Iron Kal Kar Kess Lang Lin Lor Mal Mar Mel Mor Nor North Oak Or Pel Quar Red Riv Rosen Salt San Sel Sol
  Stan Stone Sun Tal Tar Thorn Tor Ul Val Vel Ver Wes White Win Wood Yar Zel
`);

export const PLACE_ENDINGS: readonly string[] = words(`
  field ford ton burg haven bridge mouth stad grad ville port wick dale holm minster ov ino ara essa una ia land mark
  berg hafen cester bury stead vik
`);
