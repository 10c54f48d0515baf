// Runs before office.js. Once that is ready it has Excel call the worksheet functions, of which it may not have been
// told yet, and they would fail; told so, it waits until the first of them is associated.
window.CustomFunctionMappings = { __delay__: true };
