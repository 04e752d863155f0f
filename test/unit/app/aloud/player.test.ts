import { describe, expect, it } from 'vitest';
import { chineseVoices, firstVoice, type Voice } from '../../../../lib/app/aloud/choose-voice.ts';
import { planLine } from '../../../../lib/app/aloud/plan-line.ts';
import { makePlayer, type Place, type PlayState } from '../../../../lib/app/aloud/player.ts';

const LINES = ['关于值守的通知', '一、加强值守。各乡镇要值班。', '……', '二、落实经费。'];

/** A player whose voice says what it is given when it is told to, and whose clock stands until it is told. */
function setUp(texts: readonly string[] = LINES) {
  const said: string[] = [];
  let done: ((said: boolean) => void) | undefined;
  let waiting: { readonly run: () => void; readonly milliseconds: number } | undefined;
  let state: PlayState = 'stopped';
  let place: Place = { line: 0, piece: 0 };
  let cancelled = 0;
  const player = makePlayer({
    synth: {
      speak: (text, tell) => {
        said.push(text);
        done = tell;
      },
      cancel: () => {
        cancelled++;
      },
    },
    after: (milliseconds, run) => {
      const own = { run, milliseconds };
      waiting = own;
      return () => {
        if (waiting === own) waiting = undefined;
      };
    },
    lineAt: (line) => {
      const text = texts[line];
      return text === undefined ? undefined : { text, spoken: planLine(text, line === 0) };
    },
    onChange: (next, at) => {
      state = next;
      place = at;
    },
  });
  const pass = (): void => {
    const { run } = waiting ?? {};
    waiting = undefined;
    run?.();
  };
  const finish = (ok = true): void => {
    done?.(ok);
    pass();
  };
  return {
    player,
    said,
    pass,
    finish,
    state: () => state,
    place: () => place,
    cancelled: () => cancelled,
    late: () => done,
  };
}

describe('the player', () => {
  it('reads every piece of every line, and ends', () => {
    const { player, said, pass, finish, state } = setUp();
    player.play();
    pass();
    while (state() === 'playing') finish();
    expect(said).toEqual(['关于值守的通知', '一、', '加强值守。', '各乡镇要值班。', '二、', '落实经费。']);
    expect(state()).toBe('ended');
    player.play();
    pass();
    expect(said.at(-1)).toBe('关于值守的通知');
  });

  it('pauses, and goes on with the piece it stopped in', () => {
    const { player, said, pass, finish, state, late } = setUp();
    player.play();
    pass();
    finish();
    expect(said.at(-1)).toBe('一、');
    const old = late();
    player.pause();
    expect(state()).toBe('paused');
    old?.(true);
    expect(said).toHaveLength(2);
    player.play();
    pass();
    expect(said.slice(1)).toEqual(['一、', '一、']);
  });

  it('steps by sentences, over what cannot be said, and stays at both ends', () => {
    const { player, said, pass } = setUp();
    player.play();
    pass();
    const to = (by: 1 | -1): string | undefined => {
      player.step(by);
      pass();
      return said.at(-1);
    };
    expect(to(1)).toBe('一、');
    expect(to(1)).toBe('各乡镇要值班。');
    expect(to(1)).toBe('二、');
    expect(to(1)).toBe('二、');
    expect(to(-1)).toBe('各乡镇要值班。');
    expect(to(-1)).toBe('一、');
    expect(to(-1)).toBe('关于值守的通知');
    expect(to(-1)).toBe('关于值守的通知');
  });

  it('goes on where the voice never tells that it is done', () => {
    const { player, said, pass } = setUp();
    player.play();
    pass();
    // The time in which it ought to have been said
    pass();
    pass();
    expect(said).toEqual(['关于值守的通知', '一、']);
  });

  it('says that the voice gave up, and begins the piece anew when told to', () => {
    const { player, said, pass, finish, state } = setUp();
    player.play();
    pass();
    finish(false);
    expect(state()).toBe('failed');
    player.play();
    pass();
    expect(said).toEqual(['关于值守的通知', '关于值守的通知']);
  });

  it('stops for good', () => {
    const { player, said, pass, state, late, cancelled } = setUp();
    player.play();
    pass();
    const before = cancelled();
    player.stop();
    late()?.(true);
    pass();
    expect(state()).toBe('stopped');
    expect(said).toHaveLength(1);
    expect(cancelled()).toBeGreaterThan(before);
  });

  it('ends at once where there is nothing to say', () => {
    const { player, state } = setUp(['……', '']);
    player.play();
    expect(state()).toBe('ended');
  });
});

describe('voices', () => {
  const voice = (lang: string, isLocal = true): Voice => ({ id: `${lang}${isLocal}`, name: lang, lang, isLocal });
  const all = [voice('en-US'), voice('zh-CN', false), voice('zh_HK'), voice('zh-TW'), voice('zh-CN'), voice('ja-JP')];

  it('are those of the script shown first, then other Chinese ones, then those of other machines', () => {
    expect(chineseVoices(all, 'cn').map(({ id }) => id)).toEqual(['zh-CNtrue', 'zh_HKtrue', 'zh-TWtrue', 'zh-CNfalse']);
    expect(firstVoice(all, 'tw')?.lang).toBe('zh-TW');
    expect(firstVoice(all, 'tw-words')?.lang).toBe('zh-TW');
    expect(firstVoice(all, 'hk')?.lang).toBe('zh_HK');
    expect(firstVoice([voice('yue-HK'), voice('zh-CN')], 'hk')?.lang).toBe('yue-HK');
    expect(firstVoice([voice('cmn-Hans-CN')], 'cn')?.lang).toBe('cmn-Hans-CN');
  });

  it('are never taken from another machine unasked', () => {
    expect(firstVoice([voice('zh-CN', false)], 'cn')).toBeUndefined();
    expect(firstVoice([voice('en-US')], 'cn')).toBeUndefined();
  });
});
