import { Button } from '@fluentui/react-components';
import { useRef, type ReactNode } from 'react';

interface Props {
  readonly disabled: boolean;
  readonly onFile: (file: File) => void;
  readonly children: string & ReactNode;
}

/** Lets the person choose a workbook's file. */
export function FileButton({ disabled, onFile, children }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button size="small" disabledFocusable={disabled} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.xlsm"
        aria-label={children}
        onChange={({ target }) => {
          const file = target.files?.[0];
          // The same file may be chosen again.
          target.value = '';
          if (file) onFile(file);
        }}
      />
    </>
  );
}
