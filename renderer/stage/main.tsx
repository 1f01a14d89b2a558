import { mountPage } from '../mount.tsx';
import { Stage } from './Stage.tsx';
import { startStage } from './stage-store.ts';

startStage();
mountPage(<Stage />);
