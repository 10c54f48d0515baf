/** @jest-environment jsdom */
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useCopying } from '../../src/taskpane/charts/useCopying';

function Copying() {
  const words = { label: 'Copy', done: 'Copied.', refused: 'Refused.' };
  const { button, outcome } = useCopying(words, () => true);
  return (
    <>
      {button}
      {outcome}
      <input />
    </>
  );
}

afterEach(cleanup);

// The press of a user in these tests moves the focus as well; that of a browser on a Mac does not.
test('what was copied is said until the focus moves on, where a press alone does not bring the focus', async () => {
  render(<Copying />);
  fireEvent.click(screen.getByRole('button'));
  await screen.findByText('Copied.');
  act(() => screen.getByRole('textbox').focus());
  expect(screen.queryByText('Copied.')).toBeNull();
});
