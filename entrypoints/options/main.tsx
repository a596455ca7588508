import { render } from 'preact';
import { Surface } from '../../components/ui/Surface.tsx';
import { Options } from './Options.tsx';
import '../../components/ui/base.css';
import '../../components/ui/form.css';
import './options.css';

render(
  <Surface>
    <Options />
  </Surface>,
  document.querySelector('#app')!,
);
