/** What jsdom lacks or is slow at, for the tests that ask for it. */
if (typeof window !== 'undefined') {
  // It knows the element but cannot open it.
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
  // Its window has the focus only while an element has.
  document.hasFocus = () => true;
  // Nothing is laid out, and matching elements against all of Fluent's rules is slow.
  const unstyled = document.createElement('div').style;
  window.getComputedStyle = () => unstyled;
  // axe looks for icon fonts on a canvas, which jsdom has not.
  HTMLCanvasElement.prototype.getContext = () => null;
}
