import type { Transfer } from '../files/transfer';

export async function openSample(transfer: Transfer): Promise<void> {
  const response = await fetch('../assets/sample.xlsx').catch(() => null);
  if (!response?.ok) return;
  await transfer.open(new Uint8Array(await response.arrayBuffer()), 'sample.xlsx');
}
