import './workbench.css';
import { startWorkbench } from './start';

void startWorkbench();
