// What came in with a document and found no place in the form: it stands in a box above the questions, until somebody
// says that it may go. It is kept with the draft.

/** Return {text, put, add, clear} for the box of a form. */
export function makeLeft(form) {
  const box = form.querySelector(".over");
  const field = box.querySelector("textarea");
  const put = (text) => {
    field.value = text;
    field.rows = Math.min(14, Math.max(3, text.split("\n").length + 1));
    box.hidden = !text;
  };
  return {
    text: () => field.value,
    put: (text) => put(typeof text === "string" ? text : ""),
    /** Show what was left of a document: [{waar, tekst}]. */
    show: (over) => put(over.map(({ waar, tekst }) => `${waar}:\n${tekst}`).join("\n\n")),
    focus: () => box.querySelector("h2").focus(),
  };
}
