import { render } from 'preact';
import { Surface } from '../../components/ui/Surface.tsx';
import { CropPage } from './CropPage.tsx';
import '../../components/ui/base.css';
import './cropPage.css';

render(
  <Surface>
    <CropPage />
  </Surface>,
  document.getElementById('crop')!,
);
