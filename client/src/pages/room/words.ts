import { useTranslation } from 'react-i18next'
import type { WallContent, WallTheme } from '../../protocol/contract'

/** The words of the room, which come with its pages and not with the text. */
export interface RoomWords {
  readonly title: string
  readonly wall: string
  readonly openWall: string
  readonly remote: string
  readonly opening: string
  readonly ended: string
  readonly away: string
  readonly shows: Readonly<Record<WallContent, string>>
  readonly show: string
  readonly themes: Readonly<Record<WallTheme, string>>
  readonly theme: string
  readonly size: string
  readonly next: string
  readonly previous: string
  readonly down: string
  readonly up: string
  readonly beginning: string
  readonly at: (place: string) => string
  readonly follow: string
  readonly followHint: string
  readonly followed: (who: string) => string
  readonly against: string
  readonly begun: string
  readonly template: (name: string) => string
  readonly noRedline: string
  readonly noSponsors: string
  readonly sponsors: (count: number) => string
  readonly noProposals: string
  readonly join: string
  readonly joinHint: string
  readonly joinTitle: string
  readonly joinOn: (host: string) => string
  readonly joinCode: string
  readonly copyLink: string
  readonly linkCopied: string
  readonly joining: string
  readonly speakers: string
  readonly speakersOpen: string
  readonly closed: string
  readonly nobody: string
  readonly floor: string
  readonly after: string
  readonly more: (count: number) => string
  readonly nextSpeaker: string
  readonly ask: string
  readonly withdraw: string
  readonly giveUp: string
  readonly place: (at: number) => string
  readonly earlier: (name: string) => string
  readonly remove: (name: string) => string
  readonly keys: string
  readonly askKey: string
  readonly toDraft: string
  readonly steered: string
}

const english: RoomWords = {
  title: 'Room',
  wall: 'The wall of the room',
  openWall: 'Open the wall',
  remote: 'On a phone',
  opening: 'The draft is being opened.',
  ended: 'This draft is not shown here any more.',
  away: 'No connection',
  shows: { text: 'Text', paragraph: 'Paragraph', redline: 'Changes', sponsors: 'Sponsors' },
  show: 'On the wall',
  themes: { light: 'Light', dark: 'Dark', contrast: 'High contrast' },
  theme: 'Colours',
  size: 'Size',
  next: 'Next',
  previous: 'Previous',
  down: 'Further down',
  up: 'Back up',
  beginning: 'The beginning',
  at: (place) => `At: ${place}`,
  follow: 'Follow my place',
  followHint: 'The wall shows the paragraph your cursor is in.',
  followed: (who) => `The wall follows the place of ${who}.`,
  against: 'Changes since',
  begun: 'The draft as it was begun',
  template: (name) => `The template ${name}`,
  noRedline: 'Nothing has changed.',
  noSponsors: 'No sponsors yet',
  sponsors: (count) => `${count} ${count === 1 ? 'sponsor' : 'sponsors'}`,
  noProposals: 'Nothing is proposed here.',
  join: 'Let people in the room join as readers',
  joinHint: 'The wall shows a code. Whoever is signed in and scans it can read this draft, from then on.',
  joinTitle: 'Read along',
  joinOn: (host) => `Scan, or sign in at ${host} and open the link you are given.`,
  joinCode: 'Code with the address for joining',
  copyLink: 'Copy the link',
  linkCopied: 'The link was copied.',
  joining: 'You are joining this draft as a reader.',
  speakers: 'Speakers',
  speakersOpen: 'Delegations may ask for the floor',
  closed: 'The list is closed.',
  nobody: 'Nobody has asked for the floor.',
  floor: 'Has the floor',
  after: 'Next',
  more: (count) => `and ${count} more`,
  nextSpeaker: 'Next speaker',
  ask: 'Ask for the floor',
  withdraw: 'Ask no more',
  giveUp: 'Give up the floor',
  place: (at) => `You are number ${at} on the list.`,
  earlier: (name) => `${name}: one place earlier`,
  remove: (name) => `Take ${name} off the list`,
  keys: '← → paragraph · ↑ ↓ screen · 1–5 size',
  askKey: 'Key: f',
  toDraft: 'To the draft',
  steered: 'The facilitator steers the wall.',
}

const chinese: RoomWords = {
  title: '会场',
  wall: '会场大屏',
  openWall: '打开大屏',
  remote: '用手机遥控',
  opening: '正在打开草案。',
  ended: '本草案不再在此显示。',
  away: '连接中断',
  shows: { text: '案文', paragraph: '段落', redline: '改动', sponsors: '提案国' },
  show: '大屏显示',
  themes: { light: '浅色', dark: '深色', contrast: '高对比度' },
  theme: '颜色',
  size: '字号',
  next: '下一段',
  previous: '上一段',
  down: '向下',
  up: '向上',
  beginning: '开头',
  at: (place) => `当前：${place}`,
  follow: '跟随我的位置',
  followHint: '大屏显示您的光标所在的段落。',
  followed: (who) => `大屏跟随${who}的位置。`,
  against: '对照文本',
  begun: '草案最初文本',
  template: (name) => `范本 ${name}`,
  noRedline: '没有改动。',
  noSponsors: '尚无提案国',
  sponsors: (count) => `${count} 个提案国`,
  noProposals: '此处没有提案。',
  join: '允许会场人员加入阅读',
  joinHint: '大屏显示二维码。已登录者扫码后即可阅读本草案，此后一直有效。',
  joinTitle: '加入阅读',
  joinOn: (host) => `扫码加入，或登录 ${host} 后打开所给链接。`,
  joinCode: '加入地址二维码',
  copyLink: '复制链接',
  linkCopied: '链接已复制。',
  joining: '正在以阅读者身份加入本草案。',
  speakers: '发言名单',
  speakersOpen: '代表团可以要求发言',
  closed: '发言名单未开放。',
  nobody: '无人要求发言。',
  floor: '正在发言',
  after: '下一位',
  more: (count) => `另有 ${count} 位`,
  nextSpeaker: '下一位发言',
  ask: '要求发言',
  withdraw: '取消发言要求',
  giveUp: '结束发言',
  place: (at) => `您在名单上排第 ${at} 位。`,
  earlier: (name) => `将${name}提前一位`,
  remove: (name) => `将${name}从名单上删除`,
  keys: '← → 段落 · ↑ ↓ 翻屏 · 1–5 字号',
  askKey: '按键：f',
  toDraft: '返回草案',
  steered: '大屏由协调人操作。',
}

export function useRoomWords(): RoomWords {
  return useTranslation().i18n.language === 'zh' ? chinese : english
}
