import { Dialog } from './dialog';

/** Asks once before something is done that cannot be undone. */
export const ConfirmDialog = ({
  title,
  text,
  yes,
  no,
  onYes,
  onNo,
}: {
  readonly title: string;
  readonly text: string;
  readonly yes: string;
  readonly no: string;
  readonly onYes: () => Promise<void>;
  readonly onNo: () => void;
}) => (
  <Dialog title={title} onClose={onNo}>
    <p className="soft">{text}</p>
    <div className="buttons">
      <button type="button" className="button danger" onClick={() => void onYes()}>
        {yes}
      </button>
      <button type="button" className="button" onClick={onNo} autoFocus>
        {no}
      </button>
    </div>
  </Dialog>
);
