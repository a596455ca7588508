import { i18n } from '#i18n';
import { usePagePermission } from '../../lib/hooks/pagePermission.ts';
import { useSetting } from '../../lib/hooks/setting.ts';
import { Checkbox } from '../ui/Checkbox.tsx';

/** Whether PDFs open in our own viewer by themselves. To notice them, pages have to be readable. */
export function DocumentSettings() {
  const [chosen, choose] = useSetting('documentsInViewer');
  const { granted, ask } = usePagePermission();
  if (chosen === null || granted === null) return null;
  const change = async (wanted: boolean) => {
    // Asked first: browsers put the question right after the click or not at all.
    choose(wanted && (granted || (await ask())));
  };
  return (
    <Checkbox
      label={i18n.t('options.documents')}
      hint={i18n.t(granted ? 'options.documentsHint' : 'options.documentsAsks')}
      checked={chosen && granted}
      onChecked={(wanted) => void change(wanted)}
    />
  );
}
