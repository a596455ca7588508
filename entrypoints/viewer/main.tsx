import { render } from 'preact';
import { Viewer } from './Viewer.tsx';
import '../../components/ui/base.css';
import '../../components/ui/form.css';
import '../../components/document/document.css';

render(<Viewer />, document.querySelector('#app')!);
