import {
  IconArrowsRightLeft,
  IconBolt,
  IconBook2,
  IconBulb,
  IconCloudStorm,
  IconDatabase,
  IconFlag,
  IconGavel,
  IconGift,
  IconHelpCircle,
  IconHexagon,
  IconScale,
  IconShoe,
  IconTargetArrow,
  IconUser,
  IconUsers,
} from '@tabler/icons-react';
import type { CardType } from '../../shared/programme/codes.ts';

/** One picture for each kind of card. */
export const cardIcon: Readonly<Record<CardType, typeof IconUser>> = {
  actor: IconUser,
  step: IconShoe,
  flow: IconArrowsRightLeft,
  rule: IconBook2,
  decision: IconGavel,
  data: IconDatabase,
  meeting: IconUsers,
  offer: IconGift,
  goal: IconFlag,
  risk: IconCloudStorm,
  question: IconHelpCircle,
  principle: IconScale,
  gap: IconBolt,
  concern: IconHexagon,
  idea: IconBulb,
  effect: IconTargetArrow,
};
