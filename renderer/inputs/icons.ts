import {
  IconArrowsSplit,
  IconBarrierBlock,
  IconBulb,
  IconEye,
  IconHelpCircle,
  IconInfoCircle,
  IconListCheck,
  IconMessageExclamation,
  IconNote,
  IconSunrise,
  IconVocabulary,
  IconZoomCheck,
} from '@tabler/icons-react';
import type { InputType } from '../../shared/programme/codes.ts';

/** One picture for each kind of input. */
export const inputIcon: Readonly<Record<InputType, typeof IconNote>> = {
  card: IconNote,
  idea: IconBulb,
  worry: IconMessageExclamation,
  hope: IconSunrise,
  requirement: IconListCheck,
  fact: IconInfoCircle,
  trouble: IconBarrierBlock,
  dilemma: IconArrowsSplit,
  finding: IconZoomCheck,
  term: IconVocabulary,
  insight: IconEye,
  question: IconHelpCircle,
};
