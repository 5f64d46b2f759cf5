// As soon as the page is there. Facts lie open beside the text on a wide screen and folded under the summary on a narrow one.
if (matchMedia("(min-width: 64rem)").matches) document.querySelectorAll(".facts details[data-first]").forEach(kind => { kind.open = true })
document.querySelector(".sections [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" })
document.querySelector("button.theme").addEventListener("click", () => {
  const root = document.documentElement
  const isDark = (root.dataset.theme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark"
  root.dataset.theme = isDark ? "light" : "dark"
  try { localStorage.setItem("theme", root.dataset.theme) } catch { /* the choice then holds for this page only */ }
})

// A citation is whole without this: here its address becomes the full one, and a button copies it.
document.addEventListener("toggle", event => {
  const cite = event.target, words = cite.closest?.("[data-copy]")?.dataset
  if (!cite.matches?.(".cite[open]") || !words || cite.querySelector("button")) return
  const text = cite.querySelector("p"), link = text.querySelector("a"), button = document.createElement("button")
  link.textContent = link.href
  Object.assign(button, { type: "button", className: "copy", textContent: words.copy })
  button.addEventListener("click", () => {
    getSelection().selectAllChildren(text) // where the clipboard is forbidden a key copies what is chosen
    navigator.clipboard?.writeText(text.textContent).then(() => { button.textContent = words.copied }, () => {})
  })
  cite.append(button)
}, true)
