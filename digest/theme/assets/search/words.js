// Words as digest/search has them: folded, with the roots that they may come from and what they sound like; and whether two are nearly one.

const WORD = /\d+(?:[.,]\d+)*|\p{L}+/gu
const MOST = 24 // roots that are tried for one word
const SHORTEST_SOUNDING = 4, SHORTEST_SOUND = 3 // letters of a word that sounds like others, and of what it sounds like
const SHORTEST_ALMOST = 8, SURE = 3 // letters of a word of which two may be wrong, though none of the first

export function folder(tables) {
  const plain = new Map(Object.entries(tables.plain))
  const changed = text => Array.from(text, letter => plain.get(letter) ?? letter).join("")
  return text => changed(changed(text.toLowerCase().normalize("NFC")).normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase())
}

export function wordsOf(text, fold) {
  return fold(text).replace(/(?:us)?\$/g, " usd ").replaceAll("%", " pct ").replace(/['’ʼ]s(?![\p{L}\d_])/gu, "").replace(/['’ʼ‘`´·]/g, "").match(WORD) ?? []
}

// Every root that a word may come from, itself first.
export function candidates(word, language) {
  const found = [word]
  for (const each of found) for (const root of stripped(each, language)) if (found.length < MOST && !found.includes(root)) found.push(root)
  return found
}

// The same, worked out once for a word, which is asked for at every place of a query and with every letter typed.
export function rootsOf(word, language) {
  if (!language.roots.has(word)) language.roots.set(word, candidates(word, language))
  return language.roots.get(word)
}

function* stripped(word, language) {
  if (Object.hasOwn(language.irregular, word)) yield language.irregular[word]
  if (language.unaltered.has(word)) return
  for (const [prefix, behind, lost] of language.prefixes) {
    const rest = word.slice(prefix.length)
    if (!rest || !word.startsWith(prefix) || !(behind === "*" || behind.includes(rest[0]))) continue
    for (const letter of lost) if (letter.length + rest.length >= language.shortest) yield letter + rest
  }
  for (const [ending, lost] of language.endings) {
    if (!word.endsWith(ending)) continue
    const rest = word.slice(0, -ending.length)
    for (const letter of lost) if (rest.length + letter.length >= language.shortest) yield rest + letter
    if (language.doubled && rest.length > language.shortest && rest.at(-1) === rest.at(-2)) yield rest.slice(0, -1)
  }
}

// Whether two words differ by one letter at most, or by two that changed places.
export function isNear(one, other) {
  if (Math.abs(one.length - other.length) > 1 || one.length < 5) return false
  let at = 0
  while (at < one.length && one[at] === other[at]) at += 1
  const rests = [[1, 1], [1, 0], [0, 1]].some(([a, b]) => one.slice(at + a) === other.slice(at + b))
  return rests || (one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2))
}

// Whether two long words differ by two letters at most.
export function isAlmost(one, other) {
  if (Math.abs(one.length - other.length) > 2 || Math.min(one.length, other.length) < SHORTEST_ALMOST || one.slice(0, SURE) !== other.slice(0, SURE)) return false
  let before = [], row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let at = 1; at <= one.length; at++) {
    const next = [at]
    for (let to = 1; to <= other.length; to++) {
      next[to] = Math.min(row[to] + 1, next[to - 1] + 1, row[to - 1] + (one[at - 1] !== other[to - 1]))
      const isTurned = at > 1 && to > 1 && one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1]
      if (isTurned) next[to] = Math.min(next[to], before[to - 2] + 1)
    }
    [before, row] = [row, next]
  }
  return row.at(-1) <= 2
}

// What a word sounds like; a rule may tell the beginning of a word by "^" and its end by "$".
export function soundOf(word, sounds) {
  return sounds.reduce((sound, [spelled, said]) => sound.replaceAll(spelled, () => said), `^${word}$`).slice(1, -1).replace(/(.)\1+/g, "$1")
}

// The key of what a word of a name sounds like; none of what sounds like too much.
export function soundKey(word, sounds) {
  const sound = word.length < SHORTEST_SOUNDING ? "" : soundOf(word, sounds)
  return sound.length < SHORTEST_SOUND ? "" : `~${sound}`
}
