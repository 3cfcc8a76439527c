/** Words that names and statements are made of. */

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

export const GIVEN = words(`
  Ana Boris Chidi Dara Elif Farid Greta Hana Ivan Julia Karim Lena Marek Nadia Olga Pavel Quentin Rosa Samir Tessa
  Umar Vera Wanda Xiu Yusuf Zora Anders Bianca Carlos Dimitri Emma Felix`);

export const FAMILY = words(`
  Adler Berg Costa Duran Egger Falk Gomez Hansen Ibsen Jonas Keller Lind Moreau Novak Okoye Petrov Quist Romero
  Sahin Tanaka Urban Vidal Weber Xanth Yilmaz Zeman Abara Brandt Castel Dahl Ekman Fontan Grabow Holt Isaks Jensen
  Krol Lazar Maier Nagel`);

export const PLACES = words(`
  Varsk Ostermark Quill Norra Lirania Belgor Tessin Amara Corvo Dunmore Elbing Farro Galway Hestia Ilmen Juno Kalmar
  Lugo Merano Nesta Orlan Parma Rosco Sylt Torun Ulmen Vendel Wismar Yalta Zadar`);

export const HEADS = words(
  'Ministry Council Union Agency Institute Federation Committee League Office Board',
);

export const SUBJECTS = words(`
  politics defence economy energy health education transport farming fishing climate migration justice science sport
  culture housing labour trade banking media police courts water forests mining tourism religion space taxes rail`);

export const WORDS = words(`
  budget treaty border harvest railway harbour pension reactor vaccine tariff strike reform ballot drought bridge
  inquiry merger patent refugee satellite school shipment subsidy summit tunnel verdict wages airline archive bailout
  cabinet deficit embargo factory grain hospital inflation journal kitchen licence market network outlook pipeline
  quota recovery senate tender uranium village warrant yield zone access build cancel delay expand finance guard halt
  inspect join keep launch modernise negotiate open postpone question reject support test urge veto widen agree begin
  close defend enter follow grant honour improve`);
