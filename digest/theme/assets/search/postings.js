// The lists of records under what is wanted: read, and counted together.

// How well a record is told by a term: told by a leading fact, shown in other words, beside it.
const TOLD = [4, 2, 1]
const STEP = 20 // whole numbers that a score is counted in: small ones, of which a phone holds a million
const BAND = 1000 // by which a record goes before one whose words are half as rare
const RARITY = 8 // parts of a band
const DATED = 4 // bands that a number or a date has more than a word as rare, which has one: who types it means it
const WAY = 6 // what it adds that a record is of the country, or goes to the one, that is meant

// The numbers in a list, as digest/search/postings writes them: in one code or the other.
export function each(list, take) {
  return /^\d/.test(list) ? interpolated(list, take) : gaps(list, take)
}

// The middle number, then each half between its bounds: where these leave no choice nothing is written.
function interpolated(list, take) {
  const [count, last, letters] = list.split(","), bytes = atob(letters)
  let held = 0, have = 0, at = 0
  const read = width => {
    for (; have < width; have += 8) held = held << 8 | bytes.charCodeAt(at++)
    have -= width
    return held >>> have & (1 << width) - 1
  }
  const chosen = most => {
    if (!most) return 0
    const width = 32 - Math.clz32(most), short = 2 ** width - most - 1, value = read(width - 1)
    return value < short ? value : (value << 1 | read(1)) - short
  }
  const halved = (size, low, high) => {
    if (high - low + 1 === size) {
      for (let number = low; number <= high; number++) take(number)
      return
    }
    const before = size >> 1, behind = size - 1 - before, number = low + before + chosen(high - behind - low - before)
    if (before) halved(before, low, number - 1)
    take(number)
    if (behind) halved(behind, number + 1, high)
  }
  halved(Number(count), 0, Number(last))
}

// Gaps of which the lower bits stand as they are behind as many ones as the upper ones count.
function gaps(list, take) {
  const kept = list.charCodeAt(0) - 65, bytes = list ? atob(list.slice(1)) : ""
  let number = -1, upper = 0, held = 0, have = 0, at = 0 // of the bits that are held so many are still to be read
  const hold = enough => { for (; have < enough && at < bytes.length; have += 8) held = held << 8 | bytes.charCodeAt(at++) }
  for (hold(24); have; hold(24)) {
    const ones = Math.min(Math.clz32(~(held << 32 - have)), have)
    upper += ones
    have -= ones
    if (!have) continue
    have -= 1
    hold(kept)
    have -= kept
    if (have < 0) return
    number += upper * 2 ** kept + (held >>> have & (1 << kept) - 1) + 1
    take(number)
    upper = 0
  }
}

function* listsOf(entry) {
  for (const [, lists, from = 0] of entry) for (const list of lists.replace("*", "").split("|")) yield [list, from]
}

// Which of the things wanted each record has, how rare these are, and how well it tells them.
export class Tally {
  constructor(records) {
    const counts = () => new Uint16Array(records)
    Object.assign(this, { scores: counts(), rarity: counts(), having: new Uint8Array(records), told: new Uint8Array(records), numbers: [], rarest: 0 })
  }

  // Add to each record the best that any form of one thing says of it.
  count(forms) {
    const best = this.told, told = []
    for (const { lists, near, from } of forms) {
      lists.replace("*", "").split("|").forEach((list, weight) => {
        const score = Math.round(TOLD[weight] * near * STEP)
        each(list, place => {
          if (!best[from + place]) told.push(from + place)
          best[from + place] = Math.max(best[from + place], score)
        })
      })
    }
    const isDated = forms.some(({ key }) => /^[#%]/.test(key)), surest = forms.reduce((most, { near }) => Math.max(most, near), 0)
    const rarity = Math.round(RARITY * surest * ((isDated ? DATED : 1) + Math.log2(this.scores.length / (told.length || 1))))
    this.rarest = Math.max(this.rarest, rarity)
    for (const number of told) {
      if (!this.having[number]) this.numbers.push(number)
      this.scores[number] += best[number]
      this.rarity[number] += rarity
      this.having[number] += 1
      best[number] = 0
    }
  }

  // Prefer the records under a key to others that have as much.
  favour(entry) {
    for (const [list, from] of listsOf(entry)) each(list, place => { if (this.having[from + place]) this.scores[from + place] += WAY * STEP })
  }

  // Drop all but the records under a key; take them all where nothing is wanted but these.
  keep(entry, isAll) {
    const inside = new Set()
    for (const [list] of listsOf(entry)) each(list, number => inside.add(number))
    this.numbers = isAll ? [...inside] : this.numbers.filter(number => inside.has(number))
  }

  // The most things that a record has.
  get most() {
    return this.greatest(this.having)
  }

  greatest(counts) {
    return this.numbers.reduce((found, number) => Math.max(found, counts[number]), 0)
  }

  // The records that have the most and the rarest, the best first and of these the newest, and how many there are; where they are few, such
  // that have one thing less.
  best(most) {
    const needed = this.greatest(this.rarity), isWhole = number => this.rarity[number] === needed
    const numbers = [], rank = number => this.rarity[number] * (BAND / RARITY) + this.scores[number] / STEP
    const whole = this.numbers.filter(isWhole)
    const open = whole.length < most ? this.numbers.filter(number => this.rarity[number] >= needed - this.rarest) : whole
    for (const number of Uint32Array.from(open).sort().reverse()) {
      if (numbers.length === most && rank(number) <= rank(numbers.at(-1))) continue
      let at = numbers.length
      while (at && rank(numbers[at - 1]) < rank(number)) at -= 1
      numbers.splice(at, 0, number)
      if (numbers.length > most) numbers.pop()
    }
    return { numbers, rank, isWhole, total: whole.length }
  }
}
