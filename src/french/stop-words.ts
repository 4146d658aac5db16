/**
 * Words that say nothing by themselves, in plain form (`plainWord`): neither indexed nor searched. Left out of the
 * list are those that are also names: « or », « été », « an »…
 */
const stopWords = new Set(
  `a afin ai ainsi ait alors apres as au aucun aucune aupres auquel aussi autour autre autres aux auxquelles auxquels
avaient avait avant avec avez avoir ayant beaucoup bien c car ce ceci cela celle celles celui cependant certain
certaine certaines certains ces cet cette ceux chaque chez ci combien comme comment d dans de dedans dehors deja
depuis des desquelles desquels dessous dessus deux doit doivent donc dont du duquel durant e elle elles en encore
entre environ es est et etaient etait etant etc etes etre eu eux fait faire fais faite faites fois font
fut grace h hors i ici il ils j je jusqu jusque l la laquelle le lequel les lesquelles lesquels leur leurs lors lorsqu
lorsque lui m ma mais malgre me meme memes mes mien moi moins mon n ne ni nos notre nous on ont ou par parce parmi
pas pendant peu peut peuvent plus plusieurs pour pourquoi pres puis puisqu puisque qu quand quant que quel quelle quelles
quelqu quelque quelques quels qui quoi s sa sans sauf se selon sera seront ses si sinon soi soient soit sommes sont
sous suis sur t ta tant te tel telle telles tels tes toi ton tous tout toute toutes tres trop tu un une vers via voici
voila vos votre vous vu vus y aujourd hui
veux voudrais voulais souhaite souhaiterais aimerais cherche cherchons chercher trouver trouve besoin
existe avons stp svp merci bonjour
the of and in on for to by with from at is are what where which how many much i`.split(/\s+/u),
);

export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}
