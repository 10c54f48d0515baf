/** Part of the workbench under `npm run dev` only: loads what has been built anew. */
new EventSource('/changes').addEventListener('message', ({ data }) => {
  const pane = document.querySelector('#pane-frame');
  if (data === 'pane' && pane) pane.contentWindow.location.reload();
  else location.reload();
});
