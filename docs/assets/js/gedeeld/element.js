// The one maker of elements.

/**
 * Make an element. An attribute that is true stands there without a value; one that is false, null or undefined stays
 * away; a function listens to the event of that name ("click"). Texts become text, never markup; children that are
 * empty, false, null or undefined stay away, and lists of children may be nested.
 */
export function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(key, value);
    else if (value === true) element.setAttribute(key, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(key, value);
  }
  element.append(...children.flat(Infinity).filter((child) => child || child === 0));
  return element;
}
