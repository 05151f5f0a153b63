import { Random } from '../random';
import type { CallRecord } from '../records';
import { farewells, lastWords, onHold, smallTalk } from './smallTalk';
import type { Trade } from './trade';

export interface Phrase {
  speaker: 'agent' | 'caller';
  phrase: string;
  /** Seconds from the recording's start, and how long it is spoken. */
  start: number;
  seconds: number;
}

type Line = readonly [speaker: Phrase['speaker'], phrase: string];

const secondsPerWord = 0.36;

function speakingSeconds(phrase: string): number {
  const words = phrase.split(/\s+/).length;
  return Math.min(9, Math.max(0.6, 0.25 + words * secondsPerWord));
}

/** What was said, timed to fit the recording; the speech of the audio follows it. */
export function conversation(call: CallRecord): Phrase[] {
  if (call.recordingSeconds === null) return [];
  const random = new Random(call.seed).fork('transcript');
  const length = call.recordingSeconds;
  const phrases: Phrase[] = [];
  let at = 0.4;
  for (const [speaker, phrase] of givenLines(call) ?? lines(call, random, length)) {
    const seconds = speakingSeconds(phrase);
    if (at + seconds > length - 0.2) break;
    phrases.push({ speaker, phrase, start: Math.round(at * 100) / 100, seconds });
    at += seconds + 0.25 + random.next() * 0.9;
    if (phrase === onHold && length > 150) at += random.int(10, 35);
  }
  return phrases;
}

/** What a seeded call says that was said. */
function givenLines({ given }: CallRecord): Line[] | undefined {
  const told = given?.conversational_transcript;
  if (Array.isArray(told)) {
    return (told as unknown[]).flatMap((each): Line[] => {
      const { speaker, phrase }: Record<string, unknown> = { ...(each as object) };
      return typeof phrase === 'string' ? [[speaker === 'agent' ? 'agent' : 'caller', phrase]] : [];
    });
  }
  if (typeof given?.transcription !== 'string') return undefined;
  return given.transcription.split('\n').flatMap((line): Line[] => {
    const [, speaker = '', phrase = ''] = /^(?:([\w ]{1,20}):\s+)?(.+)$/.exec(line.trim()) ?? [];
    return phrase === '' ? [] : [[/agent/i.test(speaker) ? 'agent' : 'caller', phrase]];
  });
}

function* lines(call: CallRecord, random: Random, length: number): Generator<Line> {
  const { trade } = call.company;
  if (call.outcome === 'voicemail') {
    yield* voicemail(call, random);
    return;
  }
  if (call.outcome === 'outbound') {
    yield ['caller', 'Hello?'];
    yield ['agent', 'Hi, you called us earlier and I wanted to get back to you.'];
  } else {
    yield ['agent', trade.greeting];
    yield ['caller', random.pick(trade.reasons)];
  }
  for (const phrase of call.script ?? []) yield ['caller', phrase];
  let spoken = 12;
  for (const [question, answer] of topics(trade, random)) {
    spoken += speakingSeconds(question) + speakingSeconds(answer) + 1.4;
    if (spoken > length - 10) break;
    yield ['agent', question];
    yield ['caller', answer];
  }
  for (const [agent, caller] of farewells) {
    yield ['agent', agent];
    yield ['caller', caller];
  }
}

/** The matter itself first, then whatever people talk about, for as long as they do. */
function* topics({ exchanges }: Trade, random: Random) {
  yield* exchanges.filter(() => random.chance(0.85));
  for (;;) yield* shuffle(smallTalk, random);
}

function* voicemail(call: CallRecord, random: Random): Generator<Line> {
  yield ['caller', 'Hi, I am sorry to have missed you.'];
  for (const phrase of call.script ?? []) yield ['caller', phrase];
  yield ['caller', random.pick(call.company.trade.reasons)];
  yield ['caller', 'Please call me back at this number when you have a minute.'];
  for (const phrase of lastWords) yield ['caller', phrase];
}

function shuffle<T>(items: readonly T[], random: Random): T[] {
  return items
    .map(item => [random.next(), item] as const)
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item);
}
