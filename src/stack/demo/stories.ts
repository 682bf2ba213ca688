import { answerAtOnce } from './stories/answer-at-once.story';
import { falsifiedReply } from './stories/falsified-reply.story';
import { listedSecondRound } from './stories/listed-second-round.story';
import { satisfiedAtOnce } from './stories/satisfied-at-once.story';
import { threeUnits } from './stories/three-units.story';
import { wholeLadder } from './stories/whole-ladder.story';
import type { Story } from './story';

/** Every story of `liubu demo`, in the order they are told. */
export const stories: readonly Story[] = [
  answerAtOnce,
  satisfiedAtOnce,
  wholeLadder,
  listedSecondRound,
  threeUnits,
  falsifiedReply,
];
