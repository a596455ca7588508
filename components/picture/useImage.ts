import { useEffect, useState } from 'preact/hooks';

/** An address for image bytes while they are shown; null at first. It is given back afterwards. */
export function useImage(bytes: Uint8Array, type: 'image/png' | 'image/webp'): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes, type]);
  return address;
}
