import { mountPage } from '../mount.tsx';
import { startConnection } from '../programme-store.ts';
import { App } from './App.tsx';

startConnection();
mountPage(<App />);
