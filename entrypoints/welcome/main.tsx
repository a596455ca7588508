import { render } from 'preact';
import { Surface } from '../../components/ui/Surface.tsx';
import { Welcome } from './Welcome.tsx';
import '../../components/ui/base.css';
import '../../components/ui/form.css';
import './welcome.css';

render(
  <Surface>
    <Welcome />
  </Surface>,
  document.querySelector('#app')!,
);
