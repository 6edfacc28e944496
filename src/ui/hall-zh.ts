/** Words for the staff of a hall, Chinese. */
import { hallLiveZh } from './hall-live-zh.ts';
import { hallLoopZh } from './hall-loop-zh.ts';
import type { HallWords } from './hall-words.ts';

const ON_OFF = { on: '开', off: '关' };

export const hallZh: HallWords = {
  title: '展厅大屏',
  intro: '先选怎么放，再自检一分钟，最后把网址交给这块屏。选的每一项都写在网址里，换一台电脑，打开还是一样。',
  description: (story) =>
    `给展厅的人：选好《${story}》在大屏上怎么放，自检屏幕、触摸、声音和离线，拿到网址、二维码和开机命令。`,
  needsScript: '这个浏览器没有开脚本：选好以后按下面的按钮，照样能打开。网址、二维码和自检要开脚本才有。',
  groups: {
    who: '谁来翻',
    what: '放什么',
    pace: '快慢',
    sound: '声音',
    screen: '屏幕',
    hours: '开放时间',
    upkeep: '日常看护',
  },
  settings: {
    performer: {
      name: '谁来翻',
      values: { loop: '没人守，自己循环，碰一下就听观众的', stage: '讲解员用翻页笔' },
    },
    cut: { name: '长短', values: { whole: '全篇', short: '短片' } },
    chapters: { name: '哪几幕', hint: '一幕都不勾，就是全都放。' },
    dwell: {
      name: '没人时，每屏停',
      hint: '15到30秒。照故事：字多的屏停得久。',
      values: { story: '照故事的快慢' },
    },
    idle: { name: '没人碰多久，开始问（秒）', hint: '15到600秒。短了赶人，长了让下一位等。' },
    warning: { name: '问了多久没人答，就从头来（秒）', hint: '5到60秒，屏上倒数看得见。' },
    sound: {
      name: '什么时候出声',
      values: {
        asked: '观众自己打开才出声',
        off: '一直不出声',
        visit: '有人碰了就出声',
        always: '没人时也出声',
      },
    },
    volume: { name: '平时音量（0–100）' },
    loudest: { name: '最响到（0–100）', hint: '谁也调不过这个数。' },
    volumes: { name: '分时段音量', hint: '例：08:30-12:00@60,12:00-13:30@20。不写就一直用平时音量。' },
    inches: { name: '屏幕多少英寸', hint: '按钮的大小照它算，手指才点得准。不知道就空着。' },
    low: { name: '按钮放到最低', hint: '坐轮椅也够得着。', values: ON_OFF },
    qr: { name: '扫码带走本页', values: ON_OFF },
    motion: { name: '画面会动', hint: '很旧的电脑卡，就关掉。', values: ON_OFF },
    open: { name: '开放时间', hint: '例：09:00-17:00。中午休息就写两段，中间用逗号。不写就一直开。' },
    closed: { name: '闭馆时', values: { dim: '调暗，继续放', black: '黑屏' } },
    reload: { name: '隔几小时重载一次（小时）', hint: '只在没人时。1到72。' },
    cycles: { name: '接待多少批后重载一次', hint: '1到10000。' },
    pin: { name: '值守页的密码', hint: '4到8位数字。防误碰用，网址里看得见，不要用别处的密码。' },
    counters: {
      name: '记来访次数',
      hint: '只记在这台电脑：几点、多久、看了哪些节。不记是谁。',
      values: ON_OFF,
    },
    address: { name: '二维码指向的公开网址', hint: '空着，就用发布时定好的那个。' },
  },
  minutes: (n) => `约${n}分钟`,
  seconds: (n) => `${n}秒`,
  openLoop: '打开循环大屏',
  openStage: '打开讲解大屏',
  resultTitle: '交给这块屏',
  checkTitle: '自检一分钟',
  live: hallLiveZh,
  loop: hallLoopZh,
};
