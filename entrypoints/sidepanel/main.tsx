import { render } from 'preact';
import { Surface } from '../../components/ui/Surface.tsx';
import { SidePanel } from './SidePanel.tsx';
import '../../components/ui/base.css';
import '../../components/ui/form.css';
import '../../components/annotation/annotation.css';
import './sidepanel.css';

render(
  <Surface>
    <SidePanel />
  </Surface>,
  document.querySelector('#app')!,
);
