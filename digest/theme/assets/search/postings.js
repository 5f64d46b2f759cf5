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
