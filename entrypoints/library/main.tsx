import { render } from 'preact';
import { Surface } from '../../components/ui/Surface.tsx';
import { Library } from './Library.tsx';
import '../../components/ui/base.css';
import './library.css';

render(
  <Surface>
    <Library />
  </Surface>,
  document.getElementById('library')!,
);
