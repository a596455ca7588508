import { render } from 'preact';
import { Surface } from '../../components/ui/Surface.tsx';
import { Popup } from './Popup.tsx';
import '../../components/ui/base.css';
import './popup.css';

render(
  <Surface>
    <Popup />
  </Surface>,
  document.getElementById('popup')!,
);
