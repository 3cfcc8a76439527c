/** Articles of our own, about people who do not exist, for the tests that hold over any article. */
export const SAMPLE_ARTICLES: readonly { readonly title: string; readonly text: string }[] = [
  {
    title: 'Harbour reopens after storm, mayor says',
    text: `Harbour reopens after storm, mayor says
ELMOUTH (Coastal Agency) — Mayor Ingrid Solheim said on Monday that the harbour of Elmouth would reopen this week.
"The cranes survived," Solheim told reporters. "The sheds did not. We start again on Wednesday."
"It was the worst night of my life," said Tomas Varga, 54, a fisherman who lost two boats. "I have nothing left."
According to Jane Doe, chief executive of Acme Shipping, the company lost $2.5 million in the storm.
Damage to the quay was minor, according to a report by the Elmouth Port Authority.
Acme spokesman John Roe did not say when ferries would run again. Asked about the cost, Roe added that insurers would pay "most of it".
The World Health Organization (WHO) warned that floodwater carried disease. The WHO called on residents to boil water.
Beijing accused Washington of "playing with fire" over the plan.
"We are not leaving," one resident said, adding that her family had lived there since 1913.
The plan, Solheim said, will cost 4 million euros.
"The sirens worked.

"We heard them at 3 a.m.," the mayor said.
Lopez was quoted by Norwegian radio as saying that the dykes were too low.
He said: "I never got the call."
Coastal Agency
-
and share via
`,
  },
  {
    title: 'Talks on river dam end without result',
    text: `The dam on the Orla will not be built, Energy Minister Pavel Horak declared after the Orla Commission session in Vienna on Friday.
Horak’s counterpart, Foreign Minister Lena Brandt, said the talks had “failed for now”. She added that both sides would meet next month.
“We have lost a year,” she said. “We have not lost the river.

“That is what counts.”
A statement to this effect was made by Austrian Environment Ministry spokesman Karl Weiss.
A senior diplomat, who asked not to be named, told Reuters that the offer was still on the table. The diplomat also welcomed the pause.
Moscow wants compensation, Interfax reported. «On attend», a dit le ministre.
‘It is over,’ wrote Horak in a letter to U.N. chief economist A. B. Osei, who replied: 'It is not.'
Will the river be saved? Nobody knows... Experts say that it depends.
`,
  },
];
