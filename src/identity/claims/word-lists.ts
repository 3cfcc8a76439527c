const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Words that say nothing of what is claimed: two statements are not alike for having them in common. */
export const FUNCTION_WORDS = words(`
a an the this that these those every each some any another both either all several many most few various such certain
other others own same i you he she it we they him her them us me his hers its their theirs our ours my mine your yours
himself herself itself themselves myself ourselves yourself who whom whose which what someone anyone everyone somebody
anybody everybody something anything everything there here is are was were be been being am has have had having do does
did doing done will would shall should can could may might must ought of in on at by for with from about against between
among through during before after above below under over into onto upon within toward towards across behind beyond near
off out up down to as and or but so yet if when while where how why than then because since until till although though
whether also too very just only even still already again ever much more less lot quite rather really indeed perhaps
however therefore thus per percent cent one s t d ll re ve m mr mrs ms dr sir said say says saying told tell added
`);

/** A word of these turns a clause into its denial; "nor" goes on with one that is counted already. */
export const NEGATIONS = words(`
not no never none nobody nothing nowhere neither cannot without deny denies denied denying aint isnt arent wasnt werent
dont doesnt didnt hasnt havent hadnt wont wouldnt cant couldnt shouldnt mustnt
`);

/** Words of so many articles that statements with one in common need not be compared for it, as long as there are others. */
export const COMMON_STEMS = words(`
agre ago also america announc back call chang chief come compani countri dai deal decis expect first forc get give go
good govern great group hope import includ issu keep know last leader let like look made make man meet member
million minist month move nation need new next offici old open order part parti peopl plan polici polit posit possibl
power presid problem public put question report right see set side situat start state support take talk thing think
time todai tri two understand unit us use view wai want war week well women work world year
`);

const OPPOSITES = `
rise fall
rise drop
increase decrease
increase reduce
raise cut
raise lower
grow shrink
higher lower
high low
win lose
support oppose
accept reject
approve reject
allow ban
allow block
permit forbid
open close
begin end
start end
start stop
continue stop
continue end
keep leave
stay leave
join leave
arrive leave
enter leave
early late
earlier later
first last
more fewer
best worst
better worse
buy sell
true false
guilty innocent
right wrong
safe dangerous
safe unsafe
legal illegal
lawful unlawful
possible impossible
likely unlikely
able unable
strong weak
strengthen weaken
attack defend
success failure
succeed fail
pass fail
friend enemy
hot cold
dead alive
male female
men women
north south
east west
left right
import export
profit loss
add remove
hire fire
easy hard
easy difficult
with without
`;

/** Pairs of words of which a sentence says the opposite when one takes the other's place. */
export const OPPOSITE_WORDS: readonly (readonly [string, string])[] = OPPOSITES.trim()
  .split('\n')
  .map((line) => {
    const [one = '', other = ''] = line.split(' ');
    return [one, other] as const;
  });
