// As soon as the page is there. Facts lie open beside the text on a wide screen and folded under the summary on a narrow one.
if (matchMedia("(min-width: 64rem)").matches) document.querySelectorAll(".facts details[data-first]").forEach(kind => { kind.open = true })
document.querySelector(".sections [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" })
document.querySelector("button.theme").addEventListener("click", () => {
  const root = document.documentElement
  const isDark = (root.dataset.theme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark"
  root.dataset.theme = isDark ? "light" : "dark"
  try { localStorage.setItem("theme", root.dataset.theme) } catch { /* the choice then holds for this page only */ }
})
