// The items of a list in the form: add, remove and number them.

/** Return the items of the list in a field. */
export const items = (veld) => [...(veld.querySelector(":scope > [data-items]")?.children ?? [])];

/** Add an empty item to a list and return it. */
export function addItem(veld) {
  const list = veld.querySelector(":scope > [data-items]");
  const empty = veld.querySelector(":scope > [data-item-leeg]");
  list.dataset.begin ??= list.children.length;
  list.dataset.volgende = Number(list.dataset.volgende ?? list.children.length) + 1;
  const fresh = document.createElement("template");
  fresh.innerHTML = empty.innerHTML.replaceAll(empty.dataset.itemLeeg, `${list.dataset.volgende}`);
  list.append(fresh.content);
  number(list);
  return list.lastElementChild;
}

/** Remove an item; returns its list. */
export function removeItem(item) {
  const list = item.parentElement;
  list.dataset.begin ??= list.children.length;
  item.remove();
  number(list);
  return list;
}

/** An item that stands as it was offered says nothing yet, also when a choice was made beforehand. */
export function untouched(item) {
  const chosen = (select) => select.querySelector("[selected]")?.value ?? "";
  const begin = (input) => (input.matches("select") ? chosen(input) : input.defaultValue);
  const same = (input) => (
    ["checkbox", "radio"].includes(input.type) ? input.checked === input.defaultChecked : input.value === begin(input)
  );
  return [...item.querySelectorAll("input, textarea, select")].every(same);
}

function number(list) {
  for (const [place, item] of [...list.children].entries()) {
    for (const element of item.querySelectorAll("[data-nummer]")) {
      if (element.closest("[data-item]") === item) element.textContent = place + 1;
    }
  }
}
